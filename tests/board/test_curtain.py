"""What the board shows until its lesson is there."""

from __future__ import annotations

from itertools import pairwise

import pytest

from stationboard.board.colors import contrast
from stationboard.board.curtain import NAME, curtain
from stationboard.board.marks import Icon, Shape, Text
from stationboard.board.theme import DARK, LIGHT, Theme
from tests.board.fixed_measure import FixedMeasure

SIZES = [
    *((640, 480), (800, 600), (1024, 768), (1280, 720), (1366, 768), (1920, 1080)),
    *((2560, 1080), (1080, 1920), (3840, 2160), (64, 36)),
]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_of_the_curtain_is_cut(width: int, height: int, theme: Theme) -> None:
    shown = curtain(width, height, theme, FixedMeasure())
    assert all(shown.box.contains(mark.box, 0.01) for mark in shown.marks)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_curtain_has_the_boards_paper_the_programs_name_and_the_groups_symbols(theme: Theme) -> None:
    shown = curtain(1920, 1080, theme, FixedMeasure())
    assert shown.background == theme.paper
    texts = [mark for mark in shown.marks if isinstance(mark, Text)]
    assert [text.text for text in texts] == [NAME]
    assert contrast(texts[0].color, theme.paper) >= 7
    symbols = [mark for mark in shown.marks if isinstance(mark, Shape)]
    assert len({symbol.path for symbol in symbols}) == len({symbol.fill for symbol in symbols}) == 6
    assert not any(isinstance(mark, Icon) for mark in shown.marks)


def test_the_row_of_symbols_is_as_wide_as_the_name_and_no_two_touch() -> None:
    shown = curtain(1024, 768, LIGHT, FixedMeasure())
    (name,) = [mark.box for mark in shown.marks if isinstance(mark, Text)]
    row = [mark.box for mark in shown.marks if isinstance(mark, Shape)]
    assert (row[0].x, row[-1].right) == pytest.approx((name.x, name.right))
    assert all(one.right + one.w / 4 < other.x for one, other in pairwise(row))
