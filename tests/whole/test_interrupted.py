"""The program is ended in the midst of a lesson by every kind of crash, and the board is back by itself."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from threading import Event

import pytest

from campaigns.real_kills import run
from campaigns.summary import Scale
from stationboard.store.interruptions import SILENT
from tests.whole.probed import Probed, environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these signals")

RIGHT_WITHIN = 300
"""Milliseconds (fault 35 of the catalog)."""
TICK = 250
STILL = 5_000


def _interruptions(data: Path) -> list[tuple[str, bool]]:
    path = data / "interruptions.jsonl"
    lines = path.read_text().splitlines() if path.exists() else []
    return [(told["cause"], told["in_lesson"]) for told in map(json.loads, lines)]


def _listens(pid: int) -> bool:
    """Whether a program that has just begun does as it is asked when it is told to end."""
    status = Path(f"/proc/{pid}/status").read_text()
    caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught, 16) & 1 << (signal.SIGTERM - 1))


def test_after_every_kind_of_crash_the_board_is_back_at_the_right_second(data_folder: Path) -> None:
    with Probed(environment(data_folder), ["--sample"], supervised=True) as program:
        before = program.lesson()
        for how in (signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV):
            program.crash(how)
            after = program.lesson()
            assert after.pid != before.pid
            assert after.countdown_off(before) <= RIGHT_WITHIN
            program.wait_for(lambda: program.lesson().board_off() <= TICK)
        causes = ("signal 9", "signal 6", "signal 11")
        program.wait_for(lambda: _interruptions(data_folder) == [(cause, True) for cause in causes])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which signals a process catches")
def test_a_power_cut_in_a_lesson_counts_once_and_closing_the_program_does_not(data_folder: Path) -> None:
    with Probed(environment(data_folder), ["--sample"], supervised=True) as program:
        before = program.lesson()
        os.kill(program.process.pid, signal.SIGKILL)
        os.kill(before.pid, signal.SIGKILL)
    with Probed(environment(data_folder), [], supervised=True) as program:
        after = program.lesson()
        assert after.countdown_off(before) <= RIGHT_WITHIN
        program.wait_for(lambda: _interruptions(data_folder) == [(SILENT, True)])
        program.wait_for(lambda: _listens(after.pid))
        assert program.leave() == 0
    with Probed(environment(data_folder), [], supervised=True) as program:
        again = program.lesson()
        assert again.countdown_off(after) <= RIGHT_WITHIN
        program.wait_for(lambda: _listens(again.pid))
        assert program.leave() == 0
    assert _interruptions(data_folder) == [(SILENT, True)]


def test_a_program_that_keeps_crashing_comes_back_as_text_with_the_lesson(data_folder: Path) -> None:
    with Probed(environment(data_folder), ["run", "sample"], supervised=True) as program:
        before = after = program.lesson()
        for _ in range(4):
            program.crash(signal.SIGSEGV)
            after = program.lesson()
        assert after.countdown_off(before) <= RIGHT_WITHIN
        program.wait_for(lambda: program.lesson().board_off() <= TICK)
        names = program.ask("names")
        assert any(name.startswith("Safe mode") for name in names)
        for _ in range(2):
            program.crash(signal.SIGSEGV)
            program.lesson()
        program.crash(signal.SIGSEGV)
        assert program.process.wait(30) == 1
        assert program.process.stderr is not None
        assert "a lesson under way is kept" in program.process.stderr.read()


def test_a_lesson_that_was_finished_is_not_begun_again_by_a_crash(data_folder: Path) -> None:
    surroundings = environment(data_folder, STATIONBOARD_SUPERVISED="1", STATIONBOARD_AFTER="signal 11")
    with Probed(surroundings, ["run", "sample"], supervised=False) as program:
        assert program.ask("lesson") is None
        assert any("sample" in name for name in program.ask("names"))


def test_a_program_that_stood_still_for_five_seconds_shows_the_right_time_when_it_goes_on(
    data_folder: Path,
) -> None:
    with Probed(environment(data_folder), ["--sample"], supervised=True) as program:
        before = program.lesson()
        os.kill(before.pid, signal.SIGSTOP)
        Event().wait(STILL / 1000)
        os.kill(before.pid, signal.SIGCONT)
        after = program.lesson()
        assert after.pid == before.pid
        assert after.incl - before.incl >= STILL
        assert after.countdown_off(before) <= RIGHT_WITHIN
        program.wait_for(lambda: program.lesson().board_off() <= TICK)


def test_a_few_kills_of_the_campaign_find_nothing_wrong() -> None:
    found = run(Scale.SAMPLE, 7)
    assert found.violations == ()
    assert dict(found.counts)["kills"] == 4
