"""A class list that was read becomes a class."""

from __future__ import annotations

import re
import uuid
from collections.abc import Collection
from pathlib import PurePath

from stationboard.domain.document import ClassId, StudentId
from stationboard.domain.roster import Roster
from stationboard.library.classes import NewStudent, new_class
from stationboard.qt.console.classes.group_split import MOST_GROUPS
from stationboard.store.rosters.preview import RosterPreview

LONGEST_NAME = 200


def new_id() -> ClassId:
    """An id no other class has."""
    return ClassId(f"class-{uuid.uuid4().hex}")


def new_student_id() -> StudentId:
    """An id no student ever had."""
    return StudentId(f"s-{uuid.uuid4().hex}")


def name_from_file(file_name: str) -> str:
    """What a class is called whose list is in this file: ``Room_12.csv`` is Room 12."""
    return re.sub(r"[\s_]+", " ", PurePath(file_name).stem).strip()[:LONGEST_NAME]


def free_name(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, numbered where one of the names `taken` (in small letters) is the same: ``My class (2)``."""
    name, number = wanted, 1
    while name.casefold() in taken:
        number += 1
        name = f"{wanted} ({number})"
    return name


def has_groups(preview: RosterPreview) -> bool:
    """Whether the list names groups, and no more of them than a class can have."""
    return 0 < len({student.group for student in preview.students if student.group}) <= MOST_GROUPS


def students_from(preview: RosterPreview) -> tuple[NewStudent, ...]:
    """The students of a list by the names they go by."""
    grouped = has_groups(preview)
    return tuple(
        NewStudent(
            first=student.preferred or student.first or student.last,
            last=student.last if student.first or student.preferred else "",
            group=student.group if grouped else "",
            source_id=student.source_id,
            legal_first=student.first if student.preferred else "",
        )
        for student in preview.students
    )


def class_from(preview: RosterPreview, class_id: ClassId, name: str) -> Roster:
    """The class, in the groups that the list names if it names any."""
    return new_class(class_id, name, students_from(preview))
