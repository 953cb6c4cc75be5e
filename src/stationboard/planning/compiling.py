"""A routine and a class become one rotation chart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from stationboard.domain.chart import Chart, Interruption, Phase, PhaseKind
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import Millis
from stationboard.domain.roster import Group, Roster
from stationboard.domain.routine import Break, Change, PlaceInCycle, Rounds, Routine, WholeClass
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.value import changed
from stationboard.planning.filling import placements


class PlanError(Exception):
    """A routine that this class cannot run at all; the message is one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def compile_chart(routine: Routine, roster: Roster, place: PlaceInCycle) -> Chart:
    """The rotation chart of one lesson.

    Attendance changes no placement, for a group moves whole however few of it are here; what an absence
    means for the plan is said by `cautions`.

    Raises:
        PlanError: the routine has rounds and the class no groups, or this day of the cycle is empty.
    """
    phases: list[Phase] = []
    interruptions: list[Interruption] = []
    groups: dict[str, Group] = {}
    for block in routine.blocks:
        if block.days and place.day not in block.days:
            continue
        match block:
            case WholeClass():
                phases.append(_whole_class(block))
            case Break() if block.at is not None:
                interruptions.append(Interruption(block.id, block.title, block.at, block.until, block.length))
            case Break():
                phases.append(_break(block))
            case Rounds():
                in_force = _groups_in_force(block, roster)
                groups.update((group.id, group) for group in in_force)
                phases.extend(_rounds(block, in_force, place, routine.warning))
            case _:
                assert_never(block)
    if not phases:
        raise PlanError(say("“{routine}” holds nothing on day {day}.", routine=routine.name, day=place.day))
    interruptions.sort(key=lambda interruption: interruption.at)
    return Chart(tuple(groups.values()), routine.stations, _numbered(phases), tuple(interruptions))


def _groups_in_force(block: Rounds, roster: Roster) -> tuple[Group, ...]:
    grouping = roster.grouping(block.grouping)
    if grouping is None or not grouping.groups:
        raise PlanError(say("{class_name} has no groups yet; make groups first.", class_name=roster.name))
    return grouping.groups


def _break(block: Break) -> Phase:
    return Phase(PhaseKind.BREAK, block.id, block.title, block.length, until=block.until, ends=block.ends)


def _whole_class(block: WholeClass) -> Phase:
    return Phase(
        PhaseKind.WHOLE_CLASS,
        block.id,
        block.title,
        block.length,
        until=block.until,
        ends=block.ends,
        directions=block.directions,
        voice=block.voice,
    )


def _rounds(
    block: Rounds, groups: tuple[Group, ...], place: PlaceInCycle, warning: Millis | None
) -> Iterator[Phase]:
    rows = placements(block, groups, place)
    named = (placement.station for row in rows for placement in row if placement.station is not None)
    open_stations = tuple(dict.fromkeys((*block.stations, *named)))
    if block.arrive is not None:
        yield _transition(block.id, block.arrive)
    for turn, row in enumerate(rows):
        if turn and block.change is not None:
            yield _transition(block.id, block.change)
        length = block.lengths[min(turn, len(block.lengths) - 1)]
        yield Phase(
            PhaseKind.ROUND,
            block.id,
            block.title,
            length,
            ends=block.ends,
            placements=row,
            stations=open_stations,
            warning=warning if warning is not None and warning * 2 <= length else None,
        )
    if block.leave is not None:
        yield _transition(block.id, block.leave)


def _transition(block: BlockId, change: Change) -> Phase:
    return Phase(PhaseKind.TRANSITION, block, "", change.length, ends=change.ends, steps=change.steps)


def _numbered(phases: list[Phase]) -> tuple[Phase, ...]:
    """Rounds are counted through the whole lesson, also across mini-lessons between them."""
    total = sum(phase.kind is PhaseKind.ROUND for phase in phases)
    number = 0
    numbered: list[Phase] = []
    for phase in phases:
        if phase.kind is PhaseKind.ROUND:
            number += 1
            numbered.append(changed(phase, round=number, rounds=total))
        else:
            numbered.append(phase)
    return tuple(numbered)
