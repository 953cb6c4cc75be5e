from __future__ import annotations

import codecs
import csv
import io
from dataclasses import astuple
from typing import Literal, NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stationboard.store.rosters.bytes import ENCODINGS
from stationboard.store.rosters.columns import find_header
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.reading import read_roster
from stationboard.store.rosters.rows import Row


class Shape(NamedTuple):
    """A file as some program writes it, and the children in it: "First Last" or "First Last (Preferred)"."""

    content: bytes
    children: str
    left_out: int = 0


SHAPES = {
    "a pasted list": Shape(b"Ann Lee\nBen Ray\nMaria de la Cruz\n", "Ann Lee; Ben Ray; Maria de la Cruz"),
    "a pasted list of first names": Shape("Ann\r\nBen\r\nZoë".encode(), "Ann; Ben; Zoë"),
    "a numbered list": Shape(b"1. Ann Lee\n2. Ben Ray\n10. Cy Coe", "Ann Lee; Ben Ray; Cy Coe"),
    "a list with bullets": Shape("• Ann Lee\n• Ben Ray".encode(), "Ann Lee; Ben Ray"),
    "a pasted list, last name first": Shape(
        b"Lee, Ann\nDe la Cruz, Maria\nSmith, Jr., John", "Ann Lee; Maria De la Cruz; John Smith Jr."
    ),
    "two bare columns": Shape(b"Ann,Lee\nBen,Ray", "Ann Lee; Ben Ray"),
    "four bare columns": Shape(b"7;Ann;Lee;3\n8;Ben;Ray;3", "Ann Lee; Ben Ray"),
    "a spreadsheet's comma separated export": Shape(
        codecs.BOM_UTF8 + "First Name,Last Name\r\nZoë,Muñoz\r\n".encode(), "Zoë Muñoz"
    ),
    "a spreadsheet's Unicode text": Shape(
        "First Name\tLast Name\r\nZoë\tMuñoz\r\n".encode("utf-16"), "Zoë Muñoz"
    ),
    "a European spreadsheet": Shape("sep=;\r\nName;Note\r\nAnn Lee;1,5\r\n".encode("cp1252"), "Ann Lee"),
    "an old Windows export": Shape("Name\r\nMuñoz, Zoë\r\n".encode("cp1252"), "Zoë Muñoz"),
    "OneRoster 1.1 users": Shape(
        b"sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
        b"middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n"
        b'u1,active,2026-01-05,true,o1,student,alee,,Ann,Lee,Q,i1,a@x.org,,,,"03,04",secret\n'
        b"u2,tobedeleted,2026-01-05,true,o1,student,bray,,Ben,Ray,,i2,,,,,03,secret\n"
        b"u3,active,2026-01-05,true,o1,teacher,mkim,,Min,Kim,,i3,,,,,,secret\n",
        "Ann Lee",
        2,
    ),
    "OneRoster 1.2 users": Shape(
        b"sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
        b"identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,"
        b"preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n"
        b"u1,,,true,rlee,,Robert,Lee,,i1,,,,,03,secret,,Bobby,,,o1,he\n",
        "Robert Lee (Bobby)",
    ),
    "Clever students": Shape(
        b"School_id,Student_id,Student_number,State_id,Last_name,Middle_name,First_name,Grade,Gender,DOB,Race,"
        b"IEP_status,Student_email,Password\ns1,c1,1001,,Lee,Q,Ann,Kindergarten,F,01/02/2020,,Y,a@x.org,secret\n",
        "Ann Lee",
    ),
    "School Data Sync": Shape(
        b"SIS ID,School SIS ID,First Name,Last Name,Username,Password,Grade,Status\n"
        b"1,9,Ann,Lee,alee,secret,3,Active\n2,9,Ben,Ray,bray,secret,3,Inactive\n",
        "Ann Lee",
        1,
    ),
    "PowerSchool quick export": Shape(
        b"Student_Number\tLastFirst\tGrade_Level\r1001\tLee, Ann\t3\r1002\tRay, Ben\t3\r", "Ann Lee; Ben Ray"
    ),
    "Infinite Campus ad hoc": Shape(
        b"student.personID,student.lastName,student.firstName,student.birthdate\n1,Lee,Ann,01/02/2020\n",
        "Ann Lee",
    ),
    "Canvas gradebook": Shape(
        b"Student,ID,SIS User ID,SIS Login ID,Section,Fractions (123)\n    Points Possible,,,,,10\n"
        b'"Lee, Ann",1,1001,alee,Math 3,9\n"Student, Test",2,,x,Math 3,\n',
        "Ann Lee",
        2,
    ),
    "Google Classroom grades": Shape(
        b"Last Name,First Name,Email Address,Quiz\nDate,,,9/3\nPoints,,,10\nLee,Ann,a@x.org,9\n", "Ann Lee", 2
    ),
    "Schoology": Shape(b"First Name,Last Name,Unique User ID\nAnn,Lee,5\n", "Ann Lee"),
    "a printed report": Shape(
        b"Lincoln Elementary,,\nTeacher:,Ms. Kim,\nRun 9/3/2026,,\n\nStudent Name,Grade,Phone\n"
        b'"Lee, Ann",3,555-0100\n"Ray, Ben",3,555-0101\nTotal students: 2,,\nPrinted 9/3/2026,,\n',
        "Ann Lee; Ben Ray",
        2,
    ),
    "a bar separated export": Shape(b"Name|Group\nAnn Lee|Red\nBen Ray|Blue\n", "Ann Lee; Ben Ray"),
    "a Spanish export": Shape(
        "Apellidos;Nombre;Matrícula\nDe la Cruz;María;7\nMuñoz;Zoë;8\n".encode(),
        "María De la Cruz; Zoë Muñoz",
    ),
    "a quotation mark in a cell": Shape(b'Name,Note\n"Lee, Ann","she said ""hi"""\n', "Ann Lee"),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_the_children_of_a_list_are_read_whatever_program_wrote_it(shape: Shape) -> None:
    preview = read_roster(shape.content, "roster.csv")
    children = [
        f"{student.first} {student.last}".strip() + (f" ({student.preferred})" if student.preferred else "")
        for student in preview.students
    ]
    assert "; ".join(children) == shape.children
    assert len(preview.left_out) == shape.left_out


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_no_password_and_no_birth_date_ever_leaves_the_file(shape: Shape) -> None:
    preview = str(astuple(read_roster(shape.content, "roster.csv")))
    for private in ("secret", "2020", "@", "555-"):
        assert private not in preview


def test_a_preview_tells_how_the_file_was_understood() -> None:
    preview = read_roster("Room 3\n\nName;ID;Group\nMuñoz, Zoë;7;Red\n".encode("cp1252"), "roster.csv")
    assert (preview.encoding, preview.delimiter, preview.header_line) == ("cp1252", ";", 3)
    assert [(column.position, column.heading, column.field) for column in preview.columns] == [
        (0, "Name", "whole name"),
        (1, "ID", "student number"),
        (2, "Group", "group"),
    ]
    assert astuple(preview.students[0]) == (4, "Zoë", "Muñoz", "", "7", "Red", "")
    assert [str(doubt) for doubt in preview.doubts] == [
        "The names were read as Windows text: check the accents."
    ]


def test_wrong_accents_are_put_right_by_choosing_the_encoding() -> None:
    content = "Name\nZoë Muñoz\n".encode("mac_roman")
    assert read_roster(content, "roster.csv").students[0].first != "Zoë"
    assert read_roster(content, "roster.csv", encoding="mac_roman").students[0].first == "Zoë"


def test_a_list_in_which_every_child_has_left_is_refused() -> None:
    with pytest.raises(RosterError, match=r"roster\.csv holds no student's name"):
        read_roster(b"Name,Status\nAnn Lee,Withdrawn\n", "roster.csv")


def test_an_error_is_one_clean_line_even_where_the_file_name_is_not() -> None:
    with pytest.raises(RosterError) as raised:
        read_roster(b"", "a\nb\u202e{x}.csv")
    assert str(raised.value) == "a b{x}.csv is empty: choose the file with the class list."


@given(st.binary(max_size=600), st.sampled_from([None, *ENCODINGS]))
def test_any_bytes_at_all_are_read_or_refused_in_a_sentence(content: bytes, encoding: str | None) -> None:
    check_read_or_refused(content, encoding)


@given(st.text(alphabet="\n\r\t,;|\"'=-( )NamefirstLID12é\u0301\u202e\0", max_size=300))
def test_any_broken_list_is_read_or_refused_in_a_sentence(text: str) -> None:
    check_read_or_refused(text.encode(), None)


def check_read_or_refused(content: bytes, encoding: str | None) -> None:
    try:
        preview = read_roster(content, "roster.csv", encoding=encoding)
    except RosterError as refused:
        assert str(refused).startswith("roster.csv")  # noqa: PT017  reading it is as good
        return
    lines = 1 + content.count(b"\n") + content.count(b"\r") + content.count(b"\x85")
    for student in preview.students:
        assert student.first
        assert any(map(str.isalpha, student.first + student.last))
        joined = (student.first + student.last).translate(dict.fromkeys(map(ord, "\u200c\u200d")))
        assert joined.isprintable()
        assert 1 <= student.line <= max(lines, 600)


LETTERS = "abcdefghijklmnopqrstuvwxyzáéíóúñüëçøß"
WORD = (
    st.text(LETTERS, min_size=2, max_size=10)
    .map(str.capitalize)
    .filter(lambda word: find_header([Row(1, (word, word))]) is None)
)
FIRST_NAME = st.one_of(WORD, st.tuples(WORD, WORD).map(" ".join), st.tuples(WORD, WORD).map("-".join))
LAST_NAME = st.one_of(
    FIRST_NAME,
    WORD.map("O'{}".format),
    WORD.map("de la {}".format),
    WORD.map("{} Jr.".format),
    st.tuples(WORD, WORD).map(", ".join),
    st.just(""),
)


@given(
    names=st.lists(st.tuples(FIRST_NAME, LAST_NAME), min_size=1, max_size=30),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]),
    ending=st.sampled_from(["\n", "\r\n", "\r"]),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_every_name_written_to_a_file_is_read_back_exactly(
    names: list[tuple[str, str]], delimiter: str, encoding: str, ending: str, quoting: Literal[0, 1]
) -> None:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, lineterminator=ending, quoting=quoting)
    writer.writerow(("First Name", "Last Name", "Student ID"))
    writer.writerows((*name, number) for number, name in enumerate(names, 1))
    preview = read_roster(file.getvalue().encode(encoding), "roster.csv")
    assert [(student.first, student.last) for student in preview.students] == names
    assert [student.line for student in preview.students] == list(range(2, 2 + len(names)))
    assert preview.delimiter == delimiter
    assert preview.left_out == ()


@given(names=st.lists(st.tuples(WORD, WORD), min_size=2, max_size=30), last_first=st.booleans())
def test_every_pasted_name_is_read_back_exactly(names: list[tuple[str, str]], *, last_first: bool) -> None:
    small = {"Da", "De", "Di", "Du", "El", "La", "Le", "Al", "St", "Jr", "Sr", "Ii", "Iii", "Iv"}
    assume(not any(small & set(name) for name in names))
    lines = [f"{last}, {first}" if last_first else f"{first} {last}" for first, last in names]
    preview = read_roster("\n".join(lines).encode(), "the pasted list")
    assert [(student.first, student.last) for student in preview.students] == names


def test_the_largest_list_allowed_is_read_whole() -> None:
    lines = (f"Zoë{number},Muñoz,{number},3" for number in range(4_999))
    content = ("First Name,Last Name,Student ID,Grade\n" + "\n".join(lines)).encode()
    assert len(read_roster(content, "roster.csv").students) == 4_999
