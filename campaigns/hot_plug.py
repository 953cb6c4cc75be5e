"""Screens plugged in, pulled out, swapped and resized while a lesson runs.

All have the scale 1 and one of them always stays: without any screen, the offscreen platform itself crashes
where a window is to be painted in a new size, in ``QOffscreenBackingStore::resize``.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from itertools import combinations
from random import Random
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from campaigns.footprint import compare, footprint
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from tests.support.plugs import LAPTOP, PROJECTOR, Plugged, cannot_plug
from tests.support.running import Room, lost_windows, running

CYCLES = {Scale.FULL: 10_000, Scale.SAMPLE: 100}
WARM = 0.3
"""The part of the cycles after which every size of board has been painted."""
MEMORY = {Scale.FULL: 1_000_000, Scale.SAMPLE: 24_000_000}
"""Bytes that may be added in the rest; a sample is too short to have met every size before."""
SIZES = ((640, 480), (800, 600), (1024, 768), (1280, 720), (1366, 768))
PLUGS: tuple[str, ...] = ("LAPTOP", "PROJECTOR", "WALL", "OTHER")


def run(scale: Scale, seed: int) -> Summary:
    """No error, no window where nobody sees it, and the board fills a second screen wherever it is wanted."""
    tally = Tally("hot_plug", seed)
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication) or cannot_plug():
        tally.count("cycles, for screens cannot be plugged here", 0)
        return tally.summary()
    with own_data_folder(), _errors_told(tally), running(application, LAPTOP, PROJECTOR) as room:
        cycles, teacher = CYCLES[scale], _Teacher(room, Random(seed))
        for cycle in range(round(cycles * WARM)):
            _cycle(tally, teacher, cycle)
        before = footprint()
        for cycle in range(round(cycles * WARM), cycles):
            _cycle(tally, teacher, cycle)
        compare(tally, before, footprint(), memory=MEMORY[scale], calls=cycles * 100)
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


def _cycle(tally: Tally, teacher: _Teacher, cycle: int) -> None:
    room, screens = teacher.room, teacher.screens()
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
    if not teacher.wants_board and room.board.isVisible():
        tally.violated(f"{where}: the board is shown, though the teacher closed it.")
    if teacher.wants_board and _two_apart():
        tally.count("boards on a second screen")
        filled = room.board.filled
        if filled is None or room.board.geometry() != filled.geometry():
            tally.violated(f"{where}: the board is at {room.board.geometry().getRect()} and fills no screen.")
    if not room.runs():
        tally.violated(f"{where}: the console does not show the countdown.")


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
