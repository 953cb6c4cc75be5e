"""What a routine comes to with a class on one day: its times, its cautions, the board at each block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stationboard.domain.chart import Chart
from stationboard.domain.document import BlockId
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import Millis, later, seconds
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence
from stationboard.lesson.imagined import (
    BEGIN,
    beginning,
    moment_of_block,
    opened_in_thought,
    started_in_thought,
)
from stationboard.lesson.log import Log
from stationboard.lesson.reading import Reading, read
from stationboard.planning.caution import Caution, CautionKind
from stationboard.planning.cautions import cautions, planned_total
from stationboard.planning.class_cautions import class_cautions
from stationboard.planning.compiling import PlanError

_IN_IT = seconds(1)
"""How far into a block the board is shown: after its beginning, while everything is still to come."""


@dataclass(frozen=True, slots=True)
class ImaginedPlan:
    """A lesson that has not begun, with what there is to know about it beforehand."""

    log: Log
    started: Log
    chart: Chart
    total: Millis
    cautions: tuple[Caution, ...]

    def reading(self) -> Reading:
        """The lesson before its start."""
        return read(self.log.state, BEGIN)

    def reading_at(self, block: BlockId | None) -> Reading:
        """The lesson a moment into `block`, or ready to start where it never comes to it."""
        begins = None if block is None else moment_of_block(self.started.state, block)
        if begins is None:
            return self.reading()
        return read(self.started.state, later(begins, _IN_IT))


def imagine(routine: Routine, roster: Roster, day: int) -> ImaginedPlan | Sentence:
    """The plan of this day; a sentence where it cannot be run at all."""
    try:
        log = opened_in_thought(routine, roster, day)
    except PlanError as error:
        return error.sentence
    chart, starts = log.state.chart, beginning(routine)
    present = {group.id: group.students for group in chart.groups}
    about_class = class_cautions(routine, roster, log.state.opened.place)
    told = tuple(_worth_saying(routine, (*about_class, *cautions(chart, present, None, starts))))
    return ImaginedPlan(log, started_in_thought(log), chart, planned_total(chart, starts), told)


def _worth_saying(routine: Routine, told: tuple[Caution, ...]) -> Iterator[Caution]:
    """The cautions without those that repeat another one, or say what is meant to be so.

    Of rounds for which nobody was planned one is enough, and it says why nobody comes to the stations. To the
    station for catching up nobody comes until the class has been asked.
    """
    asked = {block.id for block in routine.blocks if isinstance(block, PreparationCheck)}
    unplanned = {one.block for one in told if one.kind is CautionKind.NOT_PLANNED}
    said: set[BlockId | None] = set()
    for one in told:
        if one.kind is CautionKind.STATION_UNUSED and one.block in asked | unplanned:
            continue
        if one.kind is CautionKind.NOT_PLANNED:
            if one.block in said:
                continue
            said.add(one.block)
        yield one
