"""The typefaces that come with the program."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from stationboard.board.marks import Weight

BOARD_FAMILY: Final = "Atkinson Hyperlegible Next"
"""Drawn by the Braille Institute so that letters that look alike are told apart."""
SECOND_FAMILY: Final = "Andika"
"""For letters that the first one lacks, and for classes that learn to read."""


class FontsMissingError(Exception):
    """A typeface of the program cannot be loaded."""


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Makes every typeface in `folder` known to Qt; needs a running QGuiApplication.

    Returns:
        The families, each once.

    Raises:
        FontsMissingError: a file is damaged, or there is none.
    """
    families: dict[str, None] = {}
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            raise FontsMissingError(f"The typeface {file} cannot be read. Install Station Board again.")
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    if not families:
        raise FontsMissingError(f"There are no typefaces in {folder}. Install Station Board again.")
    return tuple(families)


def board_font(size: float, weight: Weight, *, tabular: bool = False, family: str = BOARD_FAMILY) -> QFont:
    """The board's font at `size` pixels; letters no family of ours has come from the system's fonts.

    Hinting is off, so that a text's width grows exactly with its size.
    """
    font = QFont()
    font.setFamilies([family, *(other for other in (BOARD_FAMILY, SECOND_FAMILY) if other != family)])
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(int(weight)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(True)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
