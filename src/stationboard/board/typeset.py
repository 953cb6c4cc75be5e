"""Sets text into boxes by a measure: it wraps and shrinks, and never cuts."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Protocol

from stationboard.board.geometry import Box
from stationboard.board.marks import Color, Text, Weight

_STEP = 0.95
"""From one type size to the next smaller one tried."""
_SHRUNK = 0.62
"""A word is broken only where it would have to shrink below this part of its size."""
_BALANCED = 4
"""Longer texts are read as paragraphs, whose lines may differ."""


class TextMeasure(Protocol):
    """How large text is, as parts of its type size (em); widths grow in proportion to the size."""

    @property
    def cap(self) -> float:
        """Height of a capital letter."""
        ...

    def width(self, text: str, weight: Weight, *, tabular: bool = False) -> float:
        """Width of a line of text."""
        ...

    def rise(self, text: str, weight: Weight) -> float:
        """How far the line reaches above its baseline."""
        ...

    def drop(self, text: str, weight: Weight) -> float:
        """How far the line reaches below its baseline."""
        ...


@dataclass(frozen=True, slots=True)
class Setting:
    """Text broken into lines at a type size in pixels."""

    lines: tuple[str, ...]
    size: float
    weight: Weight
    width: float
    """Of the widest line, in pixels."""
    pitch: float
    """From one baseline to the next, in pixels."""

    @property
    def height(self) -> float:
        """Of all lines, in pixels."""
        return self.pitch * len(self.lines)


def set_text(
    measure: TextMeasure,
    text: str,
    weight: Weight,
    size: float,
    width: float,
    most_lines: int = 1,
    height: float = float("inf"),
) -> Setting:
    """`text` as large as it goes, up to `size`, in at most `most_lines` lines of `width` pixels.

    It shrinks where it must; a word that would have to become tiny is broken instead.
    """
    whole, trial = max(1.0, float(int(size))), max(1.0, float(int(size)))
    while trial > 1:
        may_break = most_lines > 1 and trial < whole * _SHRUNK
        lines = _wrap(measure, text, weight, width / trial, may_break=may_break)
        pitch = _pitch(measure, lines, weight) * trial
        if lines is not None and len(lines) <= most_lines and pitch * len(lines) <= height:
            return _setting(measure, _balanced(measure, lines, weight, width / trial), trial, weight)
        trial = max(1.0, float(int(min(trial - 1, trial * _STEP))))
    lines = _wrap(measure, text, weight, max(width, 1.0), may_break=True) or (text,)
    return _setting(measure, lines, 1.0, weight)


def text_marks(
    measure: TextMeasure, setting: Setting, column: Box, color: Color, *, centered: bool = False
) -> tuple[Text, ...]:
    """A setting as marks from the top of `column` down, at its left edge or centered in it."""
    marks: list[Text] = []
    for row, line in enumerate(setting.lines):
        width = measure.width(line, setting.weight) * setting.size
        x = column.x + ((column.w - width) / 2 if centered else 0.0)
        rise = measure.rise(line, setting.weight) * setting.size
        drop = measure.drop(line, setting.weight) * setting.size
        box = Box(x, column.y + row * setting.pitch, width, rise + drop)
        marks.append(Text(box, line, setting.size, setting.weight, color, rise))
    return tuple(marks)


def middle_marks(
    measure: TextMeasure, setting: Setting, column: Box, color: Color, *, centered: bool = False
) -> tuple[Text, ...]:
    """Like `text_marks`, but with the capital letters in the middle of the column's height."""
    rise = measure.rise(setting.lines[0], setting.weight)
    drop = measure.drop(setting.lines[0], setting.weight)
    off = (rise - measure.cap - drop) / 2 * setting.size
    top = column.y + (column.h - setting.height) / 2 - off
    top = max(column.y, min(top, column.bottom - setting.height))
    return text_marks(
        measure, setting, Box(column.x, top, column.w, setting.height), color, centered=centered
    )


def _setting(measure: TextMeasure, lines: tuple[str, ...], size: float, weight: Weight) -> Setting:
    width = max(measure.width(line, weight) for line in lines) * size
    return Setting(lines, size, weight, width, _pitch(measure, lines, weight) * size)


def _pitch(measure: TextMeasure, lines: tuple[str, ...] | None, weight: Weight) -> float:
    return max((measure.rise(line, weight) + measure.drop(line, weight) for line in lines or ()), default=0.0)


def _wrap(
    measure: TextMeasure, text: str, weight: Weight, ems: float, *, may_break: bool
) -> tuple[str, ...] | None:
    """Lines at most `ems` wide, or nothing where a word is wider and may not be broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if measure.width(longer, weight) <= ems:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while measure.width(line, weight) > ems:
            if not may_break:
                return None
            head = _head(measure, line, weight, ems)
            if head == len(line):
                break
            lines.append(line[:head])
            line = line[head:]
    return (*lines, line) if line or not lines else tuple(lines)


def _balanced(measure: TextMeasure, lines: tuple[str, ...], weight: Weight, ems: float) -> tuple[str, ...]:
    """The same text in as many lines, of lengths as even as can be."""
    if len(lines) == 1 or len(lines) > _BALANCED:
        return lines
    text, low, high = " ".join(lines), 0.0, ems
    for _ in range(7):
        middle = (low + high) / 2
        trial = _wrap(measure, text, weight, middle, may_break=False)
        if trial is not None and len(trial) <= len(lines):
            lines, high = trial, middle
        else:
            low = middle
    return lines


def _head(measure: TextMeasure, word: str, weight: Weight, ems: float) -> int:
    """How many letters of `word` go on a line, one at the least; a letter is not parted from its accents."""
    count = len(word)
    while count > 1 and (measure.width(word[:count], weight) > ems or _clings(word, count)):
        count -= 1
    while count < len(word) and _clings(word, count):
        count += 1
    return count


def _clings(word: str, at: int) -> bool:
    return at < len(word) and (
        unicodedata.combining(word[at]) != 0 or word[at] in "\u200d\ufe0f" or word[at - 1] == "\u200d"
    )
