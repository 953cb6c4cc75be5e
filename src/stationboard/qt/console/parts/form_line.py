"""A label with what is chosen or typed beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from stationboard.qt.console.look.style import GAP, enlarged
from stationboard.qt.console.parts.letter_width import LetterWidth, WithLetters
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.typed_field import TypedField

_LABEL: Final = 128
"""Width of the labels in pixels, so that the fields stand in one column."""
_LOWEST: Final = 38


class FormLine(QWidget):
    """A label at the leading edge, then widgets side by side; text fields take the room that is left."""

    def __init__(self, label: str, *widgets: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        name = Prose(label, "muted")
        LetterWidth(name, _LABEL)
        WithLetters(name, lambda: name.setMinimumHeight(enlarged(_LOWEST)))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        for widget in widgets:
            wide = isinstance(widget, TypedField) or (
                widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
            )
            row.addWidget(
                widget, 1 if wide else 0, Qt.AlignmentFlag.AlignTop if not wide else Qt.AlignmentFlag(0)
            )
        if not any(row.stretch(at) for at in range(row.count())):
            row.addStretch(1)
