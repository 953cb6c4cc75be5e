"""Arithmetic with colors, after the contrast formula of WCAG 2."""

from __future__ import annotations

from stationboard.board.marks import Color


def mixed(first: Color, second: Color, part: float) -> Color:
    """The color that lies `part` (0 to 1) of the way from `first` to `second`."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * part):02x}" for one, other in pairs)


def contrast(first: Color, second: Color) -> float:
    """The contrast ratio of two colors, from 1 (none) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(color: Color, paper: Color, ink: Color, ratio: float) -> Color:
    """`color`, moved toward `ink` just as far as it must to stand out from `paper` by `ratio`."""
    for step in range(21):
        trial = mixed(color, ink, step / 20)
        if contrast(trial, paper) >= ratio:
            return trial
    return ink


def _channels(color: Color) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: Color) -> float:
    red, green, blue = (_linear(value / 255) for value in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
