from __future__ import annotations

import pytest

from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.rows import MOST_COLUMNS, MOST_ROWS, Row, clean, glance, lines_of, split


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Ann   Lee ", "Ann Lee"),
        ("Ann\u00a0Lee", "Ann Lee"),
        ("Zoe\u0308", "Zoë"),
        ("Ann\u202eeeL\u202c", "AnneeL"),
        ("\ufeffAnn\u200b", "Ann"),
        ("A\x00n\x07n", "Ann"),
        ("Ann\nLee", "Ann Lee"),
        ("می\u200cنا", "می\u200cنا"),
        ('="0042"', "0042"),
        ("'=1+1", "=1+1"),
        ("'Anna", "'Anna"),
        ("\ud800Ann", "Ann"),
        ("", ""),
    ],
)
def test_a_cell_becomes_one_clean_line(typed: str, shown: str) -> None:
    assert clean(typed) == shown


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_system(ending: str) -> None:
    rows = split(lines_of(ending.join(["a,b", "", "c,d"])), ",", "roster.csv")
    assert rows == [Row(1, ("a", "b")), Row(3, ("c", "d"))]


def test_a_cell_may_hold_the_delimiter_and_a_line_break() -> None:
    rows = split(lines_of('"Lee, Ann","12 Elm St\nApt 3"\nBen,x'), ",", "roster.csv")
    assert rows == [Row(1, ("Lee, Ann", "12 Elm St\nApt 3")), Row(3, ("Ben", "x"))]


def test_a_quotation_mark_inside_a_name_is_left_alone() -> None:
    assert split(['Robert "Bob" Lee'], "", "roster.csv")[0].cell(0) == 'Robert "Bob" Lee'


@pytest.mark.parametrize(
    "rest",
    [
        "Ben,Ray\n" * 1_000,
        'Ben,"Ray"\n' * 2,
        "Ben,Ray\n" * 12 + 'Cy,"\n',
        "x" * 200_000,
    ],
)
def test_an_open_quotation_mark_is_named_by_its_line_and_swallows_no_child(rest: str) -> None:
    with pytest.raises(RosterError, match=r"roster\.csv, line 3: a quotation mark"):
        split(lines_of('First,Last\nAnn,Lee\nBo,"Open\n' + rest), ",", "roster.csv")


def test_an_endless_cell_without_any_quotation_mark_is_called_what_it_is() -> None:
    with pytest.raises(RosterError, match=r"roster\.csv, line 2: a cell here is longer than any name"):
        split(["First,Last", "x" * 200_000], ",", "roster.csv")


def test_only_the_first_columns_are_read() -> None:
    assert len(split([",".join("x" * 80)], ",", "roster.csv")[0].cells) == MOST_COLUMNS


def test_a_file_of_more_rows_than_a_school_has_children_is_refused() -> None:
    assert len(split(["Ann"] * MOST_ROWS, "", "roster.csv")) == MOST_ROWS
    with pytest.raises(RosterError, match="more than 5,000 rows"):
        split(["Ann"] * (MOST_ROWS + 1), "", "roster.csv")


def test_a_glance_finds_no_fault() -> None:
    assert glance(['Ann,"Lee', "Ben,Ray"], ",", rows=5)[0].cells[0] == "Ann"
    assert glance(['"' + "x" * 200_000], ",", rows=5) == []


def test_a_short_row_has_empty_cells_at_its_end() -> None:
    assert Row(1, ("Ann",)).cell(7) == ""
