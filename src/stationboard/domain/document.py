"""What all documents have in common: frozen, strict, and bounded in every text."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import BaseModel, ConfigDict, StringConstraints


class Document(BaseModel):
    """A value that is kept in a file: it never changes, and an unknown or wrong-typed field is an error."""

    # What a document holds may be private, and an error about it may get into a log.
    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, defer_build=True, hide_input_in_errors=True
    )


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
"""A name that must be there, of at most 200 letters."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
"""One line of text, which may be empty."""

Paragraph = Annotated[str, StringConstraints(max_length=4000)]
"""Some lines of text, which may be empty."""

ClassId = NewType("ClassId", str)
StudentId = NewType("StudentId", str)
GroupingId = NewType("GroupingId", str)
GroupId = NewType("GroupId", str)
StationId = NewType("StationId", str)
RoutineId = NewType("RoutineId", str)
BlockId = NewType("BlockId", str)
RoomId = NewType("RoomId", str)
ItemId = NewType("ItemId", str)

KEY = StringConstraints(min_length=1, max_length=64, pattern=r"^[a-z0-9_-]+$")
"""What an id may be: small letters, digits, dash and underscore, a safe file name on every system."""
