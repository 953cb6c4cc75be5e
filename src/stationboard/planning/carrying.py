"""A lesson that goes on with the round at which an earlier one broke off."""

from __future__ import annotations

from stationboard.domain.chart import Chart, Phase, PhaseKind
from stationboard.domain.value import changed


def rounds_in(chart: Chart) -> int:
    """How many rounds a lesson by `chart` has."""
    return sum(phase.kind is PhaseKind.ROUND for phase in chart.phases)


def without_rounds(chart: Chart, done: int) -> Chart:
    """`chart` without its first `done` rounds and what lies between them; the numbers of the others stay.

    What comes before the first round stays too: a class that goes on has an opening as well.
    """
    rounds = [at for at, phase in enumerate(chart.phases) if phase.kind is PhaseKind.ROUND]
    if not 0 < done < len(rounds):
        return chart
    begin = _begin(chart.phases, rounds[0])
    return changed(chart, phases=(*chart.phases[:begin], *chart.phases[rounds[done] :]))


def _begin(phases: tuple[Phase, ...], first: int) -> int:
    """The place of the first round, or of the check at the door that it belongs to."""
    of_block = next(at for at, phase in enumerate(phases) if phase.block == phases[first].block)
    return of_block if phases[of_block].kind is PhaseKind.WHOLE_CLASS else first
