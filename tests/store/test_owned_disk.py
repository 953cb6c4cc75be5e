"""A program whose folder was taken over writes nothing any more."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from stationboard.store.disk import Disk, LocalDisk
from stationboard.store.files import Files
from stationboard.store.owned_disk import OwnedDisk
from stationboard.store.slots import LessonSlots

CHANGES: dict[str, Callable[[Disk, Path], object]] = {
    "make_folder": lambda disk, folder: disk.make_folder(folder / "new"),
    "create": lambda disk, folder: disk.create(folder / "new"),
    "open_existing": lambda disk, folder: disk.open_existing(folder / "old"),
    "replace": lambda disk, folder: disk.replace(folder / "old", folder / "new"),
    "remove": lambda disk, folder: disk.remove(folder / "old"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_refused_and_reading_is_not(tmp_path: Path, change: str) -> None:
    (tmp_path / "old").write_bytes(b"content")
    disk = OwnedDisk(LocalDisk(), lambda: False)
    with pytest.raises(OSError, match="another Station Board") as raised:
        CHANGES[change](disk, tmp_path)
    assert raised.value.errno == errno.ESTALE
    assert disk.names(tmp_path) == ("old",)
    assert disk.read(tmp_path / "old", 100) == b"content"


def test_a_lesson_is_kept_as_ever_as_long_as_the_folder_is_ours(tmp_path: Path) -> None:
    slots = LessonSlots(Files(OwnedDisk(LocalDisk(), lambda: True)), tmp_path / "lesson.slots")
    slots.begin(b"started")
    slots.write(b"paused")
    found = slots.read()
    assert found is not None
    assert found.payload == b"paused"
    slots.clear()
    assert found.seq == 2
    assert not (tmp_path / "lesson.slots").exists()


def test_a_write_under_way_while_the_folder_is_taken_over_does_not_reach_the_other_programs_lesson(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lesson.slots"
    other = LessonSlots(Files(LocalDisk()), path)
    taken: list[bool] = []

    class Woken(LocalDisk):
        """Hangs between opening and writing, until the other program has taken over."""

        def write_at(self, fd: int, content: bytes, offset: int) -> None:
            if not taken and content.startswith(b"SBSLOT") and b"hung" in content:
                taken.append(True)
                other.begin(b"taken over")
            super().write_at(fd, content, offset)

    hung = LessonSlots(Files(OwnedDisk(Woken(), lambda: not taken)), path)
    hung.begin(b"started")
    hung.write(b"hung")
    assert taken
    found = other.read()
    assert found is not None
    assert found.payload == b"taken over"
    with pytest.raises(OSError, match="another Station Board"):
        hung.write(b"hung still")
