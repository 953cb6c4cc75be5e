"""What in a timetable does not go together: warnings, never prohibitions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.timetable import Entry, Timetable


def conflicts(
    timetable: Timetable, classes: Mapping[ClassId, str], routines: Mapping[RoutineId, str]
) -> tuple[Sentence, ...]:
    """A sentence for each; `classes` and `routines` are the names of those there are."""
    found = (
        *_overlaps(timetable),
        *_doubles(timetable, classes),
        *_unknown(timetable, classes, routines),
        *_homeless(timetable),
    )
    return tuple(dict.fromkeys(found))


def _overlaps(timetable: Timetable) -> Iterator[Sentence]:
    for schedule in timetable.schedules:
        ordered = sorted(schedule.periods, key=lambda period: period.starts)
        for first, second in pairwise(ordered):
            if second.starts < first.ends:
                yield say(
                    "{schedule}: {second} begins before {first} ends.",
                    schedule=schedule.name,
                    first=first.name,
                    second=second.name,
                )


def _doubles(timetable: Timetable, classes: Mapping[ClassId, str]) -> Iterator[Sentence]:
    for one, other in combinations(timetable.entries, 2):
        if one.period == other.period and _meet(one, other):
            yield say(
                "{period} has two classes at once: {first} and {second}.",
                period=one.period,
                first=classes.get(one.class_id, one.class_id),
                second=classes.get(other.class_id, other.class_id),
            )


def _meet(one: Entry, other: Entry) -> bool:
    letters = not one.letters or not other.letters or bool(set(one.letters) & set(other.letters))
    return letters and bool(set(one.weekdays) & set(other.weekdays))


def _unknown(
    timetable: Timetable, classes: Mapping[ClassId, str], routines: Mapping[RoutineId, str]
) -> Iterator[Sentence]:
    for entry in timetable.entries:
        if entry.class_id not in classes:
            yield say("{period} names a class that is no longer there.", period=entry.period)
        if entry.routine_id not in routines:
            yield say("{period} names a routine that is no longer there.", period=entry.period)


def _homeless(timetable: Timetable) -> Iterator[Sentence]:
    named = {period.name for schedule in timetable.schedules for period in schedule.periods}
    for entry in timetable.entries:
        if entry.period not in named:
            yield say("No bell schedule has a period called {period}.", period=entry.period)
