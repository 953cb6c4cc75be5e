from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from stationboard.qt.console.look.style import font
from stationboard.qt.console.parts.wrapping import lines_in


def test_a_name_that_fits_stays_on_one_line(dressed: QApplication) -> None:
    assert lines_in("Ava Rossi", font(), 200, 3) == ("Ava Rossi",)


def test_a_long_name_breaks_between_its_words(dressed: QApplication) -> None:
    assert lines_in("Maximiliana Konstantina Theodora", font(), 120, 3) == (
        "Maximiliana",
        "Konstantina",
        "Theodora",
    )


def test_what_does_not_fit_the_last_line_ends_in_an_ellipsis(dressed: QApplication) -> None:
    *_, last = lines_in("Maximiliana Konstantina Theodora", font(), 120, 2)
    assert last.startswith("Konstantina")
    assert last.endswith("…")


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=60), st.integers(60, 300))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(
    dressed: QApplication, name: str, width: int
) -> None:
    lines = lines_in(name, font(), width, 100)
    assert "".join(lines) == name
    assert all(QFontMetricsF(font()).horizontalAdvance(line) <= width + 2 for line in lines)
