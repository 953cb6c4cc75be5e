"""Brings the changes that a teacher ticked into a class."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Group, Grouping, Roster, Student
from stationboard.library.classes import NewStudent
from stationboard.library.likeness import Likeness
from stationboard.library.merging import Joined, Left, MergePlan, Renamed


def merged(roster: Roster, plan: MergePlan, ticked: Iterable[int], new_id: Callable[[], StudentId]) -> Roster:
    """The class with the changes at the places that are `ticked`; groups and ids of the others stay.

    Whoever joins comes into the group that the list names, where the class has one of that name, and else
    into none. A similar name that is not ticked is another child's, who joins. `new_id` gives ids that no
    student ever had, so that nobody inherits what was noted about somebody else.
    """
    wanted = set(ticked)
    changed = {student.id: _numbered(student, new) for student, new in plan.kept}
    gone: set[StudentId] = set()
    newcomers: list[NewStudent] = []
    for at, change in enumerate(plan.changes):
        match change:
            case Joined(new):
                if at in wanted:
                    newcomers.append(new)
            case Left(student):
                if at in wanted:
                    gone.add(student.id)
            case Renamed(student, new, why):
                if at in wanted:
                    changed[student.id] = _renamed(student, new)
                elif why is Likeness.SIMILAR:
                    newcomers.append(new)
                else:
                    changed[student.id] = _numbered(student, new)
            case _:
                assert_never(change)
    stay = [changed.get(student.id, student) for student in roster.students if student.id not in gone]
    joining = [(_enrolled(new, new_id()), new.group) for new in newcomers]
    groupings = tuple(_regrouped(grouping, gone, joining) for grouping in roster.groupings)
    students = (*stay, *(student for student, _ in joining))
    return roster.model_copy(update={"students": students, "groupings": groupings})


def _enrolled(new: NewStudent, student_id: StudentId) -> Student:
    return Student(id=student_id, first=new.first, last=new.last, shown=new.shown, source_id=new.source_id)


def _renamed(student: Student, new: NewStudent) -> Student:
    """The student under the list's name; the name on the board that the teacher chose stays."""
    names = {"first": new.first, "last": new.last}
    return _numbered(student.model_copy(update=names), new)


def _numbered(student: Student, new: NewStudent) -> Student:
    if not new.source_id or new.source_id == student.source_id:
        return student
    return student.model_copy(update={"source_id": new.source_id})


def _regrouped(grouping: Grouping, gone: set[StudentId], joining: Iterable[tuple[Student, str]]) -> Grouping:
    joiners: dict[str, list[StudentId]] = {}
    for student, group in joining:
        joiners.setdefault(group.casefold(), []).append(student.id)
    names = [group.name.casefold() for group in grouping.groups]
    groups = tuple(
        _staffed(group, gone, joiners.get(name, []) if names.index(name) == at else [])
        for at, (group, name) in enumerate(zip(grouping.groups, names, strict=True))
    )
    return grouping.model_copy(update={"groups": groups})


def _staffed(group: Group, gone: set[StudentId], joiners: list[StudentId]) -> Group:
    stay = (student for student in group.students if student not in gone)
    return group.model_copy(update={"students": (*stay, *joiners)})
