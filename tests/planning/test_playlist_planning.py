"""Playlists of a class, and visits owed to groups, become rows of a chart."""

from __future__ import annotations

from collections import Counter

from stationboard.domain.document import BlockId, StationId
from stationboard.domain.playlist import OwnPlaylist, OwnWish, Playlist, Playlists, StudentRow, Wish
from stationboard.domain.quantity import minutes
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Owed, Per, Planned, Rounds, Row
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.sentence import Sentence
from stationboard.planning.compiling import compile_chart
from stationboard.planning.owed_planning import planned_table
from stationboard.planning.playlist_planning import prepared
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search
from tests.support.classroom import roster, routine, stations, student_id

TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())


def _plan(*wishes: Wish, places: int = 8, **more: object) -> Routine:
    block = Playlist.model_validate(
        {
            "id": "own",
            "stations": (TEACHER, COMPUTERS, GAMES),
            "count": 3,
            "lengths": (minutes(15),),
            "wishes": wishes,
            **more,
        }
    )
    limited = tuple(one.model_copy(update={"capacity": places}) for one in stations())
    return Routine.model_validate({**dict(routine()), "stations": limited, "blocks": (block,)})


def _rows(plan: Routine) -> dict[str, tuple[StationId | None, ...]]:
    (block,) = plan.blocks
    assert isinstance(block, Playlist)
    return {row.student: row.cells for row in block.rows}


def test_every_student_gets_what_is_a_must_and_no_station_holds_more_than_it_has_places_for() -> None:
    rows = _rows(prepared(_plan(*(Wish(station=one) for one in (TEACHER, COMPUTERS, GAMES))), roster()))
    assert set(rows) == {student.id for student in roster().students}
    assert all(set(cells) == {TEACHER, COMPUTERS, GAMES} for cells in rows.values())
    for turn in range(3):
        assert max(Counter(cells[turn] for cells in rows.values()).values()) <= 8


def test_an_own_playlist_counts_by_the_names_of_stations_and_what_comes_first_comes_first() -> None:
    own = OwnPlaylist(
        student=student_id("Ava R"),
        wishes=(
            OwnWish(station="math games"),
            OwnWish(station="Computers", after=("Math Games",)),
            OwnWish(station="Pond"),
        ),
    )
    people = roster().model_copy(update={"playlists": (Playlists(name="This week", lists=(own,)),)})
    cells = _rows(prepared(_plan(Wish(station=TEACHER)), people))[student_id("Ava R")]
    assert TEACHER not in cells
    assert cells.index(GAMES) < cells.index(COMPUTERS)


def test_a_plan_that_was_made_for_this_class_stays_and_one_for_another_class_is_made_anew() -> None:
    rows = tuple(StudentRow(student=one.id, cells=(TEACHER,)) for one in roster().students)
    assert prepared(_plan(rows=rows), roster()) == _plan(rows=rows)
    assert prepared(_plan(rows=rows[1:]), roster()) == _plan(rows=rows[1:])
    others = tuple(row.model_copy(update={"student": f"other-{at}"}) for at, row in enumerate(rows))
    assert set(_rows(prepared(_plan(rows=others), roster()))) == {one.id for one in roster().students}


def test_a_routine_without_playlists_is_opened_as_it_is() -> None:
    assert prepared(routine(), roster()) == routine()


def _owed(*owed: Owed, count: int = 3) -> tuple[Routine, Rounds, Roster]:
    rounds = Rounds(
        id=BlockId("rounds"),
        stations=(TEACHER, COMPUTERS, GAMES, WORKBOOK),
        count=count,
        lengths=(minutes(15),),
        fill=Planned(owed=owed),
    )
    return Routine.model_validate({**dict(routine()), "cycle": 5, "blocks": (rounds,)}), rounds, roster()


def _table(plan: Routine, rounds: Rounds, people: Roster) -> tuple[Row, ...] | Sentence:
    return planned_table(plan, rounds, people.groupings[0].groups, Search(solver_here()))


def test_visits_owed_are_in_the_chart_of_every_day() -> None:
    plan, rounds, people = _owed(
        Owed(group=0, station=TEACHER, least=1, most=1, per=Per.DAY),
        Owed(group=1, station=TEACHER, least=2, most=2),
        Owed(group=0, station=COMPUTERS, never_first=True),
    )
    rows = _table(plan, rounds, people)
    assert not isinstance(rows, Sentence)
    filled = rounds.model_copy(update={"fill": Planned(owed=(), rows=rows)})
    seen: dict[str, list[StationId | None]] = {}
    for day in range(1, 6):
        held = compile_chart(plan.model_copy(update={"blocks": (filled,)}), people, PlaceInCycle(day=day))
        assert held.phases[0].station_of(held.groups[0].id) != COMPUTERS
        for group in held.groups:
            day_cells = [phase.station_of(group.id) for phase in held.phases]
            seen.setdefault(group.id, []).extend(day_cells)
            if group.id == held.groups[0].id:
                assert day_cells.count(TEACHER) == 1
        for phase in held.phases:
            assert len({one.station for one in phase.placements}) == 4
    first, second, *_ = seen.values()
    assert (first.count(TEACHER), second.count(TEACHER)) == (5, 2)


def test_visits_that_cannot_be_are_told_in_a_sentence_with_figures() -> None:
    plan, rounds, people = _owed(Owed(station=TEACHER, least=4, per=Per.PLAN), count=3)
    told = _table(plan, rounds, people)
    assert isinstance(told, Sentence)
    assert "15" in str(told)
    assert "16" in str(told)
    assert "infeasible" not in str(told).lower()


def test_rules_in_each_others_way_are_listed_with_what_would_help() -> None:
    plan, rounds, people = _owed(Owed(station=COMPUTERS, least=2, never_first=True))
    told = _table(plan, rounds, people)
    assert isinstance(told, Sentence)
    assert str(told).count("Computers") > 1
