"""A class: its students, and the ways it is split into groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field, model_validator

from stationboard.domain.document import KEY, ClassId, Document, GroupId, GroupingId, Line, Name, StudentId
from stationboard.domain.look import GroupColor, GroupSymbol


class Student(Document):
    """One student; of the last name the board shows the initial only."""

    id: Annotated[StudentId, KEY]
    first: Name
    last: Line = ""
    shown: Line = ""
    """The name on the board where the teacher wants another than first name and last initial."""
    source_id: Line = ""
    """What the list that named the student calls them by: a number or an e-mail address, never shown."""


class Group(Document):
    """Students who move together, known by name, color and symbol."""

    id: Annotated[GroupId, KEY]
    name: Name
    color: GroupColor
    symbol: GroupSymbol
    students: tuple[StudentId, ...] = ()


class Grouping(Document):
    """One named way to split the class ("Math groups"); a class may have several."""

    id: Annotated[GroupingId, KEY]
    name: Name
    groups: tuple[Group, ...] = Field(default=(), max_length=60)

    @model_validator(mode="after")
    def _each_student_is_in_one_group(self) -> Grouping:
        twice = first_repeated(student for group in self.groups for student in group.students)
        if twice is not None:
            raise ValueError(f'student "{twice}" is in two groups of "{self.name}"')
        return self


class Roster(Document):
    """A class as its teacher knows it: name, period, room, students and groupings."""

    id: Annotated[ClassId, KEY]
    name: Name
    period: Line = ""
    room: Line = ""
    students: tuple[Student, ...] = Field(default=(), max_length=5000)
    groupings: tuple[Grouping, ...] = Field(default=(), max_length=60)

    @model_validator(mode="after")
    def _ids_are_whole(self) -> Roster:
        known = {student.id for student in self.students}
        if len(known) < len(self.students):
            raise ValueError(f'two students have the id "{first_repeated(s.id for s in self.students)}"')
        groups = tuple(group for grouping in self.groupings for group in grouping.groups)
        for what, ids in (("groupings", (g.id for g in self.groupings)), ("groups", (g.id for g in groups))):
            twice = first_repeated(ids)
            if twice is not None:
                raise ValueError(f'two {what} have the id "{twice}"')
        for group in groups:
            for student in group.students:
                if student not in known:
                    raise ValueError(
                        f'group "{group.name}" names a student "{student}" who is not in the class'
                    )
        return self

    def grouping(self, wanted: str) -> Grouping | None:
        """The grouping named `wanted` (letter case aside), else the first one, if there is any."""
        named = (grouping for grouping in self.groupings if grouping.name.casefold() == wanted.casefold())
        return next(named, self.groupings[0] if self.groupings else None)


def first_repeated(ids: Iterable[str]) -> str | None:
    """The first of `ids` that came before, or nothing."""
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            return one
        seen.add(one)
    return None


def board_names(students: tuple[Student, ...]) -> dict[StudentId, str]:
    """Each student's name as the class may see it: the chosen name, or first name and last initial.

    Never more of a last name than that: where two would read alike, a number tells them apart.
    """
    names = {student.id: student.shown or _with_initial(student) for student in students}
    alike, counts = _alike(names), dict[str, int]()
    for student in students:
        if student.id in alike:
            key = names[student.id].casefold()
            counts[key] = counts.get(key, 0) + 1
            names[student.id] = f"{names[student.id]} ({counts[key]})"
    return names


def _with_initial(student: Student) -> str:
    return f"{student.first} {student.last[0]}." if student.last else student.first


def _alike(names: dict[StudentId, str]) -> set[StudentId]:
    by_name: dict[str, list[StudentId]] = {}
    for student, name in names.items():
        by_name.setdefault(name.casefold(), []).append(student)
    return {student for same in by_name.values() if len(same) > 1 for student in same}
