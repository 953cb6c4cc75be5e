"""The bar at the side: whose class this is, with the pages to go to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import BODY, enlarged, font
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.one_of_many import OneOfMany
from stationboard.qt.console.parts.scroll_room import ScrollRoom
from stationboard.qt.console.parts.texts import ShortText
from stationboard.qt.console.safety.saving_mark import SavingMark
from stationboard.qt.console.safety.saving_words import Mark

WIDE: Final = 216
SLIM: Final = 68
_ICON: Final = 19
_INSET: Final = 14
_BETWEEN: Final = 11
_END: Final = 10


class PageButton(QPushButton):
    """Goes to a page; in a slim bar only the pictogram is there, with the name as its tool tip."""

    def __init__(self, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title: Final = title
        self._icon = icon
        self._slim = False
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def make_slim(self, *, slim: bool) -> None:
        """Leave the words out, or show them."""
        self._slim = slim
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(_ICON) + 8, enlarged(43))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        here = self.isChecked()
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            if here or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colors.side_here if here else colors.side_hover))
                painter.drawRoundedRect(box, 9, 9)
            if self.hasFocus():
                painter.setPen(QPen(QColor(colors.side_ink), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 7, 7)
            size = enlarged(_ICON)
            inset = (self.width() - size) / 2 if self._slim else float(_INSET)
            left = self.width() - inset - size if leftward else inset
            square = QRectF(left, (self.height() - size) / 2, size, size)
            ink = colors.side_ink if here else colors.side_muted
            paint_glyph(painter, square, self._icon, ink)
            if not self._slim:
                self._paint_title(painter, leftward=leftward, ink=colors.side_ink)

    def _paint_title(self, painter: QPainter, *, leftward: bool, ink: str) -> None:
        letters = font(BODY, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        start = _INSET + enlarged(_ICON) + _BETWEEN
        room = self.width() - start - _END
        shown = QFontMetricsF(letters).elidedText(self.title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(letters)
        painter.setPen(QColor(ink))
        box = QRectF(_END if leftward else start, 0, room, self.height())
        paint_words(painter, box, shown, leftward=leftward)


class Sidebar(QFrame):
    """Signals: `chosen` with the place of the page in the list; `saving_asked` when the mark was pressed."""

    chosen = Signal(int)
    saving_asked = Signal()

    def __init__(self, pages: Sequence[tuple[str, str, bool]], parent: QWidget | None = None) -> None:
        """`pages` are title, Lucide name, and whether the page stands at the foot."""
        super().__init__(parent)
        self.setProperty("paper", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._slim = False
        self.heading: Final = ShortText("", "heading", paper="side")
        self.line: Final = ShortText("", "small", paper="side")
        self.buttons: Final[list[PageButton]] = []
        self._group = OneOfMany(self)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setSpacing(4)
        words = QVBoxLayout()
        words.setContentsMargins(12, 0, 4, 0)
        words.setSpacing(3)
        words.addWidget(self.heading)
        words.addWidget(self.line)
        self._rows.addLayout(words)
        self._rows.addSpacing(14)
        for place, (title, icon, foot) in enumerate(pages):
            if foot and not any(other[2] for other in pages[:place]):
                self._rows.addStretch(1)
            button = PageButton(title, icon)
            button.clicked.connect(lambda _=False, at=place: self.chosen.emit(at))
            self._group.addButton(button, place)
            self.buttons.append(button)
            self._rows.addWidget(button)
        if not any(page[2] for page in pages):
            self._rows.addStretch(1)
        self.mark: Final = SavingMark()
        self.mark.hide()
        self.mark.clicked.connect(self.saving_asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrollRoom(inside), 1)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.mark)
        whole.addLayout(self._foot)
        WithLetters(self, self._fit)

    def show_mark(self, mark: Mark) -> None:
        """Tell whether everything is saved."""
        self.mark.show_mark(mark)
        self.mark.show()

    def show_class(self, name: str, line: str) -> None:
        """Tell whose class this is."""
        self.heading.show_text(name)
        self.line.show_text(line)

    def show_page(self, place: int) -> None:
        """Mark the page that is open."""
        self.buttons[place].setChecked(True)

    def make_slim(self, *, slim: bool) -> None:
        """Only pictograms, for narrow windows, or words too."""
        if slim is not self._slim:
            self._slim = slim
            self._fit()

    def _fit(self) -> None:
        slim = self._slim
        self.setFixedWidth(enlarged(SLIM if slim else WIDE))
        side = 12 if slim else 14
        self._rows.setContentsMargins(side, enlarged(26) if not slim else side, side, 4)
        self._foot.setContentsMargins(side, 4, side, 16)
        self.heading.setVisible(not slim)
        self.line.setVisible(not slim)
        self.mark.make_slim(slim=slim)
        for button in self.buttons:
            button.make_slim(slim=slim)
            button.setToolTip(button.title if slim else "")
