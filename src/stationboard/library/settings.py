"""What the teacher has chosen for the program as a whole."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from pydantic import Field

from stationboard.domain.document import Document, Line
from stationboard.library.pin import Pin

_HERE: Final = ("board_screen", "library_folder", "pin", "locked")
"""Settings that belong to this computer as it stands now, and do not come back from before."""


class ThemeChoice(StrEnum):
    """Light or dark, for the board."""

    LIGHT = "light"
    DARK = "dark"


class WindowTheme(StrEnum):
    """The colors of the teacher's window."""

    SYSTEM = "system"
    """As the computer as a whole is: light, dark, or with high contrast."""
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    """White and yellow on black."""


class Settings(Document):
    """Settings that hold for every lesson; each takes effect at once."""

    board_theme: ThemeChoice = ThemeChoice.LIGHT
    console_theme: WindowTheme = WindowTheme.SYSTEM
    volume: float = Field(default=0.7, ge=0.0, le=1.0)
    silent: bool = False
    reduced_motion: bool = False
    names_on_board: bool = True
    warning_minutes: int | None = Field(default=None, ge=0, le=60)
    """So long before the end of a round the class is warned; never at 0, as the routine says where empty."""
    warning_sound: bool = True
    calm_countdown: bool = False
    """Whether the board tells whole minutes instead of running digits."""
    text_percent: int = Field(default=100, ge=100, le=200)
    """Size of the letters in the teacher's window."""
    twelve_hours: bool = True
    board_screen: Line = ""
    """The screen the teacher chose for the board, as its system names it; the second one where empty."""
    board_wing: Line = ""
    """The side of a lesson that the board shows, where the lesson has it; everyone's board where empty."""
    second_wing: Line = ""
    """The side of a lesson that a second board shows ("Lab"); no second board where empty."""
    second_screen: Line = ""
    """The screen of the second board, as its system names it; a free one, or a window, where empty."""
    library_folder: str = Field(default="", max_length=4096)
    """Where classes and routines are kept; on this computer only where empty."""
    language: Line = "en"
    """Language of the board."""
    pin: Pin | None = None
    """What unlocks the console; without one it cannot be locked."""
    locked: bool = False
    """Whether the console was left locked, which a restart must not undo."""


def settings_as_before(now: Settings, before: Settings) -> Settings:
    """The settings of `before`, except for those that hold for this computer as it stands `now`."""
    return before.model_copy(update={field: getattr(now, field) for field in _HERE})
