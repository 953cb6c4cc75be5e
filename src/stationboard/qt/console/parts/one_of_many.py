"""Buttons of which one is on, for the keyboard as well as for the mouse."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup
from typing_extensions import override

from stationboard.qt.console.keys.lesson_keys import OWN_ARROWS

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_BEYOND: Final = 1_000_000
"""Further than there are buttons: the first, or the last."""


class OneOfMany(QButtonGroup):
    """The Tab key stops once, at the button that is on; the arrow keys go on to the next and press it.

    Right and down are forward, where one reads from right to left it is left; Home and End go to the ends.
    The arrows stay here even in a lesson, which they would move on otherwise.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.buttonToggled.connect(self._stop_at_one)

    @override
    def addButton(self, arg__1: QAbstractButton, /, id: int = -1) -> None:
        super().addButton(arg__1, id)
        arg__1.setProperty(OWN_ARROWS, True)
        arg__1.installEventFilter(self)
        self._stop_at_one()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return isinstance(watched, QAbstractButton) and self._press(watched, event)
        return False

    def _press(self, button: QAbstractButton, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        by = self._step(button, Qt.Key(event.key()))
        if by is None:
            return False
        others = [one for one in self.buttons() if one.isVisible() and one.isEnabled()]
        if button in others:
            goal = others[min(max(0, others.index(button) + by), len(others) - 1)]
            if goal is not button:
                goal.setFocus(Qt.FocusReason.TabFocusReason)
                goal.click()
        return True

    def _step(self, button: QAbstractButton, key: Qt.Key) -> int | None:
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return -_BEYOND if key is Qt.Key.Key_Home else _BEYOND
        by = _STEPS.get(key)
        leftward = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return -by if by is not None and leftward and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) else by

    def _stop_at_one(self) -> None:
        on = self.checkedButton()
        for button in self.buttons():
            policy = button.focusPolicy() | Qt.FocusPolicy.TabFocus
            if on is not None and button is not on:
                policy = Qt.FocusPolicy(policy.value & ~Qt.FocusPolicy.TabFocus.value)
            button.setFocusPolicy(policy)
