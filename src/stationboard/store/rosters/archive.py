"""Takes the files out of a zip file that nobody vouches for."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

from stationboard.domain.sentence import say
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.source import NamedBytes

MOST_MEMBERS = 200
"""A workbook with many sheets and pictures has so many; a school's export has fewer than fifty."""
MOST_TAKEN = 50
LARGEST_MEMBER = 8 << 20
"""Bytes unpacked: the enrollments of a school of 8,000."""
LARGEST_IN_ALL = 24 << 20

_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What the standard library raises for a zip file that is damaged, encrypted or packed in an unknown way."""


def member_names(content: bytes, file_name: str) -> tuple[str, ...]:
    """The names of the files inside, as they stand.

    Raises:
        RosterError: it is no sound zip file, or holds more files than any export.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            infos = packed.infolist()
    except _BROKEN as error:
        raise _damaged(file_name) from error
    if len(infos) > MOST_MEMBERS:
        raise RosterError(
            say("{file} holds more than {most} files; export one class.", file=file_name, most=MOST_MEMBERS)
        )
    return tuple(info.filename for info in infos if not info.is_dir())


def unpacked(content: bytes, file_name: str, wanted: Callable[[str], bool]) -> tuple[NamedBytes, ...]:
    """The files whose names are `wanted`; of none more is unpacked than may be, whatever its header says.

    Raises:
        RosterError: it is damaged, locked with a password, or larger than any class list.
    """
    taken: list[NamedBytes] = []
    room = LARGEST_IN_ALL
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            infos = [one for one in packed.infolist() if not one.is_dir() and wanted(one.filename)]
            if len(infos) > MOST_TAKEN:
                raise _too_much(file_name)
            for info in infos:
                most = min(LARGEST_MEMBER, room)
                with packed.open(info) as member:
                    inside = member.read(most + 1)
                if len(inside) > most:
                    raise _too_much(file_name)
                room -= len(inside)
                taken.append(NamedBytes(info.filename, inside))
    except _BROKEN as error:
        raise _damaged(file_name) from error
    return tuple(taken)


def base_name(name: str) -> str:
    """The last part of a name inside a zip file, on whatever system it was made."""
    return name.replace("\\", "/").rsplit("/", 1)[-1]


def _damaged(file_name: str) -> RosterError:
    words = "{file} is damaged or locked with a password; export the list again, without a password."
    return RosterError(say(words, file=file_name))


def _too_much(file_name: str) -> RosterError:
    return RosterError(say("{file} unpacks to more than any class list holds.", file=file_name))
