"""Tabs of which one is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.lettering import paint_centered
from stationboard.qt.console.look.style import BODY, enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.qt.console.parts.one_of_many import OneOfMany

_HEIGHT: Final = 42
_PAD: Final = 18
_LINE: Final = 3


class PartTab(QRadioButton):
    """A title; the open one is underlined."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title: Final = title
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetricsF(_letters()).horizontalAdvance(self.title)
        return QSize(round(width + 2 * _PAD), enlarged(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        here = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(_letters())
            painter.setPen(QColor(colors.ink if here or self.underMouse() else colors.muted))
            paint_centered(painter, QRectF(self.rect()), self.title)
            line = QRectF(0, self.height() - _LINE, self.width(), _LINE)
            painter.fillRect(line, QColor(colors.blue if here else colors.line))
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()).adjusted(0, 0, 0, -_LINE), colors)


class PartTabs(QWidget):
    """Signal: `opened` with the place of the tab."""

    opened = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs: Final = tuple(map(PartTab, titles))
        self._group = OneOfMany(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, tab in enumerate(self.tabs):
            self._group.addButton(tab, place)
            row.addWidget(tab)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.tabs[0].setChecked(True)
        self._group.idToggled.connect(self._tell)

    def _tell(self, place: int, checked: bool) -> None:  # noqa: FBT001 - what the signal carries
        if checked:
            self.opened.emit(place)


def _letters() -> QFont:
    return font(BODY, QFont.Weight.DemiBold)
