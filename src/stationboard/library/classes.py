"""Classes being made and changed: every function gives a new roster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stationboard.domain.document import ClassId, GroupId, GroupingId, StudentId
from stationboard.domain.look import looks
from stationboard.domain.roster import Group, Grouping, Roster, Student
from stationboard.planning.forming import count_for_size, groups_by_count


@dataclass(frozen=True, slots=True)
class NewStudent:
    """A student as a list names it; what the list does not tell is empty."""

    first: str
    last: str = ""
    shown: str = ""
    group: str = ""
    source_id: str = ""
    legal_first: str = ""
    """The first name on the list where the child goes by another."""


def new_class(class_id: ClassId, name: str, students: Sequence[NewStudent]) -> Roster:
    """A class of `students` in the order given; groups the list names become its first grouping."""
    enrolled = tuple(
        Student(
            id=StudentId(f"s{number}"),
            first=new.first,
            last=new.last,
            shown=new.shown,
            source_id=new.source_id,
        )
        for number, new in enumerate(students, start=1)
    )
    roster = Roster(id=class_id, name=name, students=enrolled)
    named = tuple(dict.fromkeys(new.group for new in students if new.group))
    if not named:
        return roster
    groups = tuple(
        Group(
            id=GroupId(f"g1-{seat}"),
            name=group,
            color=color,
            symbol=symbol,
            students=tuple(s.id for s, new in zip(enrolled, students, strict=True) if new.group == group),
        )
        for seat, (group, (_, color, symbol)) in enumerate(
            zip(named, looks(len(named)), strict=True), start=1
        )
    )
    return _with_grouping(roster, groups)


def with_groups_by_count(roster: Roster, count: int, seed: int) -> Roster:
    """The class split anew into `count` groups, in place of those made so before; other groupings stay."""
    students = tuple(student.id for student in roster.students)
    return _with_grouping(roster, groups_by_count(students, count, "g1", seed))


def with_groups_by_size(roster: Roster, size: int, seed: int) -> Roster:
    """The class split anew into groups of at most `size` students."""
    return with_groups_by_count(roster, count_for_size(len(roster.students), size), seed)


def _with_grouping(roster: Roster, groups: tuple[Group, ...]) -> Roster:
    grouping = Grouping(id=GroupingId("g1"), name="Groups", groups=groups)
    others = tuple(one for one in roster.groupings if one.id != grouping.id)
    return roster.model_copy(update={"groupings": (grouping, *others)})
