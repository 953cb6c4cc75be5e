"""What a teacher knows about the students of a class and the class must never see."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from stationboard.domain.document import KEY, ClassId, Document, Line, StudentId
from stationboard.domain.roster import first_repeated

LONGEST_NOTES = 2000
"""Letters that the notes about one student may have."""

Notes = Annotated[str, StringConstraints(max_length=LONGEST_NOTES)]


class PrivateFacts(Document):
    """What is known of one student; a field that says nothing is empty."""

    student: Annotated[StudentId, KEY]
    notes: Notes = ""
    supports: tuple[Line, ...] = Field(default=(), max_length=50)
    level: Line = ""
    tier: Line = ""
    score: Line = ""
    why_away: Line = ""
    """Why the student is out: for how long and when is no secret, and stands elsewhere."""

    @property
    def says_nothing(self) -> bool:
        """Whether every field is empty."""
        return self == PrivateFacts(student=self.student)


class Tie(Document):
    """Students whom something binds together or keeps apart, with the reason."""

    students: tuple[Annotated[StudentId, KEY], ...] = Field(min_length=2, max_length=60)
    reason: Line = ""

    @model_validator(mode="after")
    def _names_each_once(self) -> Tie:
        twice = first_repeated(self.students)
        if twice is not None:
            raise ValueError(f'student "{twice}" is named twice')
        return self


class Confidential(Document):
    """All that is private about one class; `id` is the class's.

    It is a document of its own, so that what is copied into lessons, frames or files for others, which is
    the `Roster`, cannot hold any of it. Students it names may have left the class. Two who are told to be
    together and apart are no error: whoever forms groups has to choose.
    """

    id: Annotated[ClassId, KEY]
    students: tuple[PrivateFacts, ...] = Field(default=(), max_length=5000)
    apart: tuple[Tie, ...] = Field(default=(), max_length=500)
    together: tuple[Tie, ...] = Field(default=(), max_length=500)

    @model_validator(mode="after")
    def _tells_of_each_student_once(self) -> Confidential:
        twice = first_repeated(facts.student for facts in self.students)
        if twice is not None:
            raise ValueError(f'student "{twice}" has private facts twice')
        return self

    def of(self, student: StudentId) -> PrivateFacts:
        """What is known of `student`; where that is nothing, every field is empty."""
        known = (facts for facts in self.students if facts.student == student)
        return next(known, PrivateFacts(student=student))
