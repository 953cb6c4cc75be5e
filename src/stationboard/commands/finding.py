"""Finds the routine or class a command names: in a file, in the store, or among the bundled ones."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from stationboard.commands.trouble import InputError
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.machine.resources import resource_folder
from stationboard.store.bundled import Bundled, load_bundled
from stationboard.store.disk import LocalDisk
from stationboard.store.errors import StoreError
from stationboard.store.loose_files import LooseDocument, read_document
from stationboard.store.places import find_places
from stationboard.store.reading_only import read_classes, read_routines

NamedT = TypeVar("NamedT", Roster, Routine)


@dataclass(frozen=True, slots=True)
class Found:
    """What a command works on."""

    routine: Routine
    roster: Roster


def find(routine: str, class_name: str | None) -> Found:
    """The routine and the class a command names; without a class, the sample class.

    Raises:
        InputError: one of them cannot be found or read.
    """
    bundled = _bundled()
    plan = _routine(routine, bundled)
    roster = bundled.sample_class if class_name is None else _class(class_name, bundled)
    return Found(plan, roster)


def _bundled() -> Bundled:
    try:
        return load_bundled(LocalDisk(), resource_folder())
    except StoreError as error:
        raise InputError(str(error)) from error


def _routine(name: str, bundled: Bundled) -> Routine:
    document = _in_file(name)
    if document is not None:
        if not isinstance(document, Routine):
            raise InputError(f"{name} is not a routine.")
        return document
    if name == "sample":
        return bundled.routines[0]
    kept = read_routines(LocalDisk(), find_places(os.environ))
    return _named(name, (*kept, *bundled.routines), "routine")


def _class(name: str, bundled: Bundled) -> Roster:
    document = _in_file(name)
    if document is not None:
        if not isinstance(document, Roster):
            raise InputError(f"{name} is not a class.")
        return document
    if name == "sample":
        return bundled.sample_class
    kept = read_classes(LocalDisk(), find_places(os.environ))
    return _named(name, (*kept, bundled.sample_class), "class")


def _in_file(name: str) -> LooseDocument | None:
    """What lies in the file `name`, or nothing where it is meant as a name."""
    path = Path(name)
    if not path.is_file() and path.suffix != ".json" and os.sep not in name:
        return None
    try:
        return read_document(LocalDisk(), path)
    except StoreError as error:
        raise InputError(str(error)) from error


def _named(name: str, candidates: Sequence[NamedT], what: str) -> NamedT:
    for one in candidates:
        if name.casefold() in (one.name.casefold(), one.id.casefold()):
            return one
    known = ", ".join(f"“{one.name}”" for one in candidates)
    raise InputError(f"There is no {what} “{name}”; there are {known}.")
