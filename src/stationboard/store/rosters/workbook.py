"""Reads the sheets of an Excel workbook."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Protocol, cast

from stationboard.domain.sentence import say
from stationboard.store.rosters.archive import unpacked
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.rows import MOST_COLUMNS, MOST_ROWS, Row, too_long
from stationboard.store.rosters.source import NamedBytes
from stationboard.store.rosters.table import Table

MARK = "xl/workbook.xml"
"""The file by which a zip file is told to be a workbook."""

MOST_SHEETS = 20

_NEEDED = re.compile(
    r"""\[Content_Types\]\.xml | xl/workbook\.xml | xl/_rels/workbook\.xml\.rels | xl/styles\.xml
    | xl/sharedStrings\.xml | xl/worksheets/[\w.-]+\.xml""",
    re.VERBOSE,
)
"""Pictures, programs and links to other files stay outside."""
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
"""No spreadsheet program writes these; they are how a small file grows to gigabytes in a reader."""


class _Sheet(Protocol):
    title: str

    def iter_rows(self, *, max_row: int, max_col: int, values_only: bool) -> Iterator[tuple[object, ...]]:
        """The rows from the first one on."""
        ...


class _Workbook(Protocol):
    worksheets: Iterable[_Sheet]


def sheets_of(content: bytes, file_name: str) -> tuple[Table, ...]:
    """The sheets that hold anything, formulas by their last values; `MOST_COLUMNS` columns are read of each.

    Raises:
        RosterError: it is no sound workbook, or a sheet has more rows than a class list may have.
    """
    parts = unpacked(content, file_name, lambda name: _NEEDED.fullmatch(name) is not None)
    for part in parts:
        # An encoding other than these could hide the declaration from the search.
        if _DECLARES.search(part.content) or part.content[:2] in (b"\xff\xfe", b"\xfe\xff", b"\0<", b"<\0"):
            raise _unreadable(file_name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a sheet holds beside cells, which nobody asked for
            sheets = tuple(_tables(_repacked(parts), file_name))
    except RosterError:
        raise
    except Exception as error:  # a reader of foreign XML may raise anything
        raise _unreadable(file_name) from error
    if not sheets:
        raise RosterError(say("{file} is empty: choose the file with the class list.", file=file_name))
    return sheets


def _repacked(parts: tuple[NamedBytes, ...]) -> io.BytesIO:
    """A workbook of just these parts, which cannot grow any more."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as packed:
        for name, content in {part.name: part.content for part in parts}.items():
            packed.writestr(name, content)
    whole.seek(0)
    return whole


def _tables(file: io.BytesIO, file_name: str) -> Iterator[Table]:
    from openpyxl import load_workbook  # noqa: PLC0415 - few lists are workbooks, and every start would pay

    opened = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    for sheet, _ in zip(cast("_Workbook", opened).worksheets, range(MOST_SHEETS), strict=False):
        values = sheet.iter_rows(max_row=2 * MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
        rows = tuple(Row(line, cells) for line, row in enumerate(values, start=1) if (cells := _cells(row)))
        if len(rows) > MOST_ROWS:
            raise too_long(file_name)
        if rows:
            yield Table(sheet.title, rows)


def _cells(values: tuple[object, ...]) -> tuple[str, ...]:
    """The cells of a row up to its last one that says something."""
    cells = [_text(value) for value in values]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _text(value: object) -> str:
    """A cell as its sheet shows it, near enough to compare."""
    match value:
        case None | bool():
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case _:
            return str(value).strip()


def _unreadable(file_name: str) -> RosterError:
    words = "{file} cannot be read as a workbook; open it in a spreadsheet program and save it as CSV."
    return RosterError(say(words, file=file_name))
