"""What a teacher is told about a plan before running it."""

from __future__ import annotations

from stationboard.domain.document import BlockId, StationId
from stationboard.domain.quantity import Millis, clock_time, minutes
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Rounds, Row, Table
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.station import Station
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.planning.caution import CautionKind
from stationboard.planning.cautions import cautions, planned_total
from stationboard.planning.compiling import compile_chart
from tests.support.classroom import roster, routine


def _told(
    plan: Routine, people: Roster | None = None, period: Millis | None = None
) -> dict[CautionKind, list[str]]:
    people = people or roster()
    chart = compile_chart(plan, people, PlaceInCycle())
    present = {group.id: group.students for grouping in people.groupings for group in grouping.groups}
    found: dict[CautionKind, list[str]] = {}
    for caution in cautions(chart, present, period, plan.starts):
        found.setdefault(caution.kind, []).append(str(caution.sentence))
    return found


def _with_table(*rows: tuple[str | None, ...], stations: tuple[Station, ...] | None = None) -> Routine:
    table = Table(rows=tuple(Row(cells=tuple(StationId(c) if c else None for c in row)) for row in rows))
    used = stations or routine().stations
    rounds = Rounds(
        id=BlockId("r"),
        stations=tuple(station.id for station in used),
        count=len(rows),
        lengths=(minutes(15),),
        fill=table,
    )
    return routine().model_copy(update={"blocks": (rounds,), "stations": used})


FULL = ("teacher", "computers", "games", "workbook")


def test_a_plan_that_is_sound_and_fits_is_told_nothing_about() -> None:
    assert _told(routine(), period=minutes(80)) == {}


def test_minutes_that_do_not_add_up_to_the_period_are_told() -> None:
    assert _told(routine(), period=minutes(75)) == {
        CautionKind.LONGER_THAN_PERIOD: ["The plan takes 80 min, 5 min longer than the period of 75 min."]
    }
    assert _told(routine(), period=minutes(82.5)) == {
        CautionKind.SHORTER_THAN_PERIOD: [
            "The plan takes 80 min; 2.5 min of the period of 82.5 min are left over."
        ]
    }


def test_a_shared_station_is_warned_about_and_one_with_places_enough_is_not() -> None:
    shared = ("teacher", "teacher", "games", "workbook")
    assert _told(_with_table(shared, FULL))[CautionKind.STATION_SHARED] == [
        "Foxes and Owls share Teacher Table in round 1."
    ]
    stations = tuple(station.model_copy(update={"capacity": 12}) for station in routine().stations)
    assert CautionKind.STATION_SHARED not in _told(_with_table(shared, FULL, stations=stations))


def test_more_students_than_places_are_counted() -> None:
    stations = tuple(station.model_copy(update={"capacity": 5}) for station in routine().stations)
    assert _told(_with_table(FULL, stations=stations))[CautionKind.OVER_CAPACITY] == [
        "Teacher Table has 5 places for 6 students in round 1.",
        "Computers has 5 places for 6 students in round 1.",
        "Workbook has 5 places for 6 students in round 1.",
    ]


def test_one_adult_at_two_stations_is_noticed() -> None:
    stations = tuple(
        s.model_copy(update={"adult": "Ms. Rivera" if s.id in ("teacher", "games") else ""})
        for s in routine().stations
    )
    assert _told(_with_table(FULL, stations=stations))[CautionKind.ADULT_DOUBLE_BOOKED] == [
        "Ms. Rivera is needed at Teacher Table and Math Games in round 1."
    ]


def test_a_group_without_a_station_and_a_station_without_a_group_are_named() -> None:
    told = _told(_with_table(("teacher", None, "games", "teacher")))
    assert told[CautionKind.GROUP_UNPLACED] == ["Owls has no station in round 1."]
    assert told[CautionKind.STATION_UNUSED] == [
        "No group comes to Computers in this lesson.",
        "No group comes to Workbook in this lesson.",
    ]


def test_a_group_of_which_nobody_is_here_is_named() -> None:
    empty = roster().groupings[0].groups[0].model_copy(update={"students": ()})
    grouping = roster().groupings[0].model_copy(update={"groups": (empty, *roster().groupings[0].groups[1:])})
    people = roster().model_copy(update={"groupings": (grouping,)})
    assert _told(routine(), people)[CautionKind.GROUP_EMPTY] == ["Foxes has no students here today."]


def test_a_double_station_cut_in_two_is_told_for_the_group_it_happens_to() -> None:
    rounds = Rounds(
        id=BlockId("r"),
        stations=tuple(StationId(s) for s in ("teacher", "workbook", "computers", "computers")),
        count=4,
        lengths=(minutes(12),),
    )
    told = _told(routine().model_copy(update={"blocks": (rounds,)}))
    assert told[CautionKind.VISIT_SPLIT] == [
        "Bees has Computers in two parts, 12:00 and 12:00, with other stations between."
    ]


def test_the_planned_total_counts_lunch_and_phases_that_end_by_the_clock() -> None:
    lunch = Break(id=BlockId("l"), at=clock_time(9, 10), until=clock_time(9, 40))
    until = WholeClass(id=BlockId("u"), until=clock_time(10, 30))
    plan = routine().model_copy(update={"blocks": (routine().blocks[0], lunch, until)})
    chart = compile_chart(plan, roster(), PlaceInCycle())
    assert planned_total(chart, clock_time(9, 5)) == minutes(85)
    assert planned_total(chart, None) == minutes(10)


def test_a_station_that_takes_longer_than_a_round_is_told_unless_it_goes_on_in_the_next() -> None:
    long = routine().stations[0].model_copy(update={"minutes": minutes(20)})
    stations = (long, *routine().stations[1:])
    once = _with_table(("teacher", *FULL[1:]), ("games", "workbook", "computers", None), stations=stations)
    assert _told(once)[CautionKind.STATION_NEEDS_LONGER] == [
        "Teacher Table takes 20 min, and round 1 has 15 min."
    ]
    twice = _with_table(FULL, ("teacher", "games", "workbook", "computers"), stations=stations)
    assert CautionKind.STATION_NEEDS_LONGER not in _told(twice)
    short = long.model_copy(update={"minutes": minutes(15)})
    fits = _with_table(FULL, stations=(short, *routine().stations[1:]))
    assert CautionKind.STATION_NEEDS_LONGER not in _told(fits)
