"""The library's disk may hang: what belongs to this computer is written all the same."""

from __future__ import annotations

import threading
import time

from stationboard.store.writer import AllSaved, Failing, Pending, WriterState
from stationboard.store.writers import Writers, together

SOON = 10.0


def now() -> int:
    return int(time.monotonic() * 1000)


def test_this_computers_own_files_are_written_while_the_library_hangs() -> None:
    answers, told = threading.Event(), list[WriterState]()
    writers = Writers(now, told.append)
    stuck = writers.library.save("class 5b", lambda: answers.wait(SOON))
    assert writers.local.save("lesson", lambda: "written").result(SOON) == "written"
    assert not stuck.done()
    assert told[-1] == Pending(1)
    answers.set()
    assert writers.close(SOON)
    assert told[-1:] == [AllSaved()]


def test_leaving_waits_for_the_library_no_longer_than_it_was_told_to_and_the_lesson_is_saved_first() -> None:
    answers = threading.Event()
    writers = Writers(now)
    writers.library.save("class 5b", lambda: answers.wait(SOON))
    lesson = writers.local.save("lesson", lambda: "written", 60_000)
    assert not writers.close(0.05)
    assert lesson.result(0) == "written"
    answers.set()


def test_whoever_of_the_two_fails_speaks_and_what_waits_is_added_up() -> None:
    full = Failing("The disk is full.", 2, "the disk is full")
    assert together((Pending(1), full)) == Failing("The disk is full.", 3, "the disk is full")
    assert together((Pending(1), Pending(2))) == Pending(3)
    assert together((AllSaved(), AllSaved())) == AllSaved()
