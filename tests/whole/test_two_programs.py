"""Two starts on one data folder: one program, and one lesson."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from campaigns.simultaneous_starts import run
from campaigns.summary import Scale
from stationboard.lesson.events import TimeAdded
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.lesson_file import read_lesson
from stationboard.store.slots import LessonSlots
from tests.whole.probed import PATIENCE, ROOT, Probed, environment
from tests.whole.stage import Driven, missing, screen


def test_of_six_starts_at_once_one_is_open_and_five_hand_over() -> None:
    found = run(Scale.SAMPLE, 7)
    assert found.violations == ()
    counts = dict(found.counts)
    assert (counts["rounds"], counts["starts"]) == (2, 14)


def test_where_nobody_can_be_asked_a_second_start_says_a_sentence(data_folder: Path) -> None:
    with Probed(environment(data_folder), ["--sample"], supervised=False) as first:
        pid = first.lesson().pid
        first.wait_for(lambda: (data_folder / "instance.lock").read_text().endswith("up"))
        os.kill(pid, signal.SIGSTOP)
        second = subprocess.run(
            [sys.executable, "-m", "stationboard"],
            env=environment(data_folder),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        os.kill(pid, signal.SIGCONT)
    assert second.returncode == 1
    assert "Station Board is already open but does not answer." in second.stderr


@pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}")
def test_the_console_comes_forward_when_the_program_is_started_again(data_folder: Path) -> None:
    with screen("1440x900") as shown:
        first = Driven({**shown, "STATIONBOARD_UNSUPERVISED": "1"}, ["--sample"])
        first.where("One minute more")
        first.wait_for("the board in front", lambda: first.ask("active") == "Station Board")
        first.wait_for("its door", lambda: (data_folder / "instance.lock").read_text().endswith("up"))
        second = [sys.executable, "-m", "stationboard", "run", "sample"]
        paths = {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
        done = subprocess.run(second, env={**shown, **paths}, timeout=PATIENCE, check=False)
        assert done.returncode == 0
        first.wait_for(
            "the console in front", lambda: first.ask("active") not in (False, None, "Station Board")
        )
        assert first.leave() == 0


def _lesson_taken_over(second: Driven) -> Any:  # noqa: ANN401 - what JSON holds
    """Press the button as often as it is there: a window manager may move a window while it is clicked on."""
    if "Open here" in second.ask("names"):
        second.click("Open here")
    return second.ask("lesson")


@pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}")
def test_a_lesson_goes_on_in_a_second_start_and_the_first_that_hung_steps_back(data_folder: Path) -> None:
    with screen("1440x900") as shown:
        first = Driven({**shown, "STATIONBOARD_UNSUPERVISED": "1"}, ["--sample"])
        before = first.wait_for("the lesson", lambda: first.ask("lesson"))
        first.where("One minute more")
        first.wait_for("its door", lambda: (data_folder / "instance.lock").read_text().endswith("up"))
        os.kill(before["pid"], signal.SIGSTOP)
        second = Driven({**shown, "STATIONBOARD_UNSUPERVISED": "1"})
        after = second.wait_for("the lesson", lambda: _lesson_taken_over(second))
        assert after["pid"] != before["pid"]
        assert abs((before["left"] - after["left"]) - (after["incl"] - before["incl"])) <= 300
        second.click("One minute more")
        second.wait_for("a minute more", lambda: second.ask("lesson")["left"] > after["left"] + 50_000)
        slots = LessonSlots(Files(LocalDisk()), data_folder / "lesson.slots")
        kept = read_lesson(slots)

        os.kill(before["pid"], signal.SIGCONT)
        assert first.ended() == 0
        left = read_lesson(slots)
        assert kept is not None
        assert left is not None
        assert any(isinstance(event, TimeAdded) for event in left.events)
        assert left.events == kept.events
        assert second.leave() == 0
    told = [json.loads(line) for line in (data_folder / "interruptions.jsonl").read_text().splitlines()]
    assert [(one["cause"], one["in_lesson"]) for one in told] == [("not answering", True)]
