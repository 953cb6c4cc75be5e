"""A disk in memory that loses power: what was not synced may be lost, halved or there."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from typing_extensions import override

from stationboard.store.disk import Disk

_PAGE = 4096


class PowerCut(BaseException):
    """The power went; no error of the disk, so nobody may catch it."""


class Unsynced(Enum):
    """What becomes of bytes that were written but not synced."""

    LOST = "lost"
    HALF = "half"
    THERE = "there"


@dataclass
class _File:
    now: bytearray = field(default_factory=bytearray)
    safe: bytes = b""


@dataclass
class _Folder:
    now: dict[str, _File | _Folder] = field(default_factory=dict)
    safe: dict[str, _File | _Folder] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """A file's content, or a name in a folder, that was changed and not synced."""

    path: Path
    is_name: bool


class PowerCutDisk(Disk):
    """The power goes at step `cut` (None: never), before it has any effect."""

    def __init__(self, cut: int | None = None, root: _Folder | None = None) -> None:
        self.steps: int = 0
        self._cut = cut
        self._root = root or _Folder()
        self._open: dict[int, _File] = {}

    def loose_ends(self) -> tuple[LooseEnd, ...]:
        """Everything that was changed and not synced: files, and names in folders."""
        return tuple(_loose_ends(self._root, Path("/")))

    def found_with(self, surviving: Mapping[LooseEnd, Unsynced]) -> PowerCutDisk:
        """The disk as it may be found when of each loose end something else survived.

        A name in a folder is as it was before where it is LOST, otherwise as it was changed.
        """
        return PowerCutDisk(root=_found_with(self._root, Path("/"), surviving))

    def fingerprint(self) -> object:
        """Equal for two disks that a program could not tell apart."""
        return _fingerprint(self._root)

    def after_the_cut(self, content: Unsynced, *, names: bool) -> PowerCutDisk:
        """The disk as it may be found: with `names`, unsynced changes of folders survived."""
        return PowerCutDisk(root=_survived(self._root, content, names=names))

    def _step(self) -> None:
        if self.steps == self._cut:
            raise PowerCut
        self.steps += 1

    @override
    def read(self, path: Path, at_most: int) -> bytes:
        return bytes(self._file(path).now)

    @override
    def names(self, folder: Path) -> tuple[str, ...]:
        return tuple(sorted(self._folder(folder).now))

    @override
    def modified(self, path: Path) -> int:
        return 0

    @override
    def make_folder(self, folder: Path) -> None:
        self._step()
        parent = self._folder(folder.parent)
        if folder.name in parent.now:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        parent.now[folder.name] = _Folder()

    @override
    def create(self, path: Path) -> int:
        self._step()
        file = _File()
        self._folder(path.parent).now[path.name] = file
        return self._opened(file)

    @override
    def open_existing(self, path: Path) -> int:
        return self._opened(self._file(path))

    @override
    def allocate(self, fd: int, size: int) -> None:
        self._step()
        self._open[fd].now.extend(bytes(size))

    @override
    def write_at(self, fd: int, content: bytes, offset: int) -> None:
        self._step()
        self._open[fd].now[offset : offset + len(content)] = content

    @override
    def sync(self, fd: int) -> None:
        self._step()
        self._open[fd].safe = bytes(self._open[fd].now)

    @override
    def sync_content(self, fd: int) -> None:
        self.sync(fd)

    @override
    def close(self, fd: int) -> None:
        del self._open[fd]

    @override
    def replace(self, old: Path, new: Path) -> None:
        self._step()
        file = self._file(old)
        del self._folder(old.parent).now[old.name]
        self._folder(new.parent).now[new.name] = file

    @override
    def sync_folder(self, folder: Path) -> None:
        self._step()
        found = self._folder(folder)
        found.safe = dict(found.now)

    @override
    def remove(self, path: Path) -> None:
        self._step()
        self._file(path)
        del self._folder(path.parent).now[path.name]

    def _opened(self, file: _File) -> int:
        fd = max(self._open, default=2) + 1
        self._open[fd] = file
        return fd

    def _folder(self, path: Path) -> _Folder:
        found: _File | _Folder | None = self._root
        for part in path.parts[1:]:
            found = found.now.get(part) if isinstance(found, _Folder) else None
        if not isinstance(found, _Folder):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        return found

    def _file(self, path: Path) -> _File:
        found = self._folder(path.parent).now.get(path.name)
        if not isinstance(found, _File):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        return found


def _survived(folder: _Folder, content: Unsynced, *, names: bool) -> _Folder:
    entries: dict[str, _File | _Folder] = {}
    for name, entry in (folder.now if names else folder.safe).items():
        match entry:
            case _File():
                found = _surviving_bytes(entry, content)
                entries[name] = _File(bytearray(found), found)
            case _Folder():
                entries[name] = _survived(entry, content, names=names)
    return _Folder(dict(entries), dict(entries))


def _surviving_bytes(file: _File, content: Unsynced) -> bytes:
    match content:
        case Unsynced.LOST:
            return file.safe
        case Unsynced.THERE:
            return bytes(file.now)
        case Unsynced.HALF:
            changed = [
                at
                for page in range(0, len(file.now), _PAGE)
                if bytes(file.now[page : page + _PAGE]) != file.safe[page : page + _PAGE]
                for at, byte in enumerate(file.now[page : page + _PAGE], page)
                if at >= len(file.safe) or file.safe[at] != byte
            ]
            middle = changed[len(changed) // 2] if changed else 0
            return bytes(file.now[:middle]) + file.safe[middle:]


def _loose_ends(folder: _Folder, path: Path) -> Iterator[LooseEnd]:
    for name in sorted(folder.now.keys() | folder.safe.keys()):
        now, safe = folder.now.get(name), folder.safe.get(name)
        if now is not safe:
            yield LooseEnd(path / name, is_name=True)
        for entry in {id(one): one for one in (now, safe) if one is not None}.values():
            match entry:
                case _File():
                    if bytes(entry.now) != entry.safe:
                        yield LooseEnd(path / name, is_name=False)
                case _Folder():
                    yield from _loose_ends(entry, path / name)


def _found_with(folder: _Folder, path: Path, surviving: Mapping[LooseEnd, Unsynced]) -> _Folder:
    entries: dict[str, _File | _Folder] = {}
    for name in sorted(folder.now.keys() | folder.safe.keys()):
        lost = surviving.get(LooseEnd(path / name, is_name=True)) is Unsynced.LOST
        match (folder.safe if lost else folder.now).get(name):
            case _File() as file:
                content = surviving.get(LooseEnd(path / name, is_name=False), Unsynced.THERE)
                found = _surviving_bytes(file, content)
                entries[name] = _File(bytearray(found), found)
            case _Folder() as inner:
                entries[name] = _found_with(inner, path / name, surviving)
            case None:
                pass
    return _Folder(dict(entries), dict(entries))


def _fingerprint(folder: _Folder) -> object:
    return tuple(
        (name, bytes(entry.now) if isinstance(entry, _File) else _fingerprint(entry))
        for name, entry in sorted(folder.now.items())
    )
