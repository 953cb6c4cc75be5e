"""Reads class lists while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from stationboard.qt.console.parts.words import in_words
from stationboard.qt.errand import Errand
from stationboard.store.rosters.bytes import MOST_BYTES
from stationboard.store.rosters.list_file import ReadsFiles, source_of
from stationboard.store.rosters.offer import ListOffer
from stationboard.store.rosters.preview import RosterError, RosterPreview
from stationboard.store.rosters.reading import read_each, read_list
from stationboard.store.rosters.source import AS_GUESSED, ListSource, NamedBytes, Wishes


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read as wished; without `class_name`, the class is named after the file."""

    source: ListSource
    class_name: str | None
    offer: ListOffer
    wishes: Wishes = AS_GUESSED


NamedPreviews = tuple[tuple[str, RosterPreview], ...]


class ListReader(QObject):
    """Gives each list, or a sentence on why it cannot be had, within two seconds.

    Signals: `found` with a `ReadList`; `all_found` with the `NamedPreviews` of every class in a list;
    `refused` with a sentence.
    """

    found = Signal(object)
    all_found = Signal(object)
    refused = Signal(str)

    def __init__(self, files: ReadsFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._errand = Errand(self)

    def read_files(self, paths: Sequence[Path]) -> None:
        """Read the list in a file, the lists in a folder, or the files of one export."""

        def work() -> ReadList:
            source = source_of(self._files, paths)
            return ReadList(source, None, read_list(source))

        self._run(paths[0].name if paths else "", work)

    def read_text(self, text: str, name: str, class_name: str) -> None:
        """Read a list that was pasted, to be called `name` in sentences about it."""

        def work() -> ReadList:
            content = text[: MOST_BYTES + 1].encode(errors="replace")
            source = ListSource(name, (NamedBytes(name, content),), pasted=True)
            return ReadList(source, class_name, read_list(source))

        self._run(name, work)

    def read_again(self, before: ReadList, wishes: Wishes) -> None:
        """Read a list once more, as the teacher wishes it read."""

        def work() -> ReadList:
            return ReadList(before.source, before.class_name, read_list(before.source, wishes), wishes)

        self._run(before.source.name, work)

    def read_each(self, before: ReadList) -> None:
        """Read every class of a list."""
        self._run(before.source.name, lambda: read_each(before.source, before.wishes))

    def _run(self, name: str, work: Callable[[], ReadList | NamedPreviews]) -> None:
        self._errand.run(lambda: _answer(work), self._tell, lambda: self._tell_late(name))

    def _tell(self, answer: ReadList | NamedPreviews | RosterError) -> None:
        match answer:
            case RosterError():
                self.refused.emit(in_words(answer.sentence))
            case ReadList():
                self.found.emit(answer)
            case _:
                self.all_found.emit(answer)

    def _tell_late(self, name: str) -> None:
        words = self.tr("{file} takes too long to read: copy it to this computer and try again.")
        self.refused.emit(words.format(file=name))


def _answer(work: Callable[[], ReadList | NamedPreviews]) -> ReadList | NamedPreviews | RosterError:
    try:
        return work()
    except RosterError as error:
        return error
