"""Compares a class with a newer list of its students."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from stationboard.domain.roster import Student
from stationboard.library.classes import NewStudent
from stationboard.library.likeness import Likeness, likeness, plain_name

MOST_COMPARED = 20_000
"""Pairs of names that are looked at for likeness: a class of 140 that shares nobody with the list."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A student of the list who is not in the class."""

    new: NewStudent


@dataclass(frozen=True, slots=True)
class Left:
    """A student of the class who is not on the list."""

    student: Student


@dataclass(frozen=True, slots=True)
class Renamed:
    """A student whose name on the list is another; `why` is None where the number tells who it is."""

    student: Student
    new: NewStudent
    why: Likeness | None


Change = Joined | Left | Renamed


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a list would change in a class; `kept` are the students who stay as they are, with the list's."""

    changes: tuple[Change, ...]
    kept: tuple[tuple[Student, NewStudent], ...]


def is_likely(change: Change) -> bool:
    """Whether the change is proposed: nobody leaves, and no name is taken for another's, unless asked."""
    match change:
        case Joined():
            return True
        case Left():
            return False
        case Renamed(why=why):
            return why is not Likeness.SIMILAR
        case _:
            assert_never(change)


def merge_plan(students: Sequence[Student], listed: Sequence[NewStudent]) -> MergePlan:
    """Compare the students of a class with a list.

    The same number is the same child. Where the two share numbers, other numbers are other children; else
    names decide, the surest likeness first, and never where two would fit as well.
    """
    pairs = _Pairs(dict(enumerate(students)), dict(enumerate(listed)))
    pairs.match_numbers()
    pairs.match_names()
    changes: list[Change] = []
    kept: list[tuple[Student, NewStudent]] = []
    for at, student in enumerate(students):
        if at not in pairs.found:
            continue
        other, why = pairs.found[at]
        new = listed[other]
        if why is Likeness.SAME or not _says_more(student, new):
            kept.append((student, new))
        else:
            changes.append(Renamed(student, new, why))
    changes += [Joined(new) for new in pairs.listed.values()]
    changes += [Left(student) for student in pairs.students.values()]
    return MergePlan(tuple(changes), tuple(kept))


def _says_more(student: Student, new: NewStudent) -> bool:
    """Whether the list's name is another one, and not the class's with less of it."""
    if (student.first, student.last) in {(new.first, new.last), (new.legal_first, new.last)}:
        return False
    return plain_name(student.first) != plain_name(new.first) or len(new.last.strip(".")) > 1


@dataclass(slots=True)
class _Pairs:
    """Who is not yet found on either side, and who is found."""

    students: dict[int, Student]
    listed: dict[int, NewStudent]
    found: dict[int, tuple[int, Likeness | None]] = field(default_factory=dict)
    same_source: bool = False
    """Whether both sides are numbered by the same program."""

    def match_numbers(self) -> None:
        """Pair the same numbers, where a number is one child's on each side."""
        ours = _by_number((at, one.source_id) for at, one in self.students.items())
        theirs = _by_number((at, one.source_id) for at, one in self.listed.items())
        shared = ours.keys() & theirs.keys()
        self.same_source = bool(shared)
        for number in sorted(shared, key=lambda one: ours[one]):
            at, other = ours[number], theirs[number]
            same = _compare(self.students[at], self.listed[other]) is Likeness.SAME
            self._pair(at, other, Likeness.SAME if same else None)

    def match_names(self) -> None:
        """Pair equal names in their order, then names that are alike and like no other."""
        waiting: dict[tuple[str, str], list[int]] = {}
        for other, new in reversed(self.listed.items()):
            for first in {new.first, new.legal_first} - {""}:
                waiting.setdefault((first, new.last), []).append(other)
        for at, student in list(self.students.items()):
            ready = waiting.get((student.first, student.last), [])
            fitting = [one for one in ready if one in self.listed and self._may_match(at, one)]
            if fitting:
                self._pair(at, fitting[-1], Likeness.SAME)
        if len(self.students) * len(self.listed) <= MOST_COMPARED:
            self._match_alike()

    def _match_alike(self) -> None:
        alike = [
            (how, at, other)
            for at, student in self.students.items()
            for other, new in self.listed.items()
            if self._may_match(at, other) and (how := _compare(student, new)) is not None
        ]
        for level in Likeness:
            open_ = [
                (at, other)
                for how, at, other in alike
                if how is level and at in self.students and other in self.listed
            ]
            ours, theirs = Counter(at for at, _ in open_), Counter(other for _, other in open_)
            for at, other in open_:
                if ours[at] == theirs[other] == 1:
                    self._pair(at, other, level)

    def _may_match(self, at: int, other: int) -> bool:
        ours, theirs = self.students[at].source_id, self.listed[other].source_id
        return not (self.same_source and ours and theirs and ours.casefold() != theirs.casefold())

    def _pair(self, at: int, other: int, why: Likeness | None) -> None:
        self.found[at] = other, why
        del self.students[at], self.listed[other]


def _by_number(numbered: Iterable[tuple[int, str]]) -> Mapping[str, int]:
    numbers = [(at, number.casefold()) for at, number in numbered if number]
    count = Counter(number for _, number in numbers)
    return {number: at for at, number in numbers if count[number] == 1}


def _compare(student: Student, new: NewStudent) -> Likeness | None:
    """The surest likeness of a student to either first name of a newcomer."""
    firsts = (new.first, new.legal_first) if new.legal_first else (new.first,)
    found = [likeness(student.first, student.last, first, new.last) for first in firsts]
    return min((one for one in found if one is not None), default=None)
