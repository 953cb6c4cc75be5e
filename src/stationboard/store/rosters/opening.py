"""Opens a source of class lists, whatever kind of file it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from stationboard.domain.sentence import Sentence, say
from stationboard.store.rosters import workbook
from stationboard.store.rosters.archive import base_name, member_names, unpacked
from stationboard.store.rosters.bytes import MOST_BYTES, decode_roster, too_large
from stationboard.store.rosters.columns import find_header, plain_heading
from stationboard.store.rosters.layout import tabulated
from stationboard.store.rosters.pasted import tidied
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.recognizing import export_of
from stationboard.store.rosters.rows import MOST_LINES_IN_A_ROW, MOST_ROWS, lines_of, too_long
from stationboard.store.rosters.school_files import joined
from stationboard.store.rosters.school_shapes import SchoolShape, shape_of
from stationboard.store.rosters.source import ListSource, NamedBytes
from stationboard.store.rosters.table import Table

MOST_PACKED = 8 << 20
"""Bytes of a workbook or a zip file: the export of a large school."""
MOST_SCHOOL_ROWS = 100_000
"""In one file of a whole school, of which one class is taken: 14,000 students with seven classes each."""

_TEXT_ENDINGS = frozenset({".csv", ".tsv", ".tab", ".txt"})
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_CLOSED_FORMATS = (
    ("word/document.xml", say("a Word file; copy the names out of it and paste them")),
    ("ppt/presentation.xml", say("a presentation; copy the names out of it and paste them")),
    ("Index/Document.iwa", say("a Numbers or Pages file; choose File, Export To, CSV in that program")),
    ("content.xml", say("an OpenDocument file; open it and save it as .xlsx or CSV")),
    ("xl/workbook.bin", say("a binary Excel workbook (.xlsb); open it and save it as .xlsx or CSV")),
)
"""A file inside by which the kind is told, and how to get a list out of it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The tables of a source, of which the teacher takes one; `whole_school` where it was joined."""

    tables: tuple[Table, ...]
    origin: Sentence | None = None
    whole_school: bool = False


def opened(source: ListSource, encoding: str | None = None) -> Opened:
    """The tables of the source, text read by `encoding` or else by the first that fits.

    Raises:
        RosterError: it holds no table, or more than any class list.
    """
    if len(source.files) != 1:
        return _of_files(source.files, source.name, encoding)
    (file,) = source.files
    if not file.content.startswith(_ZIP):
        return Opened((_text_table(file, encoding, pasted=source.pasted),))
    if len(file.content) > MOST_PACKED:
        raise too_large(source.name, MOST_PACKED)
    names = member_names(file.content, source.name)
    if workbook.MARK in names:
        return Opened(workbook.sheets_of(file.content, source.name), say("Excel workbook"))
    for mark, kind in _CLOSED_FORMATS:
        if mark in names:
            raise RosterError(say("{file} is {kind}.", file=source.name, kind=str(kind)))
    return _of_files(unpacked(file.content, source.name, is_list_name), source.name, encoding)


def is_list_name(name: str) -> bool:
    """Whether a file of this name, in a zip file or a folder, may hold a list worth reading.

    What systems leave beside the files is none, nor is the file of birth dates and sexes.
    """
    path = PurePath(base_name(name))
    hidden = path.name.startswith((".", "_", "~")) or "__MACOSX" in name
    return not hidden and path.suffix.lower() in _TEXT_ENDINGS and plain_heading(path.stem) != "demographics"


def _of_files(files: tuple[NamedBytes, ...], name: str, encoding: str | None) -> Opened:
    by_stem = {plain_heading(PurePath(base_name(file.name)).stem): file for file in reversed(files)}
    shape = shape_of(by_stem)
    if shape is not None:
        whole = joined(shape, _school_tables(shape, by_stem, encoding))
        return Opened((whole,), export_of(shape.program), whole_school=True)
    tables, refused = list[Table](), None
    for file in files:
        try:
            tables.append(_text_table(file, encoding))
        except RosterError as error:
            refused = error
    with_names = tuple(table for table in tables if (header := find_header(table.rows)) and header.has_names)
    if not with_names and len(tables) != 1:
        if refused is not None and not tables:
            raise refused
        raise RosterError(say("{file} holds no class list that could be read.", file=name))
    return Opened(with_names or tuple(tables))


def _school_tables(
    shape: SchoolShape, by_stem: dict[str, NamedBytes], encoding: str | None
) -> dict[str, Table]:
    stems = shape.people.stem, shape.classes.stem, shape.enrollments.stem, "roles"
    return {
        stem: _text_table(by_stem[stem], encoding, most_bytes=MOST_PACKED, most_rows=MOST_SCHOOL_ROWS)
        for stem in stems
        if stem in by_stem
    }


def _text_table(
    file: NamedBytes,
    encoding: str | None,
    *,
    pasted: bool = False,
    most_bytes: int = MOST_BYTES,
    most_rows: int = MOST_ROWS,
) -> Table:
    name = base_name(file.name)
    decoded = decode_roster(file.content, name, encoding, most=most_bytes)
    lines = lines_of(tidied(decoded.text) if pasted else decoded.text)
    if len(lines) > MOST_LINES_IN_A_ROW * most_rows:  # empty ones count, for they take time too
        raise too_long(name, most_rows)
    delimiter, rows = tabulated(lines, name, most=most_rows)
    if not rows:
        raise RosterError(say("{file} is empty: choose the file with the class list.", file=name))
    return Table(name, tuple(rows), delimiter, decoded.encoding, decoded.doubts)
