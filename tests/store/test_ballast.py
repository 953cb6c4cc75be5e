"""A save that finds the disk full throws the ballast off; on a really full disk, where root may mount one."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from stationboard.store.ballast import SIZE, Ballast
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from tests.store.scripted_disk import error_of

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def ballast(root: Path) -> Ballast:
    return Ballast(Files(LocalDisk()), root / "ballast.bin")


def full_while(path: Path) -> str:
    if path.exists():
        raise FULL
    return "saved"


def test_a_full_disk_takes_the_save_once_the_ballast_is_thrown_off(tmp_path: Path) -> None:
    carried = ballast(tmp_path)
    carried.lay()
    assert (tmp_path / "ballast.bin").stat().st_size == SIZE
    assert carried.saving(lambda: full_while(tmp_path / "ballast.bin")) == "saved"


def test_it_is_laid_again_and_the_next_full_disk_finds_it(tmp_path: Path) -> None:
    carried = ballast(tmp_path)
    for _ in range(2):
        carried.lay()
        assert carried.saving(lambda: full_while(tmp_path / "ballast.bin")) == "saved"


def test_without_any_ballast_the_full_disk_is_told(tmp_path: Path) -> None:
    def always_full() -> None:
        raise FULL

    assert error_of(lambda: ballast(tmp_path).saving(always_full)) == errno.ENOSPC


def test_other_faults_leave_the_ballast_where_it_is(tmp_path: Path) -> None:
    def broken() -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    carried = ballast(tmp_path)
    carried.lay()
    assert error_of(lambda: carried.saving(broken)) == errno.EIO
    assert (tmp_path / "ballast.bin").exists()


def test_a_folder_that_cannot_be_written_to_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    ballast(tmp_path / "file").lay()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT], ids=errno.errorcode.get)
def test_a_quota_counts_as_a_full_disk(tmp_path: Path, code: int) -> None:
    def over() -> str:
        if (tmp_path / "ballast.bin").exists():
            raise OSError(code, os.strerror(code))
        return "saved"

    carried = ballast(tmp_path)
    carried.lay()
    assert carried.saving(over) == "saved"
