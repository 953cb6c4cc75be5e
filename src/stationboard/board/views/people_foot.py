"""The foot of a card in choice time: places left, and whether everyone has to come here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from stationboard.board.card_frame import Card
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Weight
from stationboard.board.typeset import Setting, middle_marks, set_text
from stationboard.board.views.blocks import line_height
from stationboard.board.views.sheet import Sheet

_SIZE: Final = 0.82
"""Type size as a part of that of the names."""
_HIGH: Final = 1.3
"""Height of a line of the foot as a part of the height of a line of text."""
_ICON: Final = 1.0
_LEAD: Final = 0.34
_PILL: Final = 0.45
_APART: Final = 0.6
"""Size of a pictogram, space behind it, inside the ends of a pill, before it; parts of the type size."""


@dataclass(frozen=True, slots=True)
class Foot:
    """How all feet are set: their type size, and whether the flag stands alone, without "must do"."""

    size: float = 0.0
    flag_alone: bool = False


def foot_for(sheet: Sheet, cards: Sequence[Card], name: float, inner: float, *, flag_alone: bool) -> Foot:
    """The foot of cards whose names have size `name`: each in a line, if that can be read, else in two."""
    most = max(sheet.detail, float(int(name * _SIZE)))
    for fits in (_in_a_line, _in_two_lines):
        size = most
        while size >= sheet.detail:
            foot = Foot(size, flag_alone)
            if all(fits(sheet, card, foot, inner) for card in cards):
                return foot
            size -= 1
    return Foot(sheet.detail, flag_alone)


def foot_height(sheet: Sheet, card: Card, foot: Foot, inner: float) -> float:
    """Height of the foot of a card, nothing where it has none."""
    if card.places is None:
        return 0.0
    lines = 1 if not card.must or _in_a_line(sheet, card, foot, inner) else 2
    return line_height(sheet.measure, foot.size) * _HIGH * lines


def foot_marks(sheet: Sheet, card: Card, foot: Foot, box: Box, pad: float, radius: float) -> tuple[Mark, ...]:
    """The foot that fills `box`; its words begin `pad` pixels from the edge."""
    if card.places is None:
        return ()
    theme, size, full = sheet.theme, foot.size, card.places.full
    round_below = (False, False, True, True)
    marks: list[Mark] = [Panel(box, theme.quiet if full else theme.foot, radius, round_below)]
    inner = box.inset(pad, 0)
    one = not card.must or _in_a_line(sheet, card, foot, inner.w)
    line = Box(inner.x, inner.y, inner.w, inner.h / (1 if one else 2))
    color = theme.muted if full else theme.ink
    icon = Box(line.x, line.middle - size * _ICON / 2, size * _ICON, size * _ICON)
    marks.append(Icon(icon, "user-round-x" if full else "user-round-plus", color))
    start = icon.right + size * _LEAD
    pill = _pill_width(sheet, card, foot) if card.must else 0.0
    room = line.right - start - (pill + size * _APART if one and card.must else 0.0)
    told = _set(sheet, card.places.words, size, room)
    marks.extend(middle_marks(sheet.measure, told, Box(start, line.y, told.width, line.h), color))
    if card.must:
        marks.extend(_pill(sheet, card, foot, line if one else line.moved(0, line.h), pill))
    return tuple(marks)


def _pill(sheet: Sheet, card: Card, foot: Foot, line: Box, wide: float) -> tuple[Mark, ...]:
    """An amber pill with a flag at the end of the line."""
    size, theme = foot.size, sheet.theme
    wide = min(wide, line.w)
    pill = Box(line.right - wide, line.y + line.h * 0.08, wide, line.h * 0.84)
    icon = Box(pill.x + size * _PILL, pill.middle - size * _ICON / 2, size * _ICON, size * _ICON)
    marks = (Panel(pill, theme.accent, pill.h / 2), Icon(icon, "flag", theme.on_accent))
    if foot.flag_alone:
        return marks
    start = icon.right + size * _LEAD
    setting = _set(sheet, card.must, size, pill.right - size * _PILL - start + 1)
    column = Box(start, pill.y, setting.width, pill.h)
    return (*marks, *middle_marks(sheet.measure, setting, column, theme.on_accent))


def _pill_width(sheet: Sheet, card: Card, foot: Foot) -> float:
    words = 0.0 if foot.flag_alone else _LEAD + sheet.measure.width(card.must, Weight.BOLD)
    return foot.size * (_ICON + 2 * _PILL + words)


def _places_width(sheet: Sheet, card: Card, foot: Foot) -> float:
    words = card.places.words if card.places is not None else ""
    return foot.size * (_ICON + _LEAD + sheet.measure.width(words, Weight.BOLD))


def _in_a_line(sheet: Sheet, card: Card, foot: Foot, inner: float) -> bool:
    if card.places is None:
        return True
    beside = _pill_width(sheet, card, foot) + foot.size * _APART if card.must else 0.0
    return _places_width(sheet, card, foot) + beside <= inner


def _in_two_lines(sheet: Sheet, card: Card, foot: Foot, inner: float) -> bool:
    if card.places is None:
        return True
    low = _pill_width(sheet, card, foot) if card.must else 0.0
    return max(_places_width(sheet, card, foot), low) <= inner


def _set(sheet: Sheet, words: str, size: float, width: float) -> Setting:
    return set_text(sheet.measure, words, Weight.BOLD, size, max(1.0, width))
