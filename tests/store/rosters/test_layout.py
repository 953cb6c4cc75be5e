from __future__ import annotations

import pytest

from stationboard.store.rosters.layout import lay_out
from stationboard.store.rosters.preview import Field, RosterError


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("First,Last\nAnn,Lee", ","),
        ("First;Last\nAnn;Lee", ";"),
        ("First\tLast\nAnn\tLee", "\t"),
        ("First|Last\nAnn|Lee", "|"),
        ("Lincoln, Room 3, Spring\nName;Notes\nLee, Ann;a, b, c", ";"),
        ("Name\nLee, Ann\nRay, Ben", ""),
        ("Lee, Ann\nRay, Ben", ""),
        ("Lee, Ann\nSmith, Jr., John\nRay, Ben", ""),
        ('"Lee, Ann"\n"Ray, Ben"', ""),
        ("Ann\nBen", ""),
        ("Ann,Lee\nBen,Ray", ","),
        ("Ann;Lee\nBen;Ray", ";"),
        ("1,Ann,Lee\n2,Ben,Ray", ","),
        ("sep=;\nName;Notes\nAnn;x", ";"),
        ("sep=\t\nAnn\tLee", "\t"),
    ],
)
def test_the_delimiter_is_the_one_that_makes_sense_of_the_list(text: str, delimiter: str) -> None:
    assert lay_out(text.split("\n"), "roster.csv").delimiter == delimiter


@pytest.mark.parametrize(
    ("text", "fields", "positions"),
    [
        ("Ann\nBen", (Field.FULL,), (0,)),
        ("7,Ann Lee,ann@x.org\n8,Ben Ray,ben@x.org", (Field.FULL,), (1,)),
        ("7;Ann;Lee;3\n8;Ben;Ray;3", (Field.FIRST, Field.LAST), (1, 2)),
        ("Ann Lee\tBlue\nBen Ray\tRed", (Field.FULL,), (0,)),
    ],
)
def test_without_headings_the_columns_of_words_are_the_names(
    text: str, fields: tuple[Field, ...], positions: tuple[int, ...]
) -> None:
    layout = lay_out(text.split("\n"), "roster.csv")
    assert layout.header_line is None
    assert tuple(column.field for column in layout.columns) == fields
    assert tuple(column.position for column in layout.columns) == positions


def test_a_guess_at_bare_columns_is_doubted_but_a_plain_list_is_not() -> None:
    assert "check the order" in str(lay_out(["Ann,Lee", "Ben,Ray"], "roster.csv").doubts[0])
    assert "every line was read as a name" in str(lay_out(["1,Ann Lee", "2,Ben Ray"], "roster.csv").doubts[0])
    assert lay_out(["Ann Lee", "Ben Ray"], "roster.csv").doubts == ()


def test_the_line_of_the_headings_is_told() -> None:
    layout = lay_out(["Lincoln Elementary", "", "Name,Grade", "Ann,3"], "roster.csv")
    assert layout.header_line == 3
    assert [row.line for row in layout.rows] == [4]


def test_a_list_with_known_columns_but_no_names_is_refused_and_its_numbers_are_not_taken_for_names() -> None:
    with pytest.raises(RosterError) as raised:
        lay_out(["SIS ID,School SIS ID,Username", "13001,10001,OKlein"], "Student.csv")
    assert str(raised.value) == (
        "Student.csv, line 1: no column holds names, only SIS ID, School SIS ID and Username; "
        "export the list with names."
    )


@pytest.mark.parametrize("text", ["1001\n1002", "1001,3\n1002,4", "a@x.org\nb@x.org", "--\n--"])
def test_a_list_of_numbers_alone_is_refused(text: str) -> None:
    with pytest.raises(RosterError, match="holds no names"):
        lay_out(text.split("\n"), "roster.csv")


@pytest.mark.parametrize("text", ["", "\n\n", " \n\t\n"])
def test_an_empty_file_is_called_empty(text: str) -> None:
    with pytest.raises(RosterError, match=r"roster\.csv is empty"):
        lay_out(text.split("\n"), "roster.csv")


def test_an_export_that_tells_no_student_from_a_teacher_is_doubted() -> None:
    layout = lay_out(["sourcedId,enabledUser,givenName,familyName", "7,true,Ann,Lee"], "users.csv")
    assert "teachers" in str(layout.doubts[0])
