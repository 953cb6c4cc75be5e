"""A lesson played in thought, for commands that ask what the board would say."""

from __future__ import annotations

from stationboard.commands.finding import Found
from stationboard.commands.trouble import InputError
from stationboard.domain.quantity import (
    DAY,
    ClockTime,
    Instant,
    Millis,
    clock_time,
    later,
    parse_clock_time,
    parse_length,
)
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson.events import Opened, Started
from stationboard.lesson.log import Log, appended, opened
from stationboard.planning.compiling import PlanError

BEGIN = Instant(0)
WHEN_NOT_TOLD = clock_time(9)
"""Where a routine is not tied to the clock, it is taken to start at nine."""


def rehearse(found: Found, day: int) -> Log:
    """The lesson of `found` on day `day` of the cycle, started on time.

    Raises:
        InputError: the routine cannot be run with this class, or has no such day.
    """
    expect_day(found.routine, day)
    local = found.routine.starts if found.routine.starts is not None else WHEN_NOT_TOLD
    bell = ClockTime(local + found.routine.period) if found.routine.period is not None else None
    begun = Opened(
        at=BEGIN,
        lesson="rehearsal",
        date="2000-01-03",
        roster=found.roster,
        routine=found.routine,
        place=PlaceInCycle(day=day),
        local=local,
        bell=bell if bell is None or bell < DAY else None,
    )
    try:
        log = opened(begun)
    except PlanError as error:
        raise InputError(str(error)) from error
    return appended(log, Started(at=BEGIN, local=local))


def expect_day(routine: Routine, day: int) -> None:
    """Check that the routine's cycle has this day.

    Raises:
        InputError: it has not.
    """
    if not 1 <= day <= routine.cycle:
        days = f"days 1 to {routine.cycle}" if routine.cycle > 1 else "one day only"
        raise InputError(f"“{routine.name}” has {days}; there is no day {day}.")


def instant_named(text: str, routine: Routine) -> Instant:
    """The moment `text` names.

    ``+12:30`` and ``12`` count from the start; ``12:30`` is a time of day where the routine starts at one,
    and counts from the start where it does not.

    Raises:
        InputError: it is neither.
    """
    try:
        if text.startswith("+") or ":" not in text or routine.starts is None:
            return later(BEGIN, parse_length(text.removeprefix("+")))
        spent = parse_clock_time(text) - routine.starts
    except ValueError as error:
        raise InputError(str(error)) from error
    if spent < 0:
        raise InputError(f"{text} is before the lesson starts.")
    return later(BEGIN, Millis(spent))
