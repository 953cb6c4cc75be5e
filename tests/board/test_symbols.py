from __future__ import annotations

from itertools import combinations

import pytest

from stationboard.board.symbols import SYMBOLS
from stationboard.domain.look import GroupSymbol


@pytest.mark.parametrize("symbol", list(GroupSymbol))
def test_every_symbol_stays_in_its_square_and_nearly_fills_it(symbol: GroupSymbol) -> None:
    points = [value for point in SYMBOLS[symbol] for value in point]
    assert min(points) >= -0.031
    assert max(points) <= 1.031
    ends = [point[-2:] for point in SYMBOLS[symbol]]
    for axis in (0, 1):
        along = [end[axis] for end in ends]
        assert max(along) - min(along) >= 0.7


@pytest.mark.parametrize("symbol", list(GroupSymbol))
def test_every_symbol_is_a_line_of_points_and_curves(symbol: GroupSymbol) -> None:
    first, *rest = SYMBOLS[symbol]
    assert len(first) == 2
    assert {len(point) for point in rest} <= {2, 6}


def test_no_two_symbols_are_the_same() -> None:
    assert all(SYMBOLS[one] != SYMBOLS[other] for one, other in combinations(GroupSymbol, 2))
