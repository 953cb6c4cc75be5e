"""The sheet that shows the report word for word as it was copied."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sheet import Sheet

_WIDTH: Final = 700


class ReportSheet(Sheet):
    """Tells the teacher exactly what is on the clipboard."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.lines: tuple[Prose, ...] = ()
        self.show_title(self.tr("Report"))
        self.rows.setSpacing(GAP)
        self.rows.addWidget(
            Prose(
                self.tr("This is on the clipboard now, and nowhere else. Paste it into a message."), "muted"
            )
        )
        self._card = Card(margin=GAP)
        self._card.rows.setSpacing(GAP // 3)
        self.rows.addWidget(self._card)
        self.rows.addStretch(1)

    def copy(self, report: str) -> None:
        """Put `report` on the clipboard, and show it."""
        QGuiApplication.clipboard().setText(report)
        for line in self.lines:
            self._card.rows.removeWidget(line)
            line.setParent(None)
            line.deleteLater()
        self.lines = tuple(Prose(line) for line in report.split("\n"))
        for line in self.lines:
            self._card.rows.addWidget(line)
        self.lay_down()
