"""A class: its students, and the ways it is split into groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from stationboard.domain.document import KEY, ClassId, Document, GroupId, GroupingId, Line, Name, StudentId
from stationboard.domain.look import GroupColor, GroupSymbol
from stationboard.domain.name_rule import NameRule
from stationboard.domain.playlist import Playlists
from stationboard.domain.quantity_fields import Length
from stationboard.domain.times_away import TimeAway

MOST_EARLIER = 12
"""So many earlier ways of one grouping are kept."""

Day = Annotated[str, StringConstraints(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
"""A date as 2026-11-23, or nothing where it is not known."""


class Student(Document):
    """One student; of the last name the board shows the initial only."""

    id: Annotated[StudentId, KEY]
    first: Name
    last: Line = ""
    shown: Line = ""
    """The nickname, which stands on the board in place of first name and last initial."""
    source_id: Line = ""
    """What the list that named the student calls them by: a number or an e-mail address, never shown."""
    number: Annotated[int, Field(ge=0, le=99_999)] | None = None
    away: tuple[TimeAway, ...] = Field(default=(), max_length=20)
    """When the student is out every week; why is private, and stands elsewhere."""


class Group(Document):
    """Students who move together, known by name, color and symbol."""

    id: Annotated[GroupId, KEY]
    name: Name
    color: GroupColor
    symbol: GroupSymbol
    students: tuple[StudentId, ...] = ()


class EarlierGroups(Document):
    """How a grouping was split from one day to another; a student named may have left the class."""

    since: Day = ""
    until: Day = ""
    groups: tuple[Group, ...] = Field(default=(), max_length=60)


class Grouping(Document):
    """One named way to split the class ("Math groups"); a class may have several."""

    id: Annotated[GroupingId, KEY]
    name: Name
    groups: tuple[Group, ...] = Field(default=(), max_length=60)
    since: Day = ""
    """The day on which these groups were made."""
    before: tuple[EarlierGroups, ...] = Field(default=(), max_length=MOST_EARLIER)
    """The groups there were earlier, the latest first."""

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
    name_rule: NameRule = NameRule.NAME
    """What the class sees of its names."""
    playlists: tuple[Playlists, ...] = Field(default=(), max_length=60)
    """The students' own playlists; a student they name may have left the class."""
    stamina: Length | None = None
    """The class's record: how long it has kept at its choice without a break."""
    archived: bool = False
    """Whether the class is kept but no longer offered for lessons."""

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

    def own_playlists(self, wanted: str) -> Playlists | None:
        """The playlists named `wanted` (letter case aside), else the first ones, if there are any."""
        named = (one for one in self.playlists if one.name.casefold() == wanted.casefold())
        return next(named, self.playlists[0] if self.playlists else None)


def first_repeated(ids: Iterable[str]) -> str | None:
    """The first of `ids` that came before, or nothing."""
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            return one
        seen.add(one)
    return None
