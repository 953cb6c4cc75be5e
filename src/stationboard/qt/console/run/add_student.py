"""The dashed place at the foot of a group, where a student can be added."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.lettering import paint_centered
from stationboard.qt.console.look.style import SMALL, enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus


class AddStudent(QPushButton):
    """Opens the list of students who could join the group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_group(self, name: str) -> None:
        """Tell which group one would be added to."""
        self.setAccessibleName(self.tr("Add a student to {group}").format(group=name))

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(130), enlarged(32))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(96), enlarged(32))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(QColor(colors.edge), 1, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(colors.chip) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
            painter.setFont(font(SMALL))
            painter.setPen(QColor(colors.muted))
            paint_centered(painter, box, self.tr("+ Add student"))
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), colors)
