"""What the teacher puts right in a list before it becomes a class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from stationboard.store.rosters.preview import ImportedStudent, RosterPreview


@dataclass(frozen=True, slots=True)
class Corrections:
    """Lines of the list that are left out, and names written otherwise, both by the number of the line."""

    out: frozenset[int] = frozenset()
    names: Mapping[int, tuple[str, str]] = field(default_factory=dict[int, tuple[str, str]])
    """First and last name."""

    def leave_out(self, line: int, *, out: bool) -> Corrections:
        """These with a line left out, or taken again."""
        return replace(self, out=self.out | {line} if out else self.out - {line})

    def call(self, line: int, first: str, last: str) -> Corrections:
        """These with another name on a line."""
        return replace(self, names={**self.names, line: (first, last)})


def corrected(preview: RosterPreview, corrections: Corrections) -> RosterPreview:
    """`preview` as the teacher put it right."""
    students = (_named(one, corrections) for one in preview.students if one.line not in corrections.out)
    return replace(preview, students=tuple(students))


def _named(student: ImportedStudent, corrections: Corrections) -> ImportedStudent:
    name = corrections.names.get(student.line)
    return student if name is None else replace(student, first=name[0], last=name[1], preferred="")
