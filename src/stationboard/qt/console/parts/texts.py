"""Lines of plain text: what stands in a name is shown as it is, never taken for markup."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.tips import plain_tip

_WAIST = 40
"""A line that may be shortened needs at least this many pixels."""


class Text(QLabel):
    """One text; `role` is its look: title, strong, muted, small, or nothing for plain."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        parent: QWidget | None = None,
        *,
        paper: str = "",
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("on", paper)
        self.setWordWrap(wrap)
        self.setText(text)

    def show_text(self, text: str) -> None:
        """Show `text`, at no cost where it stands there already."""
        if text != self.text():
            self.setText(text)


class ShortText(Text):
    """One line that ends in an ellipsis where it does not fit; the whole of it is then in the tool tip."""

    def __init__(
        self, text: str = "", role: str = "", parent: QWidget | None = None, *, paper: str = ""
    ) -> None:
        super().__init__(text, role, parent, paper=paper)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(enlarged(_WAIST), hint.width()), hint.height())

    def shown(self) -> str:
        """What of the text there is room for."""
        line = " ".join(self.text().split())
        return QFontMetrics(self.font()).elidedText(
            line, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown()
        tip = "" if shown == " ".join(self.text().split()) else self.text()
        if tip != self.toolTip():
            self.setToolTip(plain_tip(tip))
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.palette().color(self.foregroundRole()))
            paint_words(painter, QRectF(self.contentsRect()), shown, leftward=leftward)
