"""Scrolls to where the keyboard is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AROUND: Final = 24
"""Pixels of what lies around it that are in sight too."""


class FocusInSight(QObject):
    """Keeps what has the focus in `window` in sight, in every room that scrolls and lies around it.

    Qt looks after the innermost one only, and not at all where the Tab key comes in from outside.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # What the mouse presses must not slide away before it is let go.
        if now is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if now is not self._window and self._window.isAncestorOf(now):
            show_in_rooms(now)


def show_in_rooms(widget: QWidget) -> None:
    """Scroll every room around `widget` to where it is."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and around.widget() is not None:
            around.ensureWidgetVisible(widget, 0, _AROUND)
        around = around.parentWidget()
