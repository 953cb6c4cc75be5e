"""Reads playlists out of a table while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from stationboard.domain.roster import Roster
from stationboard.library.playlists.reading import ReadWishes, read_wishes
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.errand import Errand
from stationboard.store.rosters.bytes import MOST_BYTES, decode_roster
from stationboard.store.rosters.list_file import ReadsFiles, source_of
from stationboard.store.rosters.opening import opened
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.rows import MOST_ROWS, Row, glance, lines_of, split
from stationboard.store.rosters.source import ListSource, NamedBytes

_PACKED: Final = b"PK\x03\x04"
_SIGNS: Final = ("\t", ";", ",", "|")
"""Between the cells of a row; where two split as much, the first."""


class ListsReader(QObject):
    """Signals: `found` with the `ReadWishes`; `refused` with a sentence."""

    found = Signal(object)
    refused = Signal(str)

    def __init__(self, files: ReadsFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._errand = Errand(self)

    def read_file(self, path: Path, roster: Roster) -> None:
        """Read the playlists in a file, for the students of a class."""
        self._run(path.name, lambda: _wishes(source_of(self._files, (path,)), roster))

    def read_text(self, text: str, roster: Roster) -> None:
        """Read playlists that were pasted or typed."""
        name = self.tr("The pasted list")
        content = text[: MOST_BYTES + 1].encode(errors="replace")
        self._run(name, lambda: _wishes(ListSource(name, (NamedBytes(name, content),)), roster))

    def _run(self, name: str, work: Callable[[], ReadWishes]) -> None:
        self._errand.run(lambda: _answer(work), self._tell, lambda: self._tell_late(name))

    def _tell(self, answer: ReadWishes | RosterError) -> None:
        if isinstance(answer, RosterError):
            self.refused.emit(in_words(answer.sentence))
        else:
            self.found.emit(answer)

    def _tell_late(self, name: str) -> None:
        words = self.tr("{file} takes too long to read: copy it to this computer and try again.")
        self.refused.emit(words.format(file=name))


def _wishes(source: ListSource, roster: Roster) -> ReadWishes:
    rows = [(row.line, tuple(row.cell(at) for at in range(len(row.cells)))) for row in _rows(source)]
    return read_wishes(rows, roster)


def _rows(source: ListSource) -> Sequence[Row]:
    """The rows of the first sheet, or of a text."""
    file = source.files[0]
    if file.content.startswith(_PACKED):
        return opened(source).tables[0].rows
    lines = lines_of(decode_roster(file.content, file.name).text)
    return split(lines, max(_SIGNS, key=lambda sign: _cells_by(lines, sign)), file.name)


def _cells_by(lines: list[str], sign: str) -> tuple[int, int]:
    """How many rows `sign` splits, and into how many cells in all.

    Unlike those of a class list, rows differ in length, and a comma may stand inside a name.
    """
    rows = glance(lines, sign, rows=MOST_ROWS)
    return sum(len(row.cells) > 1 for row in rows), sum(len(row.cells) for row in rows)


def _answer(work: Callable[[], ReadWishes]) -> ReadWishes | RosterError:
    try:
        return work()
    except RosterError as error:
        return error
