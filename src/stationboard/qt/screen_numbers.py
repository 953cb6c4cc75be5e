"""Big numbers on the screens, so that a teacher sees which one is which."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import DARK
from stationboard.qt.console.look.lettering import paint_centered
from stationboard.qt.console.look.style import font

SHOWN_MS: Final = 4000
_PART: Final = 0.55
"""Of the screen's height that a number takes."""


class ScreenNumber(QWidget):
    """One number over a whole screen. Signal: `clicked`."""

    clicked = Signal()

    def __init__(self, number: int, screen: QScreen) -> None:
        flags = Qt.WindowType
        super().__init__(None, flags.Tool | flags.FramelessWindowHint | flags.WindowStaysOnTopHint)
        self.number: Final = number
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Screen {number}").format(number=number))
        self.setWindowTitle(self.accessibleName())
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.clicked.emit()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(DARK.page))
            letters = font()
            letters.setPixelSize(max(1, round(self.height() * _PART)))
            painter.setFont(letters)
            painter.setPen(QColor(DARK.ink))
            paint_centered(painter, self.rect().toRectF(), str(self.number))


class ScreenNumbers(QObject):
    """Numbers the screens for a few seconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.windows: tuple[ScreenNumber, ...] = ()
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(SHOWN_MS)
        self._end.timeout.connect(self.put_away)

    def show(self, spared: QScreen | None = None) -> None:
        """Number every screen in the system's order, but leave `spared` as it is."""
        self.put_away()
        screens = QGuiApplication.screens()
        self.windows = tuple(
            ScreenNumber(number, screen)
            for number, screen in enumerate(screens, start=1)
            if screen is not spared
        )
        for window in self.windows:
            window.clicked.connect(self.put_away)
            window.show()
        self._end.start()

    def put_away(self) -> None:
        """Take the numbers away again."""
        windows, self.windows = self.windows, ()
        self._end.stop()
        for window in windows:
            window.close()
