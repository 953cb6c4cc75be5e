"""The whole program, off the screen, with its data folder on a disk that fills up or goes away."""

from __future__ import annotations

import os
from functools import partial
from typing import Final

from campaigns.dying_disks import FULL, PULLED_OUT, Fate
from campaigns.small_disks import Kind, NoDiskError, SmallDisk, small_disk
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.lesson_file import read_lesson
from stationboard.store.slots import LessonSlots
from tests.whole.stage import Driven

KINDS: Final = {Scale.FULL: tuple(Kind), Scale.SAMPLE: (Kind.TMPFS,)}
_LESSON: Final = "Math Rotations"
_MARK: Final = "Not saved"


def run(scale: Scale, seed: int) -> Summary:
    """The board counts on; what is not on the disk is told; on a full disk a crash loses nothing."""
    tally = Tally("program_on_dying_disks", seed)
    for kind in KINDS[scale]:
        for fate in (FULL, PULLED_OUT):
            try:
                with small_disk(kind) as disk:
                    tally.count("programs")
                    _play(tally, disk, fate)
            except NoDiskError as error:
                tally.count(f"skipped ({error})")
            except AssertionError as error:
                tally.violated(f"On a {kind.value} disk, {fate.name}: {error}")
    return tally.summary()


def _play(tally: Tally, disk: SmallDisk, fate: Fate) -> None:
    data = disk.folder / "station board"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "STATIONBOARD_DATA": str(data)}
    program = Driven(environment, ["--sample"])
    try:
        program.wait_for_board(_LESSON)
        fate.strike(disk)
        _expect_counting(program)
        if fate.writes_go_on:
            program.kill()
            program = Driven(environment)
            program.wait_for_board(_LESSON)
            _expect_counting(program)
            kept = read_lesson(LessonSlots(Files(LocalDisk()), data / "lesson.slots"))
            events = [event.event for event in kept.events] if kept is not None else []
            if events != ["opened", "started", "came_back"]:
                tally.violated(f"On a {disk.kind.value} disk, {fate.name}, the file holds {events}.")
        else:
            _expect_mark(program)
            _expect_counting(program)
    finally:
        program.kill()


def _expect_mark(program: Driven) -> None:
    program.wait_for("the mark", lambda: [name for name in program.ask("names") if _MARK in name])


def _expect_counting(program: Driven) -> None:
    for _ in range(2):
        program.wait_for("the next second", partial(_differs, program, program.board()))


def _differs(program: Driven, before: list[str]) -> bool:
    return program.board() != before
