"""The bare steps, on the real disk."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from stationboard.store.disk import LocalDisk

DISK = LocalDisk()
posix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has neither these modes nor these kinds of file"
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_nobody_else_on_the_computer_can_open_the_files_or_the_folders(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        DISK.make_folder(tmp_path / "classes")
        DISK.close(DISK.create(tmp_path / "classes" / "5b.json"))
    finally:
        os.umask(before)
    assert mode(tmp_path / "classes") == 0o700
    assert mode(tmp_path / "classes" / "5b.json") == 0o600


def test_a_file_that_is_there_is_never_created_over(tmp_path: Path) -> None:
    (tmp_path / "5b.json").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        DISK.create(tmp_path / "5b.json")
    assert (tmp_path / "5b.json").read_bytes() == b"old"


@posix
def test_a_link_put_in_a_files_place_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "private").write_bytes(b"mine")
    (tmp_path / "lesson.slots").symlink_to(tmp_path / "private")
    with pytest.raises(OSError, match=r"lesson\.slots"):
        DISK.open_existing(tmp_path / "lesson.slots")


@posix
@pytest.mark.timeout(10)
def test_a_pipe_put_in_a_files_place_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "5b.json")
    with pytest.raises(OSError, match="not a regular file"):
        DISK.read(tmp_path / "5b.json", 100)
    with pytest.raises(OSError, match="not a regular file"):
        DISK.open_existing(tmp_path / "5b.json")


def test_a_folder_put_in_a_files_place_is_an_error_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "5b.json").mkdir()
    with pytest.raises(OSError, match=r"not a regular file|ermission"):
        DISK.read(tmp_path / "5b.json", 100)


def test_no_more_is_read_than_a_file_may_have(tmp_path: Path) -> None:
    (tmp_path / "5b.json").write_bytes(b"x" * 101)
    with pytest.raises(OSError, match="longer") as caught:
        DISK.read(tmp_path / "5b.json", 100)
    assert caught.value.errno == errno.EFBIG
    assert DISK.read(tmp_path / "5b.json", 101) == b"x" * 101


def test_a_write_changes_only_its_own_bytes(tmp_path: Path) -> None:
    path = tmp_path / "lesson.slots"
    path.write_bytes(b"aaaabbbbcccc")
    fd = DISK.open_existing(path)
    DISK.write_at(fd, b"XXXX", 4)
    DISK.sync_content(fd)
    DISK.close(fd)
    assert path.read_bytes() == b"aaaaXXXXcccc"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux reserves space by a call of its own")
def test_allocated_space_is_really_taken_from_the_disk(tmp_path: Path) -> None:
    fd = DISK.create(tmp_path / "lesson.slots")
    DISK.allocate(fd, 1 << 20)
    DISK.close(fd)
    found = (tmp_path / "lesson.slots").stat()
    assert found.st_size == 1 << 20
    assert found.st_blocks * 512 >= 1 << 20


def test_a_folder_can_be_synced_and_listed(tmp_path: Path) -> None:
    (tmp_path / "b").touch()
    (tmp_path / "a").touch()
    DISK.sync_folder(tmp_path)
    assert DISK.names(tmp_path) == ("a", "b")
