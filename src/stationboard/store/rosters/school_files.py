"""Joins the people, classes and enrollments of a school's export into one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from stationboard.domain.sentence import Sentence, say
from stationboard.store.rosters.columns import plain_heading
from stationboard.store.rosters.rows import Row
from stationboard.store.rosters.school_shapes import SchoolShape
from stationboard.store.rosters.table import Table

HEADINGS = ("First name", "Last name", "Preferred name", "Number", "Email", "Class", "Status", "Role")
"""Of the joined table: nothing else of the files is ever looked into."""


@dataclass(frozen=True, slots=True)
class _Person:
    line: int
    first: str
    last: str
    preferred: str
    number: str
    email: str
    status: str
    role: str


def joined(shape: SchoolShape, tables: Mapping[str, Table]) -> Table:
    """One row for every student in every class, under `HEADINGS`; `tables` are by their plain file names.

    Lines are those of the file of the people.
    """
    people = _people(shape, tables)
    titles = _titles(shape, tables)
    enrolled, strangers = _enrolled(shape, tables, people)
    rows = [Row(1, HEADINGS)]
    for key, class_key, status in enrolled:
        one = people[key]
        title = titles.get(class_key, class_key)
        name = one.first, one.last, one.preferred, one.number, one.email
        rows.append(Row(one.line, (*name, title, status or one.status, "student")))
    source = tables[shape.people.stem]
    return Table(shape.program, tuple(rows), "", source.encoding, (*source.doubts, *_doubts(strangers)))


def _people(shape: SchoolShape, tables: Mapping[str, Table]) -> dict[str, _Person]:
    wanted, roles = shape.people, _roles(tables)
    found: dict[str, _Person] = {}
    for line, cell in _cells(tables[wanted.stem]):
        key = _first(cell, wanted.key)
        if key:
            first, last = _first(cell, wanted.first), _first(cell, wanted.last)
            found[key] = _Person(
                line,
                first,
                _first(cell, wanted.preferred_last) or last,
                _first(cell, wanted.preferred),
                _first(cell, wanted.number),
                _first(cell, wanted.email),
                cell("status"),
                cell("role") or roles.get(key, ""),
            )
    return found


def _roles(tables: Mapping[str, Table]) -> dict[str, str]:
    """What each person is, where a file of its own tells it (OneRoster 1.2); one student's role is enough."""
    found: dict[str, str] = {}
    if "roles" in tables:
        for _, cell in _cells(tables["roles"]):
            key, role = cell("usersourcedid"), cell("role")
            if not is_student(found.get(key, "")):
                found[key] = role
    return found


def _titles(shape: SchoolShape, tables: Mapping[str, Table]) -> dict[str, str]:
    """What each class is called; those of the same title are told apart by period, code or number."""
    wanted = shape.classes
    if wanted.stem not in tables:
        return {}
    named = {
        cell(wanted.key): (_first(cell, wanted.title) or cell(wanted.key), _first(cell, wanted.more))
        for _, cell in _cells(tables[wanted.stem])
    }
    titles: dict[str, str] = {}
    taken: Counter[str] = Counter(title for title, _ in named.values())
    used: set[str] = set()
    for key, (title, more) in named.items():
        name = f"{title} · {more}" if taken[title] > 1 and more else title
        titles[key] = name if name not in used else f"{name} · {key}"
        used.add(titles[key])
    return titles


def _enrolled(
    shape: SchoolShape, tables: Mapping[str, Table], people: Mapping[str, _Person]
) -> tuple[list[tuple[str, str, str]], int]:
    """Person, class and status of each enrollment of a student, and how many name nobody."""
    wanted, strangers = shape.enrollments, 0
    found: dict[tuple[str, str], str] = {}
    for _, cell in _cells(tables[wanted.stem]):
        key, class_key, role = cell(wanted.person_key), cell(wanted.class_key), cell("role")
        one = people.get(key)
        if one is None:
            # Somebody who is no student has a file of their own in most sets.
            strangers += not role or is_student(role)
        elif is_student(role or one.role or "student") and found.get((key, class_key)) != "active":
            found[key, class_key] = cell("status")
    return [(key, class_key, status) for (key, class_key), status in found.items()], strangers


def is_student(role: str) -> bool:
    """Whether a role is a student's."""
    return role.strip().casefold() == "student"


def _doubts(strangers: int) -> tuple[Sentence, ...]:
    match strangers:
        case 0:
            return ()
        case 1:
            return (say("One student is listed for a class, but without a name: left out."),)
        case _:
            words = "{count} students are listed for classes, but without names: left out."
            return (say(words, count=strangers),)


_Cell = Callable[[str], str]


def _cells(table: Table) -> Iterator[tuple[int, _Cell]]:
    """Each row's line, and what stands in it under a heading in plain form."""
    places = {plain_heading(heading): at for at, heading in reversed([*enumerate(table.rows[0].cells)])}

    def reading(row: Row) -> _Cell:
        return lambda heading: row.cell(places[heading]) if heading in places else ""

    return ((row.line, reading(row)) for row in table.rows[1:])


def _first(cell: _Cell, headings: Iterable[str]) -> str:
    """What stands under the first of the headings that says anything."""
    return next((text for heading in headings if (text := cell(heading))), "")
