"""What a source of class lists has to offer, with what may be chosen about it."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.sentence import Sentence
from stationboard.store.rosters.preview import Field, RosterPreview


@dataclass(frozen=True, slots=True)
class ClassChoice:
    """One class of several, with the number of its students."""

    name: str
    students: int


@dataclass(frozen=True, slots=True)
class OfferedColumn:
    """A column of the source: its place (from 0), its heading, its first entries, what it is read for.

    A `private` one is never looked into: it has no entries here and no use.
    """

    position: int
    heading: str
    sample: str
    use: Field | None
    private: bool


@dataclass(frozen=True, slots=True)
class ListOffer:
    """A list as it was understood, and the choices that are left to the teacher.

    `origin` says what it was recognized as; `students` counts everybody in the source, each once.
    `class_name` is the class that `preview` shows, "" for everybody. Without `columns`, they are fixed by the
    format.
    """

    origin: Sentence
    preview: RosterPreview
    students: int
    sheets: tuple[str, ...]
    sheet: int
    classes: tuple[ClassChoice, ...]
    class_name: str
    columns: tuple[OfferedColumn, ...]
