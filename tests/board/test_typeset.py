from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.board.geometry import Box
from stationboard.board.marks import Weight
from stationboard.board.typeset import middle_marks, set_text, text_marks
from tests.board.fixed_measure import FixedMeasure

MEASURE = FixedMeasure()
BOLD = Weight.BOLD


def test_a_short_name_stays_at_its_size_on_one_line() -> None:
    setting = set_text(MEASURE, "Owls", BOLD, 40, 400, 2)
    assert (setting.lines, setting.size) == (("Owls",), 40)


def test_a_long_name_wraps_before_it_shrinks_and_its_lines_are_even() -> None:
    setting = set_text(MEASURE, "Need help? Ask 3 before me", BOLD, 20, 240, 3)
    assert setting.size == 20
    assert setting.lines == ("Need help? Ask", "3 before me")


def test_a_name_that_must_stay_on_one_line_shrinks() -> None:
    setting = set_text(MEASURE, "Teacher Table", BOLD, 40, 200)
    assert len(setting.lines) == 1
    assert setting.size < 40
    assert setting.width <= 200


def test_a_word_that_would_become_tiny_is_broken_and_nothing_is_lost() -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    setting = set_text(MEASURE, word, BOLD, 40, 200, 4)
    assert len(setting.lines) > 1
    assert "".join(setting.lines) == word


def test_a_letter_is_not_parted_from_its_accent() -> None:
    word = "e\u0301" * 12
    setting = set_text(MEASURE, word, BOLD, 40, 90, 6)
    assert "".join(setting.lines) == word
    assert not any(line.startswith("\u0301") for line in setting.lines)


@given(
    text=st.text(min_size=1, max_size=80).filter(lambda text: bool(text.split())),
    size=st.integers(1, 120),
    width=st.floats(80, 900),
    lines=st.integers(1, 4),
)
def test_text_always_fits_its_column_whole(text: str, size: int, width: float, lines: int) -> None:
    setting = set_text(MEASURE, text, BOLD, size, width, lines)
    assert "".join("".join(setting.lines).split()) == "".join(text.split())
    if setting.size > 1:
        assert setting.width <= width
        assert len(setting.lines) <= lines
        assert setting.size <= size


def test_lines_lie_one_under_the_other_from_the_top_of_the_column() -> None:
    setting = set_text(MEASURE, "Need help? Ask 3 before me", BOLD, 20, 240, 3)
    marks = text_marks(MEASURE, setting, Box(10, 50, 240, 100), "#000000")
    assert [mark.box.y for mark in marks] == [50, 50 + setting.pitch]
    assert marks[0].box.x == 10


def test_capital_letters_stand_in_the_middle() -> None:
    setting = set_text(MEASURE, "Owls", BOLD, 40, 400)
    (mark,) = middle_marks(MEASURE, setting, Box(0, 0, 400, 200), "#000000")
    baseline = mark.box.y + mark.rise
    assert baseline - MEASURE.cap * 40 / 2 == pytest.approx(100)
