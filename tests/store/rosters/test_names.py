from __future__ import annotations

import pytest

from stationboard.store.rosters.names import (
    PersonName,
    from_parts,
    from_whole,
    quiet,
    without_initials,
    without_numbering,
)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("Lee, Ann", "Ann", "Lee"),
        ("Lee,Ann", "Ann", "Lee"),
        ("Ann Lee", "Ann", "Lee"),
        ("De la Cruz, Maria", "Maria", "De la Cruz"),
        ("Maria de la Cruz", "Maria", "de la Cruz"),
        ("Ludwig van Beethoven", "Ludwig", "van Beethoven"),
        ("Smith, Jr., John", "John", "Smith Jr."),
        ("Smith, John, III", "John", "Smith III"),
        ("John Smith, Jr.", "John", "Smith Jr."),
        ("John Smith Jr.", "John", "Smith Jr."),
        ("Lee, Ann Marie", "Ann Marie", "Lee"),
        ("O'Neil-Garcia, Siobhán", "Siobhán", "O'Neil-Garcia"),
        ("Lee,", "Lee", ""),
        ("Zoë", "Zoë", ""),
        ("李小龙", "李小龙", ""),
        ("Jr.", "Jr.", ""),
    ],
)
def test_a_whole_name_is_taken_apart_as_its_bearer_would(typed: str, first: str, last: str) -> None:
    assert from_whole(typed) == PersonName(first, last)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("Mary Ann Smith", "Mary Ann", "Smith"),
        ("Maria Garcia Lopez", "Maria Garcia", "Lopez"),
        ("Lee, Ann, Marie", "Ann Marie", "Lee"),
        ("Jr., Sr.", "Jr. Sr.", ""),
    ],
)
def test_a_name_that_could_be_split_otherwise_is_doubted(typed: str, first: str, last: str) -> None:
    assert from_whole(typed) == PersonName(first, last, unsure=True)


@pytest.mark.parametrize("typed", ['Robert "Bobby" Smith', 'Smith, Robert "Bobby"', "Robert “Bobby” Smith"])
def test_a_nickname_in_quotation_marks_is_the_preferred_name(typed: str) -> None:
    assert from_whole(typed) == PersonName("Robert", "Smith", "Bobby")


@pytest.mark.parametrize(
    "typed",
    [
        "Lee, Ann (IEP)",
        "Ann (Speech) Lee",
        "Ann Lee (she/her) (504)",
        "Ann Lee - 504",
        "Ann Lee – speech on Mondays",
        "Ann Lee [Tier 3]",
        "Ann Lee *ELL",
        "Ann Lee*",
        "Lee, Ann | gifted",
        "Ann Lee IEP",
        "Ann Lee 504 IEP",
        "Ann Lee #12",
    ],
)
def test_what_stands_beside_a_name_never_reaches_it(typed: str) -> None:
    assert from_whole(typed) == PersonName("Ann", "Lee", cut=True)


def test_names_in_two_columns_stay_as_they_are() -> None:
    assert from_parts("Mary Ann", "Garcia Lopez") == PersonName("Mary Ann", "Garcia Lopez")
    assert from_parts('Robert "Bobby"', "Smith") == PersonName("Robert", "Smith", "Bobby")
    assert from_parts("Ann (IEP)", "Lee") == PersonName("Ann", "Lee", cut=True)


def test_a_child_with_a_last_name_alone_is_called_by_it() -> None:
    assert from_parts("", "Cher") == PersonName("Cher")


@pytest.mark.parametrize(
    "typed", ["1. Ann Lee", "12) Ann Lee", "3: Ann Lee", "• Ann Lee", "- Ann Lee", "* Ann Lee", "Ann Lee"]
)
def test_the_numbering_of_a_pasted_list_is_no_part_of_a_name(typed: str) -> None:
    assert without_numbering(typed) == "Ann Lee"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Ann M.", "Ann"), ("Ann M", "Ann"), ("Mary Ann B. C.", "Mary Ann"), ("J.", "J."), ("A J", "A J")],
)
def test_initials_of_middle_names_go(typed: str, kept: str) -> None:
    assert without_initials(typed) == kept


@pytest.mark.parametrize(
    ("loud", "calm"),
    [("O'NEIL-MCKAY", "O'Neil-McKay"), ("AJ", "AJ"), ("ÉLODIE", "Élodie"), ("LEE III", "Lee III")],
)
def test_names_in_capitals_are_written_as_people_write_them(loud: str, calm: str) -> None:
    assert quiet(loud) == calm
