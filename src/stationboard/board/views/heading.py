"""The line at the top of the board: what lesson this is, where, and until when."""

from __future__ import annotations

from stationboard.board.frame import Heading
from stationboard.board.geometry import Box
from stationboard.board.known import Run
from stationboard.board.marks import Mark, Text, Weight
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.sheet import Sheet

_SIZE = 0.036
"""Type size of the line, as a part of the height."""


def heading_height(sheet: Sheet) -> float:
    """Height of the line in pixels."""
    return sheet.unit * 0.05


def heading_marks(sheet: Sheet, heading: Heading, box: Box) -> tuple[Mark, ...]:
    """Title and place at the beginning of `box`, times at its end; what does not fit is left out."""
    size = float(int(sheet.unit * _SIZE))
    gap = size * 0.9
    begin = [Run(heading.title, strong=True)]
    for with_place, kept in _choices(heading):
        left = [*begin, Run("·"), Run(heading.place)] if with_place and heading.place else begin
        right: list[Run] = []
        for times in heading.times[len(heading.times) - kept :]:
            right.extend(([Run("·")] if right else []) + list(times))
        both = _width(sheet, left, size) + _width(sheet, right, size) + gap * 2
        if both <= box.w:
            start = _line(sheet, left, size, box.x, box)
            return (*start, *_line(sheet, right, size, box.right - _width(sheet, right, size), box))
    setting = set_text(sheet.measure, heading.title, Weight.BOLD, size, box.w)
    return middle_marks(sheet.measure, setting, box, sheet.theme.ink)


def _choices(heading: Heading) -> tuple[tuple[bool, int], ...]:
    every = len(heading.times)
    fewer = [(False, kept) for kept in range(every, -1, -1)]
    return ((True, every), *([(True, 1)] if every > 1 else []), *fewer)


def _gap(size: float, run: Run) -> float:
    return size * (0.42 if run.text == "·" else 0.27)


def _width(sheet: Sheet, runs: list[Run], size: float) -> float:
    total = 0.0
    for place, run in enumerate(runs):
        if place:
            total += max(_gap(size, runs[place - 1]), _gap(size, run))
        total += sheet.measure.width(run.text, _weight(run)) * size
    return total


def _line(sheet: Sheet, runs: list[Run], size: float, x: float, box: Box) -> tuple[Text, ...]:
    marks: list[Text] = []
    for place, run in enumerate(runs):
        if place:
            x += max(_gap(size, runs[place - 1]), _gap(size, run))
        weight = _weight(run)
        width = sheet.measure.width(run.text, weight) * size
        rise, drop = sheet.measure.rise(run.text, weight) * size, sheet.measure.drop(run.text, weight) * size
        baseline = box.middle + sheet.measure.cap * size / 2
        color = sheet.theme.ink if run.strong else sheet.theme.muted
        marks.append(Text(Box(x, baseline - rise, width, rise + drop), run.text, size, weight, color, rise))
        x += width
    return tuple(marks)


def _weight(run: Run) -> Weight:
    return Weight.BOLD if run.strong else Weight.REGULAR
