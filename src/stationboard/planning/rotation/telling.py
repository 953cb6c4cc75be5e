"""What a shortage is, in a sentence for the teacher."""

from __future__ import annotations

from typing import assert_never

from stationboard.domain.sentence import Sentence, listed, say
from stationboard.planning.rotation.bounds import Bounds
from stationboard.planning.rotation.shortages import (
    GroupShortage,
    ReachShortage,
    RoundShortage,
    Shortage,
    StationShortage,
)
from stationboard.planning.rotation.task import RotationTask
from stationboard.planning.rotation.wording import counted, groups_named, on_day, stations_named, when


def told(task: RotationTask, bounds: Bounds, shortage: Shortage) -> Sentence:
    """The sentence that says what is short, with the numbers that prove it."""
    match shortage:
        case RoundShortage():
            return _rounds(task, shortage)
        case StationShortage():
            return _station(task, bounds, shortage)
        case GroupShortage():
            return say(
                "{group} has {rounds} {when}, and {visits} to make: {needs}.",
                group=task.groups[shortage.group].name,
                rounds=counted(shortage.rounds, "round", "rounds"),
                when=on_day(task, shortage.day),
                visits=counted(sum(count for _, count in shortage.needs), "visit", "visits"),
                needs=", ".join(f"{task.stations[at].name} {count}" for at, count in shortage.needs),
            )
        case ReachShortage():
            return _reach(task, bounds, shortage)
        case _:
            assert_never(shortage)


def _rounds(task: RotationTask, shortage: RoundShortage) -> Sentence:
    values = {
        "when": when(task, shortage.rounds),
        "closed": stations_named(task, shortage.closed),
        "short": stations_named(task, shortage.too_short),
        "open": _with_places(task, shortage.open),
        "places": counted(shortage.places, "place", "places"),
        "groups": counted(shortage.groups, "group", "groups"),
    }
    if shortage.closed and shortage.too_short:
        return say(
            "{when} these are closed: {closed}; and these need more minutes: {short}. "
            "There are {places} for {groups}: {open}.",
            **values,
        )
    if shortage.closed:
        text = (
            "{when} {closed} is closed. There are {places} for {groups}: {open}."
            if len(shortage.closed) == 1
            else "{when} {closed} are closed. There are {places} for {groups}: {open}."
        )
        return say(text, **values)
    if shortage.too_short:
        text = "{when} there are too few minutes for {short}. There are {places} for {groups}: {open}."
        return say(text, **values)
    if not shortage.open:
        return say("{when} there is no station for {groups}.", **values)
    return say("{when} there are {places} for {groups}: {open}.", **values)


def _with_places(task: RotationTask, stations: tuple[int, ...]) -> str:
    return (
        listed(tuple(f"{task.stations[at].name} ({task.stations[at].places})" for at in stations)) or "none"
    )


def _station(task: RotationTask, bounds: Bounds, shortage: StationShortage) -> Sentence:
    at = shortage.station
    days = bounds.days if shortage.day is None else (shortage.day,)
    lengths = {len(bounds.open[at][day]) for day in days}
    factors = [counted(bounds.places[at], "group", "groups")]
    if len(lengths) == 1:
        factors.append(counted(lengths.pop(), "round", "rounds"))
        if len(days) > 1:
            factors.append(f"{len(days)} days")
    else:
        factors.append(counted(sum(len(bounds.open[at][day]) for day in days), "open round", "open rounds"))
    return say(
        "{station} has {places} {when} ({factors}). You asked for {wanted}: {needs}.",
        station=task.stations[at].name,
        places=counted(shortage.places, "place", "places"),
        when=on_day(task, shortage.day),
        factors=" × ".join(factors),
        wanted=sum(count for _, count in shortage.needs),
        needs=", ".join(f"{task.groups[who].name} {count}" for who, count in shortage.needs),
    )


def _reach(task: RotationTask, bounds: Bounds, shortage: ReachShortage) -> Sentence:
    parts = [counted(shortage.places, "place", "places") + f" at {stations_named(task, shortage.full)}"]
    if not shortage.full:
        parts.clear()
    parts.extend(
        f"{counted(count, 'visit', 'visits')} to {task.stations[at].name}" for at, count in shortage.limited
    )
    days = range(len(task.days)) if shortage.day is None else (shortage.day,)
    closed = [at for at in bounds.stations if not any(bounds.open[at][day] for day in days)]
    values: dict[str, str | int] = {
        "day": "Altogether" if shortage.day is None else f"On {task.days[shortage.day].name}",
        "closed": stations_named(task, closed),
        "parts": listed(tuple(parts)) or "no places",
        "sum": shortage.places + sum(count for _, count in shortage.limited),
        "groups": _groups_and_rounds(task, shortage),
        "needed": shortage.rounds,
    }
    if not closed:
        return say("{day} {parts} make {sum}; {groups} need {needed}.", **values)
    if len(closed) == 1:
        return say("{day} {closed} is closed. {parts} make {sum}; {groups} need {needed}.", **values)
    return say("{day} {closed} are closed. {parts} make {sum}; {groups} need {needed}.", **values)


def _groups_and_rounds(task: RotationTask, shortage: ReachShortage) -> str:
    everyone = len(shortage.groups) == len(task.groups)
    groups = counted(len(task.groups), "group", "groups") if everyone else groups_named(task, shortage.groups)
    each, rest = divmod(shortage.rounds, len(shortage.groups))
    return groups if rest else f"{groups} × {counted(each, 'round', 'rounds')}"
