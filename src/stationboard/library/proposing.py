"""New groups for a class by chance, which keep what is said about who is with whom."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import assert_never

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Grouping
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.shown_names import teacher_names
from stationboard.library.classroom import Classroom
from stationboard.library.groupings import MOST_GROUPS
from stationboard.planning.conflict import Wanted, why_impossible
from stationboard.planning.forming import count_for_size
from stationboard.planning.splitting import Found, Impossible, Ties, Unsettled, split

_MORE_TRIED = 4
"""Where groups of a size cannot be had, so many more of them are tried."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many groups there shall be, or (with a count of 0) of how many students at most."""

    count: int = 0
    largest: int = 0


def proposal(
    room: Classroom, grouping: Grouping | None, sizes: Sizes, locked: Collection[StudentId], seed: int
) -> Found | Sentence:
    """New groups for the class, or why there are none; the `locked` stay in the group they are in."""
    students = tuple(student.id for student in room.roster.students)
    ties = Ties(
        tuple(tie.students for tie in room.private.apart),
        tuple(tie.students for tie in room.private.together),
        _pins(grouping, locked),
    )
    if sizes.count:
        outcome = split(students, sizes.count, ties, seed)
        return _told(outcome, room, Wanted(students, sizes.count), ties)
    least, largest = count_for_size(len(students), sizes.largest), sizes.largest
    if least > MOST_GROUPS:
        return too_small(len(students))
    outcome = split(students, least, ties, seed, largest)
    for count in range(least + 1, min(MOST_GROUPS, least + _MORE_TRIED) + 1):
        if isinstance(outcome, Found):
            break
        outcome = split(students, count, ties, seed, largest)
    return _told(outcome, room, Wanted(students, least, largest), ties)


def too_small(students: int) -> Sentence:
    """Why groups of a size cannot be had, with the size that can."""
    return say(
        "A class has {most} groups at most: for {students} students the largest group has to hold {size}.",
        most=MOST_GROUPS,
        students=students,
        size=-(-students // MOST_GROUPS),
    )


def _pins(grouping: Grouping | None, locked: Collection[StudentId]) -> dict[StudentId, int]:
    groups = grouping.groups if grouping is not None else ()
    return {one: at for at, group in enumerate(groups) for one in group.students if one in locked}


def _told(
    outcome: Found | Impossible | Unsettled, room: Classroom, wanted: Wanted, ties: Ties
) -> Found | Sentence:
    match outcome:
        case Found():
            return outcome
        case Impossible():
            if any(pin >= wanted.count for pin in ties.pinned.values()):
                return say("Some students stay in a group that would be no more: let them go, or make more.")
            return why_impossible(wanted, ties, teacher_names(room.roster.students))
        case Unsettled():
            return say("No such groups were found; more groups, or fewer students kept apart, would help.")
        case _:
            assert_never(outcome)
