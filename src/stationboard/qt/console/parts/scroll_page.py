"""A page whose content scrolls above a foot that stays in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.cards import Rule
from stationboard.qt.console.parts.scroll_room import ScrollRoom


class ScrollPage(QWidget):
    """`rows` is the layout of what scrolls, `foot` the one of what stays, if there is to be a foot."""

    def __init__(self, parent: QWidget | None = None, *, foot: bool = True) -> None:
        super().__init__(parent)
        inside = QWidget()
        self.rows = QVBoxLayout(inside)
        self.rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.rows.setSpacing(GAP)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(ScrollRoom(inside), 1)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        self.foot.setSpacing(GAP)
        if foot:
            page.addWidget(Rule())
            page.addLayout(self.foot)
