"""A paper laid over a window for a moment; it stops nothing and Esc puts it away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from stationboard.qt.console.keys.lesson_keys import OWN_ARROWS
from stationboard.qt.console.look.style import GAP, MARGIN, enlarged
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.scroll_room import ScrollRoom
from stationboard.qt.console.parts.tab_order import step_focus
from stationboard.qt.console.parts.texts import ShortText

_AROUND: Final = 16
_BAR: Final = 10
"""Width in pixels of a scroll bar."""
_SCROLLS: Final = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
}


class Sheet(QFrame):
    """A titled paper in the middle of `host`; `rows` is where its contents go, `foot` what stays below them.

    The Tab key stays in it, the arrow keys scroll it, and once it is put away the keyboard is back where it
    was before.

    Signal: `put_away`.
    """

    put_away = Signal()

    def __init__(self, host: QWidget, width: int) -> None:
        super().__init__(host)
        self._width = width
        self._came_from: QWidget | None = None
        self.setProperty("paper", "card")
        self.setProperty(OWN_ARROWS, True)
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
        self.rows: Final = QVBoxLayout(self._paper)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self._area = ScrollRoom(self._paper)
        self._area.setMinimumHeight(1)  # otherwise it takes the room of the foot
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 18, MARGIN, MARGIN)
        whole.setSpacing(14)
        whole.addLayout(top)
        whole.addWidget(self._area, 1)
        self.foot: Final = QHBoxLayout()
        self.foot.setSpacing(GAP)
        whole.addLayout(self.foot)
        host.installEventFilter(self)
        self.hide()
        WithLetters(self, self.fit)

    def show_title(self, title: str) -> None:
        """Name the sheet."""
        self._heading.show_text(title)
        self.setAccessibleName(title)

    def lay_down(self) -> None:
        """Show the sheet and give it the keyboard."""
        before = QApplication.focusWidget()
        if before is not None and before is not self and not self.isAncestorOf(before):
            self._came_from = before
            before.destroyed.connect(self._forget_where_from)
        self.show()
        self.raise_()
        self.fit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_away(self) -> None:
        """Put the sheet away."""
        # Otherwise Qt gives the keyboard to whatever button comes next.
        before, self._came_from = self._came_from, None
        goal = before if before is not None and before.isVisible() else self.window()
        goal.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.put_away.emit()

    def fit(self) -> None:
        """Take the middle of the host, no more of it than the contents need."""
        host = self.parentWidget()
        if host is None:
            return
        room = host.size() - QSize(2 * _AROUND, 2 * _AROUND)
        width = min(enlarged(self._width), room.width())
        # As wide as it is beside a scroll bar: else one that is there already may be what calls for itself.
        inner = width - 2 * MARGIN - 2 - _BAR
        layout = self._paper.layout()
        needed = self._paper.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(inner)
        foot = self.foot.sizeHint().height() + 14 if self.foot.count() else 0
        top = max(self._heading.sizeHint().height(), self.close_button.sizeHint().height())
        height = min(needed + foot + 18 + top + 14 + MARGIN + 4, room.height())
        self.setGeometry((host.width() - width) // 2, (host.height() - height) // 2, width, height)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.fit()  # the host may have been resized while nobody saw it

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide_away()
        elif (step := _SCROLLS.get(Qt.Key(event.key()))) is not None:
            self._area.verticalScrollBar().triggerAction(step)
        else:
            event.ignore()

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        return step_focus(self, forward=next)

    def _forget_where_from(self) -> None:
        self._came_from = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.parent() and event.type() is QEvent.Type.Resize and self.isVisible():
            self.fit()
        return False
