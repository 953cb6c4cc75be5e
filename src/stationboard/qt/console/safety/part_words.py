"""What a teacher is told of a part of the program that was left out because it kept failing (fault 44)."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from stationboard.machine.fuse import Part

_translate = QCoreApplication.translate


def part_mark(part: Part) -> str:
    """Two or three words for the side bar."""
    match part:
        case Part.SOUNDS:
            return _translate("Safety", "Sounds are off")
        case Part.GLIDE:
            return _translate("Safety", "Gliding is off")
        case Part.PREVIEW:
            return _translate("Safety", "Small board is off")
        case _:
            assert_never(part)


def part_words(part: Part) -> str:
    """What is left out, and that all the rest goes on."""
    match part:
        case Part.SOUNDS:
            return _translate("Safety", "Sounds are off because they kept failing; the lesson goes on.")
        case Part.GLIDE:
            return _translate(
                "Safety",
                "Groups change places without gliding because that kept failing; the lesson goes on.",
            )
        case Part.PREVIEW:
            return _translate(
                "Safety", "The small board here is off because it kept failing; the real one goes on."
            )
        case _:
            assert_never(part)


def try_again_words() -> str:
    """What can be done about it."""
    return _translate("Safety", "After the lesson close Station Board and open it again to try once more.")
