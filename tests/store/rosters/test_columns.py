from __future__ import annotations

import pytest

from stationboard.store.rosters.columns import LAST_HEADER_ROW, find_header
from stationboard.store.rosters.preview import Field
from stationboard.store.rosters.rows import Row


def fields(*headings: str) -> dict[Field, str]:
    header = find_header([Row(1, headings)])
    return {} if header is None else {column.field: column.heading for column in header.columns}


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (
            "Student_id,Student_number,Last_name,Middle_name,First_name,Grade,DOB,Password",
            {Field.NUMBER: "Student_number", Field.LAST: "Last_name", Field.FIRST: "First_name"},
        ),
        (
            "student.personID,student.stateID,student.lastName,student.firstName,student.grade",
            {
                Field.NUMBER: "student.personID",
                Field.LAST: "student.lastName",
                Field.FIRST: "student.firstName",
            },
        ),
        ("Student_Number,LastFirst,Grade_Level", {Field.NUMBER: "Student_Number", Field.FULL: "LastFirst"}),
        ("Student,ID,SIS User ID,Section", {Field.FULL: "Student", Field.NUMBER: "SIS User ID"}),
        ("Last Name,First Name,Email Address", {Field.LAST: "Last Name", Field.FIRST: "First Name"}),
        ("Apellidos;Nombre;Matrícula".replace(";", ","), {Field.LAST: "Apellidos", Field.FIRST: "Nombre"}),
        ("Name,Surname", {Field.FIRST: "Name", Field.LAST: "Surname"}),
        ("Student Name,First Name,Last Name", {Field.FIRST: "First Name", Field.LAST: "Last Name"}),
        ("Student Name,First Name", {Field.FULL: "Student Name"}),
        ("NAME,Group", {Field.FULL: "NAME", Field.GROUP: "Group"}),
        ("Preferred First Name,Name", {Field.PREFERRED: "Preferred First Name", Field.FULL: "Name"}),
    ],
)
def test_the_headings_of_school_programs_are_understood(headings: str, expected: dict[Field, str]) -> None:
    found = fields(*headings.split(","))
    assert expected.items() <= found.items()
    assert found.keys() - expected.keys() <= {Field.NUMBER, Field.EMAIL, Field.CLASS}


@pytest.mark.parametrize("private", ["Password", "Birthdate", "DOB", "IEP_status", "Gender", "Phone"])
def test_private_columns_are_never_among_those_read(private: str) -> None:
    assert list(fields("Name", private)) == [Field.FULL]


def test_a_user_name_is_no_name() -> None:
    header = find_header([Row(1, ("SIS ID", "School SIS ID", "Username"))])
    assert header is not None
    assert not header.has_names


def test_a_title_above_the_headings_is_passed_over() -> None:
    rows = [
        Row(1, ("Lincoln Elementary",)),
        Row(2, ("Teacher", "Ms. Ray")),
        Row(4, ("Student Name", "Grade")),
    ]
    header = find_header(rows)
    assert header is not None
    assert header.at == 2


def test_headings_further_down_than_any_title_reaches_are_not_looked_for() -> None:
    title = [Row(line, ("x",)) for line in range(LAST_HEADER_ROW)]
    assert find_header([*title, Row(99, ("Name",))]) is None


def test_a_role_in_the_rows_is_not_taken_for_a_heading() -> None:
    header = find_header(
        [Row(1, ("sourcedId", "status", "userSourcedId", "role")), Row(2, ("7", "active", "9", "student"))]
    )
    assert header is not None
    assert header.at == 0


def test_a_row_of_names_is_no_heading() -> None:
    assert find_header([Row(1, ("Ann", "Lee")), Row(2, ("Grace", "Kim"))]) is None


@pytest.mark.parametrize(
    ("headings", "best"),
    [
        ("Name,Period,Section", "Section"),
        ("Name,Course,Period", "Course"),
        ("Name,Homeroom", "Homeroom"),
        ("Name,Period", "Period"),
    ],
)
def test_of_several_columns_that_tell_the_class_the_one_a_teacher_would_name_it_by_is_taken(
    headings: str, best: str
) -> None:
    assert fields(*headings.split(","))[Field.CLASS] == best
