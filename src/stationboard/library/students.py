"""The students of a class being edited: every function gives a new roster."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from stationboard.domain.document import StudentId
from stationboard.domain.name_rule import NameRule
from stationboard.domain.roster import EarlierGroups, Group, Grouping, Roster, Student
from stationboard.domain.times_away import TimeAway
from stationboard.library.classes import NewStudent
from stationboard.library.playlists.lists import without_lists

MOST_STUDENTS = 5000
"""A class holds no more."""


def named(text: str) -> NewStudent:
    """A student as a teacher types the name: ``Ava Rossi`` or ``Rossi, Ava``."""
    words = " ".join(text.split())
    last, comma, first = words.partition(",")
    if comma and first.strip() and last.strip():
        return NewStudent(first.strip()[:200], last.strip()[:300])
    first, _, last = words.partition(" ")
    return NewStudent(first[:200], last[:300])


def names_in(text: str) -> tuple[NewStudent, ...]:
    """The students of a list, one in each line that says anything; a number before a name is left out."""
    lines = (re.sub(r"^\s*\d+[.)]?\s+", "", line).strip() for line in text.splitlines())
    return tuple(named(line) for line in lines if line)


def with_students(roster: Roster, new: Iterable[NewStudent]) -> Roster:
    """The class with more students, in no group yet; never more than it can hold."""
    numbers = (re.fullmatch(r"s(\d{1,9})", student.id) for student in roster.students)
    first = max((int(found[1]) for found in numbers if found), default=0) + 1
    joined = tuple(
        Student(id=StudentId(f"s{number}"), first=one.first, last=one.last, shown=one.shown)
        for number, one in enumerate(new, start=first)
    )
    return roster.model_copy(update={"students": (*roster.students, *joined)[:MOST_STUDENTS]})


def with_student(roster: Roster, student: Student) -> Roster:
    """The class with `student` as given, in place of what was known under the same id."""
    students = tuple(student if one.id == student.id else one for one in roster.students)
    return roster.model_copy(update={"students": students})


def renamed(roster: Roster, student: Student, **names: str) -> Roster:
    """The class with another `first`, `last` or `shown` name for a student.

    Raises:
        ValidationError: the first name is empty, or a name too long.
    """
    return with_student(roster, Student.model_validate(student.model_dump() | names))


def numbered(roster: Roster, student: Student, number: int | None) -> Roster:
    """The class with another number for a student.

    Raises:
        ValidationError: the number is below 0 or above 99,999.
    """
    return with_student(roster, Student.model_validate(student.model_dump() | {"number": number}))


def with_times_away(roster: Roster, student: Student, times: tuple[TimeAway, ...]) -> Roster:
    """The class with other times at which a student is out every week."""
    return with_student(roster, student.model_copy(update={"away": times}))


def with_name_rule(roster: Roster, rule: NameRule) -> Roster:
    """The class with another rule for what it sees of its names."""
    return roster.model_copy(update={"name_rule": rule})


def without_students(roster: Roster, gone: Collection[StudentId]) -> Roster:
    """The class without these students, in its groups of now and of earlier too, and without their lists."""
    return roster.model_copy(
        update={
            "students": tuple(one for one in roster.students if one.id not in gone),
            "groupings": tuple(_without(grouping, gone) for grouping in roster.groupings),
            "playlists": tuple(without_lists(playlists, gone) for playlists in roster.playlists),
        }
    )


def same_names(roster: Roster) -> tuple[str, ...]:
    """Full names that more than one student has."""
    counted = Counter(full_name(student).casefold() for student in roster.students)
    found = (full_name(one) for one in roster.students if counted[full_name(one).casefold()] > 1)
    return tuple({name.casefold(): name for name in found}.values())


def full_name(student: Student) -> str:
    """First and last name."""
    return f"{student.first} {student.last}".strip()


def _without(grouping: Grouping, gone: Collection[StudentId]) -> Grouping:
    def left(groups: tuple[Group, ...]) -> tuple[Group, ...]:
        return tuple(
            one.model_copy(update={"students": tuple(s for s in one.students if s not in gone)})
            for one in groups
        )

    def earlier(one: EarlierGroups) -> EarlierGroups:
        return one.model_copy(update={"groups": left(one.groups)})

    before = tuple(map(earlier, grouping.before))
    return grouping.model_copy(update={"groups": left(grouping.groups), "before": before})
