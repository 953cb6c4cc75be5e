"""A lesson's board painted again and again, at one moment after the other.

As in the program, most repaints are of what changed; every tenth is of the whole board.
"""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from campaigns.footprint import compare, footprint
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.board.telling import Manner
from stationboard.board.theme import LIGHT
from stationboard.domain.quantity import MINUTE, Millis
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.library.settings import Settings
from stationboard.machine.faults import Faults
from stationboard.machine.fuse import Fuses
from stationboard.machine.resources import resource_folder
from stationboard.qt.board_presenter import BoardPresenter
from stationboard.qt.board_view import BoardView
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.fonts import load_fonts
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter
from tests.support.classroom import NINE_FIVE, roster, routine
from tests.support.hand_clock import HandClock, ListJournal

REPAINTS = {Scale.FULL: 100_000, Scale.SAMPLE: 1_000}
OPENINGS = {Scale.FULL: 10_000, Scale.SAMPLE: 100}
WARM = 0.05
"""The part of the repaints after which letters, pictograms and layouts are kept that will be used again."""
MEMORY = {Scale.FULL: 1_000_000, Scale.SAMPLE: 4_000_000}
"""Bytes that may be added in the rest; a sample is too short for the system's own caches to fill."""
STEPS = (*[250] * 4, *[1_000] * 34, 30_000)
"""Milliseconds from look to look: most often there is another second to show, now and then a leap."""
WHOLE = 0.1
"""The part of the looks after which the whole board is painted again."""
LESSON = 95 * MINUTE
"""A little longer than the lesson, so that its end is painted too."""


class _CountedView(BoardView):
    """Counts how often it was painted."""

    painted = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1


class _Room:
    """A board on which lesson follows lesson."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._clock = HandClock()
        self._desk = LessonDesk(self._clock, ListJournal())
        self.view = _CountedView(LIGHT, QtMeasure(), BoardPainter())
        self._presenter = BoardPresenter(
            self._desk, Settings, Manner, Fuses(Faults()).glide, QObject(self._desk)
        )
        self._presenter.add_view(self.view)
        self.window = BoardWindow(self.view)
        self._left = Millis(0)
        self.wholes = 0

    def go_on(self) -> None:
        """Let some time pass and what changed be painted; begin the next lesson after the last."""
        if self._left <= 0:
            self._desk.open(roster(), routine(), PlaceInCycle())
            self._desk.wish(cmd.Start(NINE_FIVE))
            self._left = Millis(LESSON)
        step = Millis(self._chance.choice(STEPS))
        self._left = Millis(self._left - step)
        self._clock.go_on(step)
        self._desk.look()
        if self._chance.random() < WHOLE:
            self.view.repaint()
            self.wholes += 1
        else:
            QApplication.processEvents()


def run(scale: Scale, seed: int) -> Summary:
    """The time is always shown; memory, files and references stay as they are."""
    tally = Tally("repaints", seed)
    application = QApplication.instance() or QApplication([])
    load_fonts(resource_folder() / "fonts")
    room = _Room(Random(seed))
    room.window.open_on(None)
    room.window.resize(480, 270)
    application.processEvents()
    repaints = REPAINTS[scale]
    _repaint(tally, room, round(repaints * WARM))
    before = footprint()
    _repaint(tally, room, round(repaints * (1 - WARM)))
    compare(tally, before, footprint(), memory=MEMORY[scale], calls=repaints)
    _open_and_close(tally, room.window, OPENINGS[scale] // 10)
    before = footprint()
    _open_and_close(tally, room.window, OPENINGS[scale])
    compare(tally, before, footprint(), memory=MEMORY[scale], calls=repaints)
    room.window.deleteLater()
    return tally.summary()


def _repaint(tally: Tally, room: _Room, times: int) -> None:
    first, wholes = room.view.painted, room.wholes
    while room.view.painted - first < times:
        room.go_on()
        if room.view.picture is None:
            tally.violated("The board showed plain words and digits.")
    tally.count("repaints", room.view.painted - first)
    tally.count("of them whole boards", room.wholes - wholes)


def _open_and_close(tally: Tally, window: BoardWindow, times: int) -> None:
    for _ in range(times):
        window.put_away()
        window.open_on(None)
        QApplication.processEvents()
        tally.count("openings")
        if not window.isVisible():
            tally.violated("The board did not open again.")
