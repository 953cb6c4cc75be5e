"""What the lesson's file tells before anybody can read its events."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from stationboard.domain.quantity import minutes
from stationboard.lesson import commands as cmd
from stationboard.lesson.left_alone import LEFT_ALONE
from stationboard.lesson.running import RunningLesson
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.glimpse import Now, glimpse
from stationboard.store.lesson_file import LessonFile
from stationboard.store.record import Place, pack
from stationboard.store.recovery import Anchor
from stationboard.store.slots import LessonSlots
from stationboard.store.writer import Writer
from tests.support.classroom import BEGIN, NINE_FIVE, moment, open_lesson, student_id

WALL = 1_800_000_000_000
NOW = Now(BEGIN + 4_000, WALL + 4_000, "boot-1")


class Desk:
    """A lesson on disk."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "lesson.slots"
        self.writer = Writer(lambda: 0)
        self.anchor = Anchor(incl=BEGIN, wall=WALL, boot_id="boot-1")
        slots = LessonSlots(Files(LocalDisk()), self.path)
        self.file = LessonFile(slots, self.writer, lambda: self.anchor)
        log = open_lesson()
        self.file.begin(log.events)
        self.running = RunningLesson(log, self.file)
        self.running.wish(cmd.Start(NINE_FIVE), BEGIN)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_checksum_is_of_the_events_and_no_heartbeat_changes_it(desk: Desk) -> None:
    first = glimpse(LocalDisk(), desk.path)
    assert first is not None
    assert first.checksum == desk.file.checksum
    assert first.alive == Now(BEGIN, WALL, "boot-1")
    desk.anchor = Anchor(incl=BEGIN + 5_000, wall=WALL + 5_000, boot_id="boot-1")
    desk.file.heartbeat()
    desk.writer.flush()
    second = glimpse(LocalDisk(), desk.path)
    assert second is not None
    assert (second.checksum, second.alive.incl) == (first.checksum, BEGIN + 5_000)


def test_one_more_event_has_another_checksum(desk: Desk) -> None:
    before = desk.file.checksum
    desk.running.wish(cmd.MarkAbsent(student_id("Ravi P")), moment(3))
    after = glimpse(LocalDisk(), desk.path)
    assert after is not None
    assert after.checksum == desk.file.checksum != before


def test_a_running_lesson_seems_to_go_on_and_one_that_was_ended_does_not(desk: Desk) -> None:
    seen = glimpse(LocalDisk(), desk.path)
    assert seen is not None
    assert seen.seems_to_go_on(NOW)
    desk.running.wish(cmd.End(), moment(5))
    ended = glimpse(LocalDisk(), desk.path)
    assert ended is not None
    assert not ended.seems_to_go_on(NOW)


@pytest.mark.parametrize("boot_id", ["boot-1", "boot-2"])
def test_a_lesson_left_alone_for_too_long_does_not_come_back(desk: Desk, boot_id: str) -> None:
    seen = glimpse(LocalDisk(), desk.path)
    assert seen is not None
    for away, comes in ((minutes(89), True), (LEFT_ALONE + 1, False)):
        incl = BEGIN + away if boot_id == "boot-1" else 60_000
        assert seen.seems_to_go_on(Now(incl, WALL + away, boot_id)) is comes


@pytest.mark.parametrize(
    "first",
    [b"", b"{", b"[]", b"7", b'{"incl": 1}', b'{"incl": "1", "wall": 1, "boot_id": ""}', b"[" * 100_000],
)
def test_a_record_without_its_clocks_tells_nothing(tmp_path: Path, first: bytes) -> None:
    path = tmp_path / "lesson.slots"
    path.write_bytes(pack(Place(0, 1 << 18, 1), first + b"\n{}"))
    assert glimpse(LocalDisk(), path) is None


def test_where_there_is_no_lesson_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert glimpse(LocalDisk(), tmp_path / "lesson.slots") is None
    (tmp_path / "lesson.slots").mkdir()
    assert glimpse(LocalDisk(), tmp_path / "lesson.slots") is None


def test_the_checksum_is_over_the_lines_as_they_lie(tmp_path: Path) -> None:
    path = tmp_path / "lesson.slots"
    payload = b'{"incl":1,"wall":2,"boot_id":"b","offset":0}\n{"event":"opened"}\n{"event":"started"}'
    path.write_bytes(pack(Place(0, 1 << 14, 1), payload))
    seen = glimpse(LocalDisk(), path)
    assert seen is not None
    assert seen.checksum == zlib.crc32(b'{"event":"opened"}\n{"event":"started"}')
