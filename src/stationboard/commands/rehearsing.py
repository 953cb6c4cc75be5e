"""A lesson played in thought, for commands that ask what the board would say."""

from __future__ import annotations

from stationboard.board.wing import wing_named, wing_names
from stationboard.commands.finding import Found
from stationboard.commands.trouble import InputError
from stationboard.domain.chart import Chart
from stationboard.domain.quantity import Instant, Millis, later, parse_clock_time, parse_length
from stationboard.domain.routine import Routine
from stationboard.lesson.imagined import BEGIN, opened_in_thought, started_in_thought
from stationboard.lesson.log import Log
from stationboard.planning.compiling import PlanError
from stationboard.planning.playlist_planning import prepared


def rehearse(found: Found, day: int) -> Log:
    """The lesson of `found` on day `day` of the cycle, started on time.

    Raises:
        InputError: the routine cannot be run with this class, or has no such day.
    """
    expect_day(found.routine, day)
    try:
        return started_in_thought(opened_in_thought(prepared(found.routine, found.roster), found.roster, day))
    except PlanError as error:
        raise InputError(str(error)) from error


def expect_day(routine: Routine, day: int) -> None:
    """Check that the routine's cycle has this day.

    Raises:
        InputError: it has not.
    """
    if not 1 <= day <= routine.cycle:
        days = f"days 1 to {routine.cycle}" if routine.cycle > 1 else "one day only"
        raise InputError(f"“{routine.name}” has {days}; there is no day {day}.")


def expect_wing(chart: Chart, name: str) -> None:
    """Check that the lesson has a side of this name, where one is named.

    Raises:
        InputError: it has not.
    """
    if name and wing_named(chart, name) is None:
        sides = ", ".join(wing_names(chart))
        known = f"its sides are {sides}" if sides else "nothing in it is side by side"
        raise InputError(f"This lesson has no side “{name}”; {known}.")


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
