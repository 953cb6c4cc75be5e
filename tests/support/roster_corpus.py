"""Forty class lists as programs of schools export them, each with the names that are in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Names = tuple[tuple[str, str], ...]

PEOPLE: Names = (
    ("Ava", "Rossi"),
    ("Zoë", "Muñoz"),
    ("José María", "Peña"),
    ("Ann-Kathrin", "O'Neil"),
    ("Søren", "Ångström"),
    ("Renée", "de la Cruz"),
    ("Noor", "Al-Sayed"),
    ("François", "Lefèvre"),
    ("Mia", "Smith-Jones"),
    ("Ürsula", "Groß"),
)
"""Of first name and last name; all of their letters are in Windows text too."""


@dataclass(frozen=True)
class Case:
    """One list: what it is called, its bytes, and whose names must be found in it, in order."""

    name: str
    content: bytes
    names: Names = PEOPLE


def _table(rows: Sequence[Sequence[str]], delimiter: str = ",", **more: int) -> str:
    told = io.StringIO()
    csv.writer(told, delimiter=delimiter, lineterminator="\r\n", **more).writerows(rows)  # type: ignore[arg-type]
    return told.getvalue()


def _first_last(delimiter: str = ",") -> str:
    return _table([("First name", "Last name"), *PEOPLE], delimiter)


def _numbered(first: str, last: str, number: str, delimiter: str = ",") -> str:
    rows = [(str(1000 + at), person[1], person[0], "5") for at, person in enumerate(PEOPLE)]
    return _table([(number, last, first, "Grade"), *rows], delimiter)


def _one_column(heading: str, delimiter: str = ",") -> str:
    rows = [(f"{last}, {first}", str(at), "5B") for at, (first, last) in enumerate(PEOPLE)]
    return _table([(heading, "ID", "Section"), *rows], delimiter)


def _whole_names() -> str:
    return "Name\n" + "".join(f"{first} {last}\n" for first, last in PEOPLE)


def _pasted() -> str:
    return "".join(f"{at}. {last}, {first}\n" for at, (first, last) in enumerate(PEOPLE, 1))


def _bullets() -> str:
    return "".join(f"• {first} {last}\n" for first, last in PEOPLE)


def _report() -> str:
    top = "Oak Street School,,\r\nTeacher: Ms. Rivera,,\r\nPrinted 11/23/2026 8:01 AM,,\r\n,,\r\n"
    return top + _first_last() + "Total students: 10,\r\nPage 1 of 1,\r\n"


def _one_roster() -> str:
    heading = ("sourcedId", "enabledUser", "givenName", "familyName", "role", "username", "email")
    rows = [
        (f"u{at}", "true", first, last, "student", f"user{at}", f"u{at}@example.org")
        for at, (first, last) in enumerate(PEOPLE)
    ]
    teacher = ("u99", "true", "Maria", "Rivera", "teacher", "mr", "mr@example.org")
    return _table([heading, teacher, *rows])


def _left() -> str:
    rows = [(first, last, "Active") for first, last in PEOPLE]
    return _table([("First", "Last", "Status"), *rows, ("Gone", "Away", "Withdrawn")], ";")


def _gradebook() -> str:
    rows = [(f"{last}, {first}", str(at), "87.5") for at, (first, last) in enumerate(PEOPLE)]
    return _table(
        [("Student", "ID", "Quiz 1"), ("    Points Possible", "", "10"), *rows, ("Student, Test", "", "")]
    )


def _with_lines_in_cells() -> str:
    rows = [(first, last, f"{at} Oak St\nSpringfield") for at, (first, last) in enumerate(PEOPLE)]
    return _table([("First Name", "Last Name", "Address"), *rows])


def _with_groups() -> str:
    rows = [(last, first, f"Group {at % 3}") for at, (first, last) in enumerate(PEOPLE)]
    return _table([("Surname", "Forename", "Group"), *rows], "\t")


def _with_spaces() -> str:
    lines = "".join(f"  {first} ;  {last}  ; \n\n" for first, last in PEOPLE)
    return "First name ; Last name ;\n" + lines


def _as_text_cells() -> str:
    rows = "".join(f'"=""00{at}""",{first},{last}\n' for at, (first, last) in enumerate(PEOPLE))
    return "Student Number,First,Last\n" + rows


def _all_quoted() -> str:
    return _table([("First Name", "Last Name"), *PEOPLE], quoting=csv.QUOTE_ALL)


LAYOUTS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("first and last", _first_last),
    ("semicolons", lambda: _first_last(";")),
    ("tabs", lambda: _first_last("\t")),
    ("bars", lambda: _first_last("|")),
    ("last, first", lambda: _one_column("Student Name")),
    ("last, first in tabs", lambda: _one_column("Student", "\t")),
    ("student numbers", lambda: _numbered("First Name", "Last Name", "Student Number")),
    ("student ids", lambda: _numbered("Student_First_Name", "Student_Last_Name", "Student_ID", ";")),
    ("whole names", _whole_names),
    ("pasted with numbers", _pasted),
    ("pasted with bullets", _bullets),
    ("printed report", _report),
    ("one roster", _one_roster),
    ("with those who left", _left),
    ("gradebook", _gradebook),
    ("addresses over two lines", _with_lines_in_cells),
    ("groups", _with_groups),
    ("spaces and empty lines", _with_spaces),
    ("numbers as text", _as_text_cells),
    ("all quoted", _all_quoted),
)
_ENCODINGS = ("utf-8", "cp1252", "utf-8-sig", "utf-16", "utf-16-le")


def corpus() -> tuple[Case, ...]:
    """The forty: each layout in two encodings, all five of them in turn."""
    return tuple(
        Case(f"{name} in {encoding}", layout().encode(encoding))
        for place, (name, layout) in enumerate(LAYOUTS)
        for encoding in (_ENCODINGS[place % 5], _ENCODINGS[(place + 1 + place // 5 % 4) % 5])
    )
