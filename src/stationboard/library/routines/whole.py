"""A routine as a whole: its name, its day, its cues; and copies of it."""

from __future__ import annotations

from collections.abc import Iterable

from stationboard.domain.document import RoutineId
from stationboard.domain.quantity import ClockTime, Millis
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.library.routines.changes import EditRefused, block_of, every_block, with_block, with_fields
from stationboard.library.routines.ids import new_id

MOST_DAYS = 60


def copy_of(routine: Routine, name: str, taken: Iterable[str]) -> Routine:
    """A routine of the same content under another name."""
    return with_fields(routine, id=RoutineId(new_id(name, taken)), name=name)


def with_name(routine: Routine, name: str) -> Routine:
    """`routine` under another name; two may have the same.

    Raises:
        EditRefused: there is none.
    """
    if not name.strip():
        raise EditRefused(say("A routine needs a name."))
    return with_fields(routine, name=name)


def with_period(routine: Routine, period: Millis | None) -> Routine:
    """`routine` with another length of its period, or without one."""
    return with_fields(routine, period=period)


def with_beginning(routine: Routine, starts: ClockTime | None) -> Routine:
    """`routine` tied to a time of day, or to none."""
    return with_fields(routine, starts=starts)


def with_cycle(routine: Routine, days: int) -> Routine:
    """`routine` with a cycle of so many days; what was planned for days that go is held on every day.

    Raises:
        EditRefused: there is no such cycle.
    """
    if not 1 <= days <= MOST_DAYS:
        raise EditRefused(say("A cycle has 1 to {most} days.", most=MOST_DAYS))
    within = with_fields(routine, cycle=days)
    for block in every_block(routine):
        if any(day > days for day in block.days):
            kept = tuple(day for day in block.days if day <= days)
            within = with_block(within, with_fields(block_of(within, block.id), days=kept))
    return within


def with_warning(routine: Routine, warning: Millis | None) -> Routine:
    """`routine` with a warning so long before the end of each round, or with none."""
    return with_fields(routine, warning=warning)


def with_help_line(routine: Routine, help_line: str) -> Routine:
    """`routine` with other words about what to do when one needs help."""
    return with_fields(routine, help_line=help_line)
