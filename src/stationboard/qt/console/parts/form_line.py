"""A label with what is chosen or typed beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import GAP, enlarged
from stationboard.qt.console.parts.letter_width import LetterWidth, WithLetters
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.typed_field import TypedField

_LABEL: Final = 128
"""Width of the labels in pixels at usual letters, so that the fields stand in one column."""
_LOWEST: Final = 38
_BETWEEN: Final = 2
"""Pixels between a label and what stands below it."""


class FormLine(QWidget):
    """A label at the leading edge, then widgets side by side; text fields take the room that is left.

    Where there is no room beside it, the label stands above.
    """

    def __init__(self, label: str, *widgets: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self._name = Prose(label, "muted")
        LetterWidth(self._name, _LABEL)
        WithLetters(self._name, lambda: self._name.setMinimumHeight(enlarged(_LOWEST)))
        self._fields = QHBoxLayout()
        self._fields.setSpacing(GAP)
        for widget in widgets:
            wide = isinstance(widget, TypedField) or (
                widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
            )
            top = Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignTop
            self._fields.addWidget(widget, 1 if wide else 0, top)
        if not any(self._fields.stretch(at) for at in range(self._fields.count())):
            self._fields.addStretch(1)
        self._box.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(self._fields, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._fields.minimumSize()
        return QSize(max(least.width(), self._name.width()), max(least.height(), self._label_height()))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int, /) -> int:
        if self._has_room_beside(arg__1):
            return max(self._label_height(), self._fields_height(arg__1 - self._name.maximumWidth() - GAP))
        return self._label_height() + _BETWEEN + self._fields_height(arg__1)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        beside = self._has_room_beside(self.width())
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._box.setSpacing(GAP if beside else _BETWEEN)

    def _has_room_beside(self, width: int) -> bool:
        return width >= self._name.maximumWidth() + GAP + self._fields.minimumSize().width()

    def _label_height(self) -> int:
        wide = self._name.maximumWidth()
        return max(self._name.minimumHeight(), self._name.heightForWidth(wide))

    def _fields_height(self, width: int) -> int:
        if self._fields.hasHeightForWidth():
            return self._fields.heightForWidth(width)
        return self._fields.sizeHint().height()
