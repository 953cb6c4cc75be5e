"""Playlists out of the rows of a table: student, station, must or may, priority, what comes before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Roster, Student
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.value import changed
from stationboard.library.playlists.wants import (
    LEAST_PRIORITY,
    MOST_PRIORITY,
    MOST_WANTS,
    USUAL_PRIORITY,
    Want,
    Wants,
    check_order,
)
from stationboard.library.routines.changes import EditRefused
from stationboard.library.students import full_name, named

LONGEST_NAME: Final = 200
_COLUMNS: Final = ("student", "station", "must", "priority", "after")
_HEADINGS: Final[Mapping[str, str]] = {
    "student": "student",
    "students": "student",
    "name": "student",
    "student name": "student",
    "station": "station",
    "activity": "station",
    "task": "station",
    "must": "must",
    "must/may": "must",
    "must or may": "must",
    "kind": "must",
    "priority": "priority",
    "after": "after",
    "comes after": "after",
}
_MUST: Final = frozenset({"", "must", "must do", "must-do", "yes", "y", "x", "1", "true", "required"})
_MAY: Final = frozenset({"may", "may do", "may-do", "no", "n", "0", "false", "optional"})
_BETWEEN: Final = re.compile(r"\s*[;|,]\s*")

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WishLine:
    """One row as it was understood; with a `problem` it is left out."""

    line: int
    """Of the table, from 1."""
    student: StudentId | None
    name: str
    """As the table calls the student."""
    want: Want
    problem: Sentence | None = None


@dataclass(frozen=True, slots=True)
class ReadWishes:
    """Every row in order."""

    lines: tuple[WishLine, ...]

    @property
    def problems(self) -> tuple[Sentence, ...]:
        """What is wrong, a sentence for each row that is left out."""
        return tuple(one.problem for one in self.lines if one.problem is not None)

    @property
    def lists(self) -> Mapping[StudentId, Wants]:
        """The playlists that come out of the sound rows."""
        found: dict[StudentId, list[Want]] = defaultdict(list)
        for one in self.lines:
            if one.problem is None and one.student is not None:
                found[one.student].append(one.want)
        return {student: _closed(wants) for student, wants in found.items()}


def _closed(wants: Sequence[Want]) -> Wants:
    """`wants` where nothing waits for what was left out."""
    keys = {one.key for one in wants}
    return tuple(changed(one, after=tuple(key for key in one.after if key in keys)) for one in wants)


def read_wishes(rows: Sequence[tuple[int, Cells]], roster: Roster) -> ReadWishes:
    """The playlists in `rows`, each with its line; headings are optional, and so is all but two columns.

    A row without a student belongs to the student above it.
    """
    reading = _Reading(roster)
    columns: dict[str, int] = {name: place for place, name in enumerate(_COLUMNS)}
    for place, (line, cells) in enumerate(rows):
        if place == 0 and (headed := _headed(cells)):
            columns = headed
            continue
        reading.take(line, {name: _cell(cells, at) for name, at in columns.items()})
    return ReadWishes(tuple(reading.checked()))


def _headed(cells: Cells) -> dict[str, int]:
    """Which column is where, if the first row says so."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        meaning = _HEADINGS.get(" ".join(cell.casefold().split()))
        if meaning is not None:
            found.setdefault(meaning, place)
    return found if {"student", "station"} <= found.keys() else {}


def _cell(cells: Cells, place: int) -> str:
    return " ".join(cells[place].split()) if place < len(cells) else ""


class _Reading:
    """Row after row, with what was read before."""

    def __init__(self, roster: Roster) -> None:
        self._students = _by_name(roster.students)
        self._lines: list[WishLine] = []
        self._name = ""

    def take(self, line: int, cells: Mapping[str, str]) -> None:
        self._name = cells.get("student", "") or self._name
        found = self._students.get(_plain(self._name), ())
        student = found[0] if len(found) == 1 else None
        station = cells.get("station", "")[:LONGEST_NAME]
        must, priority = cells.get("must", "").casefold(), cells.get("priority", "")
        after = tuple(dict.fromkeys(filter(None, _BETWEEN.split(cells.get("after", "")))))
        sound = priority.isascii() and priority.isdigit() and len(priority) == 1
        rank = int(priority) if sound else USUAL_PRIORITY
        want = Want(station, must not in _MAY, rank, after)
        problem = None
        name = self._name or "–"
        if not found:
            problem = say("Line {line}: no student of the class is called “{name}”.", line=line, name=name)
        elif student is None:
            problem = say("Line {line}: more than one student is called “{name}”.", line=line, name=name)
        elif not station:
            problem = say("Line {line}: the station is missing.", line=line)
        elif must not in _MUST | _MAY:
            text = "Line {line}: “{word}” is neither must nor may."
            problem = say(text, line=line, word=cells.get("must", ""))
        elif priority and not (sound and LEAST_PRIORITY <= rank <= MOST_PRIORITY):
            text = "Line {line}: a priority is a number from 1 to 5, not “{word}”."
            problem = say(text, line=line, word=priority)
        self._lines.append(WishLine(line, student, self._name, want, problem))

    def checked(self) -> list[WishLine]:
        """All lines, each list looked at as a whole."""
        lists: dict[StudentId, list[Want]] = defaultdict(list)
        checked: list[WishLine] = []
        names = {
            student: {
                one.want.key.casefold(): one.want.key
                for one in self._lines
                if one.student == student and one.problem is None
            }
            for student in {one.student for one in self._lines if one.student is not None}
        }
        for one in self._lines:
            if one.student is None or one.problem is not None:
                checked.append(one)
                continue
            known = names[one.student]
            after = tuple(known.get(other.casefold(), other) for other in one.want.after)
            want = Want(one.want.key, one.want.must, one.want.priority, after)
            problem = _problem(one.line, one.name, want, lists[one.student], known)
            if problem is None:
                lists[one.student].append(want)
            checked.append(WishLine(one.line, one.student, one.name, want, problem))
        return checked


def _problem(
    line: int, name: str, want: Want, before: list[Want], known: Mapping[str, str]
) -> Sentence | None:
    if any(one.key.casefold() == want.key.casefold() for one in before):
        text = "Line {line}: {station} is on the list of {name} already."
        return say(text, line=line, station=want.key, name=name)
    if len(before) >= MOST_WANTS:
        return say("Line {line}: a playlist has {count} stations at most.", line=line, count=MOST_WANTS)
    for other in want.after:
        if other.casefold() not in known:
            text = "Line {line}: {other} is not on the list of {name}, so nothing can come after it."
            return say(text, line=line, other=other, name=name)
    try:
        check_order((*before, want))
    except EditRefused:
        text = "Line {line}: {station} would wait for itself."
        return say(text, line=line, station=want.key)
    return None


def _by_name(students: Sequence[Student]) -> Mapping[str, tuple[StudentId, ...]]:
    """Whom a table may mean by a name: first and last, last and first, the shown one, a number."""
    found: dict[str, list[StudentId]] = defaultdict(list)
    for one in students:
        initial = f"{one.first} {one.last[:1]}".strip()
        names = {full_name(one), f"{one.last} {one.first}", one.shown, initial, one.first, one.source_id}
        if one.number is not None:
            names.add(str(one.number))
        for key in {_plain(name) for name in names if name.strip()}:
            found[key].append(one.id)
    whole = {_plain(full_name(one)): one.id for one in students}
    counted = defaultdict[str, int](int)
    for one in students:
        counted[_plain(full_name(one))] += 1
    exact = {key: (student,) for key, student in whole.items() if counted[key] == 1}
    return {**{key: tuple(dict.fromkeys(ids)) for key, ids in found.items()}, **exact}


def _plain(name: str) -> str:
    """A name without what may differ in how it is written: letter case, a comma, a full stop."""
    as_typed = named(name)
    return " ".join(f"{as_typed.first} {as_typed.last}".replace(".", "").casefold().split())
