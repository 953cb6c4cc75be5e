"""The sets of files in which school programs hand over whole schools."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class People:
    """The file of the people: headings (in plain form, the first one present counts) for what is taken."""

    stem: str
    key: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]
    number: tuple[str, ...]
    preferred: tuple[str, ...] = ("preferredfirst", "preferredfirstname", "preferredname", "nickname")
    preferred_last: tuple[str, ...] = ()
    email: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Classes:
    """The file of the classes; `more` tells two apart that have one title."""

    stem: str
    key: str
    title: tuple[str, ...]
    more: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Enrollments:
    """The file that says who is in which class."""

    stem: str
    class_key: str
    person_key: str


@dataclass(frozen=True, slots=True)
class SchoolShape:
    """How one program names its files and their columns; `marks` are files that only it writes."""

    program: str
    people: People
    classes: Classes
    enrollments: Enrollments
    marks: frozenset[str] = frozenset()


_ONE_ROSTER_PEOPLE = People(
    "users",
    key=("sourcedid",),
    first=("givenname",),
    last=("familyname",),
    number=("sourcedid",),
    # The second spelling is a mistake that exports really have.
    preferred=("preferredgivenname", "prefferedgivenname", "preferredfirstname"),
    preferred_last=("preferredfamilyname", "prefferedfamilyname", "preferredlastname"),
    email=("email",),
)
_ONE_ROSTER_CLASSES = Classes("classes", "sourcedid", ("title", "classcode"), ("periods", "classcode"))
_ONE_ROSTER_ENROLLMENTS = Enrollments("enrollments", "classsourcedid", "usersourcedid")

SHAPES = (
    # OneRoster CSV 1.1 and 1.2 (1EdTech); a manifest belongs to it.
    SchoolShape(
        "OneRoster",
        _ONE_ROSTER_PEOPLE,
        _ONE_ROSTER_CLASSES,
        _ONE_ROSTER_ENROLLMENTS,
        frozenset({"manifest", "academicsessions", "courses", "demographics"}),
    ),
    # Microsoft School Data Sync, version 2.1: the columns of OneRoster, fewer files.
    SchoolShape(
        "Microsoft School Data Sync", _ONE_ROSTER_PEOPLE, _ONE_ROSTER_CLASSES, _ONE_ROSTER_ENROLLMENTS
    ),
    # Microsoft School Data Sync, version 1.
    SchoolShape(
        "Microsoft School Data Sync",
        People(
            "student",
            key=("sisid",),
            first=("firstname",),
            last=("lastname",),
            number=("studentnumber", "sisid"),
            email=("secondaryemail",),
        ),
        Classes("section", "sisid", ("sectionname", "coursename"), ("periods", "sectionnumber")),
        Enrollments("studentenrollment", "sectionsisid", "sisid"),
    ),
    # Clever's five files.
    SchoolShape(
        "Clever",
        People(
            "students",
            key=("studentid",),
            first=("firstname",),
            last=("lastname",),
            number=("studentnumber", "studentid"),
            email=("studentemail",),
        ),
        Classes("sections", "sectionid", ("name", "coursename"), ("period", "sectionnumber")),
        Enrollments("enrollments", "sectionid", "studentid"),
    ),
)


def shape_of(stems: Iterable[str]) -> SchoolShape | None:
    """The program that wrote a set of files with these names, without endings and signs, or None."""
    there = frozenset(stems)
    fitting = [one for one in SHAPES if one.people.stem in there and one.enrollments.stem in there]
    marked = [one for one in fitting if one.marks & there]
    return next(iter(marked or [one for one in fitting if not one.marks] or fitting), None)
