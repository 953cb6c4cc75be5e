"""A linear program in whole numbers, to be made as large as possible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from stationboard.planning.solving.watching import Stop, never, unheard

UNBOUNDED: Final = float("inf")

Terms = Sequence[tuple[int, int]]
"""Columns with their factors."""


@dataclass(slots=True)
class Model:
    """Columns (whole numbers between bounds, each with what one of it gains) and rows (sums with bounds).

    `is_tight` says that nothing in it is there in vain, so that a solver need not try to make it smaller.
    """

    is_tight: bool = False

    least: list[float] = field(default_factory=list[float])
    most: list[float] = field(default_factory=list[float])
    gain: list[float] = field(default_factory=list[float])
    row_least: list[float] = field(default_factory=list[float])
    row_most: list[float] = field(default_factory=list[float])
    row_starts: list[int] = field(default_factory=lambda: [0])
    row_columns: list[int] = field(default_factory=list[int])
    row_factors: list[float] = field(default_factory=list[float])

    def column(self, most: float = 1, gain: float = 0, least: float = 0) -> int:
        """A new column; gives its number."""
        self.least.append(least)
        self.most.append(most)
        self.gain.append(gain)
        return len(self.gain) - 1

    def row(self, terms: Terms, least: float = -UNBOUNDED, most: float = UNBOUNDED) -> None:
        """Hold the sum of `terms` between `least` and `most`."""
        if not terms and least <= 0 <= most:
            return
        self.row_least.append(least)
        self.row_most.append(most)
        for column, factor in terms:
            self.row_columns.append(column)
            self.row_factors.append(factor)
        self.row_starts.append(len(self.row_columns))

    def sum_of(self, columns: Sequence[int], least: float = -UNBOUNDED, most: float = UNBOUNDED) -> None:
        """Hold the plain sum of `columns` between `least` and `most`."""
        self.row([(column, 1) for column in columns], least, most)


@dataclass(frozen=True, slots=True)
class Solved:
    """Values for all columns that keep every row; `proven` where no others gain more."""

    values: tuple[int, ...]
    proven: bool


@dataclass(frozen=True, slots=True)
class Unsolvable:
    """No values keep every row, which is proven."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """The solver was stopped before it found any values."""


Outcome = Solved | Unsolvable | Unknown


class Solver(Protocol):
    """Solves models; the same model always gives the same values unless it was stopped."""

    def solve(
        self, model: Model, stop: Stop = never, better: Callable[[tuple[int, ...]], None] = unheard
    ) -> Outcome:
        """The values that gain most; `better` hears of each improvement on the way."""
        ...
