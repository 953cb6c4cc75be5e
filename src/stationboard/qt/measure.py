"""Measures text with the fonts it is painted in."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from stationboard.board.marks import Weight
from stationboard.qt.fonts import BOARD_FAMILY, board_font

_EM = 200
"""Pixels of the type size at which all text is measured; widths grow exactly with the size."""
_KEPT = 20_000
_RISE, _DROP = 0.93, 0.27
"""What the letters of the board's own fonts need, accents included."""


class QtMeasure:
    """A `stationboard.board.typeset.TextMeasure` for one family of fonts."""

    def __init__(self, family: str = BOARD_FAMILY) -> None:
        self._family = family
        self._metrics: dict[tuple[Weight, bool], QFontMetricsF] = {}
        self._cap: float | None = None
        self._width = lru_cache(_KEPT)(self._measured_width)
        self._reach = lru_cache(_KEPT)(self._measured_reach)

    @property
    def cap(self) -> float:
        """Height of a capital letter as a part of the type size."""
        if self._cap is None:
            self._cap = self._metrics_of(Weight.BOLD).capHeight() / _EM
        return self._cap

    def width(self, text: str, weight: Weight, *, tabular: bool = False) -> float:
        """Width of a line of text as a part of the type size."""
        return self._width(text, weight, tabular)

    def rise(self, text: str, weight: Weight) -> float:
        """How far the line reaches above its baseline: more for scripts that other fonts supply."""
        return self._reach(text, weight)[0]

    def drop(self, text: str, weight: Weight) -> float:
        """How far the line reaches below its baseline."""
        return self._reach(text, weight)[1]

    def _measured_width(self, text: str, weight: Weight, tabular: bool) -> float:  # noqa: FBT001 # a part of the key
        return self._metrics_of(weight, tabular=tabular).horizontalAdvance(text) / _EM

    def _measured_reach(self, text: str, weight: Weight) -> tuple[float, float]:
        if text.isascii():
            return _RISE, _DROP
        ink = self._metrics_of(weight).tightBoundingRect(text)
        return max(_RISE, -ink.top() / _EM), max(_DROP, ink.bottom() / _EM)

    def _metrics_of(self, weight: Weight, *, tabular: bool = False) -> QFontMetricsF:
        """Made when it is asked for: opening a typeface takes time that the first picture does not have."""
        known = self._metrics.get((weight, tabular))
        if known is None:
            known = QFontMetricsF(board_font(_EM, weight, tabular=tabular, family=self._family))
            self._metrics[weight, tabular] = known
        return known
