"""A program in which everything goes wrong that can, each time with a class at hand; run with two paths.

The first is the folder of the log, the second the file of the crash log. In the end it crashes natively.
"""

from __future__ import annotations

import asyncio
import ctypes
import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from PySide6.QtCore import QCoreApplication, QObject, Signal

from stationboard.domain.confidential import Confidential
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle
from stationboard.machine.crash_log import keep_crash_log
from stationboard.machine.faults import Faults
from stationboard.machine.hooks import catch_everything
from stationboard.machine.logbook import keep_log
from stationboard.planning.compiling import compile_chart
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.store.kinds import CLASS, CONFIDENTIAL
from stationboard.store.writer import Writer
from tests.support.classroom import routine
from tests.support.hand_clock import HandClock, ListJournal
from tests.support.private_words import Secretive, secretive_classes


class Sender(QObject):
    """Has a signal whose slots fail."""

    sent = Signal()


class Unlucky:
    """Fails when nobody holds it any more."""

    def __init__(self, people: Roster) -> None:
        self._people = people

    def __del__(self) -> None:
        raise RuntimeError(repr(self._people))


def failures(secretive: Secretive) -> list[Callable[[], object]]:
    """What raises an error whose words, or the words of whose cause, tell what is private."""
    people, private = secretive.roster, secretive.confidential
    student = people.students[0]

    def bad_key() -> None:
        empty: dict[str, str] = {}
        empty.pop(student.last)

    def bad_value() -> None:
        raise ValueError(f"cannot show {people!r} with {private!r}")

    def bad_document() -> None:
        Roster.model_validate(people.model_dump() | {student.last: private.model_dump()})

    def bad_facts() -> None:
        Confidential.model_validate(private.model_dump() | {"apart": student.last})

    def bad_content() -> None:
        CLASS.decode({**CONFIDENTIAL.encode(private)}, 1)

    def bad_plan() -> None:
        compile_chart(routine().model_copy(update={"blocks": (student.last,)}), people, PlaceInCycle())

    def chained() -> None:
        try:
            bad_key()
        except KeyError as error:
            raise RuntimeError(student.source_id) from error

    def bad_name() -> None:
        getattr(people, student.last)

    def bad_file() -> None:
        Path(student.last, student.source_id).read_bytes()

    return [
        *(bad_key, bad_value, bad_document, bad_facts, bad_content, bad_plan, chained, bad_name, bad_file),
    ]


def fail_everywhere(secretive: Secretive) -> None:
    """In slots, threads, tasks, the writer, the log itself, and where things are thrown away."""
    log = logging.getLogger("stationboard.test")
    desk = LessonDesk(HandClock(), ListJournal())
    writer = Writer(lambda: 0)
    for failure in failures(secretive):
        sender = Sender()
        sender.sent.connect(failure)
        sender.sent.emit()
        desk.changed.connect(failure)
        thread = threading.Thread(target=failure)
        thread.start()
        thread.join()
        try:
            writer.save("a", failure).exception(5)
            failure()
        except Exception:
            log.exception("Something failed.")
    desk.put_away()
    writer.close(5)
    Unlucky(secretive.roster)
    asyncio.run(_fail_in_a_task(secretive))


async def _fail_in_a_task(secretive: Secretive) -> None:
    async def fail() -> None:
        failures(secretive)[1]()

    task = asyncio.ensure_future(fail())
    await asyncio.wait([task])
    del task


def main(folder: str, crash_log: str, examples: int) -> None:
    """Let everything fail for so many classes, and crash."""
    keep_log(Path(folder))
    catch_everything(Faults())
    kept = keep_crash_log(Path(crash_log), "now")
    application = QCoreApplication([])
    application.setApplicationName("failing")

    @settings(
        max_examples=examples,
        database=None,
        deadline=None,
        derandomize=True,
        phases=(Phase.generate,),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    @given(secretive_classes())
    def play(secretive: Secretive) -> None:
        fail_everywhere(secretive)
        if kept is not None:
            _dump(secretive, kept.fileno())

    play()
    ctypes.string_at(0)


def _dump(secretive: Secretive, fd: int) -> None:
    """What a crash here would tell, with a class among the variables."""
    people = secretive.roster
    faulthandler.dump_traceback(fd)
    del people


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
