"""Reads a class list that a school's other programs export, or that a teacher pastes."""

from __future__ import annotations

from stationboard.domain.sentence import say
from stationboard.store.rosters.bytes import decode_roster
from stationboard.store.rosters.layout import lay_out
from stationboard.store.rosters.preview import RosterError, RosterPreview
from stationboard.store.rosters.rows import MOST_LINES, clean, lines_of, too_long
from stationboard.store.rosters.students import students_of


def read_roster(content: bytes, file_name: str, *, encoding: str | None = None) -> RosterPreview:
    """Return what a comma, semicolon, tab or bar separated class list says, for the teacher to look over.

    `encoding` (one of `bytes.ENCODINGS`) is the teacher's choice where the names came out wrong.
    Only names, numbers, groups, status and role are read; a password or a birth date never leaves the file.

    Raises:
        RosterError: no class list can be made of it; the sentence says why and what to do.
    """
    file_name = clean(file_name) or "The list"
    decoded = decode_roster(content, file_name, encoding)
    lines = lines_of(decoded.text)
    if len(lines) > MOST_LINES:
        raise too_long(file_name)
    layout = lay_out(lines, file_name)
    found = students_of(layout)
    if not found.students:
        raise RosterError(
            say("{file} holds no student's name: check that it is the class list.", file=file_name)
        )
    return RosterPreview(
        decoded.encoding,
        layout.delimiter,
        layout.header_line,
        layout.columns,
        found.students,
        found.left_out,
        (*decoded.doubts, *layout.doubts, *found.doubts),
    )
