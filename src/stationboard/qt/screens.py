"""Which screen is the board's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen


class Described(Protocol):
    """What a screen says of itself."""

    def manufacturer(self) -> str: ...  # noqa: D102 - Qt's own, as are those below
    def model(self) -> str: ...  # noqa: D102
    def serialNumber(self) -> str: ...  # noqa: D102, N802
    def name(self) -> str: ...  # noqa: D102
    def geometry(self) -> QRect: ...  # noqa: D102


AnyScreen = TypeVar("AnyScreen", bound=Described)


def name_of(screen: Described) -> str:
    """How a screen is remembered: by what it is, and last by its plug, which tells two of a kind apart."""
    return " ".join(part for part in (make_of(screen), screen.name()) if part)


def make_of(screen: Described) -> str:
    """What a screen is, whichever plug it is in; empty where it does not say."""
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber())
    return " ".join(part for part in parts if part)


def screen_for_board(chosen: str, stood_on: str = "") -> QScreen | None:
    """The screen for the board that leaves the console another; nothing where there is none.

    `chosen` names the screen that the teacher wants, `stood_on` the one that the board filled last.
    """
    return best_screen(QGuiApplication.screens(), primary_screen(), chosen, stood_on)


def best_screen(
    screens: Sequence[AnyScreen], primary: AnyScreen | None, chosen: str, stood_on: str
) -> AnyScreen | None:
    """The chosen screen; else one of its make, the last one, or the first that is not the system's first.

    Screens that show the same, or one a part of the other, count as one.
    """

    def rank(screen: AnyScreen) -> int:
        if name_of(screen) == chosen:
            return 0
        if make_of(screen) and chosen.startswith(f"{make_of(screen)} "):
            return 1
        if name_of(screen) == stood_on:
            return 2
        return 4 if primary is not None and screen.geometry().intersects(primary.geometry()) else 3

    alone = [screen for screen in screens if apart_from(screen, screens)]
    return min(alone, key=rank, default=None)


def screen_for_console(taken: QScreen | None) -> QScreen | None:
    """The primary screen, or another that `taken` does not show; `taken` itself where there is no other."""
    screens, primary = QGuiApplication.screens(), primary_screen()
    if taken is None or not screens:
        return primary
    others = apart_from(taken, screens)
    return primary if primary in others else (others or [taken])[0]


def screen_named(name: str) -> QScreen | None:
    """The screen remembered as `name`, if it is here."""
    return next((screen for screen in QGuiApplication.screens() if name_of(screen) == name), None)


def primary_screen() -> QScreen | None:
    """The system's first screen; nothing while all are gone, which Qt's own types do not tell."""
    return QGuiApplication.primaryScreen()


def apart_from(screen: AnyScreen, screens: Sequence[AnyScreen]) -> list[AnyScreen]:
    """The screens of which no part shows what `screen` shows."""
    return [other for other in screens if not other.geometry().intersects(screen.geometry())]


def screen_names(screens: Sequence[QScreen]) -> tuple[str, ...]:
    """The names to choose from, in the system's order."""
    return tuple(name_of(screen) for screen in screens)
