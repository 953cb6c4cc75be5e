"""The few kinds of marks a picture is made of, each with the box it stays in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from stationboard.board.geometry import Box

Color = str
"""A color as ``#rrggbb``."""

Path = tuple[tuple[float, ...], ...]
"""A line inside the unit square: its first point, then points (straight on) or sextuples (a cubic curve)."""


class Weight(IntEnum):
    """How heavy letters are, in the numbers font files use."""

    REGULAR = 400
    SEMIBOLD = 600
    BOLD = 700
    HEAVY = 800


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle; `corners` tells which are round: top left, top right, bottom right, bottom left."""

    box: Box
    fill: Color | None
    radius: float = 0.0
    corners: tuple[bool, bool, bool, bool] = (True, True, True, True)
    line: Color | None = None
    width: float = 0.0
    """Thickness of the line in pixels; it is drawn inside the box."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text as wide as its box; its baseline lies `rise` pixels under the top of the box."""

    box: Box
    text: str
    size: float
    """Type size (em) in pixels."""
    weight: Weight
    color: Color
    rise: float
    tabular: bool = False
    """Whether all digits are equally wide, so that a countdown stands still."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A path stretched over its box, filled, outlined or both."""

    box: Box
    path: Path
    fill: Color | None = None
    line: Color | None = None
    width: float = 0.0
    closed: bool = True
    directional: bool = False
    """Whether it points along the line of reading, so that it turns round where that runs leftward."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring along the edge of its box; `portion` (0 to 1, to the left from the top) of it is colored."""

    box: Box
    thickness: float
    portion: float
    color: Color
    track: Color


@dataclass(frozen=True, slots=True)
class Icon:
    """A pictogram by its Lucide name."""

    box: Box
    name: str
    color: Color
    directional: bool = False
    turned: bool = False
    """Whether it is drawn as in a looking glass."""
    picture: str = ""
    """A PNG as base64 to be drawn in its place, where it can be read."""


Mark = Panel | Text | Shape | Ring | Icon


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole board: marks in the order of painting on a plain background."""

    width: float
    height: float
    background: Color
    marks: tuple[Mark, ...]
    right_to_left: bool = False

    @property
    def box(self) -> Box:
        """The whole of it."""
        return Box(0, 0, self.width, self.height)


def moved(marks: tuple[Mark, ...], dx: float, dy: float) -> tuple[Mark, ...]:
    """All `marks` `dx` further right, `dy` further down."""
    return tuple(replace(mark, box=mark.box.moved(dx, dy)) for mark in marks)


def mirrored(mark: Mark, width: float) -> Mark:
    """`mark` on a picture `width` pixels wide that is read from right to left; letters stay as they are."""
    box = Box(width - mark.box.right, mark.box.y, mark.box.w, mark.box.h)
    match mark:
        case Panel(corners=(top_left, top_right, low_right, low_left)):
            return replace(mark, box=box, corners=(top_right, top_left, low_left, low_right))
        case Shape(directional=True):
            return replace(mark, box=box, path=_mirrored_path(mark.path))
        case Icon(directional=True):
            return replace(mark, box=box, turned=True)
        case _:
            return replace(mark, box=box)


def _mirrored_path(path: Path) -> Path:
    return tuple(tuple(1 - v if i % 2 == 0 else v for i, v in enumerate(point)) for point in path)
