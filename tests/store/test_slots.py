"""The running lesson's file, through death, full disks and lost power."""

from __future__ import annotations

import errno
import itertools
import os
from pathlib import Path

import pytest
from typing_extensions import override

from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.slots import LessonSlots
from tests.store.power_cut_disk import PowerCut, PowerCutDisk, Unsynced
from tests.store.scripted_disk import ScriptedDisk, When, die_at, error_of, fail_at

ENDINGS = tuple(itertools.product(Unsynced, (False, True)))
LENGTHS = (300, 4_000, 8_000, 9_000, 9_100, 40_000, 200)
"""Of the records of one lesson: the fourth and the sixth outgrow their slots."""


def payload(number: int) -> bytes:
    return bytes([64 + number]) * LENGTHS[number - 1]


def number_in(found: bytes | None) -> int:
    """Which of the records it is, 0 for none; anything else fails the test."""
    if found is None:
        return 0
    number = found[0] - 64
    assert found == payload(number)
    return number


def slots(folder: Path, disk: LocalDisk | PowerCutDisk | None = None) -> LessonSlots:
    return LessonSlots(Files(disk or LocalDisk(), lambda _: None), folder / "lesson.slots")


def recovered(folder: Path) -> int:
    record = slots(folder).read()
    return number_in(None if record is None else record.payload)


def test_the_newest_record_is_read_back_in_the_next_run(tmp_path: Path) -> None:
    lesson = slots(tmp_path)
    assert lesson.read() is None
    lesson.begin(b"started")
    for text in (b"paused", b"resumed", b"moved on"):
        lesson.write(text)
    found = slots(tmp_path).read()
    assert found is not None
    assert (found.seq, found.payload) == (4, b"moved on")


def test_a_lesson_taken_up_again_goes_on_in_the_older_slot(tmp_path: Path) -> None:
    lesson = slots(tmp_path)
    lesson.begin(b"one")
    lesson.write(b"two")
    assert slots(tmp_path).write(b"three").seq == 3
    raw = (tmp_path / "lesson.slots").read_bytes()
    assert b"two" in raw
    assert b"three" in raw
    assert b"one" not in raw


def test_ordinary_writes_never_change_the_files_size_or_its_name(tmp_path: Path) -> None:
    disk = ScriptedDisk()
    lesson = slots(tmp_path, disk)
    lesson.begin(b"x", room=50_000)
    size = (tmp_path / "lesson.slots").stat().st_size
    before = len(disk.trace)
    for length in (10, 49_000, 50_000, 3):
        lesson.write(b"y" * length)
    assert (tmp_path / "lesson.slots").stat().st_size == size == 2 * 65_536
    assert {step for step, _ in disk.trace[before:]} == {"open_existing", "write_at", "sync_content", "close"}


def test_the_space_is_taken_when_the_lesson_begins(tmp_path: Path) -> None:
    slots(tmp_path).begin(b"x")
    found = (tmp_path / "lesson.slots").stat()
    assert found.st_size == 16_384
    if hasattr(found, "st_blocks"):
        assert found.st_blocks * 512 >= 16_384


def test_the_record_is_synced_before_it_counts_as_written(tmp_path: Path) -> None:
    disk = ScriptedDisk()
    lesson = slots(tmp_path, disk)
    lesson.begin(b"one")
    disk.trace.clear()
    lesson.write(b"two")
    steps = [step for step, _ in disk.trace]
    assert steps == ["open_existing", "write_at", "sync_content", "close"]


def test_a_record_that_outgrows_its_slot_moves_the_lesson_to_a_larger_pair(tmp_path: Path) -> None:
    lesson = slots(tmp_path)
    lesson.begin(payload(1))
    for number in range(2, len(LENGTHS) + 1):
        assert lesson.write(payload(number)).seq == number
        assert recovered(tmp_path) == number
    assert (tmp_path / "lesson.slots").stat().st_size == 2 * 131_072
    assert [path.name for path in tmp_path.iterdir()] == ["lesson.slots"]


@pytest.mark.parametrize("content", [b"", b"\0" * 16_384, b"PK\x03\x04" * 9000, b"x" * (9 << 20)])
def test_a_foreign_or_damaged_file_holds_no_lesson_and_stops_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "lesson.slots").write_bytes(content)
    assert slots(tmp_path).read() is None
    slots(tmp_path).write(payload(1))
    assert recovered(tmp_path) == 1


def test_a_folder_in_the_files_place_holds_no_lesson(tmp_path: Path) -> None:
    (tmp_path / "lesson.slots").mkdir()
    assert slots(tmp_path).read() is None
    with pytest.raises(OSError, match="not a regular file"):
        slots(tmp_path).write(b"x")


def test_a_file_taken_away_during_the_lesson_is_made_again(tmp_path: Path) -> None:
    lesson = slots(tmp_path)
    lesson.begin(payload(1))
    (tmp_path / "lesson.slots").unlink()
    assert lesson.write(payload(2)).seq == 2
    assert recovered(tmp_path) == 2


def test_a_move_that_failed_at_its_very_end_does_not_make_the_next_write_hit_the_only_record(
    tmp_path: Path,
) -> None:
    def fails_twice(_number: int, step: str, when: When) -> None:
        if (step, when) in failing:
            failing.remove((step, when))
            raise OSError(errno.EIO, "fault")

    failing: list[tuple[str, str]] = []
    lesson = slots(tmp_path, ScriptedDisk(fails_twice))
    lesson.begin(payload(1))
    lesson.write(payload(2))
    failing.append(("sync_folder", "before"))
    assert error_of(lambda: lesson.write(payload(4))) == errno.EIO
    assert recovered(tmp_path) == 4
    failing.append(("write_at", "half"))
    assert error_of(lambda: lesson.write(payload(3))) == errno.EIO
    assert recovered(tmp_path) in {4, 3}


def test_a_lesson_larger_than_any_slot_is_an_error_of_the_disk(tmp_path: Path) -> None:
    lesson = slots(tmp_path)
    lesson.begin(payload(1))
    with pytest.raises(OSError, match="larger than any slot") as caught:
        lesson.write(bytes(5 << 20))
    assert caught.value.errno == errno.EFBIG
    assert recovered(tmp_path) == 1


def test_a_lesson_that_is_over_is_cleared_away(tmp_path: Path) -> None:
    lesson = slots(tmp_path)
    lesson.begin(payload(1))
    lesson.clear()
    lesson.clear()
    assert lesson.read() is None
    assert lesson.write(payload(2)).seq == 1


@pytest.mark.parametrize(
    "code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS], ids=errno.errorcode.get
)
@pytest.mark.parametrize("when", ["before", "half", "after"])
def test_whatever_step_fails_the_record_before_it_is_sound_and_a_later_try_works(
    tmp_path: Path, code: int, when: When
) -> None:
    failures = 0
    for step in range(60):
        folder = tmp_path / str(step)
        folder.mkdir()
        lesson = slots(folder, ScriptedDisk(fail_at(step, when, lambda: OSError(code, os.strerror(code)))))
        for number in range(1, len(LENGTHS) + 1):
            error = error_of(lambda: lesson.write(payload(number)))  # noqa: B023 - called at once
            if error is not None:
                assert error == code
                failures += 1
                assert recovered(folder) in {number - 1, number}
                lesson.write(payload(number))
            assert recovered(folder) == number
    assert failures >= (7 if when == "half" else 30)


def write_until_killed(folder: Path, step: int, when: When) -> tuple[int, bool]:
    listen, speak = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            lesson = slots(folder, ScriptedDisk(die_at(step, when)))
            for number in range(1, len(LENGTHS) + 1):
                lesson.write(payload(number))
                os.write(speak, b".")
            status = 0
        finally:
            os._exit(status)
    os.close(speak)
    with os.fdopen(listen, "rb") as stream:
        acknowledged = len(stream.read())
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, 77}
    return acknowledged, status == 77


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_at_any_step_the_lesson_is_as_it_was_told_to_be(tmp_path: Path) -> None:
    points = 0
    for when in ("before", "half", "after"):
        for step in range(60):
            folder = tmp_path / f"{when}{step}"
            folder.mkdir()
            acknowledged, died = write_until_killed(folder, step, when)
            points += died
            assert acknowledged <= recovered(folder) <= acknowledged + 1
    assert points > 80


def states_lost(kind: type[PowerCutDisk]) -> int:
    """In how many states after a power cut an acknowledged record is lost, or none of them is read."""
    lost, cut, root = 0, 0, Path("/")
    while True:
        disk, acknowledged = kind(cut), 0
        try:
            lesson = slots(root, disk)
            for number in range(1, len(LENGTHS) + 1):
                lesson.write(payload(number))
                acknowledged = number
        except PowerCut:
            pass
        for content, names in ENDINGS:
            record = slots(root, disk.after_the_cut(content, names=names)).read()
            found = number_in(None if record is None else record.payload)
            lost += not acknowledged <= found <= acknowledged + 1
        if acknowledged == len(LENGTHS):
            return lost
        cut += 1


def test_power_cut_at_any_step_the_lesson_is_as_it_was_told_to_be() -> None:
    assert states_lost(PowerCutDisk) == 0


def test_the_power_cut_test_notices_a_missing_sync_of_a_record() -> None:
    class Forgetful(PowerCutDisk):
        @override
        def sync_content(self, fd: int) -> None:
            pass

    assert states_lost(Forgetful) > 0


def test_the_power_cut_test_notices_a_missing_folder_sync() -> None:
    class Forgetful(PowerCutDisk):
        @override
        def sync_folder(self, folder: Path) -> None:
            pass

    assert states_lost(Forgetful) > 0
