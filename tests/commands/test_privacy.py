"""What the commands print for everybody holds no private word."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from stationboard.commands.at import at_command
from stationboard.commands.chart import chart_command
from stationboard.commands.check import check_command
from stationboard.commands.finding import Found
from stationboard.commands.schema import schema_command
from stationboard.commands.snapshot import save_snapshot
from stationboard.domain.roster import Roster
from tests.support.classroom import routine
from tests.support.private_words import MARK, Secretive, secretive_classes, told


@given(secretive=secretive_classes(), minute=st.integers(0, 75), as_json=st.booleans())
def test_neither_chart_nor_moment_tells_anything_private(
    secretive: Secretive, minute: int, *, as_json: bool
) -> None:
    found = Found(routine(), secretive.roster)
    with redirect_stdout(io.StringIO()) as printed:
        chart_command(found, 1, as_json=as_json)
        at_command(found, str(minute), 1, as_json=as_json)
        schema_command()
    assert "Foxes" in printed.getvalue()
    assert told(printed.getvalue()) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(secretive=secretive_classes())
def test_a_class_is_checked_without_naming_a_student(secretive: Secretive, tmp_path: Path) -> None:
    file = tmp_path / "class.json"
    file.write_text(secretive.roster.model_dump_json(), "utf-8")
    with redirect_stdout(io.StringIO()) as printed:
        assert check_command([str(file)], None) == 0
    assert told(printed.getvalue()) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=8)
@given(secretive=secretive_classes(), minute=st.integers(0, 75))
def test_a_picture_of_the_board_is_the_same_whatever_is_private_about_the_class(
    secretive: Secretive, minute: int, qapp: QApplication, tmp_path: Path
) -> None:
    pixels = list[QImage]()
    for people in (secretive.roster, _with_other_secrets(secretive.roster)):
        file = tmp_path / "board.png"
        save_snapshot(Found(routine(), people), str(minute), 1, file, width=640, height=360)
        assert {kind for kind, _ in _chunks(file.read_bytes())} <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
        pixels.append(QImage(str(file)))
    assert not pixels[0].isNull()
    assert pixels[0] == pixels[1]


def _with_other_secrets(people: Roster) -> Roster:
    """The same class where nothing is as it was of what only the teacher knows."""
    return people.model_copy(
        update={
            "students": tuple(
                one.model_copy(update={"last": f"{one.last[0]}{MARK}other{at}", "source_id": f"{MARK}{at}"})
                for at, one in enumerate(people.students)
            )
        }
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kind and the content of everything in a PNG; words would be a chunk of their own."""
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length
