"""What the letters on a student's chip wish for at a moment."""

from __future__ import annotations

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import StudentId
from stationboard.lesson.commands import AskForHelp, Command, GiveBack, GiveHelp, HoldStudent, Unseat
from stationboard.lesson.state import State, next_round, round_at
from stationboard.qt.console.run.chip_act import ChipAct
from stationboard.qt.console.run.chip_content import waits
from stationboard.qt.console.run.moment import Moment


def command_of(moment: Moment, student: StudentId, act: ChipAct) -> Command:
    """The command for `act`; where it makes no sense the lesson refuses it with a sentence."""
    match act:
        case ChipAct.HELP:
            return GiveHelp(student) if waits(moment.state, student) else AskForHelp(student)
        case ChipAct.BACK:
            own = own_phase(moment, student)
            if own is None or moment.state.call_of(student) is not None:
                return GiveBack((student,))
            return Unseat(student, own)
        case _:
            return HoldStudent(student)


def own_phase(moment: Moment, student: StudentId) -> int | None:
    """The present or next phase in which `student` has a place apart from the group, or a chosen one."""
    state, index = moment.state, moment.reading.index
    for at in (_here(state, index), next_round(state, index)):
        if at is None or at < index:
            continue
        phase = state.chart.phases[at]
        if phase.seat_of(student) is not None and (phase.placements or phase.kind is PhaseKind.CHOICE):
            return at
    return None


def _here(state: State, index: int) -> int | None:
    at = min(index, len(state.chart.phases) - 1)
    return at if state.chart.phases[at].kind is PhaseKind.CHOICE else round_at(state.chart, index)
