from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from stationboard.board.colors import contrast, mixed, readable
from stationboard.board.theme import DARK, FILLS, LIGHT, Theme
from stationboard.domain.look import GroupColor

# Machado, Oliveira and Fernandes 2009, severity 1.0
SIGHT = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(color: str) -> list[float]:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def lab(color: str, sight: str) -> tuple[float, float, float]:
    seen = [
        max(0.0, min(1.0, sum(part * c for part, c in zip(row, linear(color), strict=True))))
        for row in SIGHT[sight]
    ]
    red, green, blue = seen
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089

    def root(t: float) -> float:
        return float(t ** (1 / 3)) if t > 0.008856 else 7.787 * t + 16 / 116

    return 116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("color", list(GroupColor))
def test_every_group_can_be_read_on_every_theme(theme: Theme, color: GroupColor) -> None:
    paint = theme.group(color)
    assert contrast(paint.on_fill, paint.fill) >= 4.5
    assert contrast(paint.strong, theme.card) >= 4.5
    assert contrast(paint.rim or paint.sign, theme.card) >= 3
    assert contrast(paint.rim or paint.sign, theme.paper) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_plain_words_can_be_read_wherever_they_stand(theme: Theme) -> None:
    for paper in (theme.paper, theme.card, theme.quiet, theme.foot):
        assert contrast(theme.ink, paper) >= 4.5
        assert contrast(theme.muted, paper) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast("#ffffff", theme.neutral) >= 4.5
    for words in (theme.over, theme.recede, theme.lead):
        assert contrast(words, theme.paper) >= 4.5


@pytest.mark.parametrize("color", list(GroupColor))
def test_the_foot_of_a_card_can_be_read_on_its_tint(color: GroupColor) -> None:
    for text in (LIGHT.ink, LIGHT.muted):
        assert contrast(text, LIGHT.group(color).tint) >= 4.5


@pytest.mark.parametrize("sight", list(SIGHT))
def test_no_two_groups_look_alike_to_anybody(sight: str) -> None:
    nearest = min(dist(lab(one, sight), lab(other, sight)) for one, other in combinations(FILLS.values(), 2))
    assert nearest >= 10


def test_every_color_has_a_fill() -> None:
    assert set(FILLS) == set(GroupColor)


def test_colors_mix_evenly() -> None:
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"
    assert mixed("#123456", "#ffffff", 0) == "#123456"


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


def test_a_color_moves_no_further_to_the_ink_than_it_must() -> None:
    assert readable("#000000", "#ffffff", "#000000", 4.5) == "#000000"
    found = readable("#ffff00", "#ffffff", "#000000", 4.5)
    assert 4.5 <= contrast(found, "#ffffff") < 7
