"""The bytes of a class list, from wherever a teacher keeps it."""

from __future__ import annotations

import errno
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from stationboard.domain.sentence import say
from stationboard.store.errors import disk_reason
from stationboard.store.rosters.archive import LARGEST_IN_ALL, MOST_TAKEN
from stationboard.store.rosters.bytes import too_large
from stationboard.store.rosters.opening import MOST_PACKED, is_list_name
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.source import ListSource, NamedBytes


class ReadsFiles(Protocol):
    """What this needs of a disk."""

    def read(self, path: Path, at_most: int) -> bytes:
        """The whole of a regular file; `OSError(EFBIG)` when it is longer than `at_most` bytes."""
        ...

    def names(self, folder: Path) -> tuple[str, ...]:
        """The names in a folder, sorted."""
        ...


def source_of(files: ReadsFiles, paths: Sequence[Path]) -> ListSource:
    """The list at one path, or the lists at several, such as the five files of one export.

    Raises:
        RosterError: one cannot be had, or none is named; the sentence names the file.
    """
    if len(paths) == 1:
        return source_at(files, paths[0])
    if not paths or len(paths) > MOST_TAKEN:
        raise RosterError(say("Choose one class list, or the files of one export."))
    name = f"{paths[0].name} + {len(paths) - 1}"
    return ListSource(name, tuple(_read_all(files, paths)))


def source_at(files: ReadsFiles, path: Path) -> ListSource:
    """The list at `path`, or the lists in the folder there, of which no more than may be is ever read.

    It may take as long as the disk does.

    Raises:
        RosterError: it cannot be had; the sentence names the file.
    """
    name = path.name or str(path)
    with _sentences_about(name):
        if not path.is_dir():
            return ListSource(name, (NamedBytes(name, files.read(path, MOST_PACKED)),))
        wanted = [one for one in files.names(path) if is_list_name(one) and (path / one).is_file()]
    if not wanted:
        words = "{file} is a folder without a class list in it: choose the file with the list."
        raise RosterError(say(words, file=name))
    if len(wanted) > MOST_TAKEN:
        words = "{file} is a folder with more than {most} lists: choose the file with the class list."
        raise RosterError(say(words, file=name, most=MOST_TAKEN))
    return ListSource(name, tuple(_read_all(files, [path / one for one in wanted])))


def _read_all(files: ReadsFiles, paths: Sequence[Path]) -> Iterator[NamedBytes]:
    room = LARGEST_IN_ALL
    for path in paths:
        with _sentences_about(path.name):
            content = files.read(path, min(MOST_PACKED, room))
        room -= len(content)
        yield NamedBytes(path.name, content)


@contextmanager
def _sentences_about(name: str) -> Generator[None]:
    """Say what goes wrong with a file in a sentence that names it."""
    try:
        yield
    except FileNotFoundError as error:
        raise RosterError(say("There is no file {file}.", file=name)) from error
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise too_large(name, MOST_PACKED) from error
        if error.errno == errno.EINVAL:
            raise RosterError(
                say("{file} is no file with words in it: choose the file with the class list.", file=name)
            ) from error
        sentence = say("{file} cannot be read: {reason}.", file=name, reason=disk_reason(error))
        raise RosterError(sentence) from error
    except ValueError as error:  # a NUL in the name
        raise RosterError(say("There is no file of that name.")) from error
