"""The foot of a card in choice time: places left, and whether everyone has to come here."""

from __future__ import annotations

from typing import Final

from stationboard.board.frame import Card
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
"""Size of a pictogram, the space behind it and inside the ends of a pill, as parts of the type size."""


def foot_size(sheet: Sheet, cards: tuple[Card, ...], name: float, inner: float) -> float:
    """The type size of all feet under names of size `name`: each in a line, if that can be read."""
    size = most = max(sheet.detail, float(int(name * _SIZE)))
    while size > sheet.detail and not all(_in_a_line(sheet, card, size, inner) for card in cards):
        size -= 1
    if all(_in_a_line(sheet, card, size, inner) for card in cards):
        return size
    size = most
    while size > sheet.detail and not all(_width(sheet, card, size) <= inner for card in cards):
        size -= 1
    return size


def _width(sheet: Sheet, card: Card, size: float) -> float:
    """Of the wider one of the foot's two lines."""
    words = [card.places.words if card.places is not None else "", card.must]
    longest = max(sheet.measure.width(text, Weight.BOLD) for text in words)
    return (longest + _ICON + _LEAD + 2 * _PILL) * size


def foot_height(sheet: Sheet, card: Card, size: float, inner: float) -> float:
    """Height of the foot of a card, nothing where it has none."""
    if card.places is None:
        return 0.0
    return (
        line_height(sheet.measure, size)
        * _HIGH
        * (1 if not card.must or _in_a_line(sheet, card, size, inner) else 2)
    )


def foot_marks(
    sheet: Sheet, card: Card, size: float, box: Box, pad: float, radius: float
) -> tuple[Mark, ...]:
    """The foot that fills `box`; its words begin `pad` pixels from the edge."""
    if card.places is None:
        return ()
    theme, full = sheet.theme, card.places.full
    round_below = (False, False, True, True)
    marks: list[Mark] = [Panel(box, theme.quiet if full else theme.foot, radius, round_below)]
    inner = box.inset(pad, 0)
    one = not card.must or _in_a_line(sheet, card, size, inner.w)
    line = Box(inner.x, inner.y, inner.w, inner.h / (1 if one else 2))
    color = theme.muted if full else theme.ink
    icon = Box(line.x, line.middle - size * _ICON / 2, size * _ICON, size * _ICON)
    marks.append(Icon(icon, _icon(card), color))
    told = _set(sheet, card.places.words, size, inner.w - size * (_ICON + _LEAD))
    words = Box(icon.right + size * _LEAD, line.y, told.width, line.h)
    marks.extend(middle_marks(sheet.measure, told, words, color))
    if card.must:
        low = line if one else line.moved(0, line.h)
        marks.extend(_pill(sheet, card.must, size, low))
    return tuple(marks)


def _icon(card: Card) -> str:
    if card.places is not None and card.places.full:
        return "user-round-x"
    return "user-round-plus"


def _pill(sheet: Sheet, words: str, size: float, line: Box) -> tuple[Mark, ...]:
    """An amber pill with a flag at the end of the line."""
    setting = _set(sheet, words, size, line.w - size * (_ICON + _LEAD + _PILL * 2))
    wide = setting.width + size * (_ICON + _LEAD + _PILL * 2)
    pill = Box(line.right - wide, line.y + line.h * 0.08, wide, line.h * 0.84)
    icon = Box(pill.x + size * _PILL, pill.middle - size * _ICON / 2, size * _ICON, size * _ICON)
    column = Box(icon.right + size * _LEAD, pill.y, setting.width, pill.h)
    theme = sheet.theme
    return (
        Panel(pill, theme.accent, pill.h / 2),
        Icon(icon, "flag", theme.on_accent),
        *middle_marks(sheet.measure, setting, column, theme.on_accent),
    )


def _in_a_line(sheet: Sheet, card: Card, size: float, inner: float) -> bool:
    if card.places is None:
        return True
    if not card.must:
        return _width(sheet, card, size) <= inner
    words = sum(sheet.measure.width(text, Weight.BOLD) * size for text in (card.places.words, card.must))
    return words + size * (2 * (_ICON + _LEAD) + 2 * _PILL + 0.8) <= inner


def _set(sheet: Sheet, words: str, size: float, width: float) -> Setting:
    return set_text(sheet.measure, words, Weight.BOLD, size, max(1.0, width))
