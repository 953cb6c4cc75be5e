"""The solver HiGHS; `here` loads this module only where HiGHS is installed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import highspy

from stationboard.planning.solving.model import Model, Outcome, Solved, Unknown, Unsolvable
from stationboard.planning.solving.watching import Stop, never, unheard

_SETTINGS = {
    "threads": 1,  # more of them find another of several best plans each time
    # With HiGHS's own gap of 1e-4 two of 22 plans fell short of the best (PLANNING, section 2).
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.99,  # all gains are whole numbers
    # A third of the time of most models here, and it finds none of their plans.
    "mip_heuristic_run_feasibility_jump": False,
}


class Highs:
    """HiGHS on one thread: stopped by proof alone, it gives the same values every time."""

    def solve(
        self, model: Model, stop: Stop = never, better: Callable[[tuple[int, ...]], None] = unheard
    ) -> Outcome:
        """The values that gain most (see `Solver.solve`)."""
        if not model.gain:
            # Without columns HiGHS calls every model solved.
            kept = all(low <= 0 <= high for low, high in zip(model.row_least, model.row_most, strict=True))
            return Solved((), proven=True) if kept else Unsolvable()
        highs = _Quiet()  # type: ignore[no-untyped-call]
        for name, value in _SETTINGS.items():
            highs.setOptionValue(name, value)
        highs.setOptionValue("presolve", "off" if model.is_tight else "choose")
        highs.passModel(_program(model))

        def listen(event: highspy.HighsCallbackEvent) -> None:
            if stop():
                event.interrupt()

        def tell(event: highspy.HighsCallbackEvent) -> None:
            better(_whole(event.data_out.mip_solution))

        highs.cbMipInterrupt.subscribe(listen)
        highs.cbSimplexInterrupt.subscribe(listen)
        highs.cbMipImprovingSolution.subscribe(tell)
        highs.run()
        status = highs.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return Solved(_whole(highs.getSolution().col_value), proven=True)
        if status in {
            highspy.HighsModelStatus.kInfeasible,
            highspy.HighsModelStatus.kUnboundedOrInfeasible,  # no model here is without bounds
        }:
            return Unsolvable()
        if highs.getInfo().primal_solution_status == int(highspy.SolutionStatus.kSolutionStatusFeasible):
            return Solved(_whole(highs.getSolution().col_value), proven=False)
        return Unknown()


class _Quiet(highspy.Highs):
    """HiGHS without the lines it prints when it is made."""

    def enableCallbacks(self) -> None:  # noqa: N802 - HiGHS calls it so
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]


def _program(model: Model) -> highspy.HighsLp:
    program = highspy.HighsLp()
    program.num_col_ = len(model.gain)
    program.num_row_ = len(model.row_least)
    program.sense_ = highspy.ObjSense.kMaximize
    program.col_cost_ = model.gain
    program.col_lower_ = model.least
    program.col_upper_ = model.most
    program.row_lower_ = model.row_least
    program.row_upper_ = model.row_most
    program.integrality_ = [highspy.HighsVarType.kInteger] * len(model.gain)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = model.row_starts
    program.a_matrix_.index_ = model.row_columns
    program.a_matrix_.value_ = model.row_factors
    return program


def _whole(values: Iterable[float]) -> tuple[int, ...]:
    """Whole columns differ from whole numbers by less than a millionth."""
    return tuple(round(value) for value in values)
