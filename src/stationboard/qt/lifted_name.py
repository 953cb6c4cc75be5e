"""What a student sees while placing a name on the board: the name in the air, or a calm line that says no."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.board.marks import Weight
from stationboard.board.theme import Theme
from stationboard.qt.fonts import board_font

REFUSAL_MS: Final = 2500
"""So long a refusal stands on a card."""
_SIZE: Final = 0.048
"""Type size as a part of the board's height."""


class LiftedName(QWidget):
    """Lies over the board and lets every touch through to it."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._board = board
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = ""
        self._refuses = False
        self._theme: Theme | None = None
        self._at = QPointF()
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self.put_away)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown now, if anything is."""
        return "" if self.isHidden() else self._words

    def lift(self, name: str, at: QPointF, theme: Theme) -> None:
        """Show `name` in the air above `at`, in pixels of the board."""
        self._gone.stop()
        self._show(name, at, theme, refuses=False)

    def carry(self, at: QPointF) -> None:
        """Move what is shown to `at`."""
        if not self.isHidden() and not self._refuses:
            self._at = at
            self._place()

    def refuse(self, words: str, at: QPointF, theme: Theme) -> None:
        """Say for a while why that cannot be."""
        self._show(words, at, theme, refuses=True)
        self._gone.start(REFUSAL_MS)

    def put_away(self) -> None:
        """Show nothing any more."""
        self._gone.stop()
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._theme is None:
            return
        theme = self._theme
        fill, ink = (theme.card, theme.ink) if self._refuses else (theme.accent, theme.on_accent)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.ink), 2))
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(QColor(ink))
            painter.setFont(self.font())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)

    def _show(self, words: str, at: QPointF, theme: Theme, *, refuses: bool) -> None:
        self._words, self._at, self._theme, self._refuses = words, at, theme, refuses
        board = self._board
        self.setFont(board_font(max(8, round(board.height() * _SIZE)), Weight.BOLD))
        room = self.fontMetrics().boundingRect(words)
        self.resize(round(room.width() + room.height() * 1.6), round(room.height() * 1.7))
        self._place()
        self.show()
        self.raise_()
        self.update()

    def _place(self) -> None:
        """Above the finger, and whole on the board."""
        board = self._board
        x = self._at.x() - self.width() / 2
        y = self._at.y() - (self.height() / 2 if self._refuses else self.height() * 1.2)
        self.move(
            round(max(0.0, min(x, board.width() - self.width()))),
            round(max(0.0, min(y, board.height() - self.height()))),
        )
