"""Whatever fails inside the program, the class sees the time and the lesson goes on (fault 44)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.board.marks import Text
from stationboard.board.plain import Plain
from stationboard.board.telling import Manner
from stationboard.board.theme import LIGHT
from stationboard.domain.quantity import minutes, seconds
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
from stationboard.qt.plain_board import paint_plain
from tests.support.classroom import NINE_FIVE, roster, routine
from tests.support.hand_clock import HandClock, ListJournal

QT = "stationboard.qt"
LAYING_OUT = (
    f"{QT}.board_view.layout",
    f"{QT}.board_view.changed_boxes",
    "stationboard.board.picture.clock_marks",
)
PAINTING = (
    f"{QT}.painting.BoardPainter.paint",
    f"{QT}.lettering.Lettering.paint",
    f"{QT}.icons.IconPainter.paint",
)
FRAMING = (
    f"{QT}.board_presenter.frame",
    "stationboard.board.framing.round_body",
    "stationboard.board.framing.clock_of",
    f"{QT}.board_presenter.GLIDE",
)
READING = (f"{QT}.lesson_desk.read", f"{QT}.lesson_desk.cues_between")


class WrongError(Exception):
    """Something nobody thought of."""


def fail(*_given: object, **_named: object) -> NoReturn:
    raise WrongError


@dataclass
class Classroom:
    """A board with a lesson that began at 9:05, seen by the class."""

    clock: HandClock
    desk: LessonDesk
    view: BoardView
    window: BoardWindow

    def wait(self, seconds_: float) -> None:
        self.clock.go_on(seconds(seconds_))
        with suppress(WrongError):  # in the program, the ticker's slot hands it to the log
            self.desk.look()
        QApplication.processEvents()

    def shows(self, words: str, digits: str) -> bool:
        """Whether the class can read these words and digits: in the picture, or on the plain board."""
        seen = self.view.grab().toImage()
        shown = self.view.picture
        if shown is None:
            return seen == plain_image(self.view, Plain(words, digits, "00:00"[-len(digits) :]))
        return {words, digits} <= {mark.text for mark in shown.marks if isinstance(mark, Text)}


def plain_image(view: BoardView, plain: Plain) -> QImage:
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_plain(painter, view.size(), plain, LIGHT)
    return image


@pytest.fixture
def classroom(qtbot: QtBot) -> Classroom:
    load_fonts(resource_folder() / "fonts")
    clock = HandClock()
    desk = LessonDesk(clock, ListJournal())
    view = BoardView(LIGHT, QtMeasure(), BoardPainter())
    presenter = BoardPresenter(desk, Settings, Manner, Fuses(Faults()).glide, QObject(desk))
    presenter.add_view(view)
    window = BoardWindow(view)
    qtbot.addWidget(window)
    window.resize(960, 540)
    window.open_on(None)
    window.resize(960, 540)
    desk.open(roster(), routine(), PlaceInCycle())
    desk.wish(cmd.Start(NINE_FIVE))
    clock.go_on(minutes(12))
    desk.look()
    QApplication.processEvents()
    return Classroom(clock, desk, view, window)


@pytest.mark.parametrize("broken", [*LAYING_OUT, *PAINTING, *FRAMING, *READING])
def test_whatever_fails_the_class_sees_the_phase_and_the_time(
    classroom: Classroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    assert classroom.shows("Round 1 of 4", "13:00")
    with qtbot.captureExceptions():
        monkeypatch.setattr(broken, fail)
        classroom.wait(1)
        assert classroom.shows("Round 1 of 4", "12:59") or classroom.shows("Round 1", "12:59")
        classroom.window.resize(800, 600)
        classroom.wait(60)
        assert classroom.shows("Round 1 of 4", "11:59") or classroom.shows("Round 1", "11:59")
        assert classroom.window.isVisible()
        if broken not in READING:
            assert classroom.desk.wish(cmd.AddTime(minutes(1)))
            assert classroom.desk.wish(cmd.Undo())

    monkeypatch.undo()
    classroom.wait(1)
    assert classroom.shows("Round 1 of 4", "11:58")
    assert classroom.view.picture is not None, "it is tried again at the next frame"


@pytest.mark.parametrize("broken", [LAYING_OUT[0], PAINTING[0], FRAMING[0]])
def test_an_error_that_comes_four_times_a_second_is_told_of_once(
    classroom: Classroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    with qtbot.captureExceptions() as caught:
        monkeypatch.setattr(broken, fail)
        for change in range(10):
            classroom.window.resize(960 + change, 540)
            classroom.wait(1)
    assert [kind for kind, _, _ in caught] == [WrongError]


def test_an_error_in_one_listener_does_not_keep_the_news_from_the_next(qtbot: QtBot) -> None:
    desk = LessonDesk(HandClock(), ListJournal())
    heard: list[str] = []
    desk.changed.connect(fail)
    desk.changed.connect(lambda: heard.append("changed"))
    desk.looked.connect(fail)
    desk.looked.connect(lambda: heard.append("looked"))
    with qtbot.captureExceptions() as caught:
        desk.open(roster(), routine(), PlaceInCycle())
    assert heard == ["changed", "looked"]
    assert len(caught) == 2


def test_a_blank_board_stays_blank_when_its_frame_cannot_be_made(
    classroom: Classroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter = classroom.desk.findChildren(BoardPresenter)[0]
    with qtbot.captureExceptions():
        monkeypatch.setattr(f"{QT}.board_presenter.frame", fail)
        presenter.toggle_blank()
    assert classroom.view.picture is not None
    assert classroom.view.picture.marks == ()
