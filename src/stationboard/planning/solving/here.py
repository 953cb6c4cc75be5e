"""The solver of this computer, loaded when it is first needed."""

from __future__ import annotations

from stationboard.planning.solving.model import Solver


def solver_here() -> Solver | None:
    """HiGHS, or None where it is missing or does not load; whoever plans has a way without a solver too."""
    try:
        # It takes a tenth of a second, and many a lesson never needs it.
        from stationboard.planning.solving.highs import Highs  # noqa: PLC0415
    except ImportError:
        return None
    return Highs()
