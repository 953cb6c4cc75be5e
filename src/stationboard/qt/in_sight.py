"""Keeps windows where somebody can see them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

GRIP: Final = QSize(120, 40)
"""Pixels of a window that must be on a screen, enough to take it by its title bar; all of a smaller one."""


def in_sight(place: QRect) -> bool:
    """Whether enough of a window at `place` is on some screen."""
    least = GRIP.boundedTo(place.size())
    shown = (place & screen.geometry() for screen in QGuiApplication.screens())
    return any(part.width() >= least.width() and part.height() >= least.height() for part in shown)


def bring_to(window: QWidget, screen: QScreen) -> None:
    """Move `window` to the middle of `screen`, no larger than there is room; maximized, it stays so."""
    room = screen.availableGeometry()
    maximized = window.isMaximized()
    if maximized:
        window.showNormal()
    rim = window.frameGeometry().size() - window.geometry().size()
    place = QRect(room.topLeft(), window.size().boundedTo(room.size() - rim))
    place.moveCenter(room.center())
    shown = window.isVisible()
    window.setScreen(screen)
    if shown and not window.isVisible():  # Qt may have made the window anew, and hidden
        window.show()
    window.setGeometry(place)
    if maximized:
        window.showMaximized()
