"""The letters that do something for the student whose chip has the keyboard."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt


class ChipAct(Enum):
    """What a letter does."""

    CALL = auto()
    STAY = auto()
    BACK = auto()
    """From a call, or from a place of one's own."""
    HELP = auto()
    """Waits for help, or has been helped."""
    ROW = auto()
    """All rounds of the student."""


LETTERS: Final = {
    Qt.Key.Key_C: ChipAct.CALL,
    Qt.Key.Key_S: ChipAct.STAY,
    Qt.Key.Key_G: ChipAct.BACK,
    Qt.Key.Key_W: ChipAct.HELP,
    Qt.Key.Key_R: ChipAct.ROW,
}
