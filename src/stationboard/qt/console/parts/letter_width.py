"""A width that grows with the letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import enlarged


class LetterWidth(QObject):
    """Keeps `widget` as wide as `pixels` are at the size of letters that is worn."""

    def __init__(self, widget: QWidget, pixels: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._pixels = pixels
        widget.installEventFilter(self)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()
        return False

    def _fit(self) -> None:
        self._widget.setFixedWidth(enlarged(self._pixels))
