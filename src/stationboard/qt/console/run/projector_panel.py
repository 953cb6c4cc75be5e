"""What the class sees now, small, with the buttons for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import RADIUS
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.run.boards_strip import BoardsStrip

_BAR_SHARE: Final = 16
"""By so many pixels a scroll bar beside it may make the picture lower."""


class _Rim(QWidget):
    """Gives what lies under it round corners with a thin edge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        box = QRectF(self.rect())
        corners = QPainterPath()
        corners.addRect(box)
        corners.addRoundedRect(box, RADIUS, RADIUS)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(corners, QColor(colors.card))
            painter.setPen(QPen(QColor(colors.edge), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class PreviewFrame(QWidget):
    """Keeps a picture of the board in the shape of a projector's, 16 to 9."""

    def __init__(self, preview: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        preview.setParent(self)
        self._rim = _Rim(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(272, 153)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        wanted = round(self.width() * 9 / 16)
        # A scroll bar that comes makes the picture lower: were the frame to follow, it would go again, and
        # so on for ever.
        if not 0 <= self.height() - wanted <= _BAR_SHARE:
            self.setFixedHeight(wanted)
        picture = QRect(0, 0, self.width(), wanted)
        self._preview.setGeometry(picture)
        self._rim.setGeometry(picture)
        self._rim.raise_()


class ProjectorPanel(QWidget):
    """Heading, buttons, picture; a notice while the projector is gone.

    Signals: `blank_wished`, `show_board_wished`.
    """

    blank_wished = Signal()
    show_board_wished = Signal()

    def __init__(self, preview: QWidget | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading: Final = Text(self.tr("On the projector"), "muted")
        self.blank: Final = QuietButton(self.tr("Blank"), hint="B")
        self.show_board: Final = QuietButton(self.tr("Show"), hint="F5")
        self.blank.clicked.connect(self.blank_wished)
        self.show_board.clicked.connect(self.show_board_wished)
        self.gone: Final = Notice()
        self.gone.hide()
        self._is_blank = False
        self.show_board.setAccessibleName(self.tr("Show the board"))
        self.blank.setAccessibleName(self.tr("Blank the board"))
        buttons = QWidget()
        top = WrapRow(buttons)
        top.setSpacing(0)
        top.addWidget(self.heading)
        top.addWidget(self.show_board)
        top.addWidget(self.blank)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(buttons)
        rows.addWidget(self.gone)
        if preview is not None:
            rows.addWidget(PreviewFrame(preview))
        self.boards: Final = BoardsStrip()
        rows.addWidget(self.boards)

    def show_blank(self, *, blank: bool) -> None:
        """Tell whether the board is blank now."""
        self._is_blank = blank
        self.blank.show_label(self.tr("Unblank") if blank else self.tr("Blank"))
        self._show_heading()

    def show_gone(self, *, gone: bool) -> None:
        """Tell whether the projector is gone, so that the picture here is the only one."""
        if gone:
            self.gone.warn(self.tr("Projector gone – the lesson goes on here."))
        self.gone.setVisible(gone)
        self._show_heading()

    def _show_heading(self) -> None:
        if self._is_blank:
            self.heading.show_text(self.tr("Blank"))
        elif self.gone.isHidden():
            self.heading.show_text(self.tr("On the projector"))
        else:
            self.heading.show_text(self.tr("The board"))
