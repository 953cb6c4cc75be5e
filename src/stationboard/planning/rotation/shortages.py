"""Counting what is needed and what there is: the common reasons why no rotation can be, without a search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stationboard.planning.flow import Network
from stationboard.planning.rotation.bounds import Bounds
from stationboard.planning.rotation.task import RotationTask, Round

Needs = tuple[tuple[int, int], ...]
"""Who (a group, or a station) and how many visits."""


@dataclass(frozen=True, slots=True)
class RoundShortage:
    """In some rounds the stations that are open have fewer places than there are groups."""

    rounds: tuple[Round, ...]
    closed: tuple[int, ...]
    too_short: tuple[int, ...]
    open: tuple[int, ...]
    places: int
    groups: int


@dataclass(frozen=True, slots=True)
class StationShortage:
    """A station has fewer places, on one day or in all (None), than there must be visits."""

    station: int
    day: int | None
    places: int
    needs: Needs


@dataclass(frozen=True, slots=True)
class GroupShortage:
    """A group has fewer rounds, on one day or in all (None), than visits to make."""

    group: int
    day: int | None
    rounds: int
    needs: Needs


@dataclass(frozen=True, slots=True)
class ReachShortage:
    """Some groups have more rounds than there are visits for them, on one day or in all (None).

    Of the stations `full` all places count, of the `limited` ones only as many visits as the groups may make.
    """

    day: int | None
    groups: tuple[int, ...]
    rounds: int
    full: tuple[int, ...]
    limited: Needs
    places: int


Shortage = RoundShortage | StationShortage | GroupShortage | ReachShortage


def first_shortage(task: RotationTask, bounds: Bounds) -> Shortage | None:
    """The plainest of the shortages there are; None proves nothing."""
    return next(_shortages(task, bounds), None)


def _shortages(task: RotationTask, bounds: Bounds) -> Iterator[Shortage]:
    yield from _rounds(task, bounds)
    for day in (None, *bounds.days):
        yield from _stations(bounds, day)
        yield from _groups(bounds, day)
    for day in (*bounds.days, None):
        yield from _reach(bounds, day)


def _rounds(task: RotationTask, bounds: Bounds) -> Iterator[Shortage]:
    """Rounds that lack places, those together that lack the same ones."""
    alike: dict[tuple[tuple[int, ...], tuple[int, ...], int], list[Round]] = {}
    for day, turn in task.rounds:
        groups = sum(turn in rows[day] for rows in bounds.here)
        opened = [at for at in bounds.stations if turn in bounds.open[at][day]]
        if sum(bounds.places[at] for at in opened) < groups:
            closed = tuple(at for at in bounds.stations if (day, turn) in task.stations[at].closed)
            too_short = tuple(set(bounds.stations) - set(opened) - set(closed))
            alike.setdefault((closed, tuple(sorted(too_short)), groups), []).append((day, turn))
    for (closed, too_short, groups), rounds in alike.items():
        opened = [at for at in bounds.stations if at not in closed and at not in too_short]
        places = sum(bounds.places[at] for at in opened)
        yield RoundShortage(tuple(rounds), closed, too_short, tuple(opened), places, groups)


def least_visits(bounds: Bounds, who: int, at: int, day: int | None) -> int:
    """How many visits a group must make at least, on one day or in all."""
    if day is not None:
        return bounds.per_day[who][at][day][0]
    return max(bounds.per_plan[who][at][0], sum(least for least, _ in bounds.per_day[who][at]))


def most_visits(bounds: Bounds, who: int, at: int, day: int | None) -> int:
    """How many visits a group may make at most, on one day or in all."""
    whole = bounds.per_plan[who][at][1]
    if day is not None:
        return min(bounds.per_day[who][at][day][1], whole)
    return min(whole, sum(most for _, most in bounds.per_day[who][at]))


def places_of(bounds: Bounds, at: int, day: int | None) -> int:
    """How many visits a station takes, on one day or in all."""
    days = bounds.days if day is None else (day,)
    return bounds.places[at] * sum(len(bounds.open[at][one]) for one in days)


def _rounds_here(bounds: Bounds, who: int, day: int | None) -> int:
    return sum(len(bounds.here[who][one]) for one in (bounds.days if day is None else (day,)))


def _stations(bounds: Bounds, day: int | None) -> Iterator[Shortage]:
    for at in bounds.stations:
        needs = tuple((who, least_visits(bounds, who, at, day)) for who in bounds.groups)
        places = places_of(bounds, at, day)
        if sum(count for _, count in needs) > places:
            yield StationShortage(at, day, places, _asked(needs))


def _groups(bounds: Bounds, day: int | None) -> Iterator[Shortage]:
    for who in bounds.groups:
        needs = tuple((at, least_visits(bounds, who, at, day)) for at in bounds.stations)
        rounds = _rounds_here(bounds, who, day)
        if sum(count for _, count in needs) > rounds:
            yield GroupShortage(who, day, rounds, _asked(needs))


def _asked(needs: Needs) -> Needs:
    return tuple((one, count) for one, count in needs if count)


def _reach(bounds: Bounds, day: int | None) -> Iterator[Shortage]:
    """By the theorem of Hall, as the smallest cut of a flow from groups to stations."""
    first_station = 2 + len(bounds.groups)
    network = Network(first_station + len(bounds.stations))
    wanted = 0
    for who in bounds.groups:
        rounds = _rounds_here(bounds, who, day)
        wanted += rounds
        network.arc(0, 2 + who, rounds)
        for at in bounds.stations:
            network.arc(2 + who, first_station + at, most_visits(bounds, who, at, day))
    for at in bounds.stations:
        network.arc(first_station + at, 1, places_of(bounds, at, day))
    if network.fill() == wanted:
        return
    cut = network.cut()
    groups = tuple(who for who in bounds.groups if 2 + who in cut)
    full = tuple(at for at in bounds.stations if first_station + at in cut)
    limited = tuple(
        (at, sum(most_visits(bounds, who, at, day) for who in groups))
        for at in bounds.stations
        if at not in full
    )
    places = sum(places_of(bounds, at, day) for at in full)
    rounds = sum(_rounds_here(bounds, who, day) for who in groups)
    yield ReachShortage(day, groups, rounds, full, _asked(limited), places)
