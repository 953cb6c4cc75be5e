"""Stories told on real files, by a child process that a fault interrupts."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from campaigns.stories import AnyStory
from stationboard.store.disk import LocalDisk
from tests.store.scripted_disk import Script, ScriptedDisk, When, nothing

TRIES: Final = 20
_KILLED: Final = 77
_BROKEN: Final = 1
_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder nobody can guess is made in it

CHANGING: Final = frozenset(
    {
        "make_folder",
        "create",
        "allocate",
        "write_at",
        "sync",
        "sync_content",
        "close",
        "replace",
        "sync_folder",
        "remove",
    }
)
"""The steps that may change a disk; the others leave it as the step before did."""


@contextmanager
def quick_folder() -> Generator[Path]:
    """An empty folder, in memory where that is possible."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if os.access(_MEMORY, os.W_OK) else None) as folder:
        yield Path(folder)


@dataclass(frozen=True, slots=True)
class Left:
    """What lies in a folder: the folders in it, outer ones first, and the files with their content."""

    folders: tuple[Path, ...]
    files: tuple[tuple[Path, bytes], ...]


class Stage:
    """A folder on which one story is told again and again, always from the same beginning."""

    def __init__(self, folder: Path, story: AnyStory) -> None:
        """`folder` is the one that the story is about."""
        self._folder = folder
        self._story = story
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        story.begin(LocalDisk())
        self._files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        self._folders = sorted(path for path in folder.rglob("*") if path.is_dir())

    def begin_again(self) -> None:
        """Let everything be as it was before the story."""
        self.lay_out(Left(tuple(self._folders), tuple(self._files.items())))

    def lay_out(self, left: Left) -> None:
        """Let everything be as an interrupted process has `left` it."""
        shutil.rmtree(self._folder)
        self._folder.mkdir()
        for folder in left.folders:
            folder.mkdir()
        for path, content in left.files:
            path.write_bytes(content)

    def left(self) -> Left:
        """What a process that ended now would leave: a kill takes nothing that the system was given."""
        folders: list[Path] = []
        files: list[tuple[Path, bytes]] = []
        for above, inner, names in os.walk(self._folder):
            inner.sort()
            folders.extend(Path(above, name) for name in inner)
            for name in sorted(names):
                with Path(above, name).open("rb") as file:
                    files.append((Path(above, name), file.read()))
        return Left(tuple(folders), tuple(files))

    def told_to_the_end(self, point: Callable[[int, str, When, int], None]) -> None:
        """Tell it once; `point` is called around every step, with how many acts were acknowledged by then."""
        self.begin_again()
        acknowledged = 0

        def acknowledge() -> None:
            nonlocal acknowledged
            acknowledged += 1

        def script(number: int, step: str, when: When) -> None:
            point(number, step, when, acknowledged)

        told(self._story, ScriptedDisk(script), acknowledge)

    def steps(self) -> tuple[str, ...]:
        """Every step on the disk that the story takes when nothing goes wrong."""
        self.begin_again()
        disk = ScriptedDisk(nothing)
        told(self._story, disk)
        return tuple(step for step, _ in disk.trace)

    def told_in_a_child(self, script: Script) -> tuple[int, bool]:
        """Tell it in a process that `script` interrupts: how many acts it acknowledged, whether it died."""
        self.begin_again()
        listen, speak = os.pipe()
        child = os.fork()
        if child == 0:
            status = _BROKEN
            try:
                told(self._story, ScriptedDisk(script), lambda: os.write(speak, b"."))
                status = 0
            finally:
                os._exit(status)
        os.close(speak)
        with os.fdopen(listen, "rb") as stream:
            acknowledged = len(stream.read())
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert status in {0, _KILLED}, "the program ended by itself"
        return acknowledged, status == _KILLED


def told(story: AnyStory, disk: ScriptedDisk, acknowledge: Callable[[], object] = lambda: None) -> int:
    """Tell the whole story; each act is tried again when the disk failed. How many tries failed."""
    do: Callable[[Any], None] = story.run(disk)
    acts: Sequence[Any] = story.acts
    failures = 0
    for act in acts:
        for left in reversed(range(TRIES)):
            try:
                do(act)
            except OSError:
                failures += 1
                if not left:
                    raise
            else:
                break
        acknowledge()
    return failures
