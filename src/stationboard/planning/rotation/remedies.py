"""The smallest changes that would mend a shortage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import repeat
from typing import assert_never

from stationboard.domain.sentence import say
from stationboard.planning.rotation.bounds import Bounds
from stationboard.planning.rotation.changes import (
    Change,
    is_daily,
    opened,
    with_least,
    with_most,
    with_places,
    with_post,
)
from stationboard.planning.rotation.shortages import (
    GroupShortage,
    ReachShortage,
    RoundShortage,
    Shortage,
    StationShortage,
    least_visits,
    most_visits,
    places_of,
)
from stationboard.planning.rotation.task import Per, RotationTask
from stationboard.planning.rotation.wording import counted, groups_named, ordinal, stations_named, times


def remedies(task: RotationTask, bounds: Bounds, shortage: Shortage) -> Iterator[Change]:
    """Changes each of which ends the shortage; whether a plan can be then, only a search tells."""
    match shortage:
        case RoundShortage():
            yield from _more_places(task, shortage)
        case StationShortage():
            wanted = sum(count for _, count in shortage.needs) - shortage.places
            visits = {(who, shortage.station): count for who, count in shortage.needs}
            yield _fewer_visits(task, bounds, visits, wanted)
        case GroupShortage():
            wanted = sum(count for _, count in shortage.needs) - shortage.rounds
            visits = {(shortage.group, at): count for at, count in shortage.needs}
            yield _fewer_visits(task, bounds, visits, wanted)
        case ReachShortage():
            yield from _more_visits(task, bounds, shortage)
        case _:
            assert_never(shortage)


def _more_places(task: RotationTask, shortage: RoundShortage) -> Iterator[Change]:
    lacking = shortage.groups - shortage.places
    for at in shortage.closed:
        if task.stations[at].places >= lacking:
            yield Change(
                say("Open {station} in these rounds.", station=task.stations[at].name),
                opened(task, at, shortage.rounds),
            )
    short = shortage.too_short
    if short and sum(task.stations[at].places for at in short) >= lacking:
        least = min(task.days[day].minutes[turn] for day, turn in shortage.rounds)
        changed = task
        for at in short:
            changed = with_post(changed, at, lambda post: replace(post, least_minutes=least))
        yield Change(
            say(
                "Let {stations} be visited for {minutes} too.",
                stations=stations_named(task, short),
                minutes=counted(least, "minute", "minutes"),
            ),
            changed,
        )
    for at in sorted(shortage.open, key=lambda one: -task.stations[one].places)[:1]:
        places = task.stations[at].places + lacking
        text = (
            "Let {station} take a {nth} group."
            if lacking == 1
            else "Let {station} take {places} groups at once."
        )
        yield Change(
            say(text, station=task.stations[at].name, nth=ordinal(places), places=places),
            with_places(task, at, places),
        )


def _fewer_visits(
    task: RotationTask, bounds: Bounds, visits: dict[tuple[int, int], int], wanted: int
) -> Change:
    """Fewer visits by as many as are `wanted`, each time of the most frequent, the last of equals."""
    left = dict(visits)
    for _ in repeat(None, wanted):
        most = max(reversed(left), key=lambda one: left[one])
        left[most] -= 1
    changed = task
    parts: list[str] = []
    for (who, at), before in visits.items():
        fewer = before - left[who, at]
        if not fewer:
            continue
        pair = task.groups[who].group, task.stations[at].station
        changed = with_least(changed, pair, least_visits(bounds, who, at, None) - fewer)
        days = "on one day" if fewer == 1 else f"on {fewer} days"
        often = days if is_daily(task, pair) and len(task.days) > 1 else times(fewer)
        parts.append(f"{task.groups[who].name} skip {task.stations[at].name} {often}")
    return Change(say("Let {changes}.", changes=", and let ".join(parts)), changed)


def _more_visits(task: RotationTask, bounds: Bounds, shortage: ReachShortage) -> Iterator[Change]:
    """One station more often for as many groups as there are visits lacking."""
    lacking = shortage.rounds - shortage.places - sum(count for _, count in shortage.limited)
    per = Per.PLAN if shortage.day is None else Per.DAY
    for at, count in shortage.limited:
        if places_of(bounds, at, shortage.day) < count + lacking or lacking > len(shortage.groups):
            continue
        groups = shortage.groups[:lacking]
        most = {who: most_visits(bounds, who, at, shortage.day) + 1 for who in groups}
        if len(set(most.values())) > 1:
            continue
        station = task.stations[at]
        yield Change(
            say(
                "Let {groups} visit {station} {times}.",
                groups=groups_named(task, groups),
                station=station.name,
                times=times(most[groups[0]]),
            ),
            with_most(
                task, {(task.groups[who].group, station.station): count for who, count in most.items()}, per
            ),
        )
