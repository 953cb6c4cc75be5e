"""The visits owed to groups, from which the planner fills a chart."""

from __future__ import annotations

from collections.abc import Sequence

from stationboard.domain.document import BlockId, StationId
from stationboard.domain.rounds import Owed, Planned, Rounds, Row
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.library.routines.changes import EditRefused, with_block, with_fields
from stationboard.library.routines.rounds import rounds_of
from stationboard.library.routines.tables import Page, written_out

MOST_OWED = 400


def as_planned(routine: Routine, page: Page) -> Routine:
    """`routine` with the chart for the planner to fill: every group owes each station one visit at least.

    The chart stays as it is until it is planned anew.
    """
    rounds = rounds_of(routine, page.block)
    if isinstance(rounds.fill, Planned):
        return routine
    owed = tuple(Owed(station=station, least=1) for station in dict.fromkeys(rounds.stations))
    rows = written_out(routine, rounds, page) if page.groups else ()
    return _with(routine, rounds, Planned(owed=owed, rows=rows))


def with_another_owed(routine: Routine, block_id: BlockId, station: StationId) -> Routine:
    """`routine` with one visit more that every group is owed, at `station`.

    Raises:
        EditRefused: there are too many lines.
    """
    rounds, plan = _planned(routine, block_id)
    if len(plan.owed) >= MOST_OWED:
        raise EditRefused(say("There can be {count} lines of visits at most.", count=MOST_OWED))
    return _with(routine, rounds, with_fields(plan, owed=(*plan.owed, Owed(station=station, least=1))))


def with_owed(routine: Routine, block_id: BlockId, place: int, /, **fields: object) -> Routine:
    """`routine` with other values in some fields of the line at `place`.

    Raises:
        EditRefused: the least would be more than the most, or a value is not allowed.
    """
    rounds, plan = _planned(routine, block_id)
    line = with_fields(plan.owed[place], **fields)
    if line.least > line.most:
        values = {"least": line.least, "most": line.most}
        raise EditRefused(say("At least {least} and at most {most} cannot both be.", **values))
    return _with(routine, rounds, with_fields(plan, owed=(*plan.owed[:place], line, *plan.owed[place + 1 :])))


def without_owed(routine: Routine, block_id: BlockId, place: int) -> Routine:
    """`routine` without the line at `place`."""
    rounds, plan = _planned(routine, block_id)
    return _with(routine, rounds, with_fields(plan, owed=(*plan.owed[:place], *plan.owed[place + 1 :])))


def with_planned_rows(routine: Routine, block_id: BlockId, rows: Sequence[Row]) -> Routine:
    """`routine` with the rows that the planner found."""
    rounds, plan = _planned(routine, block_id)
    return _with(routine, rounds, with_fields(plan, rows=tuple(rows)))


def _planned(routine: Routine, block_id: BlockId) -> tuple[Rounds, Planned]:
    rounds = rounds_of(routine, block_id)
    if not isinstance(rounds.fill, Planned):
        raise EditRefused(say("These rounds are not planned from visits owed; choose that first."))
    return rounds, rounds.fill


def _with(routine: Routine, rounds: Rounds, plan: Planned) -> Routine:
    return with_block(routine, with_fields(rounds, fill=plan))
