"""Whatever slot of the windows raises, the lesson runs and the class sees the time (fault 44)."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
from collections.abc import Callable
from contextlib import suppress
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard import qt
from stationboard.board.marks import Text
from stationboard.board.plain import plain_of
from stationboard.domain.quantity import SECOND, Millis, as_digits
from stationboard.lesson.state import Stage
from stationboard.qt.board_view import BoardView
from stationboard.qt.lesson_keeper import LessonKeeper
from stationboard.qt.ticker import Ticker
from tests.support.plugs import LAPTOP, PROJECTOR, cannot_plug
from tests.support.running import Room, running

pytestmark = pytest.mark.skipif(bool(cannot_plug()), reason=cannot_plug())

THE_BOARD_ITSELF: Final = {
    f"stationboard.qt.{name}"
    for name in ("board_view", "board_presenter", "board_window", "lesson_desk", "painting", "mishaps")
}
"""These show the time; `test_board_never_dark` breaks what they are made of, one by one."""


class WrongError(Exception):
    """Something nobody thought of."""


class Breakable:
    """Every method of the windows that answers nothing, as slots do; one of them may be broken at a time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.broken = ""
        self.called: dict[str, None] = {}
        for module in pkgutil.walk_packages(qt.__path__, "stationboard.qt."):
            if module.name not in THE_BOARD_ITSELF:
                for made in vars(importlib.import_module(module.name)).values():
                    if inspect.isclass(made) and made.__module__ == module.name:
                        self._wrap(made, monkeypatch)

    def _wrap(self, made: type, monkeypatch: pytest.MonkeyPatch) -> None:
        for name, method in list(vars(made).items()):
            is_slot = inspect.isfunction(method) and method.__annotations__.get("return") == "None"
            if is_slot and not name.startswith("__") and not _is_qts(made, name):
                place = f"{made.__module__.removeprefix('stationboard.qt.')}.{made.__name__}.{name}"
                monkeypatch.setattr(made, name, self._breakable(method, place))

    def _breakable(self, method: Callable[..., None], place: str) -> Callable[..., None]:
        code = method.__code__
        takes = None if code.co_flags & inspect.CO_VARARGS else code.co_argcount

        @functools.wraps(method)
        def run(*given: object, **named: object) -> None:
            self.called[place] = None
            if place == self.broken:
                raise WrongError(place)
            # Qt gives a slot no more than it takes, which it cannot know of this one.
            method(*given[:takes], **named)

        return run


def _is_qts(made: type, name: str) -> bool:
    """Whether Qt calls a method by itself; what such a method raises is told in the same way."""
    return any(name in vars(base) for base in made.__mro__ if base.__module__.startswith("PySide6"))


def steps_of(room: Room) -> list[Callable[[], object]]:
    """What a teacher and the clock do in a lesson."""
    (ticker,), (keeper,) = room.program.findChildren(Ticker), room.program.findChildren(LessonKeeper)
    stack = room.console.stack
    pages = [page for at in range(stack.count()) if (page := stack.widget(at)) is not None]

    def press(key: Qt.Key) -> Callable[[], object]:
        return lambda: QTest.keyClick(room.console, key)

    def change_the_class() -> None:
        sample = room.library.sample_class
        room.library.keep_class(sample.model_copy(update={"room": f"{sample.room}."[-9:]}))
        room.library.look()

    return [
        ticker.tick,
        keeper.beat,
        *(press(key) for key in (Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_Minus)),
        *(functools.partial(room.console.show_page, page) for page in (*pages, pages[0])),
        change_the_class,
    ]


def take(step: Callable[[], object]) -> None:
    """Take one step and what follows from it; who breaks something breaks no more than that."""
    with suppress(WrongError):
        step()
    QApplication.processEvents()
    QApplication.processEvents()


def shows_the_time(room: Room) -> bool:
    """Whether the class reads how much is left, in the picture or on the plain board."""
    (view,) = room.board.findChildren(BoardView)
    reading = room.desk.reading()
    if reading is None or reading.left is None or view.frame_shown is None or not room.board.isVisible():
        return False
    left = -(-reading.left // SECOND)
    right = {as_digits(Millis(seconds * SECOND)) for seconds in (left, left + 1)}
    if view.picture is None:
        return plain_of(view.frame_shown).digits in right
    return any(isinstance(mark, Text) and mark.text in right for mark in view.picture.marks)


def test_whatever_slot_raises_the_lesson_goes_on_and_the_class_sees_the_time(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    breakable = Breakable(monkeypatch)
    with running(qapp, LAPTOP, PROJECTOR) as room:
        steps = steps_of(room)
        for step in steps:
            take(step)
        when_called: dict[str, Callable[[], object]] = {}
        for step in steps:
            breakable.called.clear()
            take(step)
            when_called |= {slot: step for slot in breakable.called if slot not in when_called}
        assert len(when_called) > 100
        dark: list[str] = []
        for breakable.broken, step in when_called.items():
            with qtbot.captureExceptions():
                take(step)
                take(steps[0])
            if not shows_the_time(room):
                dark.append(breakable.broken)
        breakable.broken = ""
        assert dark == []
        assert room.desk.state is not None
        assert room.desk.state.stage in {Stage.RUNNING, Stage.PAUSED}
