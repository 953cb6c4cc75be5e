"""Screens plugged in, pulled out, swapped and resized while a lesson runs.

All have the scale 1. Before that, all screens go again and again: with screens that are as large as the
windows, for where another size comes after none, the offscreen platform itself crashes, in
``QOffscreenBackingStore::resize``.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from itertools import combinations
from random import Random
from threading import Event
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from campaigns.footprint import Footprint, compare, footprint
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from tests.support.plugs import LAPTOP, PROJECTOR, Plugged, cannot_plug
from tests.support.running import Room, lost_windows, running

CYCLES = {Scale.FULL: 10_000, Scale.SAMPLE: 100}
WARM = 0.06
"""The part of the cycles after which every size of board has been painted."""
MEMORY = {Scale.FULL: 1_000_000, Scale.SAMPLE: 24_000_000}
"""Bytes that may be added in the rest; a sample is too short to have met every size before."""
SIZES = ((640, 480), (800, 600), (1024, 768), (1280, 720), (1366, 768))
DARK = {Scale.FULL: 1_000, Scale.SAMPLE: 20}
"""So many times there is no screen at all."""
QUIET = 0.5
"""Seconds after which nothing is being written any more."""
PLUGS: tuple[str, ...] = ("LAPTOP", "PROJECTOR", "WALL", "OTHER")


def run(scale: Scale, seed: int) -> Summary:
    """No error, no window where nobody sees it, and the board fills a second screen wherever it is wanted."""
    tally = Tally("hot_plug", seed)
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication) or cannot_plug():
        tally.count("cycles, for screens cannot be plugged here", 0)
        return tally.summary()
    with own_data_folder(), _errors_told(tally), running(application, LAPTOP, PROJECTOR) as room:
        _go_dark(tally, room, Random(seed), DARK[scale])
        cycles, teacher = CYCLES[scale], _Teacher(room, Random(seed))
        for cycle in range(round(cycles * WARM)):
            _cycle(tally, teacher, cycle)
        before = _when_quiet()
        for cycle in range(round(cycles * WARM), cycles):
            _cycle(tally, teacher, cycle)
        compare(tally, before, _when_quiet(), memory=MEMORY[scale], calls=cycles * 100)
    return tally.summary()


class _Teacher:
    """Changes screens by chance, and now and then what is wanted of the board."""

    def __init__(self, room: Room, chance: Random) -> None:
        self.room = room
        self.chance = chance
        self.wants_board = True

    def act(self) -> None:
        match self.chance.randrange(20):
            case 0:
                self.room.board.close()
                self.wants_board = False
            case 1 | 2:
                self.room.panel.show_board.click()
                self.wants_board = True
            case 3:
                self.room.console.move(self.chance.randrange(-3000, 6000), self.chance.randrange(-2000, 3000))
            case _:
                pass

    def screens(self) -> tuple[Plugged, ...]:
        """Up to four screens: side by side, with gaps, one over or in the other."""
        names = self.chance.sample(PLUGS, self.chance.choice((1, 1, 2, 2, 2, 3, 4)))
        here = [screen.name() for screen in QGuiApplication.screens()]
        if not set(names) & set(here):
            names[0] = self.chance.choice(here)
        screens: list[Plugged] = []
        x = 0
        for name in names:
            width, height = self.chance.choice(SIZES)
            screens.append(Plugged(name, x, 0, width, height))
            x += self.chance.choice((width, width, width, width + 200, 0, 100))
        return tuple(screens)


def _when_quiet() -> Footprint:
    """The footprint when the writing thread has closed its files."""
    Event().wait(QUIET)
    QApplication.processEvents()
    return footprint()


def _cycle(tally: Tally, teacher: _Teacher, cycle: int) -> None:
    room = teacher.room
    screens = teacher.screens()
    teacher.act()
    if teacher.chance.random() < 0.2:
        room.stir(*screens)  # and at once the next, before it is quiet
        screens = teacher.screens()
    room.stir(*screens)
    room.watch.settle()
    QApplication.processEvents()
    tally.count("cycles")
    where = f"Cycle {cycle}, with the screens {screens}"
    if lost := lost_windows():
        tally.violated(f"{where}: nobody sees {', '.join(lost)}.")
    if not room.console.isVisible():
        tally.violated(f"{where}: the console is hidden.")
    if not teacher.wants_board and room.board.isVisible():
        tally.violated(f"{where}: the board is shown, though the teacher closed it.")
    if teacher.wants_board and _two_apart():
        tally.count("boards on a second screen")
        filled = room.board.filled
        if filled is None or room.board.geometry() != filled.geometry():
            tally.violated(f"{where}: the board is at {room.board.geometry().getRect()} and fills no screen.")
    if not room.runs():
        tally.violated(f"{where}: the console does not show the countdown.")


def _go_dark(tally: Tally, room: Room, chance: Random, times: int) -> None:
    """Again and again no screen at all, as with a lid closed and no projector yet, and then one or two."""
    alone = replace(PROJECTOR, x=0)
    for number in range(times):
        for screens in ((), chance.choice(((LAPTOP,), (LAPTOP, PROJECTOR), (alone,)))):
            room.stir(*screens)
            room.watch.settle()
            QApplication.processEvents()
        tally.count("times without any screen")
        lost = lost_windows()
        if lost or not room.console.isVisible() or not room.runs():
            tally.violated(
                f"Without any screen for the {number + 1}th time: {lost or 'the console is hidden'}."
            )
    room.plug(LAPTOP, PROJECTOR)


def _two_apart() -> bool:
    """Whether some screen shows nothing of another."""
    places = [screen.geometry() for screen in QGuiApplication.screens()]
    return any(not one.intersects(other) for one, other in combinations(places, 2))


@contextmanager
def _errors_told(tally: Tally) -> Generator[None]:
    """Errors that nobody catches are violations."""

    def note(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        tally.violated(f"Nobody caught {kind.__name__}: {error}.")

    before, sys.excepthook = sys.excepthook, note
    try:
        yield
    finally:
        sys.excepthook = before


@contextmanager
def own_data_folder() -> Generator[None]:
    """The program's files are in a folder of the campaign's own."""
    name = "STATIONBOARD_DATA"
    before = os.environ.get(name)
    with tempfile.TemporaryDirectory() as folder:
        os.environ[name] = folder
        try:
            yield
        finally:
            if before is None:
                del os.environ[name]
            else:
                os.environ[name] = before
