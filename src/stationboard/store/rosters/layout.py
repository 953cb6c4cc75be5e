"""Tells how a roster is laid out: its delimiter, its heading row, and what each column holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from stationboard.domain.sentence import Sentence, listed, say
from stationboard.store.rosters.columns import LAST_HEADER_ROW, Header, find_header
from stationboard.store.rosters.preview import Column, Field, RosterError
from stationboard.store.rosters.rows import DELIMITERS, MOST_ROWS, ONE_COLUMN, Row, glance, split

_NEARLY_ALL = 0.9
_MOST = 0.6
_NAMED_DELIMITER = {f"sep={delimiter}": delimiter for delimiter in DELIMITERS}
"""The first line by which Excel says what it separated with."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A roster's rows of students, and how to read them."""

    delimiter: str
    header_line: int | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: Row | None
    doubts: tuple[Sentence, ...] = ()


def lay_out(lines: list[str], file_name: str) -> Layout:
    """Tell the layout of the lines of a roster.

    Raises:
        RosterError: it cannot be split, has headings but none for a name, or holds no names.
    """
    delimiter = _NAMED_DELIMITER.get(lines[0].strip().lower())
    if delimiter is not None:
        lines = ["", *lines[1:]]
    else:
        delimiter = _delimiter(lines)
    rows = split(lines, delimiter, file_name)
    header = find_header(rows)
    if header is None:
        return _without_header(delimiter, rows, file_name)
    if not header.has_names:
        raise _no_names(rows[header.at], file_name)
    heading = rows[header.at]
    return Layout(
        delimiter,
        heading.line,
        header.columns,
        tuple(rows[header.at + 1 :]),
        heading,
        _doubts_about(header),
    )


def _doubts_about(header: Header) -> tuple[Sentence, ...]:
    told = {column.field for column in header.columns}
    if "enableduser" in header.plain and Field.ROLE not in told:
        return (say("The file does not say who is a student: leave out the teachers in it."),)
    return ()


def _delimiter(lines: list[str]) -> str:
    """The delimiter that gives the best known headings, else the one that gives every row as many cells."""
    best: tuple[int, int, str] | None = None
    for delimiter in DELIMITERS:
        rows = glance(lines, delimiter, rows=4 * LAST_HEADER_ROW)
        header = find_header(rows)
        if header is None:
            continue
        cells = len(rows[header.at].cells)
        if best is None or (header.weight, cells) > best[:2]:
            best = header.weight, cells, delimiter
    if best is None:
        return _constant_delimiter(lines)
    return best[2] if best[1] > 1 else ONE_COLUMN


def _constant_delimiter(lines: list[str]) -> str:
    """The delimiter that gives nearly every row the same number of cells, of which there are several."""
    for delimiter in DELIMITERS:
        rows = glance(lines, delimiter, rows=MOST_ROWS)
        if not rows or (delimiter == "," and _is_last_comma_first(rows)):
            continue
        cells, times = Counter(len(row.cells) for row in rows).most_common(1)[0]
        if cells > 1 and times >= _NEARLY_ALL * len(rows):
            return delimiter
    return ONE_COLUMN


def _is_last_comma_first(rows: list[Row]) -> bool:
    """Whether the commas stand inside names ("Last, First"): a space follows each."""
    pairs = [row.cells for row in rows if len(row.cells) > 1]
    spaced = all(cell.startswith(" ") and cell.strip() for cells in pairs for cell in cells[1:])
    mostly_two = 2 * sum(not cells[2:] for cells in pairs) >= len(pairs)
    return spaced and mostly_two


def _without_header(delimiter: str, rows: list[Row], file_name: str) -> Layout:
    width = max((len(row.cells) for row in rows), default=0)
    textual = [position for position in range(width) if _holds_words(rows, position)]
    if not textual:
        if not rows:
            raise RosterError(say("{file} is empty: choose the file with the class list.", file=file_name))
        raise RosterError(
            say("{file} holds no names; give it a heading row with “Name” in it.", file=file_name)
        )
    if len(textual) == 1 or _holds_whole_names(rows, textual[0]):
        fields: tuple[Field, ...] = (Field.FULL,)
        guess = say("The file has no headings; every line was read as a name.")
    else:
        fields = Field.FIRST, Field.LAST
        guess = say("The file has no headings; it was read as first names, then last names: check the order.")
    columns = tuple(Column(at, "", field) for at, field in zip(textual, fields, strict=False))
    doubts = () if delimiter == ONE_COLUMN else (guess,)
    return Layout(delimiter, None, columns, tuple(rows), None, doubts)


def _holds_words(rows: list[Row], position: int) -> bool:
    cells = [cell for row in rows if (cell := row.cell(position))]
    words = [cell for cell in cells if sum(map(str.isalpha, cell)) > 1 and "@" not in cell]
    return bool(cells) and len(words) >= _MOST * len(cells)


def _holds_whole_names(rows: list[Row], position: int) -> bool:
    cells = [cell for row in rows if (cell := row.cell(position))]
    return sum(" " in cell for cell in cells) >= _MOST * len(cells)


def _no_names(heading: Row, file_name: str) -> RosterError:
    headings = [text for position in range(len(heading.cells)) if (text := heading.cell(position))]
    return RosterError(
        say(
            "{file}, line {line}: no column holds names, only {headings}; export the list with names.",
            file=file_name,
            line=heading.line,
            headings=listed(headings[:6]),
        )
    )
