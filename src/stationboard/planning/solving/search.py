"""With what means a plan is looked for."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.planning.solving.model import Solver
from stationboard.planning.solving.watching import Stop, never


@dataclass(frozen=True, slots=True)
class Search:
    """How a plan is looked for.

    Attributes:
        solver: proves that no plan is better; without one (see `solver_here`) many trials do what they can.
        seed: the same seed gives the same plan, unless the search was stopped.
        stop: asked again and again; from its first yes on, the best plan so far is given.
        trials: how many trials there are without a solver, about 150,000 in a second; None is as many as have
            proved enough.
    """

    solver: Solver | None
    seed: int = 0
    stop: Stop = never
    trials: int | None = None
