"""How groups glide to their new places: positions as a plain function of the time since the move began."""

from __future__ import annotations

from dataclasses import replace

from stationboard.board.colors import mixed
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Shape, Text
from stationboard.board.segments import length
from stationboard.board.theme import Theme
from stationboard.board.views.arrows import along
from stationboard.board.views.sheet import Slide, Stroll
from stationboard.domain.quantity import Millis, seconds

GLIDE = seconds(1.5)
"""After this the picture stands still."""
_STAGGER = 0.4
"""The last group sets out this part of the whole time after the first."""
_HEAD = ((0.0, 0.0), (1.0, 0.5), (0.0, 1.0))


def eased(part: float) -> float:
    """Starts softly, ends softly: 0 to 1 for `part` from 0 to 1."""
    part = min(1.0, max(0.0, part))
    return part * part * (3 - 2 * part)


def progress(place: int, count: int, since: Millis | None) -> float:
    """How far group `place` of `count` is `since` milliseconds after the start; arrived without `since`."""
    if since is None or since >= GLIDE:
        return 1.0
    late = _STAGGER * place / max(1, count - 1)
    return eased((since / GLIDE - late) / (1 - _STAGGER))


def slide_marks(theme: Theme, slides: tuple[Slide, ...], since: Millis | None) -> tuple[Mark, ...]:
    """All arrows, signs and new places at a moment."""
    found: list[Mark] = []
    for place, slide in enumerate(slides):
        part = progress(place, len(slides), since)
        found.extend(_under_way(theme, slide, part) if part < 1 else _arrived(theme, slide))
    return tuple(found)


def stroll_marks(strolls: tuple[Stroll, ...], since: Millis | None) -> tuple[Mark, ...]:
    """The signs of all groups still under way through the room at a moment."""
    found: list[Mark] = []
    for place, stroll in enumerate(strolls):
        part = progress(place, len(strolls), since)
        if part < 1:
            box = stroll.chip.box
            x, y = along(stroll.line, length(stroll.line) * part)
            here = Box(x - box.w * 0.75, y - box.h * 0.75, box.w * 1.5, box.h * 1.5)
            found.append(replace(stroll.chip, box=here, width=stroll.chip.width * 1.5))
    return tuple(found)


def _arrived(theme: Theme, slide: Slide) -> tuple[Mark, ...]:
    lane = slide.lane
    thick = lane.h * 0.2
    head = Box(lane.right - lane.h * 0.52 - thick / 2, lane.y + thick / 2, lane.h * 0.52, lane.h - thick)
    shaft = Box(lane.x, lane.middle - thick / 2, lane.w - thick * 0.4, thick)
    point = Shape(
        _around_line(head, thick),
        _within(head, thick),
        line=theme.lead,
        width=thick,
        closed=False,
        directional=True,
    )
    return Panel(shaft, theme.lead, thick / 2), point, slide.pill, *slide.words


def _around_line(head: Box, thick: float) -> Box:
    """A line is drawn along the middle of its path, so that half of it lies outside."""
    return Box(head.x - thick / 2, head.y - thick / 2, head.w + thick, head.h + thick)


def _within(head: Box, thick: float) -> tuple[tuple[float, ...], ...]:
    dx, dy = thick / 2 / (head.w + thick), thick / 2 / (head.h + thick)
    return tuple((dx + x * (1 - 2 * dx), dy + y * (1 - 2 * dy)) for x, y in _HEAD)


def _under_way(theme: Theme, slide: Slide, part: float) -> tuple[Mark, ...]:
    lane, chip = slide.lane, slide.chip.box
    thick = lane.h * 0.2
    x = chip.x + (lane.right - chip.w - chip.x) * part
    shaft = Box(chip.x + chip.w / 2, lane.middle - thick / 2, max(thick, x - chip.x), thick)
    waiting = mixed(theme.quiet, theme.paper, 0.3)
    pill = replace(slide.pill, fill=mixed(waiting, slide.pill.fill or theme.quiet, part))
    words = tuple(_tinted(mark, theme, part) for mark in slide.words)
    here = replace(slide.chip, box=Box(x, chip.y, chip.w, chip.h))
    return Panel(shaft, theme.lead, thick / 2), pill, *words, here


def _tinted(mark: Mark, theme: Theme, part: float) -> Mark:
    return replace(mark, color=mixed(theme.ink, mark.color, part)) if isinstance(mark, Text | Icon) else mark
