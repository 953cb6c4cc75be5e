"""Reads playlists out of a table while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from stationboard.domain.roster import Roster
from stationboard.library.playlists.reading import ReadWishes, read_wishes
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.errand import Errand
from stationboard.store.rosters.bytes import MOST_BYTES
from stationboard.store.rosters.list_file import ReadsFiles, source_of
from stationboard.store.rosters.opening import opened
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.source import ListSource, NamedBytes


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
    tables = opened(source).tables
    rows = [(row.line, tuple(row.cell(at) for at in range(len(row.cells)))) for row in tables[0].rows]
    return read_wishes(rows, roster)


def _answer(work: Callable[[], ReadWishes]) -> ReadWishes | RosterError:
    try:
        return work()
    except RosterError as error:
        return error
