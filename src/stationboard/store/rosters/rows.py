"""Splits the text of a roster into rows of cells."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from stationboard.domain.sentence import say
from stationboard.store.plain_words import JOINERS
from stationboard.store.rosters.preview import RosterError

MOST_ROWS = 5_001
"""Five thousand students below their headings."""
MOST_COLUMNS = 50
MOST_LINES_IN_A_ROW = 10
"""A cell may hold line breaks (an address), but one that runs on and on is an open quotation mark."""

ONE_COLUMN = ""
"""Stands for the delimiter of a list that has none."""

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row as they stand, with the line of the file (from 1) on which it begins."""

    line: int
    cells: tuple[str, ...]

    def cell(self, position: int) -> str:
        """The clean text of one cell, "" where the row is shorter."""
        return clean(self.cells[position]) if position < len(self.cells) else ""


def clean(text: str) -> str:
    """Return the text as one line in composed form (NFC), without control and direction characters.

    A spreadsheet's marks for "this is text" are taken off as well: ``="0042"`` and the apostrophe before
    ``=+-@``.
    """
    if not text or (text.isascii() and text.isalnum()):
        return text  # as most of a school's cells are
    if not (text.isascii() and text.isprintable()):
        text = "".join(_shown(letter) for letter in unicodedata.normalize("NFC", text))
    text = " ".join(text.split())
    if text.startswith('="') and text.endswith('"'):
        text = text[2:-1].strip()
    if text.startswith(("'=", "'+", "'-", "'@")):
        text = text[1:]
    return text


def _shown(letter: str) -> str:
    match unicodedata.category(letter):
        case "Cc" | "Zs" | "Zl" | "Zp":
            return " " if letter.isspace() else ""
        case "Cf":
            return letter if letter in JOINERS else ""
        case "Cs" | "Co" | "Cn":
            return ""
        case _:
            return letter


def lines_of(text: str) -> list[str]:
    """Return the lines of the text, whichever way they end."""
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def glance(lines: list[str], delimiter: str, *, rows: int) -> list[Row]:
    """Split about the first `rows` rows without finding fault, to judge whether the delimiter is right."""
    reader = csv.reader(_ended(lines), delimiter=delimiter or "\t")
    try:
        return [Row(at, tuple(cells)) for at, cells in enumerate(islice(reader, rows), 1) if _filled(cells)]
    except csv.Error:
        return []


def split(lines: list[str], delimiter: str, file_name: str, *, most: int = MOST_ROWS) -> list[Row]:
    """Split the whole roster, leaving out empty rows; columns beyond `MOST_COLUMNS` are not read.

    Raises:
        RosterError: a quotation mark opens and does not close, a cell is endless, or there are more than
            `most` rows.
    """
    reader = csv.reader(_ended(lines), delimiter=delimiter or "\t", strict=True, skipinitialspace=True)
    rows: list[Row] = []
    begins = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            if '"' in "".join(lines[begins - 1 : reader.line_num]):
                raise _open_quote(file_name, begins) from error
            raise _endless_cell(file_name, begins) from error
        if cells is None:
            return rows
        if reader.line_num - begins >= MOST_LINES_IN_A_ROW:
            raise _open_quote(file_name, begins)
        if _filled(cells):
            rows.append(Row(begins, tuple(cells[:MOST_COLUMNS])))
        if len(rows) > most:
            raise too_long(file_name, most)
        begins = reader.line_num + 1


def too_long(file_name: str, most: int = MOST_ROWS) -> RosterError:
    """What is said of a list that has more than `most` rows, or lines to match."""
    words = "{file} has more than {most} rows; export one class at a time."
    return RosterError(say(words, file=file_name, most=f"{most // 1000 * 1000:,}"))


def _ended(lines: list[str]) -> Iterator[str]:
    return (line + "\n" for line in lines)


def _filled(cells: list[str]) -> bool:
    return any(cell and not cell.isspace() for cell in cells)


def _endless_cell(file_name: str, line: int) -> RosterError:
    words = "{file}, line {line}: a cell here is longer than any name; check that it is the class list."
    return RosterError(say(words, file=file_name, line=line))


def _open_quote(file_name: str, line: int) -> RosterError:
    return RosterError(
        say(
            "{file}, line {line}: a quotation mark opens here and is not closed; remove it or close it.",
            file=file_name,
            line=line,
        )
    )
