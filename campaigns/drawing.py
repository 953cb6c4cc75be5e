"""Things to choose from by chance, drawn from the strategies that the tests describe them with."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

DrawnT = TypeVar("DrawnT")


def drawn(strategy: st.SearchStrategy[DrawnT], count: int, chance: int) -> tuple[DrawnT, ...]:
    """`count` examples, for each `chance` others; drawing every step anew would take most of the time."""
    found: list[DrawnT] = []

    @seed(chance)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.filter_too_much),
    )
    @given(strategy)
    def collect(example: DrawnT) -> None:
        found.append(example)

    collect()
    return tuple(found)
