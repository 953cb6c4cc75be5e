"""The sheet with all keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from stationboard.qt.console.keys.key_table import TABLE
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.texts import Text

_WIDTH: Final = 640


class HelpSheet(Sheet):
    """Lists every key with what it does."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Keys"))
        table = QGridLayout()
        table.setHorizontalSpacing(24)
        table.setVerticalSpacing(9)
        table.setColumnStretch(1, 1)
        for row, line in enumerate(TABLE):
            keys = Text(line.written, "strong")
            keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            table.addWidget(keys, row, 0)
            table.addWidget(Text(QCoreApplication.translate("Keys", line.sentence), wrap=True), row, 1)
        self.rows.addLayout(table)
        self.rows.addStretch(1)
