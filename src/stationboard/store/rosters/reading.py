"""Reads a class list that a school's other programs export, or that a teacher pastes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stationboard.domain.sentence import Sentence, say
from stationboard.store.rosters.chosen_layout import lay_out_as_chosen
from stationboard.store.rosters.class_split import classes_in, only_class
from stationboard.store.rosters.columns import find_header
from stationboard.store.rosters.layout import Layout, lay_out_rows
from stationboard.store.rosters.offer import ClassChoice, ListOffer
from stationboard.store.rosters.offered_columns import offered_columns
from stationboard.store.rosters.opening import Opened, opened
from stationboard.store.rosters.preview import RosterError, RosterPreview
from stationboard.store.rosters.recognizing import origin_of
from stationboard.store.rosters.rows import clean
from stationboard.store.rosters.source import AS_GUESSED, ListSource, NamedBytes, Wishes
from stationboard.store.rosters.students import students_of
from stationboard.store.rosters.table import Table


def read_roster(content: bytes, file_name: str, *, encoding: str | None = None) -> RosterPreview:
    """Return what a file says of everybody in it, for the teacher to look over.

    `encoding` (one of `bytes.ENCODINGS`) is the teacher's choice where the names came out wrong.
    Only names, numbers, groups, classes, status and role are read; a password or a birth date never leaves
    the file.

    Raises:
        RosterError: no class list can be made of it; the sentence says why and what to do.
    """
    source = ListSource(file_name, (NamedBytes(file_name, content),))
    return read_list(source, Wishes(encoding=encoding, class_name="")).preview


def read_list(source: ListSource, wishes: Wishes = AS_GUESSED) -> ListOffer:
    """Return what the source says as the teacher wishes it read, with what else may be wished.

    Raises:
        RosterError: no class list can be made of it; the sentence says why and what to do.
    """
    found = _found(source, wishes)
    wished = found.classes[0].name if wishes.class_name is None and found.one_by_one else wishes.class_name
    names = {choice.name for choice in found.classes}
    class_name = wished if wished in names else ""
    table = found.opened.tables[found.sheet]
    return ListOffer(
        origin=_origin(source, found),
        preview=_preview(found, table, class_name),
        students=found.students,
        sheets=tuple(one.name for one in found.opened.tables),
        sheet=found.sheet,
        classes=found.classes,
        class_name=class_name,
        columns=() if found.opened.whole_school else offered_columns(found.layout, table),
    )


def read_each(source: ListSource, wishes: Wishes = AS_GUESSED) -> tuple[tuple[str, RosterPreview], ...]:
    """Return every class in the source by its name, as `read_list` does one of them.

    Raises:
        RosterError: no class list can be made of it.
    """
    found = _found(source, wishes)
    table = found.opened.tables[found.sheet]
    return tuple((choice.name, _preview(found, table, choice.name)) for choice in found.classes)


@dataclass(frozen=True, slots=True)
class _Found:
    """A source as it was understood, before one class is taken out of it."""

    name: str
    opened: Opened
    sheet: int
    layout: Layout
    classes: tuple[ClassChoice, ...]
    students: int

    @property
    def one_by_one(self) -> bool:
        """Whether nobody teaches all of it at once."""
        return self.opened.whole_school and len(self.classes) > 1


def _found(source: ListSource, wishes: Wishes) -> _Found:
    name = clean(source.name) or "The list"
    source = replace(source, name=name)
    if len(source.files) == 1:
        # A file's own name stands in sentences about it, and may hold anything.
        source = replace(source, files=(replace(source.files[0], name=name),))
    everything = opened(source, wishes.encoding)
    sheet = _sheet(everything, wishes.sheet)
    table = everything.tables[sheet]
    if wishes.uses is None:
        layout = lay_out_rows(table.rows, table.delimiter, name)
    else:
        layout = lay_out_as_chosen(table, wishes.uses, headed=wishes.headed)
    classes, students = classes_in(layout)
    if not students:
        raise RosterError(say("{file} holds no student's name: check that it is the class list.", file=name))
    return _Found(name, everything, sheet, layout, classes, students)


def _sheet(everything: Opened, wished: int | None) -> int:
    """The sheet wished for, else the one whose headings look most like those of a class list."""
    if wished is not None and 0 <= wished < len(everything.tables):
        return wished
    return max(range(len(everything.tables)), key=lambda at: _likeness(everything.tables[at]))


def _likeness(table: Table) -> tuple[int, int]:
    header = find_header(table.rows)
    return (0 if header is None or not header.has_names else header.weight), len(table.rows)


def _preview(found: _Found, table: Table, class_name: str) -> RosterPreview:
    layout = only_class(found.layout, class_name)
    read = students_of(layout)
    if not read.students:
        words = "{file} holds no student's name: check that it is the class list."
        raise RosterError(say(words, file=found.name))
    return RosterPreview(
        table.encoding,
        table.delimiter,
        layout.header_line,
        layout.columns,
        read.students,
        read.left_out,
        (*table.doubts, *layout.doubts, *read.doubts),
    )


def _origin(source: ListSource, found: _Found) -> Sentence:
    heading = found.layout.heading
    headings = () if heading is None else heading.cells
    return (
        (found.opened.origin if found.opened.whole_school else None)
        or origin_of(headings)
        or found.opened.origin
        or (say("Pasted list") if source.pasted else say("Class list"))
    )
