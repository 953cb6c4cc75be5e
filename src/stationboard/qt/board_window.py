"""The window on the projector: the board and nothing else."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final, assert_never

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.overriding import override
from stationboard.qt.in_sight import in_sight
from stationboard.qt.screens import name_of, primary_screen, screen_named

WINDOW_SHARE: Final = 0.6
"""How much of the only screen's width the board's window takes."""


class Wanted(Enum):
    """How the teacher wants the board; screens that come and go do not change it."""

    AWAY = auto()
    ON_PROJECTOR = auto()
    HERE = auto()
    """On the only screen, until there is a second one."""
    IN_WINDOW = auto()
    """In a window, although there is a second screen."""


class BoardWindow(QWidget):
    """Full screen on the projector, in a window where there is one screen.

    Signals: `gone_changed`, whether the teacher wants the board on a projector and there is none;
    `full_screen_wished`.
    """

    gone_changed = Signal(bool)
    full_screen_wished = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self.view: Final = view
        # No class and no student: window titles are seen in task bars and in recordings.
        self.setWindowTitle("Station Board")
        self.setMinimumSize(320, 240)
        self._wanted = Wanted.AWAY
        self._stood_on = ""
        self._gone = False
        self._left_at = QRect()
        self._view = view
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._frame.addWidget(view)

    def hold(self, view: QWidget) -> None:
        """Show `view` and no longer what was shown before; where that could be seen, without a gap."""
        before = self._view
        if view is before:
            return
        self._view = view
        view.setParent(self)
        view.setGeometry(before.geometry())
        self._frame.replaceWidget(before, view)
        view.show()
        before.hide()
        before.deleteLater()

    @property
    def stood_on(self) -> str:
        """The name of the projector that the board fills or filled last; empty before the first time."""
        return self._stood_on

    @property
    def filled(self) -> QScreen | None:
        """The screen that the board fills now."""
        return self.screen() if self.isVisible() and self.isFullScreen() else None

    @property
    def is_on_projector(self) -> bool:
        """Whether the screen that the board fills is one that the class looks at, as far as is known."""
        return self._wanted is Wanted.ON_PROJECTOR and self.filled is not None

    def open_on(self, screen: QScreen | None) -> None:
        """Fill `screen`, or open as a window on the only screen there is."""
        if screen is not None:
            self._stand_on(screen)
        elif not self.isVisible():
            self._wanted = Wanted.HERE
            self._open_as_window()
        self._tell()

    def toggle_full_screen(self, screen: QScreen | None) -> None:
        """Go back to a window, or fill `screen`; without one the screen that the window is on."""
        if self.filled is not None:
            self._wanted = Wanted.HERE if screen is None else Wanted.IN_WINDOW
            self._open_as_window()
        elif screen is not None:
            self._stand_on(screen)
        elif (only := self._own_screen()) is not None:
            self._wanted = Wanted.HERE
            self._fill(only)
        self._tell()

    def put_away(self) -> None:
        """Hide the board until somebody asks for it again."""
        self._wanted = Wanted.AWAY
        self._hide()
        self._tell()

    def leave(self, screen: QScreen) -> None:
        """Hide while `screen` goes, before the system moves the board over the teacher's console."""
        if self.filled is screen:
            self._hide()

    def follow(self, screen: QScreen | None) -> None:
        """Be where the teacher wants the board, on the screens that are here now; `screen` is the board's."""
        if primary_screen() is None:
            return
        match self._wanted:
            case Wanted.AWAY:
                pass
            case Wanted.ON_PROJECTOR:
                # With the laptop's lid closed the projector is the only screen, and stays the board's.
                if (here := screen or screen_named(self._stood_on)) is not None:
                    self._stand_on(here)
                else:
                    self._hide()
            case Wanted.HERE if screen is not None:
                self._stand_on(screen)
            case Wanted.HERE | Wanted.IN_WINDOW:
                self._stay_in_sight()
            case _:
                assert_never(self._wanted)
        self._tell()

    def _stay_in_sight(self) -> None:
        if (filled := self.filled) is not None:
            self._fill(filled)
        elif not self.isVisible() or not in_sight(self.frameGeometry()):
            self._open_as_window()

    def _stand_on(self, screen: QScreen) -> None:
        self._wanted, self._stood_on = Wanted.ON_PROJECTOR, name_of(screen)
        self._fill(screen)

    def _fill(self, screen: QScreen) -> None:
        if self.filled is not screen:
            # Window managers leave a full-screen window where it is; only one that appears gets its place.
            self._hide()
        elif self.geometry() == screen.geometry():
            return
        # First the screen, then the place, then full screen: another order lands on the wrong one.
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def _hide(self) -> None:
        if self.isVisible() and not self.isFullScreen():
            self._left_at = self.geometry()
        self.hide()

    def _open_as_window(self) -> None:
        """Where the teacher had moved the window; else in a corner that leaves the console in sight."""
        screen = self._own_screen()
        if screen is None:
            self.hide()  # until there is a screen again
            return
        if self.isFullScreen() or self.isMinimized() or self.isMaximized():
            from PySide6.QtCore import Qt  # noqa: PLC0415 - see `strokes`: a window that opens needs no such name

            self.setWindowState(Qt.WindowState.WindowNoState)
        known = self._left_at.isValid() and in_sight(self._left_at)
        self.setGeometry(self._left_at if known else _corner(screen.availableGeometry()))
        self.show()

    def _own_screen(self) -> QScreen | None:
        """The screen the window is on; nothing while all are gone."""
        return None if primary_screen() is None else self.screen()

    def _tell(self) -> None:
        gone = self._wanted is Wanted.ON_PROJECTOR and not self.isVisible()
        if gone != self._gone:
            self._gone = gone
            self.gone_changed.emit(gone)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see above

        if event.button() is Qt.MouseButton.LeftButton:
            self.full_screen_wished.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Hidden, never closed: the lesson goes on, and the console brings the board back."""
        event.ignore()
        self.put_away()


def _corner(room: QRect) -> QRect:
    """The lower right corner of the screen, in the shape of a projector's picture."""
    width = round(room.width() * WINDOW_SHARE)
    height = min(round(width * 9 / 16), room.height())
    return QRect(room.right() - width, room.bottom() - height, width, height)
