"""A field for a list that was copied somewhere else."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from stationboard.store.rosters.bytes import MOST_BYTES


class PlainField(QPlainTextEdit):
    """Takes the words of what is pasted, and no more of them than any list has."""

    @override
    def insertFromMimeData(self, source: QMimeData, /) -> None:
        self.insertPlainText(source.text()[:MOST_BYTES])
