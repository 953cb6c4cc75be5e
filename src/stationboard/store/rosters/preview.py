"""What was understood of a roster file, for the teacher to look over before anything is taken."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stationboard.domain.sentence import Sentence
from stationboard.store.errors import StoreError


class RosterError(StoreError):
    """A roster file that cannot be read; `sentence` names the file, the line and what to do."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class Field(StrEnum):
    """What a column is read for; every other column is never looked into."""

    FIRST = "first name"
    LAST = "last name"
    FULL = "whole name"
    PREFERRED = "preferred name"
    NUMBER = "student number"
    EMAIL = "e-mail address"
    """Of which only a fingerprint is taken, to know the student again."""
    GROUP = "group"
    CLASS = "class"
    STATUS = "status"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read: its place (from 0), its heading as it stands ("" for none) and its meaning."""

    position: int
    heading: str
    field: Field


@dataclass(frozen=True, slots=True)
class ImportedStudent:
    """One student as found on `line` of the file (from 1); what the file does not tell is ""."""

    line: int
    first: str
    last: str = ""
    preferred: str = ""
    number: str = ""
    group: str = ""
    mark: str = ""
    """A fingerprint of the e-mail address, from which nobody reads the address."""

    @property
    def source_id(self) -> str:
        """By what a later list knows this student again."""
        return self.number or self.mark


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not taken, and why."""

    line: int
    reason: Sentence


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """A roster as it was understood.

    `encoding` is Python's name for it; `delimiter` is "" for a list of one column; `header_line` counts
    from 1 and is None where the file has no headings.
    """

    encoding: str
    delimiter: str
    header_line: int | None
    columns: tuple[Column, ...]
    students: tuple[ImportedStudent, ...]
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Sentence, ...] = ()
