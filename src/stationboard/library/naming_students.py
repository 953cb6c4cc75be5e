"""Finds the students of a class whom a list of names means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Student
from stationboard.library.likeness import Likeness, likeness


@dataclass(frozen=True, slots=True)
class Named:
    """Whom the names of a list mean, and which of them mean nobody, or more than one."""

    students: tuple[StudentId, ...]
    unknown: tuple[str, ...]


def students_named(students: tuple[Student, ...], names: Iterable[tuple[str, str]]) -> Named:
    """The students whom first and last names stand for.

    A name that is only similar to a student's means nobody: a wrong note is worse than none.
    """
    found: dict[StudentId, None] = {}
    unknown: list[str] = []
    for first, last in names:
        meant = _meant(students, first, last)
        if meant is None:
            unknown.append(f"{first} {last}".strip())
        else:
            found[meant] = None
    return Named(tuple(found), tuple(unknown))


def _meant(students: tuple[Student, ...], first: str, last: str) -> StudentId | None:
    """The one student who is surest to be meant, if there is exactly one."""
    sure = [
        (how, one.id)
        for one in students
        if (how := _likeness(one, first, last)) is not None and how < Likeness.SIMILAR
    ]
    best = min((how for how, _ in sure), default=None)
    alike = [student for how, student in sure if how is best]
    return alike[0] if len(alike) == 1 else None


def _likeness(student: Student, first: str, last: str) -> Likeness | None:
    ways = [likeness(student.first, student.last, first, last)]
    if student.shown:
        ways.append(likeness(student.shown, student.last, first, last))
    return min((way for way in ways if way is not None), default=None)
