"""A whole lesson, from a class list on disk to the end, with mouse and keys on a real screen."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.whole.stage import Driven, missing, screen

LIST = """Name,Vorname
Muñoz,Zoë
Foster,Ben
Li,Ava
Ono,Kai
Silva,Mia
Haddad,Omar
Patel,Ravi
Owens,Isla
"""
STUDENTS = {"Zoë M.", "Ben F.", "Ava L.", "Kai O.", "Mia S.", "Omar H.", "Ravi P.", "Isla O."}

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}")


@pytest.fixture
def environment(data_folder: Path) -> Iterator[dict[str, str]]:
    with screen("1440x900") as made:
        yield made


def _seconds(texts: list[str]) -> int:
    """The countdown on the board in seconds."""
    digits = next(
        text for text in texts if re.fullmatch(r"\d+:\d\d", text) and text not in _clock_times(texts)
    )
    whole, part = digits.split(":")
    return int(whole) * 60 + int(part)


def _clock_times(texts: list[str]) -> set[str]:
    """Times of day stand behind a word such as "until"; the countdown stands alone."""
    return {later for earlier, later in itertools.pairwise(texts) if earlier.endswith(("until", "by"))}


def _names(texts: list[str]) -> set[str]:
    return STUDENTS & set(texts)


def _students_at(texts: list[str], station: str, stations: tuple[str, ...]) -> set[str]:
    """The names on the card of `station`: a card's title comes before its names."""
    cards = [at for at, text in enumerate(texts) if text in stations and texts[at - 1] != "then"]
    start = next(at for at in cards if texts[at] == station)
    end = next((at for at in cards if at > start), len(texts))
    return _names(texts[start:end])


def test_a_teacher_runs_a_whole_lesson_and_the_power_fails_in_between(
    environment: dict[str, str], tmp_path: Path
) -> None:
    # A list as another program exports it: last name first, with accents, in UTF-16.
    (tmp_path / "5B.csv").write_text(LIST.replace("Name,Vorname", "Last name,First name"), "utf-16")
    program = Driven(environment)
    program.click("Open my class list…")
    program.wait_for("the field for the file", lambda: program.ask("focus") == "fileNameEdit")
    program.type(str(tmp_path / "5B.csv"))
    program.key("Return")
    program.click("Use this class")
    program.click("Put on the board")
    program.wait_for_board("Ready to start")

    program.click("Mark Isla O. absent")
    program.click("Start")
    opening = program.wait_for_board("Opening", "Where you go next")
    assert 590 <= _seconds(opening) <= 600

    program.key("Next")  # the clicker's button
    first = program.wait_for_board("Round 1 of 4")
    assert _names(first) == STUDENTS - {"Isla O."}
    assert program.ask("cut") == []

    stations = ("Teacher Table", "Computers", "Math Games", "Workbook")
    origin = next(s for s in stations if "Ravi P." in _students_at(first, s, stations))
    goal, group = next(
        (s, g) for s, g in zip(stations, ("Foxes", "Owls", "Otters", "Bees"), strict=True) if s != origin
    )
    program.drag("Ravi P.", f"Add a student to {group}")
    program.wait_for(
        "Ravi at his new station", lambda: "Ravi P." in _students_at(program.board(), goal, stations)
    )

    before = _seconds(program.board())
    program.click("One minute more")
    program.wait_for("a minute more", lambda: _seconds(program.board()) > before + 50)
    program.key("h")
    program.where("Let it end by itself")

    program.key("space")
    stopped = _seconds(program.wait_for_board("Paused"))
    program.key("space")
    program.wait_for("the lesson going on", lambda: "Paused" not in program.board())

    last = _seconds(program.board())
    program.kill()
    assert (Path(os.environ["STATIONBOARD_DATA"]) / "lesson.slots").exists()

    program = Driven(environment)
    back = program.wait_for_board("Round 1 of 4")
    assert last - 15 <= _seconds(back) <= last <= stopped
    assert "Ravi P." in _students_at(back, goal, stations)
    assert _names(back) == STUDENTS - {"Isla O."}
    program.where("Let it end by itself")

    program.key("Next")
    move = program.wait_for_board("Time to move", "Clean up")
    assert {"Foxes", "Owls", "Otters", "Bees"} <= set(move)
    for _ in range(6):
        program.key("Next")
    program.wait_for_board("Closing")
    program.key("Next")
    program.wait_for_board("All done")
    program.click("Finish lesson")
    program.where("Start a lesson")
    assert program.leave() == 0

    data = Path(os.environ["STATIONBOARD_DATA"])
    assert len(list((data / "lessons").glob("*.json"))) == 1
    assert len(list((data / "classes").glob("*.json"))) == 1
    assert not (data / "lesson.slots").exists()
