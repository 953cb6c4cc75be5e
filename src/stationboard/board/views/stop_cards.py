"""The card of one station on the plan of a room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from stationboard.board.floor_frame import Arrival, FloorStop
from stationboard.board.geometry import Box
from stationboard.board.marks import Color, Icon, Mark, Panel, Weight, moved
from stationboard.board.theme import GroupPaint
from stationboard.board.typeset import Setting, middle_marks, set_text
from stationboard.board.views.blocks import symbol
from stationboard.board.views.sheet import Sheet

_LONGEST: Final = 9.5
"""Type sizes that a line of a name may be wide."""
_PAD: Final = 0.42
_SIGN: Final = 0.95
_LEAD: Final = 0.32
_STAY: Final = 0.72


@dataclass(frozen=True, slots=True)
class StopStyle:
    """What the cards of all stations have in common."""

    size: float
    """Type size of stations and groups, in pixels."""
    named: bool = True
    """Whether stations are named; otherwise the pictogram tells which one it is."""
    lines: int = 1
    """How many lines a name may take."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A sign with a name beside it."""

    arrival: Arrival | None
    name: Setting | None
    stay: Setting | None
    height: float
    width: float


@dataclass(frozen=True, slots=True)
class LaidStop:
    """A card's content, and the room it needs with the space around it."""

    stop: FloorStop
    style: StopStyle
    rows: tuple[_Row, ...]
    w: float
    h: float


def lay_stop(sheet: Sheet, stop: FloorStop, style: StopStyle) -> LaidStop | None:
    """The card as small as its names let it be; nothing where one comes out smaller than wanted."""
    rows: list[_Row] = []
    station = _set(sheet, stop.spot.name, Weight.BOLD, style) if style.named else None
    if style.named and station is None:
        return None
    rows.append(_row(style, None, station, None))
    for arrival in stop.arrivals:
        name = _set(sheet, arrival.badge.name, Weight.HEAVY, style)
        if name is None:
            return None
        stay = None
        if arrival.words:
            stay = set_text(sheet.measure, arrival.words, Weight.SEMIBOLD, style.size * _STAY, 1e6)
        rows.append(_row(style, arrival, name, stay))
    pad = style.size * _PAD
    if style.named:
        wide, high = max(row.width for row in rows), sum(row.height for row in rows)
    else:
        beside = rows[1:]
        lead = style.size * _LEAD if beside else 0.0
        wide = rows[0].width + lead + max((row.width for row in beside), default=0.0)
        high = max(rows[0].height, sum(row.height for row in beside))
    return LaidStop(stop, style, tuple(rows), wide + 2 * pad, high + 1.2 * pad)


def stop_marks(sheet: Sheet, laid: LaidStop, box: Box) -> tuple[Mark, ...]:
    """The card in `box`, which is as large as it needs or larger."""
    theme, style = sheet.theme, laid.style
    radius = min(sheet.unit * 0.016, box.h * 0.16)
    arrivals = laid.stop.arrivals
    line, thick = theme.card_line, max(1.0, round(style.size * 0.045))
    if len(arrivals) == 1:
        line, thick = outline(theme.group(arrivals[0].badge.color)), max(2.0, style.size * 0.085)
    elif arrivals:
        line, thick = theme.neutral, max(2.0, style.size * 0.085)
    paper = Panel(box, theme.card if arrivals else theme.quiet, radius, line=line, width=thick)
    pad = style.size * _PAD
    ink = theme.ink if arrivals else theme.muted
    marks: list[Mark] = [paper]
    station = laid.rows[0]
    if style.named:
        y = box.y + (box.h - sum(row.height for row in laid.rows)) / 2
        marks.extend(moved(_station(sheet, laid, station, ink), box.x + pad, y))
        y, x = y + station.height, box.x + pad
    else:
        marks.extend(moved(_station(sheet, laid, station, ink), box.x + pad, box.middle - station.height / 2))
        y = box.middle - sum(row.height for row in laid.rows[1:]) / 2
        x = box.x + pad + station.width + style.size * _LEAD
    for row in laid.rows[1:]:
        marks.extend(moved(_group(sheet, style, row), x, y))
        y += row.height
    return tuple(marks)


def outline(paint: GroupPaint) -> Color:
    """A group's color, deep enough to be seen as a line on paper."""
    return paint.rim or paint.sign


def _set(sheet: Sheet, name: str, weight: Weight, style: StopStyle) -> Setting | None:
    measure, size = sheet.measure, style.size
    natural = measure.width(name, weight) * size
    wide = natural
    if style.lines > 1:
        longest = max((measure.width(word, weight) * size for word in name.split()), default=0.0)
        wide = max(longest, natural * 0.56)
    setting = set_text(measure, name, weight, size, min(wide, _LONGEST * size) + 1, style.lines)
    return setting if setting.size >= int(size) else None


def _row(style: StopStyle, arrival: Arrival | None, name: Setting | None, stay: Setting | None) -> _Row:
    width = style.size * _SIGN
    height = style.size * (1.22 if name is None else 0.0)
    if name is not None:
        width += style.size * _LEAD + name.width
        height = name.height
    if stay is not None:
        width += style.size * _LEAD * 1.2 + stay.width
    return _Row(arrival, name, stay, height, width)


def _station(sheet: Sheet, laid: LaidStop, row: _Row, ink: Color) -> tuple[Mark, ...]:
    side = laid.style.size * _SIGN
    icon = Icon(Box(0, (row.height - side) / 2, side, side), laid.stop.spot.icon, ink)
    return (icon, *_words(sheet, laid.style, row, ink))


def _group(sheet: Sheet, style: StopStyle, row: _Row) -> tuple[Mark, ...]:
    if row.arrival is None:
        return ()
    paint = sheet.theme.group(row.arrival.badge.color)
    side = style.size * _SIGN * 0.88
    box = Box((style.size * _SIGN - side) / 2, (row.height - side) / 2, side, side)
    marks: list[Mark] = [symbol(row.arrival.badge, paint, box), *_words(sheet, style, row, paint.strong)]
    if row.stay is not None:
        column = Box(row.width - row.stay.width, 0, row.stay.width, row.height)
        marks.extend(middle_marks(sheet.measure, row.stay, column, sheet.theme.muted))
    return tuple(marks)


def _words(sheet: Sheet, style: StopStyle, row: _Row, ink: Color) -> tuple[Mark, ...]:
    if row.name is None:
        return ()
    column = Box(style.size * (_SIGN + _LEAD), 0, row.name.width, row.height)
    return middle_marks(sheet.measure, row.name, column, ink)
