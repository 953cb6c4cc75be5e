"""Tells how a roster is laid out: its delimiter, its heading row, and what each column holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from stationboard.domain.sentence import Sentence, listed, say
from stationboard.store.rosters.columns import LAST_HEADER_ROW, NAMES, Header, find_header, is_understood
from stationboard.store.rosters.preview import Column, Field, RosterError
from stationboard.store.rosters.private import is_private
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

    def cell(self, row: Row, field: Field) -> str:
        """What stands in a row under the column that is read for `field`; "" where there is none."""
        for one in self.columns:
            if one.field is field:
                return row.cell(one.position)
        return ""

    def name_in(self, row: Row) -> str:
        """The name in a row as it stands, its parts in the order of the columns."""
        texts = (row.cell(column.position) for column in self.columns if column.field in NAMES)
        return " ".join(filter(None, texts))


def lay_out(lines: list[str], file_name: str) -> Layout:
    """Tell the layout of the lines of a roster.

    Raises:
        RosterError: it cannot be split, has headings but none for a name, or holds no names.
    """
    delimiter, rows = tabulated(lines, file_name)
    return lay_out_rows(rows, delimiter, file_name)


def tabulated(lines: list[str], file_name: str, *, most: int = MOST_ROWS) -> tuple[str, list[Row]]:
    """The delimiter of the lines of a roster, and their rows.

    Raises:
        RosterError: they cannot be split, or are more than `most`.
    """
    delimiter = _NAMED_DELIMITER.get(lines[0].strip().lower())
    if delimiter is not None:
        lines = ["", *lines[1:]]
    else:
        delimiter = _delimiter(lines)
    return delimiter, split(lines, delimiter, file_name, most=most)


def lay_out_rows(rows: Sequence[Row], delimiter: str, file_name: str) -> Layout:
    """Tell what stands where in the rows of a roster.

    Raises:
        RosterError: they have headings but none for a name, or hold no names.
    """
    header = find_header(rows)
    if header is None:
        return _without_header(delimiter, rows, file_name)
    heading, below = rows[header.at], tuple(rows[header.at + 1 :])
    columns, doubts = header.columns, _doubts_about(header)
    if not header.has_names:
        name = _under_an_unknown_heading(heading, below)
        if name is None:
            raise _no_names(heading, file_name)
        guess = "No heading says “Name”; the names were taken from “{heading}”: check the columns."
        columns, doubts = (
            tuple(sorted((*columns, name), key=lambda one: one.position)),
            (*doubts, say(guess, heading=name.heading)),
        )
    return Layout(delimiter, heading.line, columns, below, heading, doubts)


def _under_an_unknown_heading(heading: Row, rows: Sequence[Row]) -> Column | None:
    """The column of whole names whose heading says nothing to us, as "Scholar" does."""
    for position in range(len(heading.cells)):
        text = heading.cell(position)
        if text and not is_understood(text) and not is_private(text) and _holds_whole_names(rows, position):
            return Column(position, text, Field.FULL)
    return None


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


def _without_header(delimiter: str, rows: Sequence[Row], file_name: str) -> Layout:
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


def _holds_words(rows: Sequence[Row], position: int) -> bool:
    cells = [cell for row in rows if (cell := row.cell(position))]
    words = [cell for cell in cells if sum(map(str.isalpha, cell)) > 1 and "@" not in cell]
    return bool(cells) and len(words) >= _MOST * len(cells)


def _holds_whole_names(rows: Sequence[Row], position: int) -> bool:
    cells = [cell for row in rows if (cell := row.cell(position))]
    return bool(cells) and sum(
        " " in cell and not any(map(str.isdigit, cell)) for cell in cells
    ) >= _MOST * len(cells)


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
