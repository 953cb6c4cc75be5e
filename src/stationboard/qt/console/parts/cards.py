"""Papers that things lie on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP


class Card(QFrame):
    """A white paper with a thin edge; `rows` is its layout. As `paper` it may be amber or blue too."""

    def __init__(self, parent: QWidget | None = None, *, paper: str = "card", margin: int = 16) -> None:
        super().__init__(parent)
        self.setProperty("paper", paper)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(margin, margin, margin, margin)
        self.rows.setSpacing(GAP)


class Rule(QFrame):
    """A thin line between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paper", "rule")
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
