"""What goes wrong is counted by place, and no name gets into the log."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from stationboard.machine.faults import LOUD, Fault, Faults
from stationboard.machine.hooks import catch_everything
from stationboard.machine.instance import claim
from stationboard.machine.logbook import keep_log
from stationboard.machine.traces import kind_of, place_of, trace_of

STUDENT = "Maya Rossi"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The program's log as the running program keeps it, undone afterwards."""
    root = logging.getLogger()
    before, raising = list(root.handlers), logging.raiseExceptions
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    for handler in before:
        root.removeHandler(handler)
    keep_log(tmp_path)
    yield tmp_path / "stationboard.log"
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    logging.raiseExceptions = raising
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def _error() -> BaseException:
    """An exception with a name in it, and in its cause, and in the values around it."""
    student = STUDENT
    groups: dict[str, str] = {}
    try:
        try:
            groups[student] += "Foxes"
        except KeyError as error:
            raise ValueError(f"{student} is in no group") from error
    except ValueError as error:
        return error
    raise AssertionError


def _error_of_ours() -> BaseException:
    try:
        claim(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    except AttributeError as error:
        return error
    raise AssertionError


def test_a_trace_tells_where_and_what_kind_but_never_who() -> None:
    trace = trace_of(_error())
    assert STUDENT not in trace
    assert trace.index("KeyError") < trace.index("which led to") < trace.index("ValueError")
    assert "machine/test_faults.py:" in trace
    assert str(Path.cwd()) not in trace


def test_a_fault_of_the_disk_tells_which_one_and_not_the_file() -> None:
    assert kind_of(FileNotFoundError(2, "no such file", STUDENT)) == "FileNotFoundError ENOENT"


def test_the_place_is_the_innermost_line_of_the_program() -> None:
    assert place_of(_error_of_ours().__traceback__) == "machine/instance.py _open"
    assert place_of(None) == "somewhere"


def test_faults_are_counted_by_place_and_kind() -> None:
    faults = Faults()
    assert [faults.note(_error()) for _ in range(3)] == [1, 2, 3]
    assert faults.note(_error_of_ours()) == 1
    first, second = faults.all
    assert (first.kind, first.count) == ("ValueError", 3)
    assert second == Fault("machine/instance.py _open", "AttributeError", 1)


def test_the_log_tells_a_fault_a_few_times_and_no_name(log: Path) -> None:
    faults = Faults()
    for _ in range(50):
        faults.note(_error())
    text = log.read_text()
    assert text.count("which led to") == LOUD
    assert STUDENT not in text


def test_neither_our_own_words_nor_a_librarys_bring_a_name_into_the_log(log: Path) -> None:
    try:
        int(STUDENT)
    except ValueError:
        logging.getLogger("stationboard.store").exception("It could not be shown.")
        logging.getLogger("asyncio").exception("Task of %s was never retrieved", STUDENT)
    text = log.read_text()
    assert "It could not be shown." in text
    assert text.count("ValueError") == 2
    assert STUDENT not in text


def test_what_nobody_catches_is_noted_on_every_thread(log: Path) -> None:
    faults = Faults()
    catch_everything(faults)
    error = _error()
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=lambda: next(iter(())))
    thread.start()
    thread.join()

    class Grumpy:
        def __del__(self) -> None:
            raise OSError(5, STUDENT)

    Grumpy()
    assert {fault.kind for fault in faults.all} == {"ValueError", "StopIteration", "OSError EIO"}
    assert STUDENT not in log.read_text()


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    root = logging.getLogger()
    before, raising = list(root.handlers), logging.raiseExceptions
    root.handlers[:] = []
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "log" / "stationboard.log").mkdir(parents=True)
    for folder in (tmp_path / "file", tmp_path / "file" / "log", tmp_path / "log"):
        keep_log(folder)
        Faults().note(_error())
        root.handlers[:] = []
    root.handlers[:] = before
    logging.raiseExceptions = raising
