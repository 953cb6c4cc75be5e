"""Whom the names on a list mean."""

from __future__ import annotations

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Student
from stationboard.library.naming_students import students_named

CLASS = tuple(
    Student(id=StudentId(last.lower()), first=name, last=last, shown=shown)
    for name, last, shown in (
        ("Ava", "Reyes", ""),
        ("Noor", "Ali", ""),
        ("Noora", "Ahmad", ""),
        ("Katherine", "Vance", "Kit"),
        ("Zoë", "King", ""),
    )
)


def test_names_are_found_however_they_are_spelled() -> None:
    named = students_named(CLASS, [("ava", "REYES"), ("Zoe", "King"), ("Kit", "Vance"), ("Noor", "A")])
    assert named.students == ("reyes", "king", "vance", "ali")
    assert named.unknown == ()


def test_a_name_that_is_only_similar_means_nobody() -> None:
    named = students_named(CLASS, [("Ava", "Reyez"), ("Max", "Evans")])
    assert (named.students, named.unknown) == ((), ("Ava Reyez", "Max Evans"))


def test_a_name_that_could_be_two_students_means_neither() -> None:
    twins = (*CLASS, Student(id=StudentId("other"), first="Ava", last="Rojas"))
    assert students_named(twins, [("Ava", "R")]).unknown == ("Ava R",)


def test_who_is_named_twice_is_found_once() -> None:
    assert students_named(CLASS, [("Ava", "Reyes"), ("Ava", "")]).students == ("reyes",)
