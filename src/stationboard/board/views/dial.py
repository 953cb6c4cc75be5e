"""The countdown: digits, ring or bar, and the label beneath."""

from __future__ import annotations

from math import sqrt

from stationboard.board.colors import mixed
from stationboard.board.frame import Clock, Face, Mood
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Ring, Text, Weight
from stationboard.board.typeset import TextMeasure, middle_marks, set_text
from stationboard.board.views.sheet import Dial, Sheet

_PLAIN_DIGITS = frozenset("0123456789:+")
_OVERSHOOT = 0.016
"""Round digits reach this part of the type size above and below the flat ones."""


def digit_size(sheet: Sheet, face: Face, width: float, height: float) -> float:
    """The largest type size at which the countdown fits into `width` by `height` pixels."""
    measure = sheet.measure
    wide = measure.width(face.template, Weight.HEAVY, tabular=True)
    rise, drop = _reach(measure, face.template)
    return max(1.0, float(int(min(width / wide, height / (rise + drop)))))


def digits_height(sheet: Sheet, face: Face, size: float) -> float:
    """Height of the digits at a type size, in pixels."""
    return sum(_reach(sheet.measure, face.template)) * size


def digits_width(sheet: Sheet, face: Face, size: float) -> float:
    """Width of the digits at a type size, in pixels."""
    return sheet.measure.width(face.template, Weight.HEAVY, tabular=True) * size


def ring_dial(sheet: Sheet, face: Face, sign: str, box: Box) -> tuple[Dial, tuple[Mark, ...]]:
    """A ring that fills the square `box`, the digits as large as it lets them be, a label below them."""
    thickness = box.w * 0.062
    inner = box.inset(thickness * 1.45)
    label = max(sheet.detail, inner.h * 0.078)
    size = digit_size(sheet, face, inner.w, inner.h * 0.42)
    high = digits_height(sheet, face, size)
    chord = sqrt(max(0.0, inner.w**2 - (high * 1.15) ** 2))
    size = digit_size(sheet, face, chord, high)
    high = digits_height(sheet, face, size)
    lift = label * 0.35 if face.label or sign else 0.0
    digits = Box(inner.x, box.middle - high / 2 - lift, inner.w, high)
    top = digits.bottom + label * 0.55
    reach = top + label * 1.9 - box.middle
    below = sqrt(max(1.0, inner.w**2 / 4 - reach**2)) * 2
    column = Box(inner.x + (inner.w - below) / 2, top, below, label * 2.4)
    marks = label_marks(sheet, face, sign, column, label, centered=True)
    return Dial(digits, size, ring=box, thickness=thickness), marks


def label_marks(
    sheet: Sheet, face: Face, sign: str, column: Box, size: float, *, centered: bool
) -> tuple[Mark, ...]:
    """What the countdown counts to, or the sign that it stands still."""
    if sign:
        return pause_sign(sheet, sign, column, size, centered=centered)
    if not face.label:
        return ()
    over = face.mood is Mood.OVER
    setting = set_text(
        sheet.measure,
        face.label,
        Weight.BOLD if over else Weight.REGULAR,
        size,
        column.w,
        2,
        column.h,
    )
    top = Box(column.x, column.y, column.w, min(column.h, max(setting.height, size * 1.3)))
    color = sheet.theme.over if over else sheet.theme.muted
    return middle_marks(sheet.measure, setting, top, color, centered=centered)


def pause_sign(sheet: Sheet, sign: str, column: Box, size: float, *, centered: bool) -> tuple[Mark, ...]:
    """A quiet pill with two bars and a word."""
    pad = size * 0.7
    setting = set_text(sheet.measure, sign, Weight.BOLD, size, max(1.0, column.w - pad * 2 - size * 1.3))
    width = setting.width + pad * 2 + size * 1.3
    height = min(column.h, size * 1.75)
    x = column.x + ((column.w - width) / 2 if centered else 0.0)
    pill = Box(x, column.y, width, height)
    icon = Box(x + pad, pill.middle - size * 0.5, size, size)
    words = Box(icon.right + size * 0.3, pill.y, setting.width, pill.h)
    theme = sheet.theme
    return (
        Panel(pill, theme.ink, height / 2),
        Icon(icon, "pause", theme.paper),
        *middle_marks(sheet.measure, setting, words, theme.paper),
    )


def clock_marks(sheet: Sheet, dial: Dial, clock: Clock) -> tuple[Mark, ...]:
    """What changes every second."""
    theme, mood = sheet.theme, clock.face.mood
    color = dial.color or theme.ink
    if mood is Mood.PAUSED:
        color = mixed(color, theme.paper, 0.45)
    elif mood is Mood.OVER:
        color = theme.over
    led = theme.soon if mood in (Mood.SOON, Mood.OVER) else color
    marks: list[Mark] = []
    portion = clock.portion if clock.portion is not None else 1.0
    if dial.ring is not None:
        marks.append(Ring(dial.ring, dial.thickness, portion, led, theme.track))
    if dial.bar is not None:
        marks.extend(_bar(dial.bar, portion, led, theme.track))
    marks.append(_digits(sheet.measure, dial, clock.digits, color))
    return tuple(marks)


def _bar(bar: Box, portion: float, color: str, track: str) -> tuple[Mark, ...]:
    radius = bar.h / 2
    whole = Panel(bar, track, radius)
    if portion <= 0:
        return (whole,)
    return whole, Panel(Box(bar.x, bar.y, max(bar.h, bar.w * portion), bar.h), color, radius)


def _digits(measure: TextMeasure, dial: Dial, digits: str, color: str) -> Text:
    width = measure.width(digits, Weight.HEAVY, tabular=True) * dial.size
    rise, drop = _reach(measure, digits)
    x = dial.digits.x + ((dial.digits.w - width) / 2 if dial.centered else 0.0)
    y = dial.digits.y + (dial.digits.h - (rise + drop) * dial.size) / 2
    box = Box(x, y, width, (rise + drop) * dial.size)
    return Text(box, digits, dial.size, Weight.HEAVY, color, rise * dial.size, tabular=True)


def _reach(measure: TextMeasure, digits: str) -> tuple[float, float]:
    """How far digits alone reach above and below the line: less than letters do."""
    if set(digits) <= _PLAIN_DIGITS:
        return measure.cap + _OVERSHOOT, _OVERSHOOT
    return measure.rise(digits, Weight.HEAVY), measure.drop(digits, Weight.HEAVY)
