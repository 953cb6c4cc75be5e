"""Refuses the one pair of Python and PySide6 that is known to abort in mid-lesson."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

_BROKEN_PYSIDE = "6.12.0"
_FIRST_SOUND_PYTHON = (3, 12)


def refusal(python_version: tuple[int, int], pyside_version: str) -> str | None:
    """One sentence for the teacher if these two must not run together, else None.

    PySide6 6.12.0 hands out None without taking a reference on every call that returns nothing. Since Python
    3.12 None cannot be freed (PEP 683), so nothing happens; before, the program aborts after some 5,000 such
    calls (measured on Python 3.11.7).
    """
    if pyside_version != _BROKEN_PYSIDE or python_version >= _FIRST_SOUND_PYTHON:
        return None
    python = ".".join(str(part) for part in python_version)
    return (
        f"PySide6 {pyside_version} stops the program in mid-lesson on Python {python}: "
        'use Python 3.12 or 3.13, or type: python3 -m pip install "PySide6_Essentials<6.12"'
    )


def refusal_here() -> str | None:
    """The refusal for this Python and the PySide6 it would import, told without importing it."""
    if sys.version_info >= _FIRST_SOUND_PYTHON:
        return None
    pyside_version = _installed_version()
    if pyside_version is None:  # a frozen build, whose pair was chosen when it was made
        return None
    return refusal((sys.version_info.major, sys.version_info.minor), pyside_version)


def _installed_version() -> str | None:
    """The version in the name of the folder that tells of PySide6; Python's own reader of such is slow."""
    for folder in sys.path:
        with suppress(OSError):
            for told in Path(folder).iterdir():
                package, _, rest = told.name.partition("-")
                if package.casefold() == "pyside6_essentials" and rest.endswith(".dist-info"):
                    return rest.removesuffix(".dist-info")
    return None
