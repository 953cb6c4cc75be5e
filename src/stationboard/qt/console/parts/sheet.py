"""A paper laid over a window for a moment; it stops nothing and Esc puts it away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.texts import ShortText

_AROUND: Final = 16
_BAR: Final = 10
"""Width in pixels of a scroll bar."""


class Sheet(QFrame):
    """A titled paper in the middle of `host`; `rows` is where its contents go, `foot` what stays below them.

    Signal: `put_away`.
    """

    put_away = Signal()

    def __init__(self, host: QWidget, width: int) -> None:
        super().__init__(host)
        self._width = width
        self.setProperty("paper", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(10, 20, 40, 90))
        self.setGraphicsEffect(shadow)
        self._heading = ShortText("", "title")
        self.close_button: Final = QuietButton(self.tr("Close"), icon="x", hint="Esc")
        self.close_button.clicked.connect(self.hide_away)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.close_button)
        self._paper = QWidget()
        self._paper.setProperty("paper", "clear")
        self.rows: Final = QVBoxLayout(self._paper)
        self.rows.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._paper)
        area.setMinimumHeight(1)  # otherwise it takes the room of the foot
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 18, MARGIN, MARGIN)
        whole.setSpacing(14)
        whole.addLayout(top)
        whole.addWidget(area, 1)
        self.foot: Final = QHBoxLayout()
        self.foot.setSpacing(GAP)
        whole.addLayout(self.foot)
        host.installEventFilter(self)
        self.hide()

    def show_title(self, title: str) -> None:
        """Name the sheet."""
        self._heading.show_text(title)
        self.setAccessibleName(title)

    def lay_down(self) -> None:
        """Show the sheet and give it the keyboard."""
        self.show()
        self.raise_()
        self.fit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_away(self) -> None:
        """Put the sheet away."""
        # Otherwise Qt gives the keyboard to whatever button comes next.
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.put_away.emit()

    def fit(self) -> None:
        """Take the middle of the host, no more of it than the contents need."""
        host = self.parentWidget()
        if host is None:
            return
        room = host.size() - QSize(2 * _AROUND, 2 * _AROUND)
        width = min(self._width, room.width())
        # As wide as it is beside a scroll bar: else one that is there already may be what calls for itself.
        inner = width - 2 * MARGIN - 2 - _BAR
        layout = self._paper.layout()
        needed = self._paper.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(inner)
        foot = self.foot.sizeHint().height() + 14 if self.foot.count() else 0
        height = min(needed + foot + 18 + 34 + 14 + MARGIN + 4, room.height())
        self.setGeometry((host.width() - width) // 2, (host.height() - height) // 2, width, height)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide_away()
        else:
            event.ignore()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.parent() and event.type() is QEvent.Type.Resize and self.isVisible():
            self.fit()
        return False
