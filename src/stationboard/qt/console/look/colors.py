"""The colors of the teacher's windows, light or dark, by what they are for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from stationboard.library.settings import ThemeChoice, WindowTheme


@dataclass(frozen=True, slots=True)
class Colors:
    """Colors as ``#rrggbb``; text on its paper reaches a contrast of 4.5."""

    dark: bool
    page: str
    """Behind everything."""
    card: str
    line: str
    """The edge of a card."""
    edge: str
    """The edge of what can be pressed or typed into."""
    ink: str
    muted: str
    chip: str
    chip_hover: str
    side: str
    """The bar with the pages at the side."""
    side_ink: str
    side_muted: str
    side_hover: str
    side_here: str
    primary: str
    primary_hover: str
    on_primary: str
    on_primary_muted: str
    blue: str
    """What is now: the present phase, the focus, the aim of a drag."""
    on_blue: str
    on_blue_muted: str
    blue_paper: str
    now: str
    """The line that marks the present moment."""
    amber: str
    """Time to move."""
    amber_past: str
    amber_paper: str
    amber_line: str
    amber_ink: str
    round: str
    """A round to come on the timeline."""
    round_past: str
    whole: str
    """A whole-class part to come on the timeline."""
    whole_past: str
    past_ink: str


LIGHT: Final = Colors(
    dark=False,
    page="#f7f8fb",
    card="#ffffff",
    line="#e1e5eb",
    edge="#cdd3dc",
    ink="#16202c",
    muted="#526072",
    chip="#f2f4f8",
    chip_hover="#e8ecf3",
    side="#16202c",
    side_ink="#ffffff",
    side_muted="#a9b4c3",
    side_hover="#202d3d",
    side_here="#2b3a4f",
    primary="#16202c",
    primary_hover="#27364a",
    on_primary="#ffffff",
    on_primary_muted="#b9c2ce",
    blue="#0a6cb8",
    on_blue="#ffffff",
    on_blue_muted="#e3effa",
    blue_paper="#e8f2fb",
    now="#d24a00",
    amber="#ffd166",
    amber_past="#fbe6b4",
    amber_paper="#fff7e0",
    amber_line="#f0dca6",
    amber_ink="#5e4300",
    round="#d6dee8",
    round_past="#e3e8ef",
    whole="#d8cfbf",
    whole_past="#e8e4da",
    past_ink="#5a6675",
)

DARK: Final = Colors(
    dark=True,
    page="#0f1720",
    card="#182433",
    line="#2a3a4e",
    edge="#3d4f66",
    ink="#f2f5f9",
    muted="#a9b4c3",
    chip="#223246",
    chip_hover="#2b3e55",
    side="#0a1017",
    side_ink="#ffffff",
    side_muted="#a9b4c3",
    side_hover="#16202c",
    side_here="#24354a",
    primary="#f2f5f9",
    primary_hover="#ffffff",
    on_primary="#16202c",
    on_primary_muted="#526072",
    blue="#3d9be0",
    on_blue="#08121c",
    on_blue_muted="#0b1a28",
    blue_paper="#1a3450",
    now="#ff9a57",
    amber="#d9a93a",
    amber_past="#5b4c25",
    amber_paper="#33290f",
    amber_line="#5b4a1c",
    amber_ink="#ffdf94",
    round="#3a4c63",
    round_past="#202e3f",
    whole="#504a3d",
    whole_past="#2b2a26",
    past_ink="#94a1b2",
)


CONTRAST: Final = Colors(
    dark=True,
    page="#000000",
    card="#000000",
    line="#ffffff",
    edge="#ffffff",
    ink="#ffffff",
    muted="#ffffff",
    chip="#262626",
    chip_hover="#404040",
    side="#1a1a1a",
    side_ink="#ffffff",
    side_muted="#ffffff",
    side_hover="#404040",
    side_here="#005a9e",
    primary="#ffff00",
    primary_hover="#ffffff",
    on_primary="#000000",
    on_primary_muted="#000000",
    blue="#ffff00",
    on_blue="#000000",
    on_blue_muted="#000000",
    blue_paper="#2b2b00",
    now="#ffb380",
    amber="#ffd166",
    amber_past="#4d3c00",
    amber_paper="#332800",
    amber_line="#ffd166",
    amber_ink="#ffffff",
    round="#404040",
    round_past="#262626",
    whole="#4d4433",
    whole_past="#2b2a26",
    past_ink="#d9d9d9",
)
"""For eyes that need it: letters reach a contrast of 7, and yellow is what has the keyboard or is chosen."""

_EVERY: Final = {colors.page: colors for colors in (LIGHT, DARK, CONTRAST)}


def colors_for(choice: ThemeChoice | WindowTheme) -> Colors:
    """The colors a teacher chose; what the system wants is known elsewhere, and light until then."""
    match choice:
        case ThemeChoice.DARK | WindowTheme.DARK:
            return DARK
        case WindowTheme.CONTRAST:
            return CONTRAST
        case _:
            return LIGHT


def colors_of(widget: QWidget) -> Colors:
    """The colors in which `widget` is shown now, for widgets that paint themselves."""
    return _EVERY.get(widget.palette().color(QPalette.ColorRole.Window).name(), LIGHT)
