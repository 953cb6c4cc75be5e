"""Makes students of the rows of a roster."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from stationboard.domain.sentence import Sentence, listed, say
from stationboard.store.rosters.layout import Layout
from stationboard.store.rosters.names import (
    PersonName,
    from_parts,
    from_whole,
    quiet,
    without_initials,
    without_numbering,
)
from stationboard.store.rosters.preview import Field, ImportedStudent, LeftOut
from stationboard.store.rosters.rows import Row
from stationboard.store.rosters.screening import reason_against

MOST_LETTERS = 200
"""In any cell that is read."""

_FEW = 3
"""Fewer children than that may have been written in capitals by hand."""
_NAMED = 3
"""A doubt names so many children at most."""


@dataclass(frozen=True, slots=True)
class Students:
    """The students of a roster, the rows that are none, and what the teacher should look at."""

    students: tuple[ImportedStudent, ...]
    left_out: tuple[LeftOut, ...]
    doubts: tuple[Sentence, ...]


def students_of(layout: Layout) -> Students:
    """Return the students of all rows; the same number is the same child, the same name alone is not."""
    reading = _Reading(layout)
    for row in layout.rows:
        reason = reading.reason_against(row) or reading.take(row)
        if reason is not None:
            reading.left_out.append(LeftOut(row.line, reason))
    return Students(_quieted(tuple(reading.students.values())), tuple(reading.left_out), reading.doubts())


def _quieted(students: tuple[ImportedStudent, ...]) -> tuple[ImportedStudent, ...]:
    """A list that a machine printed in capitals, written as people write names."""
    if len(students) < _FEW or not all(f"{one.first}{one.last}".isupper() for one in students):
        return students
    return tuple(
        replace(one, first=quiet(one.first), last=quiet(one.last), preferred=quiet(one.preferred))
        for one in students
    )


class _Reading:
    """The rows read so far."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._columns = {column.field: column.position for column in layout.columns}
        self._heading = layout.heading
        self._pasted = layout.header_line is None
        self._unsure: list[str] = []
        self._cut: list[str] = []
        self.students: dict[str | int, ImportedStudent] = {}
        """By number, or by line for those without one."""
        self.left_out: list[LeftOut] = []

    def reason_against(self, row: Row) -> Sentence | None:
        """Why the row is no student, or None."""
        if self._heading is not None and row.cells == self._heading.cells:
            return say("This row repeats the headings.")
        if any(len(row.cell(position)) > MOST_LETTERS for position in self._columns.values()):
            return say("A cell of this row has more than 200 letters.")
        return reason_against(
            self._layout.name_in(row), self._text(row, Field.STATUS), self._text(row, Field.ROLE)
        )

    def take(self, row: Row) -> Sentence | None:
        """Take the student of this row, or tell whose second row it is."""
        name = self._name(row)
        number = self._text(row, Field.NUMBER)
        earlier = self.students.get(number) if number else None
        shown = f"{name.first} {name.last}".strip()
        if not any(map(str.isalpha, shown)):
            return say("“{name}” is not a name.", name=shown)
        if earlier is not None:
            known = f"{earlier.first} {earlier.last}".strip()
            return say(
                "{name} has the number of {other} on line {line}: taken as the same child.",
                name=shown,
                other=known,
                line=earlier.line,
            )
        preferred = self._text(row, Field.PREFERRED) or name.preferred
        self.students[number or row.line] = ImportedStudent(
            row.line,
            without_initials(name.first),
            name.last,
            "" if preferred == name.first else preferred,
            number,
            self._text(row, Field.GROUP),
            fingerprint(self._text(row, Field.EMAIL)),
        )
        if name.unsure:
            self._unsure.append(shown)
        if name.cut:
            self._cut.append(shown)
        return None

    def doubts(self) -> tuple[Sentence, ...]:
        """What the teacher should look at."""
        found: list[Sentence] = []
        if same := self._same_names():
            found.append(
                say("Two children have the same name: {names}. Leave one out if it is one child.", names=same)
            )
        if self._unsure:
            names = _some(self._unsure)
            found.append(say("Check where the last name begins: {names}.", names=names))
        if self._cut:
            names = _some(self._cut)
            found.append(say("What stood beside a name was left out: {names}.", names=names))
        return tuple(found)

    def _same_names(self) -> str:
        """The names of children that may be one: alike, and not told apart by numbers."""
        seen: dict[tuple[str, str], list[ImportedStudent]] = {}
        for student in self.students.values():
            seen.setdefault((student.first.casefold(), student.last.casefold()), []).append(student)
        alike = [same for same in seen.values() if len(same) > 1 and not all(one.number for one in same)]
        return _some([f"{same[0].first} {same[0].last}".strip() for same in alike])

    def _text(self, row: Row, field: Field) -> str:
        return self._layout.cell(row, field)

    def _name(self, row: Row) -> PersonName:
        if Field.FULL in self._columns:
            whole = self._text(row, Field.FULL)
            return from_whole(without_numbering(whole) if self._pasted else whole)
        return from_parts(self._text(row, Field.FIRST), self._text(row, Field.LAST))


def fingerprint(address: str) -> str:
    """What is kept of an e-mail address: enough to know it again, not enough to write to it."""
    return hashlib.sha256(address.casefold().encode()).hexdigest()[:16] if "@" in address else ""


def _some(names: list[str]) -> str:
    if len(names) <= _NAMED:
        return listed(names)
    return listed([*names[:_NAMED], f"{len(names) - _NAMED} more"])
