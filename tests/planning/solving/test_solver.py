"""The solver is loaded only when it is needed, proves what it says, and may be missing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.model import Model, Solved, Solver, Unsolvable


def _solver() -> Solver:
    solver = solver_here()
    assert solver is not None
    return solver


def _knapsack() -> Model:
    model = Model()
    columns = [model.column(gain=gain) for gain in (6, 10, 12)]
    model.row([(column, weight) for column, weight in zip(columns, (1, 2, 3), strict=True)], most=5)
    return model


def test_the_values_that_gain_most_are_found_and_proven() -> None:
    assert _solver().solve(_knapsack()) == Solved((0, 1, 1), proven=True)


def test_rows_that_cannot_all_be_kept_are_proven_so() -> None:
    model = Model()
    column = model.column()
    model.row([(column, 1)], least=2)
    assert _solver().solve(model) == Unsolvable()


def test_a_model_without_columns_is_judged_by_its_rows() -> None:
    assert _solver().solve(Model()) == Solved((), proven=True)
    model = Model()
    model.row([], least=1)
    assert _solver().solve(model) == Unsolvable()


def test_improvements_are_told_on_the_way() -> None:
    told: list[tuple[int, ...]] = []
    _solver().solve(_knapsack(), better=told.append)
    assert all(len(values) == 3 for values in told)


def test_where_highs_is_missing_there_is_no_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "stationboard.planning.solving.highs", raising=False)
    monkeypatch.setitem(sys.modules, "highspy", None)
    assert solver_here() is None


def test_nothing_of_the_solver_is_loaded_with_the_planner_and_it_says_nothing() -> None:
    program = (
        "import sys\n"
        "import stationboard.planning.individual.replanning, stationboard.planning.rotation.making\n"
        "from stationboard.planning.solving.here import solver_here\n"
        "from stationboard.planning.solving.model import Model\n"
        "assert not {'highspy', 'numpy'} & set(sys.modules)\n"
        "model = Model()\n"
        "model.column(gain=1)\n"
        "print(solver_here().solve(model).values)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "(1,)\n"
