"""A lesson that is played in thought: for commands and pages that ask what the board would say."""

from __future__ import annotations

from typing import Final

from stationboard.domain.document import BlockId, StationId
from stationboard.domain.quantity import DAY, ClockTime, Instant, clock_time
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson.clockwork import project
from stationboard.lesson.events import Opened, Started
from stationboard.lesson.log import Log, appended, opened
from stationboard.lesson.state import State

BEGIN: Final = Instant(0)
WHEN_NOT_TOLD: Final = clock_time(9)
"""Where a routine is not tied to the clock, it is taken to start at nine."""


def opened_in_thought(routine: Routine, roster: Roster, day: int) -> Log:
    """The lesson on day `day` of the cycle, ready to start on time.

    Raises:
        PlanError: the routine cannot be run with this class, or holds nothing on this day.
    """
    return opened(
        Opened(
            at=BEGIN,
            lesson="rehearsal",
            date="2000-01-03",
            roster=roster,
            routine=routine,
            place=PlaceInCycle(day=day),
            local=beginning(routine),
            bell=bell_of(routine),
        )
    )


def started_in_thought(log: Log) -> Log:
    """The lesson of `log`, started on time."""
    return appended(log, Started(at=BEGIN, local=log.state.opened.local))


def beginning(routine: Routine) -> ClockTime:
    """When the routine begins, or is taken to."""
    return routine.starts if routine.starts is not None else WHEN_NOT_TOLD


def bell_of(routine: Routine) -> ClockTime | None:
    """When the period ends; nothing where its length is not known, or the end is after midnight."""
    if routine.period is None:
        return None
    bell = ClockTime(beginning(routine) + routine.period)
    return bell if bell < DAY else None


def moment_of_block(state: State, block: BlockId) -> Instant | None:
    """When a started lesson comes to `block`, be it as a break that cuts in; nothing where it never does."""
    for stretch in project(state.at(BEGIN), BEGIN):
        if stretch.interruption is not None:
            here = state.work.interruptions[stretch.interruption].block == block
        else:
            phase = state.chart.phases[stretch.index]
            # Of rounds the first one is shown, and not the time to go there.
            here = phase.block == block and (phase.round > 0 or not _has_rounds(state, block))
        if here:
            return stretch.start
    return None


def moment_of_visit(state: State, station: StationId) -> Instant | None:
    """When a group first comes to `station`, else when the first round begins; nothing without rounds."""
    first: Instant | None = None
    for stretch in project(state.at(BEGIN), BEGIN):
        phase = state.chart.phases[stretch.index]
        if stretch.interruption is None and phase.round:
            first = stretch.start if first is None else first
            if any(placement.station == station for placement in phase.placements):
                return stretch.start
    return first


def _has_rounds(state: State, block: BlockId) -> bool:
    return any(phase.round for phase in state.chart.phases if phase.block == block)
