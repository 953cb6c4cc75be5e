"""Turns a class list from a file into a class."""

from __future__ import annotations

import re
from pathlib import Path

from stationboard.commands.trouble import InputError
from stationboard.domain.document import ClassId
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count, with_groups_by_size
from stationboard.store.disk import LocalDisk
from stationboard.store.envelope import is_id
from stationboard.store.errors import StoreError, disk_reason
from stationboard.store.files import Files
from stationboard.store.rosters.list_file import content_of
from stationboard.store.rosters.reading import read_roster


def import_command(
    source: str, target: str, *, name: str | None, groups: int | None, size: int | None, seed: int
) -> None:
    """Read the list in `source`, write the class to `target`, and print what was taken and what was not.

    Raises:
        InputError: the list cannot be read, or the class not be written; nothing has changed then.
    """
    path = Path(source)
    try:
        preview = read_roster(content_of(LocalDisk(), path), path.name)
    except StoreError as error:
        raise InputError(str(error)) from error
    students = [NewStudent(one.preferred or one.first, one.last, group=one.group) for one in preview.students]
    class_name = name or path.stem
    roster = new_class(ClassId(_id_from(class_name)), class_name, students)
    if groups is not None:
        roster = with_groups_by_count(roster, groups, seed)
    elif size is not None:
        roster = with_groups_by_size(roster, size, seed)
    try:
        Files(LocalDisk()).write_durably(Path(target), (roster.model_dump_json(indent=2) + "\n").encode())
    except OSError as error:
        raise InputError(f"{target} cannot be written: {disk_reason(error)}.") from error
    for left_out in preview.left_out:
        print(f"Line {left_out.line} left out: {left_out.reason}")
    for doubt in preview.doubts:
        print(f"Note: {doubt}")
    made = len(roster.groupings[0].groups) if roster.groupings else 0
    print(
        f"{len(roster.students)} students" + (f" in {made} groups" if made else "") + f" written to {target}."
    )


def _id_from(name: str) -> str:
    """An id that reads like `name`, and may be a file's name on every system though `name` be ``CON``."""
    legible = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:50]
    return legible if is_id(legible) else f"class-{legible}".rstrip("-")
