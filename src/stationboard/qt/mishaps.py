"""Tells of errors that were caught because the lesson must go on."""

from __future__ import annotations

import sys
from collections.abc import Callable


class Mishaps:
    """Hands the first error of each kind to whoever hears of errors that nobody caught.

    A board that fails four times a second would fill the log with one and the same error.
    """

    def __init__(self) -> None:
        self._told: set[tuple[str, type[Exception]]] = set()

    def tell(self, place: str, error: Exception) -> None:
        """Tell of `error` unless one of its type was told of at `place` before."""
        kind = (place, type(error))
        if kind not in self._told:
            self._told.add(kind)
            sys.excepthook(type(error), error, error.__traceback__)


def each_alone(*looks: Callable[[], object]) -> None:
    """Do all of `looks`: one that fails is told of, as Qt tells of a slot's error, and stops no other."""
    for look in looks:
        try:
            look()
        except Exception as error:  # noqa: BLE001 - whatever one panel raises, the others must look
            sys.excepthook(type(error), error, error.__traceback__)
