"""Visits owed to groups become rows of a table: what the planner is asked, and what its plan says."""

from __future__ import annotations

from collections import Counter, defaultdict

from stationboard.domain.block import Turns
from stationboard.domain.document import StationId
from stationboard.domain.quantity import MINUTE
from stationboard.domain.roster import Group
from stationboard.domain.rounds import Owed, Per, Planned, Rounds, Row
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.station import Station
from stationboard.planning.rotation import task as asked
from stationboard.planning.rotation.making import plan_rotation
from stationboard.planning.rotation.outcome import NoPlan, NotFound
from stationboard.planning.rotation.plan import RotationPlan
from stationboard.planning.solving.search import Search

_PER = {Per.DAY: asked.Per.DAY, Per.PLAN: asked.Per.PLAN}


def planned_table(
    routine: Routine, rounds: Rounds, groups: tuple[Group, ...], search: Search
) -> tuple[Row, ...] | Sentence:
    """A row for each round of each day, or why there are none; `rounds` has the visits owed as its fill."""
    question = owed_task(routine, rounds, groups)
    found = plan_rotation(question, search)
    if not isinstance(found, RotationPlan):
        return _why(found)
    days = _days(routine, rounds)
    return tuple(
        Row(day=day, cells=tuple(row.days[at][turn] for row in found.rows))
        for at, day in enumerate(days)
        for turn in range(rounds.count)
    )


def _why(found: NoPlan | NotFound) -> Sentence:
    """Why there is no chart, with the rules that are in each other's way and what would help."""
    rules = [str(rule).rstrip(".") for rule in found.rules]
    changes = [str(change.words) for change in found.changes[:1]] if isinstance(found, NoPlan) else []
    more = " ".join(filter(None, ["; ".join(rules) + "." if rules else "", *changes]))
    return say("{why} {more}", why=str(found.why), more=more) if more else found.why


def owed_task(routine: Routine, rounds: Rounds, groups: tuple[Group, ...]) -> asked.RotationTask:
    """What the planner is asked: each group at one station in each round of each day."""
    minutes = tuple(_minutes(rounds, turn) for turn in range(rounds.count))
    places = Counter(rounds.stations)
    stations = tuple(one for one in routine.stations if one.id in places)
    return asked.RotationTask(
        days=tuple(asked.Day(f"Day {day}", minutes) for day in _days(routine, rounds)),
        groups=tuple(asked.Crew(group.id, group.name) for group in groups),
        stations=tuple(
            asked.Post(one.id, one.name, places[one.id], least_minutes=(one.minutes or 0) // MINUTE)
            for one in stations
        ),
        rules=(*_rules(rounds, groups), *_adults(stations)),
    )


def _days(routine: Routine, rounds: Rounds) -> tuple[int, ...]:
    return rounds.days or tuple(range(1, routine.cycle + 1))


def _minutes(rounds: Turns, turn: int) -> int:
    return (rounds.length_of(turn) or 0) // MINUTE


def _rules(rounds: Rounds, groups: tuple[Group, ...]) -> tuple[asked.Rule, ...]:
    if not isinstance(rounds.fill, Planned):
        return ()
    owed = rounds.fill.owed
    return tuple(rule for one in owed for group in _meant(one, groups) for rule in _asked(one, group))


def _meant(owed: Owed, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    return groups if owed.group is None else groups[owed.group : owed.group + 1]


def _asked(owed: Owed, group: Group) -> tuple[asked.Rule, ...]:
    visits = asked.Visits(group.id, owed.station, owed.least, owed.most, _PER[owed.per])
    return (visits, asked.NotFirst(group.id, owed.station)) if owed.never_first else (visits,)


def _adults(stations: tuple[Station, ...]) -> tuple[asked.OneAdult, ...]:
    """An adult who leads several stations is at one of them at a time."""
    led: dict[str, list[StationId]] = defaultdict(list)
    for station in stations:
        if station.adult:
            led[station.adult].append(station.id)
    return tuple(asked.OneAdult(adult, tuple(places)) for adult, places in led.items() if len(places) > 1)
