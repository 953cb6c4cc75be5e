"""The bytes of a class list, from wherever a teacher keeps it."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Protocol

from stationboard.domain.sentence import say
from stationboard.store.errors import disk_reason
from stationboard.store.rosters.bytes import MOST_BYTES, too_large
from stationboard.store.rosters.preview import RosterError


class ReadsFiles(Protocol):
    """What this needs of a disk."""

    def read(self, path: Path, at_most: int) -> bytes:
        """The whole of a regular file; `OSError(EFBIG)` when it is longer than `at_most` bytes."""
        ...


def content_of(files: ReadsFiles, path: Path) -> bytes:
    """The bytes of the list at `path`, of which no more than `MOST_BYTES` are ever read.

    It may take as long as the disk does.

    Raises:
        RosterError: it cannot be had; the sentence names the file.
    """
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise RosterError(
                say("{file} is a folder: choose the file with the class list in it.", file=name)
            )
        return files.read(path, MOST_BYTES)
    except FileNotFoundError as error:
        raise RosterError(say("There is no file {file}.", file=name)) from error
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise too_large(name) from error
        if error.errno == errno.EINVAL:
            raise RosterError(
                say("{file} is no file with words in it: choose the file with the class list.", file=name)
            ) from error
        sentence = say("{file} cannot be read: {reason}.", file=name, reason=disk_reason(error))
        raise RosterError(sentence) from error
    except ValueError as error:  # a NUL in the name
        raise RosterError(say("There is no file of that name.")) from error
