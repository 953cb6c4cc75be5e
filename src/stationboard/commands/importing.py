"""Turns a class list from a file into a class."""

from __future__ import annotations

import re
from pathlib import Path

from stationboard.commands.trouble import InputError
from stationboard.domain.document import ClassId
from stationboard.domain.sentence import listed
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count, with_groups_by_size
from stationboard.store.disk import LocalDisk
from stationboard.store.envelope import is_id
from stationboard.store.errors import StoreError, disk_reason
from stationboard.store.files import Files
from stationboard.store.rosters.list_file import source_at
from stationboard.store.rosters.offer import ListOffer
from stationboard.store.rosters.reading import read_list
from stationboard.store.rosters.source import Wishes

_NAMED = 12
"""Classes that a sentence names."""


def import_command(
    source: str,
    target: str,
    *,
    name: str | None,
    section: str | None,
    groups: int | None,
    size: int | None,
    seed: int,
) -> None:
    """Read the list in `source`, write the class to `target`, and print what was taken and what was not.

    Raises:
        InputError: the list cannot be read, or the class not be written; nothing has changed then.
    """
    path = Path(source)
    try:
        offer = read_list(source_at(LocalDisk(), path), Wishes(class_name=section))
    except StoreError as error:
        raise InputError(str(error)) from error
    _expect_one_class(offer, source, section)
    preview = offer.preview
    students = [
        NewStudent(one.preferred or one.first, one.last, group=one.group, source_id=one.source_id)
        for one in preview.students
    ]
    class_name = name or section or path.stem
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


def _expect_one_class(offer: ListOffer, source: str, section: str | None) -> None:
    """Refuse to guess which class of a whole school is meant, or to take another than the one named."""
    there = [choice.name for choice in offer.classes]
    shown = listed([*there[:_NAMED], f"{len(there) - _NAMED} more"] if len(there) > _NAMED else there)
    if section is not None and section not in there:
        known = f"it holds {shown}" if there else "it names none"
        raise InputError(f"{source} holds no class “{section}”: {known}.")
    if section is None and len(there) > 1 and offer.class_name:
        raise InputError(f"{source} holds several classes: name one with --section ({shown}).")


def _id_from(name: str) -> str:
    """An id that reads like `name`, and may be a file's name on every system though `name` be ``CON``."""
    legible = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:50]
    return legible if is_id(legible) else f"class-{legible}".rstrip("-")
