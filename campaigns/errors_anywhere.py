"""Every function of the windows and of the board's picture that takes part in a lesson, raising an error.

The whole program runs off the screen. What it calls in some seconds of a lesson is found out by looking on;
then each of these functions, one at a time, raises whenever it is called while the lesson is looked at,
painted and edited, and its windows are shown, hidden and resized. Then it works again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from random import Random
from typing import Final

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication

from campaigns.broken_functions import Breakable, broken, called_in
from campaigns.hot_plug import own_data_folder
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.board.marks import Text
from stationboard.board.plain import Plain
from stationboard.board.theme import LIGHT
from stationboard.domain.quantity import SECOND, Millis, as_digits
from stationboard.lesson.reading import read
from stationboard.qt.board_view import BoardView
from stationboard.qt.plain_board import paint_plain
from stationboard.qt.ticker import Ticker
from tests.support.plugs import LAPTOP, PROJECTOR, cannot_plug
from tests.support.running import Room, running

STEP: Final = {Scale.FULL: 1, Scale.SAMPLE: 40}
"""Every function, or one of so many."""
TITLES: Final = ("Opening", "Round 1 of 4", "Round 1")
"""What the board may say beside the digits: in full, or where only a bare frame can be made."""

_PRESSED: Final = ("One minute more", "One minute less")


class _Told:
    """Errors that nobody caught: the program's own hook would log and count them."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, *_what: object) -> None:
        self.count += 1


def run(scale: Scale, seed: int) -> Summary:
    """The program lives, the class sees the time meanwhile, and afterwards all is as it was."""
    tally = Tally("errors_anywhere", seed)
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication) or cannot_plug():
        return tally.summary("screens cannot be plugged here")
    told, before = _Told(), sys.excepthook
    sys.excepthook = told
    try:
        with own_data_folder(), running(application, LAPTOP, PROJECTOR) as room:
            # Once for what is made at the first time only, once for what is looked at.
            view = room.board.findChildren(BoardView)[0]
            _exercise(room, view)
            functions = called_in(lambda: _exercise(room, view), ("stationboard.qt", "stationboard.board"))
            Random(seed).shuffle(functions)
            for function in functions[:: STEP[scale]]:
                _break(tally, room, function)
    finally:
        sys.excepthook = before
    tally.count("errors told", told.count)
    return tally.summary()


def _break(tally: Tally, room: Room, function: Breakable) -> None:
    view, desk = room.board.findChildren(BoardView)[0], room.desk
    clock = desk.clock
    tally.count("functions broken")
    with broken(function):
        _exercise(room, view)
        log = desk.log if "LessonDesk" not in function.name else None
        meanwhile = log is None or shows_the_time(view, read(log.state, clock.now()).left)
        visible = room.board.isVisible()
    tally.count("boards with the time meanwhile", int(meanwhile and visible))
    if not meanwhile or not visible:
        tally.violated(f"With {function.name} broken, the board does not say the time; {visible=}.")
    _exercise(room, view)
    assert desk.state is not None
    if not shows_the_time(view, read(desk.state, clock.now()).left) or not room.board.isVisible():
        tally.violated(f"After {function.name} was broken, the board is not as it was.")
    if not room.runs():
        tally.violated(f"After {function.name} was broken, the console does not show the countdown.")


def _exercise(room: Room, view: BoardView) -> None:
    """A few looks, repaints and edits, with the errors where Qt puts them."""
    buttons = [
        button
        for button in room.console.findChildren(QAbstractButton)
        if button.accessibleName().startswith(_PRESSED) and button.isVisible()
    ]
    acts: list[Callable[[], object]] = [
        room.panel.show_board.click,
        room.program.findChildren(Ticker)[0].tick,
        lambda: room.board.resize(room.board.width() - 2, room.board.height()),
        view.repaint,
        lambda: room.board.resize(room.board.width() + 2, room.board.height()),
        *(button.click for button in buttons),
        room.console.repaint,
        room.program.findChildren(Ticker)[0].tick,
        QApplication.processEvents,
        view.repaint,
    ]
    for act in acts:
        try:
            act()
        except Exception as error:  # noqa: BLE001 - called from here and not by Qt
            sys.excepthook(type(error), error, error.__traceback__)


def shows_the_time(view: BoardView, left: Millis | None) -> bool:
    """Whether the class can read how much is left, in the picture or on the plain board; a second late at
    most.
    """
    if left is None:
        return True
    seconds = [as_digits(Millis(left + more * SECOND)) for more in (0, 1, 2)]
    if view.picture is not None:
        texts = {mark.text for mark in view.picture.marks if isinstance(mark, Text)}
        return bool(texts & set(seconds))
    seen = view.grab().toImage()
    return any(
        seen == _plain_image(view, Plain(title, digits, "00:00"[-len(digits) :]))
        for title in TITLES
        for digits in seconds
    )


def _plain_image(view: BoardView, plain: Plain) -> QImage:
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_plain(painter, view.size(), plain, LIGHT)
    return image
