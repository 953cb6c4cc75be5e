"""A teacher says what visits are owed."""

from __future__ import annotations

import pytest

from stationboard.domain.rounds import Owed, Per, Planned, Row, Table
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.library.routines import owed as edits
from stationboard.library.routines.changes import EditRefused
from stationboard.library.routines.rounds import as_ring, rounds_of, with_order
from stationboard.library.routines.stations import without_station
from stationboard.library.routines.tables import Cell, Page, as_table, with_cell, with_cleared
from stationboard.planning.filling import placements
from tests.support.classroom import roster, routine
from tests.support.every_model import COMPUTERS, GAMES, ROUNDS, TEACHER, WORKBOOK

GROUPS = roster().groupings[0].groups
PAGE = Page(ROUNDS, 1, GROUPS)


def _plan(plan: Routine) -> Planned:
    fill = rounds_of(plan, ROUNDS).fill
    assert isinstance(fill, Planned)
    return fill


def test_the_chart_stays_until_it_is_planned_anew() -> None:
    planned = edits.as_planned(routine(), PAGE)
    assert [(one.station, one.least, one.group) for one in _plan(planned).owed] == [
        (station, 1, None) for station in (TEACHER, COMPUTERS, GAMES, WORKBOOK)
    ]
    before, after = (
        placements(rounds_of(plan, ROUNDS), GROUPS, PlaceInCycle()) for plan in (routine(), planned)
    )
    assert after == before
    assert edits.as_planned(planned, PAGE) == planned


def test_lines_are_changed_added_and_taken_out() -> None:
    plan = edits.with_owed(edits.as_planned(routine(), PAGE), ROUNDS, 0, group=1, never_first=True)
    plan = edits.with_owed(plan, ROUNDS, 0, least=2, most=3, per=Per.DAY)
    plan = edits.without_owed(edits.with_another_owed(plan, ROUNDS, GAMES), ROUNDS, 1)
    owed = _plan(plan).owed
    assert owed[0] == Owed(group=1, station=TEACHER, least=2, most=3, per=Per.DAY, never_first=True)
    assert [one.station for one in owed] == [TEACHER, GAMES, WORKBOOK, GAMES]


def test_what_cannot_be_owed_is_a_sentence() -> None:
    plan = edits.as_planned(routine(), PAGE)
    with pytest.raises(EditRefused, match="At least 3 and at most 2"):
        edits.with_owed(edits.with_owed(plan, ROUNDS, 0, most=2), ROUNDS, 0, least=3)
    with pytest.raises(EditRefused, match="not planned from visits owed"):
        edits.with_another_owed(routine(), ROUNDS, GAMES)
    with pytest.raises(EditRefused, match="too much"):
        edits.with_owed(plan, ROUNDS, 0, least=401)


def test_a_cell_set_by_hand_leaves_what_is_owed() -> None:
    plan = edits.as_planned(routine(), PAGE)
    moved = _plan(with_cell(plan, PAGE, Cell(0, 0), WORKBOOK))
    assert moved.owed == _plan(plan).owed
    assert moved.rows[0].cells[0] == WORKBOOK
    assert _plan(with_cleared(plan, PAGE)).rows[0].cells == (None,) * 4


def test_what_the_planner_found_can_become_a_table_or_be_given_up() -> None:
    rows = (Row(cells=(TEACHER, None, GAMES, WORKBOOK)),)
    plan = edits.with_planned_rows(edits.as_planned(routine(), PAGE), ROUNDS, rows)
    assert _plan(plan).rows == rows
    assert rounds_of(as_table(plan, PAGE), ROUNDS).fill == Table(rows=rows)
    assert not isinstance(rounds_of(as_ring(plan, ROUNDS), ROUNDS).fill, Planned)


def test_a_station_that_is_deleted_is_owed_no_more() -> None:
    gone = without_station(edits.as_planned(routine(), PAGE), GAMES)
    assert GAMES not in gone.model_dump_json()
    closed = with_order(edits.as_planned(routine(), PAGE), ROUNDS, (TEACHER,))
    assert rounds_of(without_station(closed, GAMES), ROUNDS).stations == (TEACHER,)
