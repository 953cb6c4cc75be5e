"""The colors of the board, light or dark."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stationboard.board.colors import contrast, mixed, readable
from stationboard.board.marks import Color
from stationboard.domain.look import GroupColor

INK: Color = "#16202c"
WHITE: Color = "#ffffff"

FILLS: dict[GroupColor, Color] = {
    GroupColor.VERMILION: "#c15400",
    GroupColor.BLUE: "#0a6cb8",
    GroupColor.GREEN: "#008558",
    GroupColor.OCHRE: "#ecb01a",
    GroupColor.PURPLE: "#a3478f",
    GroupColor.SKY: "#86c3f5",
    GroupColor.SLATE: "#424a5a",
    GroupColor.ROSE: "#f9bccf",
    GroupColor.TEAL: "#18aaa8",
    GroupColor.BROWN: "#7d3a20",
    GroupColor.INDIGO: "#6438d2",
    GroupColor.MOSS: "#c9d64e",
}
"""The hues of Okabe and Ito (2008) and six more, deepened for white letters or lightened for dark ones.

They also differ in lightness, so that any two stay apart for color-blind readers (Machado et al. 2009).
"""

_DEEP: dict[GroupColor, Color] = {
    GroupColor.OCHRE: "#8a6200",
    GroupColor.SKY: "#1a6cae",
    GroupColor.ROSE: "#b23a6b",
    GroupColor.TEAL: "#00706e",
    GroupColor.MOSS: "#5f6f00",
}
"""The light fills again, deep enough for letters on white."""


@dataclass(frozen=True, slots=True)
class GroupPaint:
    """One group's colors on one theme."""

    fill: Color
    """Where the group's color is an area."""
    on_fill: Color
    """Letters on such an area."""
    strong: Color
    """The group's name on a card: its own color on white, the ink on dark."""
    sign: Color
    """The group's symbol."""
    rim: Color | None
    """The outline of a symbol too light for its paper."""
    tint: Color
    """A hint of the color, for the foot of a card."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colors by what they are for."""

    dark: bool
    paper: Color
    ink: Color
    muted: Color
    card: Color
    card_line: Color
    quiet: Color
    """A card or step that is not in use now."""
    track: Color
    done: Color
    """A dot for what is behind."""
    accent: Color
    """What leads the eye in a change or a warning."""
    on_accent: Color
    lead: Color
    """Arrows of a change."""
    recede: Color
    """The countdown while arrows lead."""
    over: Color
    """Words and digits when the time is up."""
    soon: Color
    """The ring when the class has been warned."""
    foot: Color
    """The foot of a card without a color of its own."""
    neutral: Color
    """The head of a card that several groups share, or none."""

    def group(self, color: GroupColor) -> GroupPaint:
        """The colors of a group."""
        fill = FILLS[color]
        on_fill = WHITE if contrast(WHITE, fill) >= _TEXT else INK
        if self.dark:
            sign = readable(fill, self.card, WHITE, _SIGN)
            return GroupPaint(fill, on_fill, self.ink, sign, None, mixed(self.card, fill, 0.12))
        deep = _DEEP.get(color)
        return GroupPaint(fill, on_fill, deep or fill, fill, deep, mixed(self.card, fill, 0.10))


_TEXT = 4.5
_SIGN = 3.0
"""Least contrast of text, and of a sign that no text depends on (WCAG 2 AA)."""

LIGHT = Theme(
    dark=False,
    paper="#f4f1ea",
    ink=INK,
    muted="#4f5b6e",
    card="#ffffff",
    card_line="#ddd8cc",
    quiet="#ece8de",
    track="#dcd8cb",
    done="#5b6779",
    accent="#ffd166",
    on_accent=INK,
    lead=INK,
    recede="#4f5b6e",
    over="#8f5200",
    soon="#e39a14",
    foot="#efece4",
    neutral="#3c4a5e",
)

DARK = Theme(
    dark=True,
    paper="#0e1620",
    ink="#f5f7fb",
    muted="#a9b4c3",
    card="#182433",
    card_line="#2a3a4e",
    quiet="#182433",
    track="#2a3a4e",
    done="#a9b4c3",
    accent="#ffd166",
    on_accent=INK,
    lead="#ffd166",
    recede="#ffd166",
    over="#ffd166",
    soon="#ffd166",
    foot="#1f2d40",
    neutral="#41536b",
)


class ThemeName(StrEnum):
    """The themes a teacher can choose from."""

    LIGHT = "light"
    DARK = "dark"

    @property
    def theme(self) -> Theme:
        """The colors behind the name."""
        return DARK if self is ThemeName.DARK else LIGHT
