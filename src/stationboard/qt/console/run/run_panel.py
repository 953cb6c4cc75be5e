"""The paper at the side of the run page, on which the clock, its buttons, the projector lie."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.scroll_room import ScrollRoom

SLIM_BELOW: Final = 1080
"""Pages narrower than this have a slimmer panel and margin."""
SLIM_MARGIN: Final = 16
_USUAL: Final = 320
_SLIM: Final = 288
_WIDEST: Final = 520
_PART: Final = 0.235
"""On a large screen the panel takes this part of the page."""
_LOW: Final = 740
"""Pages lower than this have smaller margins."""


class RunPanel(QFrame):
    """Holds `upper` parts at the top with `lower` at the bottom; where the window is too low, it scrolls."""

    def __init__(self, upper: Sequence[QWidget], lower: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paper", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setSpacing(8)
        for part in upper:
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        self._rows.addWidget(lower)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(ScrollRoom(inside))
        self._show_direction()

    def wide_on(self, page: int) -> int:
        """The width in pixels that the panel has beside the groups, on a page so wide."""
        slim = page < enlarged(SLIM_BELOW)
        return enlarged(_SLIM) if slim else min(max(enlarged(_USUAL), round(page * _PART)), enlarged(_WIDEST))

    def fit(self, page: QSize) -> float:
        """Have margins as a page of this size has room for; how many times as wide as usual the panel is."""
        side = 14 if page.width() < enlarged(SLIM_BELOW) else 22
        low = page.height() < enlarged(_LOW)
        self._rows.setContentsMargins(side, 14 if low else 24, side, 12 if low else 18)
        return max(1.0, self.wide_on(page.width()) / enlarged(_USUAL))

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        page = self.parentWidget()
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._show_direction()
        elif event.type() is QEvent.Type.FontChange and page is not None:
            self.fit(page.size())
        super().changeEvent(event)

    def _show_direction(self) -> None:
        """The thin line is on the side of the page."""
        self.setProperty("leftward", self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        self.style().unpolish(self)
        self.style().polish(self)
