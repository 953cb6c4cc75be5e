"""The computer stays awake as long as a lesson runs."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from types import TracebackType

from pytestqt.qtbot import QtBot

from stationboard.domain.quantity import minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.machine.awake import Awake
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.wakefulness import Wakefulness
from tests.support.classroom import NINE_FIVE, roster, routine
from tests.support.hand_clock import HandClock, ListJournal


class Held(AbstractContextManager[object]):
    """Notes when it is entered and left."""

    def __init__(self, notes: list[str]) -> None:
        self._notes = notes

    def __enter__(self) -> None:
        self._notes.append("awake")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._notes.append("free")


def test_it_is_kept_awake_from_the_start_to_the_end_pauses_and_all(qtbot: QtBot) -> None:
    notes: list[str] = []
    clock = HandClock()
    desk = LessonDesk(clock, ListJournal())
    wakefulness = Wakefulness(desk, Awake(lambda: Held(notes)))
    desk.open(roster(), routine(), PlaceInCycle())
    qtbot.wait(1)
    assert notes == []
    desk.wish(cmd.Start(NINE_FIVE))
    qtbot.waitUntil(lambda: notes == ["awake"])
    desk.wish(cmd.Pause())
    desk.look()
    desk.wish(cmd.Resume())
    qtbot.wait(1)
    assert notes == ["awake"]
    desk.wish(cmd.End())
    qtbot.waitUntil(lambda: notes == ["awake", "free"])
    wakefulness.close()


def test_a_lesson_that_ran_out_and_was_left_open_lets_the_computer_sleep(qtbot: QtBot) -> None:
    notes: list[str] = []
    clock = HandClock()
    desk = LessonDesk(clock, ListJournal())
    wakefulness = Wakefulness(desk, Awake(lambda: Held(notes)))
    desk.open(roster(), routine(), PlaceInCycle())
    desk.wish(cmd.Start(NINE_FIVE))
    qtbot.waitUntil(lambda: notes == ["awake"])
    for _ in range(300):
        clock.go_on(minutes(1))
        desk.look()
    qtbot.waitUntil(lambda: notes == ["awake", "free"])
    wakefulness.close()


def test_leaving_the_program_lets_the_computer_sleep(qtbot: QtBot) -> None:
    notes: list[str] = []
    desk = LessonDesk(HandClock(), ListJournal())
    wakefulness = Wakefulness(desk, Awake(lambda: Held(notes)))
    desk.open(roster(), routine(), PlaceInCycle())
    desk.wish(cmd.Start(NINE_FIVE))
    wakefulness.close()
    assert notes == ["awake", "free"]


def test_a_computer_that_refuses_costs_nothing(qtbot: QtBot) -> None:
    def refuse() -> AbstractContextManager[object]:
        raise OSError

    awake = Awake(refuse)
    awake.keep(awake=True)
    awake.keep(awake=False)
    awake.close()
    plain = Awake(nullcontext)
    plain.keep(awake=True)
    plain.close()
