"""Which screen the board goes to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QScreen


def name_of(screen: QScreen) -> str:
    """How a screen is remembered: by what it is, so that it is found again on another plug."""
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
    return " ".join(part for part in parts if part)


def screen_for_board(chosen: str) -> QScreen | None:
    """The screen the teacher chose, else the first beside the console's; nothing where there is only one."""
    screens = QGuiApplication.screens()
    if len(screens) < 2:
        return None
    wanted = [screen for screen in screens if name_of(screen) == chosen]
    others = [screen for screen in screens if screen is not QGuiApplication.primaryScreen()]
    return (wanted or others or screens)[0]


def screen_names(screens: Sequence[QScreen]) -> tuple[str, ...]:
    """The names to choose from, in the system's order."""
    return tuple(name_of(screen) for screen in screens)
