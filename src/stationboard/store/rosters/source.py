"""Where a class list comes from, with what the teacher chose about it."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.store.rosters.preview import Field


@dataclass(frozen=True, slots=True)
class NamedBytes:
    """One file: its name, which is shown and compared but never used as a path, and its content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ListSource:
    """A file, the files of a folder, or pasted text (UTF-8); `name` is what sentences call it."""

    name: str
    files: tuple[NamedBytes, ...]
    pasted: bool = False


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the teacher chose; None stands for the guess.

    `sheet` counts from 0. `class_name` is the class to show, "" for everybody. `uses` says by its place what
    a column is read for; columns not named are not read. `headed` is whether the first row holds headings
    where none are known.
    """

    encoding: str | None = None
    sheet: int | None = None
    class_name: str | None = None
    uses: tuple[tuple[int, Field], ...] | None = None
    headed: bool = False


AS_GUESSED = Wishes()
