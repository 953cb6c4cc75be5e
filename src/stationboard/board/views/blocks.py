"""Small pieces of a card or poster, each a few marks with the height they take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stationboard.board.geometry import Box
from stationboard.board.known import Badge, Voice
from stationboard.board.marks import Color, Icon, Mark, Shape, Text, Weight, moved
from stationboard.board.station_icons import voice_icon
from stationboard.board.symbols import SYMBOLS
from stationboard.board.theme import GroupPaint
from stationboard.board.typeset import Setting, TextMeasure, set_text, text_marks
from stationboard.board.views.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Block:
    """Marks laid out from the origin down."""

    marks: tuple[Mark, ...]
    height: float
    width: float = 0.0
    shrunk: bool = False
    """Whether a name of ordinary length came out smaller than wanted."""
    lines: int = 1


LONG_NAME = 28
"""A name with more letters than this may be set smaller than the others."""


def is_shrunk(name: str, setting: Setting, size: float) -> bool:
    """Whether a name of ordinary length is set smaller than `size`."""
    return len(name) <= LONG_NAME and setting.size < int(size)


def stacked(blocks: Iterable[Block], x: float, y: float) -> tuple[Mark, ...]:
    """The marks of `blocks` one under the other, from `x`, `y`."""
    marks: list[Mark] = []
    for block in blocks:
        marks.extend(moved(block.marks, x, y))
        y += block.height
    return tuple(marks)


def total_height(blocks: Iterable[Block]) -> float:
    """Of all blocks together."""
    return sum(block.height for block in blocks)


def space(height: float) -> Block:
    """Nothing, `height` pixels of it."""
    return Block((), height)


def paragraph(
    sheet: Sheet, text: str, weight: Weight, size: float, width: float, color: Color, most_lines: int = 12
) -> Block:
    """Text in a column."""
    setting = set_text(sheet.measure, text, weight, size, width, most_lines)
    marks = text_marks(sheet.measure, setting, Box(0, 0, width, setting.height), color)
    return Block(marks, setting.height, setting.width)


def symbol(badge: Badge, paint: GroupPaint, box: Box) -> Shape:
    """A group's symbol; a light color gets an outline, so that it stands out from the paper."""
    return Shape(box, SYMBOLS[badge.symbol], paint.sign, paint.rim, box.w * 0.055 if paint.rim else 0.0)


def flow(sheet: Sheet, texts: tuple[str, ...], size: float, width: float, color: Color, gap: float) -> Block:
    """Names side by side in as many lines as they take; no name is parted."""
    measure, weight = sheet.measure, Weight.REGULAR
    marks: list[Text] = []
    x, y, pitch = 0.0, 0.0, 0.0
    for text in texts:
        setting = set_text(measure, text, weight, size, width)
        if x > 0 and x + setting.width > width:
            x, y = 0.0, y + pitch
        marks.extend(text_marks(measure, setting, Box(x, y, setting.width, setting.height), color))
        pitch = max(pitch, line_height(measure, size, text))
        x += setting.width + gap
    return Block(tuple(marks), y + pitch)


def line_height(measure: TextMeasure, size: float, text: str = "x") -> float:
    """From one line to the next at a type size."""
    return (measure.rise(text, Weight.REGULAR) + measure.drop(text, Weight.REGULAR)) * size


def voice_block(sheet: Sheet, voice: Voice, size: float, width: float, color: Color) -> Block:
    """A loudspeaker with the level's number and name."""
    icon = size * 1.02
    start = icon + size * 0.32
    setting = set_text(sheet.measure, voice.words, Weight.REGULAR, size, max(1.0, width - start))
    words = text_marks(sheet.measure, setting, Box(start, 0, setting.width, setting.height), color)
    baseline = sheet.measure.rise(setting.lines[0], Weight.REGULAR) * setting.size
    middle = baseline - sheet.measure.cap * setting.size / 2
    picture = Icon(Box(0, middle - icon / 2, icon, icon), voice_icon(voice.level), color)
    return Block((picture, *words), max(setting.height, middle + icon / 2), start + setting.width)
