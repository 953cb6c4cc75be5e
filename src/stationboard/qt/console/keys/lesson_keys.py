"""Answers the keys of a lesson, the same ones in every window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from stationboard.lesson.commands import Redo, Undo
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.console.keys import wishes
from stationboard.qt.console.keys.key_table import TABLE, KeyAct, Stroke
from stationboard.qt.lesson_desk import LessonDesk

OWN_ARROWS: Final = "own_arrows"
"""A widget with this property set keeps the arrow keys for itself while it has the focus."""
GIVES_SPACE: Final = "gives_space"
"""A button or a field with this property set leaves Space to the lesson."""

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_Key = Qt.Key


_ACTS: Final = {stroke: line.act for line in TABLE if line.act is not None for stroke in line.strokes}
_CLICKER: Final = frozenset({_Key.Key_PageDown, _Key.Key_PageUp, _Key.Key_F5, _Key.Key_F1, _Key.Key_F11})
"""Keys that mean nothing in a line of text: a clicker works though the focus was left in a field."""
_ARROWS: Final = frozenset({_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down})
_SHARED: Final = frozenset({KeyAct.MORE, KeyAct.LESS})
"""Acts that make sense to repeat while a key is held down."""
_EVERYWHERE: Final = frozenset(
    stroke
    for line in TABLE
    if line.act in {KeyAct.QUIT, KeyAct.LOCK, KeyAct.PAGE, KeyAct.SETTINGS}
    for stroke in line.strokes
)
"""Keys that no field needs."""
FROM_THE_BOARD: Final = frozenset(
    {
        KeyAct.START_PAUSE,
        KeyAct.NEXT,
        KeyAct.PREVIOUS,
        KeyAct.MORE,
        KeyAct.LESS,
        KeyAct.HOLD,
        KeyAct.EYES,
        KeyAct.BLANK,
        KeyAct.SHOW_BOARD,
        KeyAct.FULL_SCREEN,
    }
)
"""The remote set: what keys do while the board has the focus. They change what the class sees at once, and
neither end the program nor bring forward what is the teacher's own.
"""
WHILE_LOCKED: Final = frozenset({KeyAct.START_PAUSE, KeyAct.NEXT})
"""What keys still do, in every window, while the console is locked."""


def stroke_of(event: QKeyEvent) -> Stroke:
    """The key of `event`; Shift counts only with Ctrl, as ``?`` and ``+`` need it on some keyboards."""
    modifiers = event.modifiers()
    ctrl = bool(modifiers & _CTRL)
    return Stroke(Qt.Key(event.key()), ctrl, ctrl and bool(modifiers & _SHIFT))


class LessonKeys(QObject):
    """An event filter for the whole application, which turns keys into wishes to the desk or into signals.

    Signals: `page_wished` with the place of a page, from 0; the others say what is wished for.
    """

    blank_wished = Signal()
    show_board_wished = Signal()
    full_screen_wished = Signal()
    lock_wished = Signal()
    page_wished = Signal(int)
    settings_wished = Signal()
    help_wished = Signal()
    quit_wished = Signal()

    def __init__(
        self,
        desk: LessonDesk,
        parent: QObject | None = None,
        *,
        board: QWidget | None = None,
        locked: Callable[[], bool] = lambda: False,
    ) -> None:
        """`board` is a window with the remote set only, as every board's own is.

        `locked` tells whether the console is.
        """
        super().__init__(parent)
        self._desk = desk
        self._board = board
        self._locked = locked

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is not QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or not isinstance(watched, QWidget)
        ):
            return False
        act = self._act_for(event)
        if act is None or not self._may(act, watched):
            return False
        if not event.isAutoRepeat() or act in _SHARED:
            self._do(act, event)
        return True

    def _act_for(self, event: QKeyEvent) -> KeyAct | None:
        if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
            return None
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return None
        stroke = stroke_of(event)
        act = _ACTS.get(stroke)
        return None if act is None or _belongs_to(QApplication.focusWidget(), stroke) else act

    def _may(self, act: KeyAct, where: QWidget) -> bool:
        if self._locked():
            return act in WHILE_LOCKED
        window = where.window()
        return act in FROM_THE_BOARD or not (window is self._board or isinstance(window, BoardWindow))

    def _do(self, act: KeyAct, event: QKeyEvent) -> None:
        match act:
            case KeyAct.START_PAUSE:
                wishes.start_pause_or_resume(self._desk)
            case KeyAct.NEXT:
                wishes.go_on(self._desk)
            case KeyAct.PREVIOUS:
                wishes.go_back(self._desk)
            case KeyAct.MORE:
                wishes.add_minutes(self._desk, 1)
            case KeyAct.LESS:
                wishes.add_minutes(self._desk, -1)
            case KeyAct.HOLD:
                wishes.toggle_hold(self._desk)
            case KeyAct.EYES:
                wishes.toggle_eyes(self._desk)
            case KeyAct.HELPED:
                wishes.help_the_first(self._desk)
            case KeyAct.UNDO:
                self._desk.wish(Undo())
            case KeyAct.REDO:
                self._desk.wish(Redo())
            case KeyAct.BLANK:
                self.blank_wished.emit()
            case KeyAct.SHOW_BOARD:
                self.show_board_wished.emit()
            case KeyAct.FULL_SCREEN:
                self.full_screen_wished.emit()
            case KeyAct.PAGE:
                self.page_wished.emit(event.key() - Qt.Key.Key_1)
            case KeyAct.SETTINGS:
                self.settings_wished.emit()
            case KeyAct.LOCK:
                self.lock_wished.emit()
            case KeyAct.HELP:
                self.help_wished.emit()
            case KeyAct.QUIT:
                self.quit_wished.emit()


def _belongs_to(focus: QWidget | None, stroke: Stroke) -> bool:
    """Whether the widget with the focus needs this key itself."""
    match focus:
        case QLineEdit():
            gives = stroke.key == _Key.Key_Space and bool(focus.property(GIVES_SPACE))
            return stroke.key not in _CLICKER and stroke not in _EVERYWHERE and not gives
        case (
            QPlainTextEdit()
            | QTextEdit()
            | QAbstractSpinBox()
            | QComboBox()
            | QAbstractItemView()
            | QSlider()
            | QKeySequenceEdit()
        ):
            return stroke not in _EVERYWHERE
        case QAbstractButton():
            presses = stroke.key == _Key.Key_Space and not focus.property(GIVES_SPACE)
            return presses or (stroke.key in _ARROWS and bool(focus.property(OWN_ARROWS)))
        case None:
            return False
        case _:
            return stroke.key in _ARROWS and bool(focus.property(OWN_ARROWS))
