"""The writer's thread, with a disk that fails and a clock set by hand."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

import pytest

from stationboard.store.disk import LocalDisk
from stationboard.store.errors import NotSavedError, UnsavableError
from stationboard.store.writer import AllSaved, Failing, Pending, Writer, WriterState
from tests.store.notebook import ID, numbered, shelf

T = TypeVar("T")
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
FULL_SENTENCE = "Not saved: the disk is full. Everything is kept here; I keep trying."
SOON = 10.0
"""Seconds after which a test gives up; never reached when all is well."""


class HandSetWait:
    """Time goes on only by being waited for, unless the test holds it."""

    def __init__(self) -> None:
        self.millis: int = 0
        self.waits: list[float] = []
        self.is_held: bool = False

    def now(self) -> int:
        return self.millis

    def wait(self, condition: threading.Condition, seconds: float | None) -> None:
        if seconds is None or self.is_held:
            condition.wait()
        else:
            self.waits.append(seconds)
            self.millis += round(seconds * 1000)


class Bench:
    """A writer with all that a test wants to see of it."""

    def __init__(self) -> None:
        self.time: HandSetWait = HandSetWait()
        self.states: list[WriterState] = []
        self.writer: Writer = Writer(self.time.now, self.states.append, self.time.wait)
        self.gate: threading.Event = threading.Event()
        self.inside: threading.Event = threading.Event()

    def block(self) -> Future[None]:
        """Keep the thread busy, as a slow disk does, until the gate is opened."""

        def slow() -> None:
            self.inside.set()
            self.gate.wait(SOON)

        blocked = self.writer.save("slow", slow)
        assert self.inside.wait(SOON)
        return blocked


@pytest.fixture
def bench() -> Iterator[Bench]:
    found = Bench()
    yield found
    found.gate.set()
    found.time.is_held = False
    found.writer.close(SOON)


def failing(times: int, error: Exception = FULL, result: str = "saved") -> Callable[[], str]:
    left = [times]

    def task() -> str:
        if left[0]:
            left[0] -= 1
            raise error
        return result

    return task


def noting(notes: list[T], note: T, before: Callable[[], object] = lambda: None) -> Callable[[], T]:
    """A task that leaves a note when it is run."""

    def task() -> T:
        before()
        notes.append(note)
        return note

    return task


def test_a_class_is_saved_on_another_thread_and_told_when_it_is_on_the_disk(
    bench: Bench, tmp_path: Path
) -> None:
    notebooks = shelf(LocalDisk(), tmp_path)
    future = bench.writer.save(ID, lambda: (notebooks.save(ID, numbered(1)), threading.get_ident()))
    result, thread = future.result(SOON)
    assert result.edits == {"room-12": 1}
    assert thread != threading.get_ident()
    assert shelf(LocalDisk(), tmp_path).load_all()[0].document == numbered(1)


def test_of_many_changes_of_one_class_only_the_latest_is_written_and_all_are_acknowledged(
    bench: Bench,
) -> None:
    bench.block()
    written: list[int] = []
    futures = [bench.writer.save("5b", noting(written, n)) for n in range(100)]
    bench.gate.set()
    assert [future.result(SOON) for future in futures] == [99] * 100
    assert written == [99]


def test_questions_are_answered_in_order_once_everything_is_saved(bench: Bench) -> None:
    bench.block()
    done: list[str] = []
    answers = [bench.writer.ask(noting(done, f"question {n}")) for n in range(3)]
    bench.writer.save("5b", noting(done, "class"))
    bench.gate.set()
    for answer in answers:
        answer.result(SOON)
    assert done == ["class", "question 0", "question 1", "question 2"]


def test_a_question_that_fails_is_told_to_who_asked_and_makes_nobody_think_that_saving_failed(
    bench: Bench,
) -> None:
    assert bench.writer.ask(failing(1)).exception(SOON) is FULL
    assert bench.writer.ask(lambda: "here").result(SOON) == "here"
    assert bench.writer.state == AllSaved()
    assert not any(isinstance(state, Failing) for state in bench.states)


def test_a_change_waits_a_moment_for_the_next_one(bench: Bench) -> None:
    bench.time.is_held = True
    written: list[int] = []
    futures = [bench.writer.save("5b", noting(written, n), 300) for n in range(20)]
    assert written == []
    assert bench.writer.flush(SOON)
    assert [future.result(SOON) for future in futures] == [19] * 20
    assert written == [19]


def test_a_full_disk_is_tried_again_after_1_2_and_every_5_seconds_until_it_works(bench: Bench) -> None:
    assert bench.writer.save("5b", failing(7)).result(SOON) == "saved"
    assert bench.time.waits == [1, 2, 5, 5, 5, 5, 5]
    assert bench.writer.flush(SOON)
    assert bench.states[-1] == AllSaved()
    assert Failing(FULL_SENTENCE, 1, "the disk is full") in bench.states


def test_a_change_made_while_the_disk_is_full_takes_the_place_of_the_one_that_failed(bench: Bench) -> None:
    bench.time.is_held = True
    written: list[str] = []
    first = bench.writer.save("5b", failing(10**9))
    assert not bench.writer.flush(SOON)
    second = bench.writer.save("5b", noting(written, "second"))
    assert bench.writer.state == Failing(FULL_SENTENCE, 1, "the disk is full")
    assert bench.writer.flush(SOON)
    assert (first.result(SOON), second.result(SOON), written) == ("second", "second", ["second"])


def test_a_change_made_during_the_very_try_that_fails_is_not_lost(bench: Bench) -> None:
    def fails_late() -> str:
        bench.inside.set()
        bench.gate.wait(SOON)
        raise FULL

    first = bench.writer.save("5b", fails_late)
    assert bench.inside.wait(SOON)
    second = bench.writer.save("5b", lambda: "second")
    bench.gate.set()
    assert (first.result(SOON), second.result(SOON)) == ("second", "second")


def test_a_class_that_cannot_be_written_holds_up_neither_the_lesson_nor_the_other_classes(
    bench: Bench,
) -> None:
    bench.time.is_held = True
    stuck = bench.writer.save("5b", failing(10**9))
    assert bench.writer.save("3a", lambda: "saved").result(SOON) == "saved"
    assert bench.writer.save("lesson", lambda: "written").result(SOON) == "written"
    assert not stuck.done()
    assert bench.writer.state == Failing(FULL_SENTENCE, 1, "the disk is full")


def test_flush_tries_at_once_what_would_have_waited(bench: Bench) -> None:
    bench.time.is_held = True
    is_full = [True]

    def task() -> str:
        if is_full[0]:
            raise FULL
        return "saved"

    future = bench.writer.save("5b", task)
    assert not bench.writer.flush(SOON)
    is_full[0] = False
    assert bench.writer.flush(SOON)
    assert future.result(SOON) == "saved"
    assert bench.time.waits == []


def test_flush_does_not_wait_longer_than_it_may_for_a_disk_that_never_answers(bench: Bench) -> None:
    bench.block()
    assert not bench.writer.flush(0.01)
    assert bench.writer.state == Pending(1)


def test_what_can_never_be_saved_is_told_once_and_not_tried_again(bench: Bench) -> None:
    error = UnsavableError("5b", "it has characters that are no text")
    tries: list[int] = []

    def never() -> str:
        tries.append(1)
        raise error

    future = bench.writer.save("5b", never)
    assert future.exception(SOON) is error
    assert not bench.writer.flush(SOON)
    assert bench.writer.state == Failing("5b cannot be saved: it has characters that are no text.", 0)
    assert tries == [1]
    bench.writer.save("5b", lambda: "saved").result(SOON)
    assert bench.writer.flush(SOON)
    assert isinstance(bench.writer.state, AllSaved)


def test_a_fault_of_the_program_itself_stops_no_other_save(bench: Bench) -> None:
    assert isinstance(bench.writer.save("5b", failing(1, KeyError("oops"))).exception(SOON), KeyError)
    assert bench.writer.save("3a", lambda: "saved").result(SOON) == "saved"


def test_short_memory_is_tried_again(bench: Bench) -> None:
    assert bench.writer.save("5b", failing(1, MemoryError())).result(SOON) == "saved"
    assert (
        Failing("Not saved: memory is full. Everything is kept here; I keep trying.", 1, "memory is full")
        in bench.states
    )


def test_a_notice_that_breaks_stops_no_save(caplog: pytest.LogCaptureFixture) -> None:
    def broken(_: WriterState) -> None:
        raise RuntimeError("no window")

    writer = Writer(lambda: 0, broken)
    assert writer.save("5b", lambda: "saved").result(SOON) == "saved"
    assert writer.save("5b", lambda: "again").result(SOON) == "again"
    assert writer.close(SOON)
    assert "no window" in caplog.text


def test_somebody_who_stops_waiting_does_not_stop_the_save(bench: Bench) -> None:
    bench.block()
    written: list[str] = []
    future = bench.writer.save("5b", noting(written, "5b"))
    assert not future.cancel()
    bench.gate.set()
    assert bench.writer.flush(SOON)
    assert written == ["5b"]


def test_closing_writes_everything_first(bench: Bench) -> None:
    written: list[int] = []
    for n in range(20):
        bench.writer.save(f"class {n}", noting(written, n))
    assert bench.writer.close(SOON)
    assert written == list(range(20))
    assert bench.writer.close(SOON)


def test_closing_on_a_full_disk_says_what_was_not_saved_and_leaves_nobody_waiting(bench: Bench) -> None:
    bench.time.is_held = True
    future = bench.writer.save("5b", failing(10**9))
    assert not bench.writer.close(SOON)
    assert isinstance(future.exception(SOON), NotSavedError)


def test_closing_on_a_disk_that_never_answers_ends_all_the_same(bench: Bench) -> None:
    blocked = bench.block()
    waiting = bench.writer.save("5b", lambda: "saved")
    assert not bench.writer.close(0.01)
    assert isinstance(blocked.exception(SOON), NotSavedError)
    assert isinstance(waiting.exception(SOON), NotSavedError)


def test_saving_after_closing_raises_nothing_and_is_told(bench: Bench) -> None:
    bench.writer.close(SOON)
    assert isinstance(bench.writer.save("5b", lambda: "saved").exception(SOON), NotSavedError)


def test_the_thread_does_not_keep_the_program_from_ending(bench: Bench) -> None:
    (thread,) = [thread for thread in threading.enumerate() if thread.name == "writer" and thread.is_alive()][
        -1:
    ]
    assert thread.daemon
