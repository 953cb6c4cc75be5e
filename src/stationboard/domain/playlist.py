"""Individual rotation: each student has a playlist, and a row of the chart made from it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from stationboard.domain.block import Turns
from stationboard.domain.document import KEY, Document, Line, Name, StationId, StudentId

Priority = Annotated[int, Field(ge=1, le=5)]
"""How much a visit is wanted: 5 the most."""


class Wish(Document):
    """One station on a playlist."""

    station: StationId
    must: bool = True
    priority: Priority = 3
    after: tuple[StationId, ...] = Field(default=(), max_length=20)
    """Stations of the same playlist that come before it."""


class StudentRow(Document):
    """Where one student is in each round; nothing for a round at the own desk."""

    student: Annotated[StudentId, KEY]
    cells: tuple[StationId | None, ...] = Field(max_length=60)


class Playlist(Turns):
    """Each student goes through a playlist of their own, at places that the planner finds."""

    kind: Literal["playlist"] = "playlist"
    wishes: tuple[Wish, ...] = Field(default=(), max_length=20)
    """The playlist of whoever has no own one."""
    lists: Line = ""
    """Name of the class's own playlists; its first ones where empty."""
    rows: tuple[StudentRow, ...] = Field(default=(), max_length=5000)
    """The plan, once it is made for a class."""


class OwnWish(Document):
    """One station on a student's own playlist, by its name, so that any routine can be run with it."""

    station: Name
    must: bool = True
    priority: Priority = 3
    after: tuple[Name, ...] = Field(default=(), max_length=20)


class OwnPlaylist(Document):
    """What one student is to do."""

    student: Annotated[StudentId, KEY]
    wishes: tuple[OwnWish, ...] = Field(default=(), max_length=20)


class Playlists(Document):
    """The students' own playlists under one name ("Math this week")."""

    name: Name
    lists: tuple[OwnPlaylist, ...] = Field(default=(), max_length=5000)

    @model_validator(mode="after")
    def _each_student_has_one(self) -> Playlists:
        if len({own.student for own in self.lists}) < len(self.lists):
            raise ValueError(f'a student has two playlists in "{self.name}"')
        return self

    def of(self, student: StudentId) -> OwnPlaylist | None:
        """The playlist of `student`, if there is one."""
        return next((own for own in self.lists if own.student == student), None)
