"""Visits find rounds so that nobody is in two places and no place is taken twice."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.planning.edge_coloring import rounds_for


@given(data=st.data(), rounds=st.integers(1, 6), places=st.lists(st.integers(0, 3), min_size=1, max_size=5))
def test_every_table_of_visits_that_counts_allow_finds_its_rounds(
    data: st.DataObject, rounds: int, places: list[int]
) -> None:
    visits: list[tuple[int, int]] = []
    for who, where in data.draw(st.lists(st.tuples(st.integers(0, 9), st.integers(0, len(places) - 1)))):
        fits = sum(where == there for _, there in visits) < places[where] * rounds
        if fits and sum(who == one for one, _ in visits) < rounds:
            visits.append((who, where))
    colors = rounds_for(visits, places, rounds)
    assert all(0 <= color < rounds for color in colors)
    assert len({(who, color) for (who, _), color in zip(visits, colors, strict=True)}) == len(visits)
    crowd = Counter((where, color) for (_, where), color in zip(visits, colors, strict=True))
    assert all(count <= places[where] for (where, _), count in crowd.items())


def test_too_many_visits_are_refused() -> None:
    with pytest.raises(ValueError, match="rounds"):
        rounds_for([(0, 0), (0, 1)], [1, 1], 1)
    with pytest.raises(ValueError, match="places"):
        rounds_for([(0, 0), (1, 0)], [1], 1)
