"""Refuses the one pair of Python and PySide6 that is known to abort in mid-lesson."""

from __future__ import annotations

import sys

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
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to load, seldom needed

    try:
        pyside_version = version("PySide6_Essentials")
    except PackageNotFoundError:  # a frozen build, whose pair was chosen when it was made
        return None
    return refusal((sys.version_info.major, sys.version_info.minor), pyside_version)
