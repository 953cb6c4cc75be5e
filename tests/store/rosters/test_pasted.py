from __future__ import annotations

import pytest

from stationboard.store.rosters.pasted import tidied
from stationboard.store.rosters.reading import read_list
from stationboard.store.rosters.source import ListSource, NamedBytes


def names(text: str) -> list[str]:
    source = ListSource("The pasted list", (NamedBytes("The pasted list", text.encode()),), pasted=True)
    return [f"{one.first} {one.last}".strip() for one in read_list(source).preview.students]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee\nBen Ray",
        "  Ann Lee  \r\n\r\n\tBen Ray\r\n".replace("\t", ""),
        "1. Ann Lee\n2. Ben Ray",
        "1) Ann Lee\n2) Ben Ray",
        "• Ann Lee\n• Ben Ray",
        "- Ann Lee\n- Ben Ray",
        "Lee, Ann\nRay, Ben",
        "Ann Lee <ann@x.org>\nBen Ray <ben@x.org>",
        "Ann Lee (ann@x.org)\nBen Ray (ben@x.org)",
        "Ann Lee ann@x.org\nBen Ray ben@x.org",
        "Ann Lee, ann@x.org\nBen Ray, ben@x.org",
        "Lee, Ann <mailto:ann@x.org>\nRay, Ben <ben@x.org>",
        "Ann Lee <ann@x.org>; Ben Ray <ben@x.org>;",
        "Ann\tLee\nBen\tRay",
        "Last name\tFirst name\nLee\tAnn\nRay\tBen",
        "Name,Email\nAnn Lee,ann@x.org\nBen Ray,ben@x.org",
        "Students\n2 students\nSelect all\nAnn Lee\nmore_vert\nBen Ray\nmore_vert",
        "Teachers\nGrace Kim\nClassmates\nAnn Lee\nBen Ray",
    ],
)
def test_names_are_found_however_they_were_copied(text: str) -> None:
    assert names(text) == ["Ann Lee", "Ben Ray"]


def test_a_sentence_of_first_names_is_a_list() -> None:
    assert names("Ann, Ben, Cy and Dan") == ["Ann", "Ben", "Cy", "Dan"]
    assert names("Ana; Luis; Eva y Juan") == ["Ana", "Luis", "Eva", "Juan"]


def test_one_name_with_a_comma_is_one_child() -> None:
    assert names("Lee, Ann") == ["Ann Lee"]


def test_a_table_that_was_copied_stays_as_it_is() -> None:
    text = "Name\tEmail\n1. Ann Lee\tann@x.org"
    assert tidied(text) == text


def test_a_student_called_like_a_button_of_the_page_is_kept_with_a_last_name() -> None:
    assert names("Ann Lee\nMail Remove\nStream Ray") == ["Ann Lee", "Mail Remove", "Stream Ray"]
