"""The list in which everyone finds their name: who moves where, and who stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Path, Shape, Weight
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.blocks import LONG_NAME
from stationboard.board.views.sheet import Sheet
from stationboard.board.ways_frame import NameLine, Roll

_LARGEST: Final = 0.062
"""Type size at most, as a part of the height."""
_SMALLER: Final = 0.97
_ROW, _APART, _GAP = 1.3, 0.13, 0.9
"""Least height of a row, the space to the next, and between columns; as all below, parts of the type size."""
_HIGHEST: Final = 1.9
"""Height of a row at most."""
_PAD, _LEAD, _ARROW, _ICON, _AFTER = 0.5, 0.55, 0.95, 0.9, 0.34
"""At the ends of a row, before and behind the lane, the arrow, the pictogram, and the space behind it."""
_POINTING: Final[Path] = (
    (0.0, 0.4),
    (0.5, 0.4),
    (0.5, 0.16),
    (1.0, 0.5),
    (0.5, 0.84),
    (0.5, 0.6),
    (0.0, 0.6),
)
"""An arrow that is seen from afar though it is small."""
_STAY: Final = 0.86
"""Type size of "stay" as a part of that of the names."""
_LONGEST: Final = 11.0
"""A name of more letters than usual is counted as this wide at most, and shrinks."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Columns of rows; widths in pixels."""

    size: float
    columns: int
    rows: int
    name: float
    lane: float
    place: float

    @property
    def page(self) -> int:
        return self.columns * self.rows


def roll_marks(sheet: Sheet, roll: Roll, area: Box) -> tuple[Mark, ...]:
    """The list in `area`, read down one column after the other; a part of it where it is too long."""
    plan = _best(sheet, roll, area)
    count = max(1, -(-len(roll.lines) // max(1, plan.page)))
    dots = plan.size * 0.7 if count > 1 else 0.0
    if dots:
        plan = _plan(sheet, roll, Box(area.x, area.y, area.w, area.h - dots), plan.size)
        count = max(1, -(-len(roll.lines) // max(1, plan.page)))
    each = -(-len(roll.lines) // count)
    start = roll.turn % count * each
    marks: list[Mark] = []
    shown = roll.lines[start : start + each]
    rows = min(plan.rows, -(-each // plan.columns))
    for line, cell in zip(shown, _cells(plan, area, rows, dots), strict=False):
        if line.name:
            marks.extend(_row(sheet, line, cell, plan))
    if dots:
        marks.extend(
            _page_dots(sheet, count, roll.turn % count, Box(area.x, area.bottom - dots, area.w, dots))
        )
    return tuple(marks)


def _best(sheet: Sheet, roll: Roll, area: Box) -> _Plan:
    """The largest type at which all names have room at once; else the least that can be read."""
    size = float(int(sheet.unit * _LARGEST))
    while size > sheet.detail:
        plan = _plan(sheet, roll, area, size)
        if plan.page >= len(roll.lines):
            return plan
        size = float(int(min(size - 1, size * _SMALLER)))
    return _plan(sheet, roll, area, sheet.detail)


def _plan(sheet: Sheet, roll: Roll, area: Box, size: float) -> _Plan:
    measure = sheet.measure
    lines = [line for line in roll.lines if line.name]

    def widest(texts: list[str], weight: Weight) -> float:
        widths = (
            measure.width(text, weight)
            if len(text) <= LONG_NAME
            else min(_LONGEST, measure.width(text, weight))
            for text in texts
        )
        return max(widths, default=0.0) * size

    name = widest([line.name for line in lines], Weight.BOLD)
    stay = widest([line.words for line in lines if line.goal is not None], Weight.SEMIBOLD) * _STAY
    lane = max(size * _ARROW, stay)
    goals = [line.goal.name for line in lines if line.goal is not None]
    place = widest(goals, Weight.SEMIBOLD) + size * (_ICON + _AFTER)
    place = max(place, widest([line.words for line in lines if line.goal is None], Weight.SEMIBOLD))
    wide = name + lane + place + size * (2 * _PAD + 2 * _LEAD)
    columns = max(1, int((area.w + size * _GAP) // (wide + size * _GAP)))
    rows = max(1, int((area.h + size * _APART) // (size * (_ROW + _APART))))
    return _Plan(size, columns, rows, name, lane, place)


def _cells(plan: _Plan, area: Box, rows: int, dots: float) -> list[Box]:
    """A box for every row, a little higher where there is room."""
    gap = plan.size * _GAP
    wide = (area.w - gap * (plan.columns - 1)) / plan.columns
    apart = plan.size * _APART
    high = min((area.h - dots - apart * (rows - 1)) / rows, plan.size * _HIGHEST)
    used = high * rows + apart * (rows - 1)
    top = area.y + max(0.0, (area.h - dots - used) / 2)
    return [
        Box(area.x + column * (wide + gap), top + row * (high + apart), wide, high)
        for column in range(plan.columns)
        for row in range(rows)
    ]


def _row(sheet: Sheet, line: NameLine, cell: Box, plan: _Plan) -> tuple[Mark, ...]:
    theme, measure, size = sheet.theme, sheet.measure, plan.size
    radius = min(size * 0.3, cell.h * 0.24)
    edge = max(1.0, round(sheet.unit / 900))
    panel = Panel(cell, theme.card, radius, line=theme.card_line, width=edge)
    ink = theme.ink
    if not line.moves:
        panel, ink = Panel(cell, theme.quiet, radius), theme.muted
    pad = size * _PAD
    spare = max(0.0, cell.w - pad * 2 - plan.name - plan.lane - plan.place - size * _LEAD * 2)
    room = Box(cell.x + pad, cell.y, min(plan.name + spare * 0.4, cell.w * 0.5), cell.h)
    name = set_text(measure, line.name, Weight.BOLD, size, room.w + 1)
    marks: list[Mark] = [panel, *middle_marks(measure, name, room, theme.ink)]
    lane = Box(room.right + size * _LEAD, cell.y, plan.lane, cell.h)
    if line.goal is None:
        place = Box(lane.x, cell.y, cell.right - pad - lane.x, cell.h)
        words = set_text(measure, line.words, Weight.SEMIBOLD, size, place.w)
        return (*marks, *middle_marks(measure, words, place, ink))
    if line.moves:
        side = size * _ARROW
        arrow = Box(lane.x + (lane.w - side) / 2, cell.middle - side / 2, side, side)
        marks.append(Shape(arrow, _POINTING, theme.lead, directional=True))
    else:
        told = set_text(measure, line.words, Weight.SEMIBOLD, size * _STAY, lane.w + 1)
        marks.extend(middle_marks(measure, told, lane, ink, centered=True))
    side = size * _ICON
    icon = Box(lane.right + size * _LEAD, cell.middle - side / 2, side, side)
    marks.append(Icon(icon, line.goal.icon, ink, picture=line.goal.picture))
    place = Box(icon.right + size * _AFTER, cell.y, cell.right - pad - icon.right - size * _AFTER, cell.h)
    goal = set_text(measure, line.goal.name, Weight.SEMIBOLD, size, max(1.0, place.w))
    return (*marks, *middle_marks(measure, goal, place, ink))


def _page_dots(sheet: Sheet, count: int, present: int, box: Box) -> tuple[Mark, ...]:
    """A dot for every page, the present one dark."""
    dot = box.h * 0.5
    x = box.x + (box.w - dot * (count * 2 - 1)) / 2
    theme = sheet.theme
    return tuple(
        Panel(
            Box(x + page * dot * 2, box.bottom - dot, dot, dot),
            theme.ink if page == present else theme.track,
            dot / 2,
        )
        for page in range(count)
    )
