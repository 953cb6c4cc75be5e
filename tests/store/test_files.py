"""Whole files, through every single failure of the disk."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from stationboard.store.disk import LocalDisk
from stationboard.store.files import LITTER_AGE, Files
from tests.store.notebook import MORNING
from tests.store.scripted_disk import ScriptedDisk, When, error_of, fail_at
from tests.support.held_file import HeldFileError

ERRORS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS]


def failing(code: int) -> Callable[[], OSError]:
    return lambda: OSError(code, os.strerror(code))


def no_litter(folder: Path) -> bool:
    return not [path for path in folder.rglob("*") if path.name.endswith(".tmp")]


def test_the_content_is_synced_before_the_name_points_to_it_and_the_name_before_the_save_counts(
    tmp_path: Path,
) -> None:
    disk = ScriptedDisk()
    Files(disk).write_durably(tmp_path / "classes" / "5b.json", b"new")
    steps = [step for step, _ in disk.trace]
    assert steps == [
        *("make_folder", "sync_folder"),
        *("create", "write_at", "sync", "close"),
        *("replace", "sync_folder"),
    ]
    assert [name for step, name in disk.trace if step == "sync_folder"] == [tmp_path.name, "classes"]
    assert disk.trace[4][1] == disk.trace[2][1] != "5b.json"


def test_a_folder_that_is_known_to_be_sound_is_not_made_again_at_every_save(tmp_path: Path) -> None:
    disk = ScriptedDisk()
    files = Files(disk)
    files.write_durably(tmp_path / "classes" / "5b.json", b"old")
    disk.trace.clear()
    files.write_durably(tmp_path / "classes" / "3a.json", b"new")
    steps = [step for step, _ in disk.trace]
    assert steps == ["create", "write_at", "sync", "close", "replace", "sync_folder"]


def test_room_is_reserved_before_anything_is_written(tmp_path: Path) -> None:
    disk = ScriptedDisk()
    Files(disk).write_durably(tmp_path / "lesson.slots", bytes(16384), room=16384)
    steps = [step for step, _ in disk.trace]
    assert steps.index("allocate") < steps.index("write_at")


@pytest.mark.parametrize("code", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("when", ["before", "half", "after"])
def test_whatever_step_fails_the_save_says_so_and_the_old_file_stays_whole(
    tmp_path: Path, code: int, when: When
) -> None:
    failed: list[str] = []
    for number in range(20):
        path = tmp_path / str(number) / "5b.json"
        Files(LocalDisk()).write_durably(path, b"old")
        disk = ScriptedDisk(fail_at(number, when, failing(code)))
        error = error_of(lambda: Files(disk).write_durably(path, b"new"))  # noqa: B023 - called at once
        if error is not None:
            assert error == code
            failed.append(disk.trace[number][0])
            before = [step for step, _ in disk.trace[: number + (when == "after")]]
            assert path.read_bytes() == (b"new" if "replace" in before else b"old")
        else:
            assert path.read_bytes() == b"new"
        assert no_litter(path.parent)
        Files(LocalDisk()).write_durably(path, b"newer")
        assert path.read_bytes() == b"newer"
    must_fail = (
        {"write_at"} if when == "half" else {"create", "write_at", "sync", "close", "replace", "sync_folder"}
    )
    assert must_fail <= set(failed)


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_held_by_a_virus_scanner_is_tried_again_for_two_and_a_half_seconds(
    tmp_path: Path, code: int
) -> None:
    def held(_number: int, step: str, when: When) -> None:
        if step == "replace" and when == "before" and sum(pauses) < 2.49:
            raise HeldFileError(code)

    pauses: list[float] = []
    Files(ScriptedDisk(held), pauses.append).write_durably(tmp_path / "5b.json", b"new")
    assert (tmp_path / "5b.json").read_bytes() == b"new"
    assert pauses[:3] == [0.01, 0.02, 0.04]
    assert sum(pauses) == pytest.approx(2.5)


def test_a_file_that_stays_held_is_given_up_without_harm(tmp_path: Path) -> None:
    def held(_number: int, step: str, when: When) -> None:
        if step == "replace":
            raise HeldFileError(32)

    (tmp_path / "5b.json").write_bytes(b"old")
    with pytest.raises(HeldFileError):
        Files(ScriptedDisk(held), lambda _: None).write_durably(tmp_path / "5b.json", b"new")
    assert (tmp_path / "5b.json").read_bytes() == b"old"
    assert no_litter(tmp_path)


def test_a_forbidden_file_is_not_waited_for(tmp_path: Path) -> None:
    def forbidden(_number: int, step: str, when: When) -> None:
        if step == "replace":
            raise PermissionError(errno.EACCES, "forbidden")

    pauses: list[float] = []
    with pytest.raises(PermissionError):
        Files(ScriptedDisk(forbidden), pauses.append).write_durably(tmp_path / "5b.json", b"new")
    assert pauses == []


def test_a_folder_whose_name_was_not_synced_is_synced_at_the_next_try(tmp_path: Path) -> None:
    disk = ScriptedDisk(fail_at(1, "before", failing(errno.EIO)))
    files = Files(disk)
    with pytest.raises(OSError, match="error"):
        files.write_durably(tmp_path / "classes" / "5b.json", b"new")
    files.write_durably(tmp_path / "classes" / "5b.json", b"new")
    assert disk.trace.count(("sync_folder", tmp_path.name)) == 2


def test_a_folder_taken_away_while_the_program_runs_is_made_again_at_the_next_try(tmp_path: Path) -> None:
    files = Files(LocalDisk())
    path = tmp_path / "library" / "classes" / "5b.json"
    files.write_durably(path, b"one")
    path.unlink()
    path.parent.rmdir()
    path.parent.parent.rmdir()
    with pytest.raises(FileNotFoundError):
        files.write_durably(path, b"two")
    files.write_durably(path, b"two")
    assert path.read_bytes() == b"two"


def test_only_our_own_temporary_files_older_than_an_hour_are_swept(tmp_path: Path) -> None:
    old, young, foreign = (tmp_path / name for name in (own("a"), own("b"), "report.tmp"))
    for path in (old, young, foreign):
        path.write_bytes(b"half")
    now = LocalDisk().modified(old) + 2 * LITTER_AGE
    for path in (old, foreign):
        os.utime(path, (0, 0))
    os.utime(young, ns=(0, (now - LITTER_AGE + 60_000) * 1_000_000))
    Files(LocalDisk()).sweep([tmp_path, tmp_path / "not there"], now)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([young.name, foreign.name])


def own(letter: str) -> str:
    return f".stationboard-{letter * 32}.tmp"


def test_what_a_killed_save_leaves_is_what_the_sweep_looks_for(tmp_path: Path) -> None:
    class Killed(BaseException):
        pass

    def killed(_number: int, step: str, when: When) -> None:
        if step in {"remove", "replace"}:
            raise Killed

    with pytest.raises(Killed):
        Files(ScriptedDisk(killed)).write_durably(tmp_path / "5b.json", b"new")
    (left,) = tmp_path.iterdir()
    Files(LocalDisk()).sweep([tmp_path], LocalDisk().modified(left) + LITTER_AGE + 1)
    assert not left.exists()


def test_a_damaged_file_is_set_aside_once_however_often_it_is_found(tmp_path: Path) -> None:
    files, path = Files(LocalDisk()), tmp_path / "5b.json"
    path.write_bytes(b"damaged")
    first = files.copy_aside(path, tmp_path / "quarantine", MORNING)
    assert files.copy_aside(path, tmp_path / "quarantine", MORNING + 60_000) == first
    path.write_bytes(b"damaged again")
    second = files.copy_aside(path, tmp_path / "quarantine", MORNING)
    assert (first.name, second.name) == ("20260302T094200Z-5b.json", "20260302T094200Z-2-5b.json")
    assert (first.read_bytes(), second.read_bytes()) == (b"damaged", b"damaged again")
    assert path.read_bytes() == b"damaged again"


def test_a_removed_file_is_away_durably(tmp_path: Path) -> None:
    disk = ScriptedDisk()
    (tmp_path / "5b.json").write_bytes(b"old")
    Files(disk).remove(tmp_path / "5b.json")
    Files(disk).remove(tmp_path / "5b.json")
    assert [step for step, _ in disk.trace] == ["remove", "sync_folder", "remove"]
