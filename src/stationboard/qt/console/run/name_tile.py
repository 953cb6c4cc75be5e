"""A student's name as a tile to tap."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.qt.console.keys.lesson_keys import GIVES_SPACE, OWN_ARROWS
from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import BODY, enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.qt.console.parts.tips import plain_tip

_HEIGHT: Final = 44
_PAD: Final = 12
_ICON: Final = 18
_ROUND: Final = 8


class Mark(Enum):
    """What stands beside the name."""

    OPEN = auto()
    YES = auto()
    NO = auto()


@dataclass(frozen=True, slots=True)
class TileContent:
    """One student; `state` is the mark in words, for the tool tip and for screen readers."""

    student: StudentId
    name: str
    mark: Mark
    state: str
    faded: bool = False
    """Whether the student is not in the room."""


class NameTile(QPushButton):
    """Enter or a tap is `clicked`; Space stays the lesson's."""

    def __init__(self, content: TileContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.setProperty(GIVES_SPACE, True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_content(content)

    def show_content(self, content: TileContent) -> None:
        """Show another student, or the same one with another mark."""
        self.content = content
        told = self.tr("{student}: {state}").format(student=content.name, state=content.state)
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(170, enlarged(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(110, enlarged(_HEIGHT))

    @override
    def focusInEvent(self, arg__1: QFocusEvent, /) -> None:
        """Arrows go from tile to tile once the keyboard is here; after a click they are the clicker's."""
        self.setProperty(OWN_ARROWS, arg__1.reason() is not Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(arg__1)

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors, leftward = colors_of(self.window()), self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        fill, edge, ink, icon = self._look(colors)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            painter.setPen(QPen(QColor(edge), 1))
            painter.setBrush(QColor(colors.chip_hover if self.underMouse() and not edge else fill))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
            middle = (self.height() - _ICON) / 2
            left = self.width() - _PAD - _ICON if leftward else _PAD
            paint_glyph(painter, QRectF(left, middle, _ICON, _ICON), icon, ink)
            letters = font(BODY)
            letters.setStrikeOut(self.content.faded)
            painter.setFont(letters)
            painter.setPen(QColor(colors.past_ink if self.content.faded else colors.ink))
            room = self.width() - 2 * _PAD - _ICON - 9
            start = _PAD if leftward else _PAD + _ICON + 9
            name = QFontMetricsF(letters).elidedText(self.content.name, Qt.TextElideMode.ElideRight, room)
            paint_words(painter, QRectF(start, 0, room, self.height()), name, leftward=leftward)
            if self.hasFocus():
                paint_focus(painter, box, colors)

    def _look(self, colors: Colors) -> tuple[str, str, str, str]:
        """Fill, edge, ink of the pictogram, pictogram."""
        match self.content.mark:
            case Mark.OPEN:
                return colors.card, colors.edge, colors.muted, "circle-dashed"
            case Mark.YES:
                return colors.blue_paper, colors.blue, colors.blue, "circle-check"
            case Mark.NO:
                return colors.amber_paper, colors.amber_line, colors.amber_ink, "book-open"
