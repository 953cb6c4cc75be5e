"""A class with what is private about it, edited as one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from stationboard.domain.confidential import Confidential
from stationboard.domain.document import StudentId
from stationboard.domain.roster import Roster
from stationboard.library.confidential import without_student
from stationboard.library.students import without_students


@dataclass(frozen=True, slots=True)
class Classroom:
    """What a step of editing changes, and what undo brings back."""

    roster: Roster
    private: Confidential


def without(room: Classroom, gone: Collection[StudentId]) -> Classroom:
    """The class without these students: neither in groups nor in anything private."""
    private = room.private
    for student in gone:
        private = without_student(private, student)
    return Classroom(without_students(room.roster, gone), private)
