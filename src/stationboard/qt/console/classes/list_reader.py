"""Reads class lists while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from stationboard.qt.console.parts.words import in_words
from stationboard.qt.errand import Errand
from stationboard.store.rosters.bytes import MOST_BYTES
from stationboard.store.rosters.list_file import ReadsFiles, content_of
from stationboard.store.rosters.preview import RosterError, RosterPreview
from stationboard.store.rosters.reading import read_roster


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read; without `class_name`, the class is named after the file."""

    content: bytes
    file_name: str
    class_name: str | None
    preview: RosterPreview


class ListReader(QObject):
    """Gives each list, or a sentence on why it cannot be had, within two seconds.

    Signals: `found` with a `ReadList`; `refused` with a sentence.
    """

    found = Signal(object)
    refused = Signal(str)

    def __init__(self, files: ReadsFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._errand = Errand(self)

    def read_file(self, path: Path) -> None:
        """Read the list in a file."""

        def work() -> ReadList:
            content = content_of(self._files, path)
            return ReadList(content, path.name, None, read_roster(content, path.name))

        self._run(path.name, work)

    def read_text(self, text: str, name: str, class_name: str) -> None:
        """Read a list that was pasted, to be called `name` in sentences about it."""

        def work() -> ReadList:
            content = text[: MOST_BYTES + 1].encode(errors="replace")
            return ReadList(content, name, class_name, read_roster(content, name))

        self._run(name, work)

    def read_again(self, before: ReadList, encoding: str) -> None:
        """Read a list once more, in the encoding that the teacher chose."""

        def work() -> ReadList:
            preview = read_roster(before.content, before.file_name, encoding=encoding)
            return ReadList(before.content, before.file_name, before.class_name, preview)

        self._run(before.file_name, work)

    def _run(self, name: str, work: Callable[[], ReadList]) -> None:
        self._errand.run(lambda: _answer(work), self._tell, lambda: self._tell_late(name))

    def _tell(self, answer: ReadList | RosterError) -> None:
        if isinstance(answer, RosterError):
            self.refused.emit(in_words(answer.sentence))
        else:
            self.found.emit(answer)

    def _tell_late(self, name: str) -> None:
        words = self.tr("{file} takes too long to read: copy it to this computer and try again.")
        self.refused.emit(words.format(file=name))


def _answer(work: Callable[[], ReadList]) -> ReadList | RosterError:
    try:
        return work()
    except RosterError as error:
        return error
