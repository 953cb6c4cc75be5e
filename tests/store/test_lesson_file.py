"""The running lesson on disk: what a crash, a restart or a dead battery leaves of it."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from stationboard.domain.document import GroupId
from stationboard.domain.quantity import Instant, as_digits, clock_time, minutes
from stationboard.lesson import commands as cmd
from stationboard.lesson.decide import decide
from stationboard.lesson.events import CameBack, Ended, Event, PlacementChanged
from stationboard.lesson.log import appended, replay
from stationboard.lesson.reading import read
from stationboard.lesson.refitting import refit_offers
from stationboard.lesson.running import RunningLesson
from stationboard.lesson.state import Stage
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.lesson_file import KeptLesson, LessonFile, left_files, read_lesson, set_aside
from stationboard.store.places import places_in
from stationboard.store.recovering import LeftBehind, Recovered, recover
from stationboard.store.recovery import Anchor
from stationboard.store.slots import LessonSlots
from stationboard.store.writer import Writer
from tests.store.scripted_disk import ScriptedDisk, When
from tests.support.classroom import BEGIN, Lesson, left, moment, open_lesson, started, student_id

ResultT = TypeVar("ResultT")
ANCHOR = Anchor(incl=BEGIN, wall=1_800_000_000_000, boot_id="boot-1")


def _slots(folder: Path) -> LessonSlots:
    return LessonSlots(Files(LocalDisk()), folder / "lesson.slots")


@pytest.fixture
def writer() -> Iterator[Writer]:
    made = Writer(lambda: 0)
    yield made
    made.close()


def _kept(lesson: Lesson, alive: Anchor = ANCHOR) -> KeptLesson:
    return KeptLesson(lesson.log.events, alive)


def test_what_was_done_is_read_back_as_it_was(tmp_path: Path, writer: Writer) -> None:
    file = LessonFile(_slots(tmp_path), writer, lambda: ANCHOR)
    log = open_lesson()
    file.begin(log.events)
    running = RunningLesson(log, file)
    running.wish(cmd.Start(clock_time(9, 5)), BEGIN)
    running.wish(cmd.MarkAbsent(student_id("Ravi P")), moment(3))
    file.heartbeat()
    writer.flush()
    kept = read_lesson(_slots(tmp_path))
    assert kept == KeptLesson(running.log.events, ANCHOR)
    assert kept is not None
    assert replay(kept.events) == running.log


def test_a_lesson_put_away_leaves_nothing_behind(tmp_path: Path, writer: Writer) -> None:
    file = LessonFile(_slots(tmp_path), writer, lambda: ANCHOR)
    file.begin(open_lesson().events)
    file.clear()
    writer.flush()
    assert read_lesson(_slots(tmp_path)) is None


def test_a_lesson_taken_up_again_after_a_crash_needs_no_room_on_the_disk(
    tmp_path: Path, writer: Writer
) -> None:
    lesson = started()
    LessonFile(_slots(tmp_path), writer, lambda: ANCHOR).begin(lesson.log.events)

    def has_no_room(_number: int, step: str, _when: When) -> None:
        if step == "allocate":
            raise OSError(errno.ENOSPC, "full")

    full = Files(ScriptedDisk(has_no_room))
    again = LessonFile(LessonSlots(full, tmp_path / "lesson.slots"), writer, lambda: ANCHOR)
    again.go_on(lesson.log.events)
    again.append(lesson.do(cmd.ComeBack(moment(2)), 3))
    assert writer.flush(5)
    assert read_lesson(_slots(tmp_path)) == KeptLesson(lesson.log.events, ANCHOR)


def test_on_a_disk_that_answers_late_each_lesson_still_gets_a_file_of_its_own(tmp_path: Path) -> None:
    first, second = open_lesson(), started().log
    waiting: list[Callable[[], object]] = []

    class Late:
        """A writer that gets round to nothing until it is asked, and then to what was wished for last."""

        def save(self, _key: str, task: Callable[[], ResultT], /) -> Future[ResultT]:
            waiting.append(task)
            done: Future[ResultT] = Future()
            done.set_exception(OSError(errno.ENOSPC, "full"))
            return done

    file = LessonFile(_slots(tmp_path), Late(), lambda: ANCHOR)
    file.begin(first.events)
    waiting.pop()()
    path = file.leave()
    file.begin(second.events)
    file.heartbeat()
    waiting.pop()()
    left, kept = read_lesson(LessonSlots(Files(LocalDisk()), path)), read_lesson(_slots(tmp_path))
    assert left == KeptLesson(first.events, ANCHOR)
    assert kept == KeptLesson(second.events, ANCHOR)

    file.leave()
    file.begin(first.events)
    file.clear()
    waiting.pop()()
    assert [path.name for path in left_files(Files(LocalDisk()), places_in(tmp_path))] == [
        path.name for path in sorted(tmp_path.glob("lesson-*.slots"))
    ]
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("content", [b"", b"\0" * 9000, b"not a lesson", b"\x7f\x00SB" * 20_000])
def test_a_file_that_holds_no_lesson_is_no_lesson(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "lesson.slots").write_bytes(content)
    assert read_lesson(_slots(tmp_path)) is None


def test_a_sound_record_with_senseless_content_is_no_lesson(tmp_path: Path, writer: Writer) -> None:
    slots = _slots(tmp_path)
    slots.begin(b'{"incl": 1}\nnonsense')
    assert read_lesson(slots) is None
    ended: Event = Ended(at=BEGIN)
    assert recover(KeptLesson((ended,), ANCHOR), ANCHOR) is None


def test_after_a_crash_the_same_countdown_goes_on() -> None:
    lesson = started()
    now = replace(ANCHOR, incl=ANCHOR.incl + minutes(12), wall=ANCHOR.wall + minutes(12))
    found = recover(_kept(lesson, replace(now, incl=now.incl - 4000)), now)
    assert isinstance(found, Recovered)
    assert (found.offset, found.away_unknown) == (0, False)
    back = Instant(now.incl + found.offset)
    log = appended(found.log, CameBack(at=back, gone=found.gone))
    assert as_digits(left(read(log.state, back))) == "13:00"


def test_after_a_power_cut_the_wall_clock_tells_how_long_it_was() -> None:
    lesson = started()
    alive = replace(ANCHOR, incl=ANCHOR.incl + minutes(12))
    now = Anchor(incl=30_000, wall=alive.wall + minutes(2), boot_id="boot-2")
    found = recover(_kept(lesson, alive), now)
    assert isinstance(found, Recovered)
    assert as_digits(left(read(found.log.state, Instant(now.incl + found.offset)))) == "11:00"


def test_with_a_dead_clock_battery_the_teacher_is_asked() -> None:
    lesson = started()
    alive = replace(ANCHOR, incl=ANCHOR.incl + minutes(12))
    found = recover(_kept(lesson, alive), Anchor(incl=30_000, wall=1_262_304_000_000, boot_id="boot-2"))
    assert isinstance(found, Recovered)
    assert found.away_unknown
    assert as_digits(left(read(found.log.state, Instant(30_000 + found.offset)))) == "13:00"


def test_yesterdays_lesson_is_closed_where_it_stopped() -> None:
    lesson = started()
    alive = replace(ANCHOR, incl=ANCHOR.incl + minutes(12))
    now = replace(alive, incl=alive.incl + minutes(14 * 60), wall=alive.wall + minutes(14 * 60))
    found = recover(_kept(lesson, alive), now)
    assert isinstance(found, LeftBehind)
    assert found.log.state.stage is Stage.ENDED
    assert found.log.events[-1].at == moment(12)
    assert found.interrupted
    put_away = recover(_kept(lesson, replace(alive, closed=True)), now)
    assert isinstance(put_away, LeftBehind)
    assert not put_away.interrupted


def test_a_lesson_whose_time_was_up_before_the_battery_was_empty_was_not_interrupted() -> None:
    alive = replace(ANCHOR, incl=ANCHOR.incl + minutes(120))
    now = replace(alive, incl=alive.incl + minutes(14 * 60), wall=alive.wall + minutes(14 * 60))
    found = recover(_kept(started(), alive), now)
    assert isinstance(found, LeftBehind)
    assert not found.interrupted


def test_a_lesson_that_never_started_is_not_kept_as_one_that_was_held() -> None:
    alive = replace(ANCHOR, incl=ANCHOR.incl + minutes(1))
    later = replace(alive, incl=alive.incl + minutes(14 * 60), wall=alive.wall + minutes(14 * 60))
    found = recover(KeptLesson(open_lesson().events, alive), later)
    assert isinstance(found, LeftBehind)
    assert found.log.state.stage is Stage.READY


def test_a_lesson_file_that_names_what_is_not_there_is_no_lesson() -> None:
    odd: Event = PlacementChanged(at=BEGIN, group=GroupId("foxes"), phase=99, station=None)
    assert recover(KeptLesson((*started().log.events, odd), ANCHOR), ANCHOR) is None


def test_an_unreadable_lesson_file_is_kept_aside_before_the_next_lesson(tmp_path: Path) -> None:
    files, places = Files(LocalDisk()), places_in(tmp_path)
    assert set_aside(files, places, 0) is None
    places.slots.write_bytes(b"torn")
    problem = set_aside(files, places, 0)
    assert problem is not None
    assert problem.kept is not None
    assert problem.kept.read_bytes() == b"torn"


CHILD = """
    import sys, itertools
    from pathlib import Path
    from stationboard.lesson import commands as cmd
    from stationboard.lesson.running import RunningLesson
    from stationboard.domain.quantity import clock_time
    from stationboard.store.disk import LocalDisk
    from stationboard.store.files import Files
    from stationboard.store.lesson_file import LessonFile
    from stationboard.store.recovery import Anchor
    from stationboard.store.slots import LessonSlots
    from stationboard.store.writer import Writer
    from tests.support.classroom import BEGIN, moment, open_lesson, student_id
    slots = LessonSlots(Files(LocalDisk()), Path(sys.argv[1]) / "lesson.slots")
    file = LessonFile(slots, Writer(lambda: 0), lambda: Anchor(BEGIN, 0, "boot"))
    log = open_lesson()
    file.begin(log.events)
    lesson = RunningLesson(log, file)
    lesson.wish(cmd.Start(clock_time(9, 5)), BEGIN)
    for count in itertools.count(2):
        toggle = cmd.MarkAbsent if count % 2 == 0 else cmd.MarkPresent
        lesson.wish(toggle(student_id("Ravi P")), moment(count / 100))
        print(len(lesson.log.events), flush=True)
"""


@pytest.mark.parametrize("kills", [8, 31, 90])
def test_kill_minus_nine_loses_nothing_that_was_told(tmp_path: Path, kills: int) -> None:
    root = Path(__file__).parents[2]
    told = 0
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(CHILD), str(tmp_path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(root / "src"), str(root)))},
        text=True,
    ) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line.endswith("\n"):
                told = int(line)
            if told == kills:
                child.send_signal(signal.SIGKILL)
    kept = read_lesson(_slots(tmp_path))
    assert kept is not None
    assert told <= len(kept.events) <= told + 1
    assert replay(kept.events).events[-1].event.startswith("student_")


def test_decisions_after_recovery_are_those_of_the_lesson() -> None:
    lesson = started(bell=clock_time(10, 25))
    lesson.do(cmd.Pause(), 5)
    lesson.do(cmd.Resume(), 10)
    again = replay(lesson.log.events)
    assert refit_offers(again.state, moment(12)) == refit_offers(lesson.state, moment(12)) != ()
    assert decide(again, cmd.Resume(), moment(12)) == decide(lesson.log, cmd.Resume(), moment(12))
