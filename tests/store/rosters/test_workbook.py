from __future__ import annotations

import io
import re
import tracemalloc
import zipfile
from datetime import date, datetime, time

import pytest

from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.reading import read_list, read_roster
from stationboard.store.rosters.source import ListSource, NamedBytes, Wishes
from stationboard.store.rosters.workbook import MOST_SHEETS, sheets_of
from tests.support.school_exports import workbook


def cells(content: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in sheets_of(content, "a.xlsx")[0].rows]


def changed(content: bytes, name: str, old: str, new: str) -> bytes:
    """The workbook with one part's text changed."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(whole, "w") as after:
        for info in before.infolist():
            part = before.read(info).decode()
            if info.filename == name:
                assert re.search(old, part)
                part = re.sub(old, lambda _: new, part, count=1)
            after.writestr(info.filename, part)
    return whole.getvalue()


def test_cells_are_read_as_the_sheet_shows_them() -> None:
    when = datetime(2026, 9, 3, 8, 30)  # noqa: DTZ001 - a sheet knows no zones
    content = workbook({"A": [["Zoë", 1001, 7.0, 7.5, date(2026, 9, 3), when, time(9, 50), True, None]]})
    assert cells(content) == [
        ("Zoë", "1001", "7", "7.5", "2026-09-03", "2026-09-03", "09:50:00"),
    ]


def test_the_line_of_a_row_is_its_line_in_the_sheet() -> None:
    content = workbook({"A": [["Elm"], [], [], ["Name"], ["Ann Lee"]]}, merge="A1:D1")
    preview = read_roster(content, "a.xlsx")
    assert preview.header_line == 4
    assert preview.students[0].line == 5


def test_a_formula_counts_by_its_last_value() -> None:
    content = workbook({"A": [["Name"], ["=B2"]]})
    with_value = changed(content, "xl/worksheets/sheet1.xml", r"<f>B2</f><v ?/?>(</v>)?", "<f>B2</f><v>8</v>")
    assert cells(with_value)[1] == ("8",)


def test_of_several_sheets_the_one_that_looks_like_a_list_is_shown_first_and_another_can_be_chosen() -> None:
    content = workbook(
        {"Notes": [["Bring"], ["scissors"], ["glue"]], "P1": [["Name"], ["Ann"]], "P2": [["Name"], ["Ben"]]}
    )
    source = ListSource("a.xlsx", (NamedBytes("a.xlsx", content),))
    offer = read_list(source)
    assert offer.sheets == ("Notes", "P1", "P2")
    assert offer.sheet == 1
    assert [one.first for one in read_list(source, Wishes(sheet=2)).preview.students] == ["Ben"]
    assert [one.first for one in read_list(source, Wishes(sheet=99)).preview.students] == ["Ann"]


def test_no_more_sheets_are_read_than_a_teacher_looks_through() -> None:
    content = workbook({f"P{number}": [["Name"], ["Ann"]] for number in range(MOST_SHEETS + 3)})
    assert len(sheets_of(content, "a.xlsx")) == MOST_SHEETS


@pytest.mark.parametrize("rows", [[], [[None, None]]])
def test_an_empty_workbook_is_called_empty(rows: list[list[object]]) -> None:
    with pytest.raises(RosterError, match=r"a\.xlsx is empty"):
        read_roster(workbook({"A": rows}), "a.xlsx")


def test_more_rows_than_a_class_list_has_are_refused() -> None:
    with pytest.raises(RosterError, match="more than 5,000 rows"):
        sheets_of(workbook({"A": [["Ann"]] * 5_002}), "a.xlsx")


def test_rows_far_down_cost_nothing() -> None:
    content = changed(
        workbook({"A": [["Name"], ["Ann"]]}), "xl/worksheets/sheet1.xml", r'<row r="2"', '<row r="1048576"'
    )
    tracemalloc.start()
    assert cells(content) == [("Name",)]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 << 20


BOMB = '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_workbook_that_would_grow_while_it_is_read_is_refused(encoding: str) -> None:
    whole = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook({"A": [["Ann"]]}))) as before,
        zipfile.ZipFile(whole, "w") as after,
    ):
        for info in before.infolist():
            sheet = info.filename == "xl/worksheets/sheet1.xml"
            part = before.read(info).decode()
            after.writestr(info.filename, (BOMB + part).encode(encoding) if sheet else part.encode())
    with pytest.raises(RosterError, match="cannot be read as a workbook"):
        sheets_of(whole.getvalue(), "a.xlsx")


def test_links_to_other_files_are_never_looked_at() -> None:
    content = workbook({"A": [["Name"], ["Ann"]]})
    link = '<externalReferences><externalReference r:id="rId99"/></externalReferences></workbook>'
    assert cells(changed(content, "xl/workbook.xml", "</workbook>", link)) == [("Name",), ("Ann",)]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"])
def test_a_workbook_with_a_broken_part_is_refused_in_a_sentence(part: str) -> None:
    content = changed(workbook({"A": [["Ann"]]}), part, r"(?s).*", "<broken")
    with pytest.raises(RosterError, match="cannot be read as a workbook"):
        read_roster(content, "a.xlsx")
