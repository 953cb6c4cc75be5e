"""One row for every group at a change: who, from where, to where."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.board.geometry import Box, grid
from stationboard.board.marks import Icon, Mark, Panel, Shape, Weight
from stationboard.board.symbols import SYMBOLS
from stationboard.board.theme import WHITE
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.blocks import symbol
from stationboard.board.views.sheet import Sheet, Slide
from stationboard.board.ways_frame import Way
from stationboard.domain.look import GroupSymbol

_LONGEST = 11.0
"""A name wider than this many times the type size is wrapped or shrunk rather than counted in full."""
_ROW = 1.62
"""Height of a row as a multiple of the type size, at the least."""
_LARGEST = 0.105


@dataclass(frozen=True, slots=True)
class _Plan:
    """Columns of rows, with the parts of a row in multiples of the type size."""

    columns: int
    origins: bool
    size: float
    group: float
    origin: float
    lane: float
    pill: float


@dataclass(frozen=True, slots=True)
class Rows:
    """All groups' rows."""

    still: tuple[Mark, ...]
    slides: tuple[Slide, ...]
    top: float
    """The y of the first row."""


def ways_marks(sheet: Sheet, ways: tuple[Way, ...], area: Box, *, origins: bool) -> Rows:
    """The rows in the middle of `area`, as large as they go; where space is short, origins are left out."""
    shown = origins and any(way.origin is not None for way in ways)
    plan = _best(sheet, ways, area, origins=shown)
    rows = -(-len(ways) // plan.columns)
    gap_x, gap_y = plan.size * 0.9, min(plan.size * 0.24, area.h / rows * 0.14)
    high = min((area.h - gap_y * (rows - 1)) / rows, plan.size * 2.0)
    used = high * rows + gap_y * (rows - 1)
    room = Box(area.x, area.y + (area.h - used) / 2, area.w, used)
    cells = _down_columns(room, plan.columns, rows, gap_x, gap_y)
    still: list[Mark] = []
    slides: list[Slide] = []
    for way, cell in zip(ways, cells, strict=False):
        marks, slide = _row(sheet, way, cell, plan)
        still.extend(marks)
        if slide is not None:
            slides.append(slide)
    return Rows(tuple(still), tuple(slides), room.y)


def ways_size(sheet: Sheet, ways: tuple[Way, ...], area: Box) -> float:
    """The type size that rows without origins would have in `area`."""
    return _best(sheet, ways, area, origins=False).size


def _down_columns(room: Box, columns: int, rows: int, gap_x: float, gap_y: float) -> list[Box]:
    """Boxes read down the first column, then down the next."""
    wide = (room.w - gap_x * (columns - 1)) / columns
    found: list[Box] = []
    for column in range(columns):
        strip = Box(room.x + column * (wide + gap_x), room.y, wide, room.h)
        found.extend(grid(strip, 1, rows, gap_y))
    return found


def _best(sheet: Sheet, ways: tuple[Way, ...], area: Box, *, origins: bool) -> _Plan:
    plans = [
        _plan(sheet, ways, area, columns, with_origins=with_origins)
        for columns in (1, 2, 3)
        for with_origins in ((True, False) if origins else (False,))
    ]
    readable = [plan for plan in plans if plan.size >= sheet.floor]
    if readable and readable[0].columns == 1:
        return readable[0]
    return max(plans, key=lambda plan: (min(plan.size, sheet.floor), plan.origins, plan.size))


def _plan(sheet: Sheet, ways: tuple[Way, ...], area: Box, columns: int, *, with_origins: bool) -> _Plan:
    measure = sheet.measure

    def widest(texts: list[str], weight: Weight) -> float:
        return max((min(_LONGEST, measure.width(text, weight)) for text in texts), default=0.0)

    group = widest([way.name for way in ways], Weight.HEAVY)
    goals = [way.goal.name if way.goal is not None else way.words for way in ways]
    pill = widest(goals, Weight.BOLD) + 0.86 + 0.4 + 1.1
    origin = 0.0
    if with_origins:
        names = [way.origin.name for way in ways if way.origin is not None]
        origin = (widest(names, Weight.REGULAR) + 1.4) * _ORIGIN + 0.6
    stay = [way.words for way in ways if way.goal is not None and not way.moves]
    lane = max(1.7, widest(stay, Weight.BOLD) * 0.8)
    ems = 1.0 + 0.42 + group + origin + 0.6 + lane + 0.6 + pill
    wide = (area.w - (columns - 1) * sheet.unit * 0.05) / columns
    rows = -(-len(ways) // columns)
    size = min(wide / ems, area.h / rows / _ROW, sheet.unit * _LARGEST)
    return _Plan(columns, with_origins, max(1.0, float(int(size))), group, origin, lane, pill)


_ORIGIN = 0.62
"""Type size of where a group comes from, as a part of that of its name."""


def _row(sheet: Sheet, way: Way, row: Box, plan: _Plan) -> tuple[tuple[Mark, ...], Slide | None]:
    theme, measure, size = sheet.theme, sheet.measure, plan.size
    paint = theme.group(way.badge.color) if way.badge is not None else None
    x = row.x + size * 1.42
    name = Box(x, row.y, plan.group * size, row.h)
    setting = set_text(measure, way.name, Weight.HEAVY, size, name.w + 1, 2, row.h)
    still: list[Mark] = [
        _sign(sheet, way, Box(row.x, row.middle - size * 0.46, size * 0.92, size * 0.92)),
        *middle_marks(measure, setting, name, theme.ink),
    ]
    x = name.right + size * 0.6
    if plan.origins:
        still.extend(_origin(sheet, way, Box(x, row.y, (plan.origin - 0.6) * size, row.h), size * _ORIGIN))
        x += plan.origin * size
    spare = row.right - x - (plan.lane + 0.6 + plan.pill) * size
    x += max(0.0, min(spare * 0.35, size * 1.2))
    lane = Box(x, row.middle - size * 0.36, plan.lane * size, size * 0.72)
    x = lane.right + size * 0.6
    fill, color = (paint.fill, paint.on_fill) if paint is not None else (theme.neutral, WHITE)
    pill = Panel(Box(x, row.y, row.right - x, row.h), fill, min(size * 0.32, row.h * 0.24))
    if way.goal is None:
        pill = Panel(pill.box, theme.quiet, pill.radius, line=theme.card_line, width=max(1.0, size * 0.03))
        color = theme.muted
    words = _goal(sheet, way, pill.box, size, color)
    if way.moves:
        here = Box(lane.x, lane.middle - size * 0.4, size * 0.8, size * 0.8)
        return tuple(still), Slide(_sign(sheet, way, here), lane, pill, words)
    if way.goal is not None:
        told = set_text(measure, way.words, Weight.BOLD, size * 0.8, lane.w + 1, 1, row.h)
        column = Box(lane.x, row.y, lane.w, row.h)
        still.extend(middle_marks(measure, told, column, theme.muted, centered=True))
    return (*still, pill, *words), None


def _sign(sheet: Sheet, way: Way, box: Box) -> Shape:
    """The group's symbol; a plain dot for students who are not with their groups."""
    if way.badge is not None:
        return symbol(way.badge, sheet.theme.group(way.badge.color), box)
    return Shape(box.centered(box.w * 0.5, box.h * 0.5), SYMBOLS[GroupSymbol.CIRCLE], sheet.theme.neutral)


def _origin(sheet: Sheet, way: Way, box: Box, size: float) -> tuple[Mark, ...]:
    if way.origin is None or not way.moves:
        return ()
    theme = sheet.theme
    icon = Box(box.x, box.middle - size * 0.52, size * 1.04, size * 1.04)
    start = size * 1.4
    setting = set_text(sheet.measure, way.origin.name, Weight.REGULAR, size, box.w - start + 1, 2, box.h)
    words = Box(box.x + start, box.y, box.w - start, box.h)
    return Icon(icon, way.origin.icon, theme.muted, picture=way.origin.picture), *middle_marks(
        sheet.measure, setting, words, theme.muted
    )


def _goal(sheet: Sheet, way: Way, pill: Box, size: float, color: str) -> tuple[Mark, ...]:
    found: list[Mark] = []
    x = pill.x + size * 0.5
    if way.goal is not None:
        icon = size * 0.86
        found.append(
            Icon(Box(x, pill.middle - icon / 2, icon, icon), way.goal.icon, color, picture=way.goal.picture)
        )
        x += icon + size * 0.36
    name = way.goal.name if way.goal is not None else way.words
    column = Box(x, pill.y, pill.right - size * 0.4 - x, pill.h)
    setting = set_text(sheet.measure, name, Weight.BOLD, size, column.w, 2, pill.h)
    return *found, *middle_marks(sheet.measure, setting, column, color)
