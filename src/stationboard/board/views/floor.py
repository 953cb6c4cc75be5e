"""The rooms with their stations as cards, the groups' ways between them as arrows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, permutations, product
from math import dist
from typing import Final

from stationboard.board.floor_frame import Floor, FloorWalk
from stationboard.board.geometry import Box
from stationboard.board.marks import Mark, Panel, Shape
from stationboard.board.routing import Routes
from stationboard.board.segments import Line, gap_between, length, pieces
from stationboard.board.spread import Wanted, spread
from stationboard.board.views.arrows import along, arrow_marks
from stationboard.board.views.blocks import symbol
from stationboard.board.views.sheet import Sheet, Stroll
from stationboard.board.views.stop_cards import LaidStop, StopStyle, lay_stop, outline, stop_marks
from stationboard.board.views.walls import Drawn, drawn_rooms, wall_marks

_LARGEST: Final = 0.062
"""Type size at most, as a part of the height."""
_PARTS: Final = (1.0, 0.75, 0.5, 0.25, 0.0)
"""Type sizes that are tried, from the least legible one (0) to the largest (1)."""
_MOST_TRIES: Final = 3
"""Where arrows find no way between so many arrangements of the cards, they will find none."""
_LEAST_GAP, _LARGEST_GAP = 1.05, 2.3
"""Free space between cards in type sizes, for the arrows: at the least size and at the largest."""
_CLEAR: Final = 0.32
_NEAR: Final = 0.8
_CLEAN: Final = 0.45
"""How far every arrow stays from the heads and the beginnings of the others, in type sizes."""
_CHIP: Final = 0.56
_DISC: Final = 1.0
"""Sizes of a group's sign where its arrow begins, and of the disc it lies on, in type sizes."""


@dataclass(frozen=True, slots=True)
class LaidFloor:
    """The rooms laid out."""

    marks: tuple[Mark, ...]
    strolls: tuple[Stroll, ...]
    rank: tuple[bool, float]
    """Whether stations are named, and the type size: more is better."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Cards in their places."""

    drawn: tuple[Drawn, ...]
    cards: tuple[tuple[LaidStop, Box], ...]
    places: dict[tuple[int, int], int]
    """The card of each stop."""
    style: StopStyle


def lay_floor(sheet: Sheet, floor: Floor, area: Box, *, mirrored: bool) -> LaidFloor | None:
    """The rooms as large as `area` lets them be; nothing where names or arrows would be too small to read."""
    best: LaidFloor | None = None
    for stacked in (False, True) if len(floor.rooms) > 1 else (False,):
        drawn = drawn_rooms(sheet, floor, area, mirrored=mirrored, stacked=stacked)
        found = _laid(sheet, floor, drawn, area)
        if found is not None and (best is None or found.rank > best.rank):
            best = found
    return best


def _laid(sheet: Sheet, floor: Floor, drawn: tuple[Drawn, ...], area: Box) -> LaidFloor | None:
    for named in (True, False):
        for plan in islice(_plans(sheet, drawn, named=named), _MOST_TRIES):
            found = _routes(floor, plan, area)
            if found is not None:
                return _drawn(sheet, floor, plan, found)
    return None


def _plans(sheet: Sheet, drawn: tuple[Drawn, ...], *, named: bool) -> Iterator[_Plan]:
    """Cards without arrows, the largest first."""
    least, most = sheet.floor, max(sheet.floor, sheet.unit * _LARGEST)
    for part, lines, even in product(_PARTS, (1, 2), (True, False)):
        size = float(int(least + (most - least) * part))
        gap = size * (_LEAST_GAP + (_LARGEST_GAP - _LEAST_GAP) * part)
        plan = _placed(sheet, drawn, StopStyle(size, named, lines), gap, even=even)
        if plan is not None:
            yield plan


def _placed(
    sheet: Sheet, drawn: tuple[Drawn, ...], style: StopStyle, gap: float, *, even: bool
) -> _Plan | None:
    """Every card in its place, all of one height where `even`; nothing where they do not fit."""
    cards: list[tuple[LaidStop, Box]] = []
    places: dict[tuple[int, int], int] = {}
    laid = [[lay_stop(sheet, stop, style) for stop in one.room.stops] for one in drawn]
    every = [card for row in laid for card in row if card is not None]
    wide = max((card.w for card in every), default=0.0)
    high = max((card.h for card in every), default=0.0) if even else 0.0
    for at, (one, row) in enumerate(zip(drawn, laid, strict=True)):
        stops = [card for card in row if card is not None]
        if len(stops) < len(row):
            return None
        middles = [one.place(card.stop.area) for card in stops]
        wanted = tuple(
            Wanted(box.x + box.w / 2, box.middle, wide, max(high, card.h))
            for card, box in zip(stops, middles, strict=True)
        )
        boxes = spread(wanted, one.inside(sheet), gap)
        if boxes is None:
            return None
        for seat, (card, box) in enumerate(zip(stops, boxes, strict=True)):
            places[at, seat] = len(cards)
            cards.append((card, box))
    return _Plan(drawn, tuple(cards), places, style)


def _routes(floor: Floor, plan: _Plan, area: Box) -> dict[FloorWalk, Line] | None:
    """A line for every walk, the short ones first, as they have the least choice."""
    size = plan.style.size
    routes = Routes(tuple(box for _, box in plan.cards), size * _CLEAR, size * _NEAR)

    def apart(walk: FloorWalk) -> float:
        one, other = (plan.cards[plan.places[end]][1] for end in (walk.origin, walk.goal))
        return dist((one.x + one.w / 2, one.middle), (other.x + other.w / 2, other.middle))

    through = [walk for walk in floor.walks if walk.origin[0] != walk.goal[0]]
    found: dict[FloorWalk, Line] = {}
    for walk in sorted(floor.walks, key=apart):
        lane = through.index(walk) - (len(through) - 1) / 2 if walk in through else 0.0
        line = _route(plan, routes, walk, area, lane * size * _NEAR)
        if line is None or length(line) < size * 0.8:
            return None
        found[walk] = line
    return found if _are_clear(tuple(found.values()), size) else None


def _are_clear(lines: tuple[Line, ...], size: float) -> bool:
    """Whether no line runs into the head of another, or into where it begins."""
    return not any(
        gap_between(end, piece) < size * _CLEAN
        for one, other in permutations(lines, 2)
        for end in ((one[0], along(one, size * 0.5)), (one[-1], along(one, length(one) - size * 0.9)))
        for piece in pieces(other)
    )


def _route(plan: _Plan, routes: Routes, walk: FloorWalk, area: Box, aside: float) -> Line | None:
    """The way of a group; through a door it keeps `aside` pixels from the middle."""
    origin, goal = plan.places[walk.origin], plan.places[walk.goal]
    here, there = plan.drawn[walk.origin[0]], plan.drawn[walk.goal[0]]
    pairs = list(product(here.doors(), there.doors()))
    if here is there:
        return routes.between(origin, goal, here.box)
    if not pairs:
        return routes.between(origin, goal, area)
    out, into = min(pairs, key=lambda pair: dist(pair[0].middle, pair[1].middle))
    leaving = routes.to_point(origin, out.beside(aside), here.box)
    coming = routes.to_point(goal, into.beside(aside), there.box)
    if leaving is None or coming is None:
        return None
    return (*leaving, *coming[::-1])


def _drawn(sheet: Sheet, floor: Floor, plan: _Plan, lines: dict[FloorWalk, Line]) -> LaidFloor:
    marks: list[Mark] = []
    strolls: list[Stroll] = []
    for one in plan.drawn:
        marks.extend(wall_marks(sheet, one, titled=len(plan.drawn) > 1))
    for card, box in plan.cards:
        marks.extend(stop_marks(sheet, card, box))
    for walk in floor.walks:
        line, size = lines[walk], plan.style.size
        color = outline(sheet.theme.group(walk.badge.color))
        disc, chip = _chip(sheet, walk, line, size)
        # On a short arrow the sign would leave no room for a dash; the head leads to its twin anyway.
        fits = length(line) > size * 2.4
        marks.extend(arrow_marks(line, color, size, size * (_DISC + 0.3) if fits else 0.0))
        marks.extend((disc, chip) if fits else ())
        strolls.append(Stroll(chip, line))
    return LaidFloor(tuple(marks), tuple(strolls), (plan.style.named, plan.style.size))


def _chip(sheet: Sheet, walk: FloorWalk, line: Line, size: float) -> tuple[Panel, Shape]:
    """The group's sign where its arrow begins, on a disc, so that a triangle is not taken for a head."""
    theme, side = sheet.theme, size * _CHIP
    paint = theme.group(walk.badge.color)
    x, y = along(line, size * (_DISC / 2 + 0.1))
    disc = Box(x, y, 0, 0).centered(size * _DISC, size * _DISC)
    paper = Panel(disc, theme.card, disc.w / 2, line=outline(paint), width=max(2.0, size * 0.06))
    return paper, symbol(walk.badge, paint, Box(x - side / 2, y - side / 2, side, side))
