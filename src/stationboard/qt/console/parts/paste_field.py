"""A field for names that were copied somewhere else."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from stationboard.store.rosters.bytes import MOST_BYTES


class PasteField(QPlainTextEdit):
    """Takes the words of what is pasted, and no more of them than any list has."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Ann Lee\nRay, Ben"))
        self.setTabChangesFocus(True)

    @override
    def insertFromMimeData(self, source: QMimeData, /) -> None:
        self.insertPlainText(source.text()[:MOST_BYTES])
