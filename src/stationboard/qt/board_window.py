"""The window on the projector: the board and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QMouseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.qt.board_view import BoardView

WINDOW_SHARE = 0.6
"""How much of the only screen's width the board's window takes."""


class BoardWindow(QWidget):
    """Full screen on the projector, in a window where there is one screen. Signal: `shown_changed`."""

    shown_changed = Signal(bool)

    def __init__(self, view: BoardView) -> None:
        super().__init__()
        # No class and no student: window titles are seen in task bars and in recordings.
        self.setWindowTitle("Station Board")
        self.setMinimumSize(320, 240)
        self._placed = False
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(view)

    def open_on(self, screen: QScreen | None) -> None:
        """Fill `screen`, or open as a window on the only screen there is."""
        if screen is None:
            if not self.isVisible():
                self._open_as_window()
            return
        # First the screen, then the place, then full screen: another order lands on the wrong one.
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.shown_changed.emit(True)

    def toggle_full_screen(self) -> None:
        """Fill the screen the window is on, or go back to a window."""
        if self.isFullScreen():
            self._open_as_window()
        else:
            self.showFullScreen()
            self.shown_changed.emit(True)

    def _open_as_window(self) -> None:
        screen = QGuiApplication.primaryScreen()
        # All screens can be gone, whatever the types say.
        if screen is not None:  # pyright: ignore[reportUnnecessaryComparison]
            self._place(screen.availableGeometry())
        self.showNormal()
        self.shown_changed.emit(True)

    def _place(self, room: QRect) -> None:
        """Once placed, it stays where the teacher has moved it."""
        if not self._placed:
            self.setGeometry(_corner(room))
            self._placed = True

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.toggle_full_screen()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Hidden, never closed: the lesson goes on, and the console brings the board back."""
        event.ignore()
        self.hide()
        self.shown_changed.emit(False)


def _corner(room: QRect) -> QRect:
    """The lower right corner of the screen, in the shape of a projector's picture."""
    width = round(room.width() * WINDOW_SHARE)
    height = min(round(width * 9 / 16), room.height())
    return QRect(room.right() - width, room.bottom() - height, width, height)
