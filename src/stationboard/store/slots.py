"""The running lesson's file: two slots written in turn, so that one of them is always sound."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from stationboard.store.files import Files
from stationboard.store.glimpse import read_record
from stationboard.store.record import LARGEST, Place, Record, fits, newest, pack, size_for


class LessonSlots:
    """A file that cannot tear: every record holds the whole lesson, and the older slot is the one written.

    Its space is allocated when the lesson begins, so it can be written on a full disk. Methods that write
    raise `OSError` when the record is not certain to be on the medium; the record before it is then still
    sound. For one thread at a time, the writer's.
    """

    def __init__(self, files: Files, path: Path) -> None:
        self._files: Final = files
        self.path: Final = path
        self._place: Place | None = None

    def begin(self, payload: bytes, *, room: int = 0) -> Record:
        """Start a fresh pair of slots with its first record, sized for payloads up to `room` bytes.

        What the file held before is there until the new pair is on the medium as a whole.
        """
        return self._move(payload, room, seq=1)

    def write(self, payload: bytes) -> Record:
        """Write the next record; when it outgrows its slot, into a pair twice as large."""
        place = self._place or self._look()
        if place is None:
            return self.begin(payload)
        if not fits(len(payload), place.size):
            return self._move(payload, 2 * len(payload), place.seq + 1)
        coming = Place(1 - place.slot, place.size, place.seq + 1)
        try:
            self._overwrite(coming, payload)
        except FileNotFoundError:
            return self._move(payload, len(payload), coming.seq)
        self._place = coming
        return Record(coming.seq, payload)

    def read(self) -> Record | None:
        """The newest sound record; None when there is none, however damaged or foreign the file is. Never
        raises.
        """
        return read_record(self._files.disk, self.path)

    def move_to(self, path: Path) -> None:
        """Let the file have another name, so that the next lesson cannot take its place. Raises `OSError`."""
        self._place = None
        self._files.move(self.path, path)

    def clear(self) -> None:
        """Take the file away. Raises `OSError`."""
        self._place = None
        self._files.remove(self.path)

    def remove(self, path: Path) -> None:
        """Take away a file that this one was moved to. Raises `OSError`."""
        self._files.remove(path)

    def _look(self) -> Place | None:
        try:
            found = newest(self._files.disk.read(self.path, 2 * LARGEST))
        except OSError as error:
            if error.errno in {errno.ENOENT, errno.EFBIG}:
                return None
            raise
        return None if found is None else found[0]

    def _move(self, payload: bytes, room: int, seq: int) -> Record:
        try:
            size = size_for(max(len(payload), min(room, LARGEST // 2)))
        except ValueError as error:
            raise OSError(errno.EFBIG, str(error), str(self.path)) from error
        place = Place(0, size, seq)
        # Should this fail after the new pair has taken the old one's name, the next write must look again.
        self._place = None
        self._files.write_durably(self.path, pack(place, payload).ljust(2 * size, b"\0"), room=2 * size)
        self._place = place
        return Record(seq, payload)

    def _overwrite(self, place: Place, payload: bytes) -> None:
        disk = self._files.disk
        fd = disk.open_existing(self.path)
        try:
            disk.write_at(fd, pack(place, payload), place.slot * place.size)
            disk.sync_content(fd)
        finally:
            disk.close(fd)
