"""Sizes that grow with the letters, at once when the letters do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import enlarged

_DRESSED: Final = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})


class WithLetters(QObject):
    """Calls `fit` at once, and again whenever `widget` wears letters of another size."""

    def __init__(self, widget: QWidget, fit: Callable[[], object]) -> None:
        super().__init__(widget)
        self._fit = fit
        widget.installEventFilter(self)
        fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _DRESSED:
            self._fit()
        return False


class LetterWidth(WithLetters):
    """Keeps `widget` as wide as `pixels` are at the size of letters that is worn."""

    def __init__(self, widget: QWidget, pixels: int) -> None:
        super().__init__(widget, lambda: widget.setFixedWidth(enlarged(pixels)))


class LetterHeight(WithLetters):
    """Keeps `widget` as high as `pixels` are at the size of letters that is worn."""

    def __init__(self, widget: QWidget, pixels: int) -> None:
        super().__init__(widget, lambda: widget.setFixedHeight(enlarged(pixels)))
