"""How often lessons were interrupted, said no more surely than it is known."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from stationboard.qt.console.safety.report import Held

_translate = QCoreApplication.translate
ENOUGH: Final = 100
"""Hours below which nothing is said of a hundred."""


def held_words(held: Held) -> str:
    """``Lesson hours on this computer: 41. Interruptions: 0.`` and what that comes to."""
    hours = _translate("Safety", "Lesson hours on this computer: {count}.").format(count=held.hours)
    if held.interruptions is None:
        return hours
    counted = _translate("Safety", "Interruptions: {count}.").format(count=held.interruptions)
    if held.hours < ENOUGH:
        few = _translate("Safety", "That is too few hours to tell how often it happens.")
        return f"{hours} {counted} {few}"
    rate = held.interruptions * ENOUGH / held.hours
    often = _translate("Safety", "In a hundred lesson hours: {rate}.").format(rate=f"{rate:.1f}")
    return f"{hours} {counted} {often}"
