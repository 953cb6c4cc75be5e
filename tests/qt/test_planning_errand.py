"""A long search runs beside the windows, shows how it goes, and ends at once with the best plan so far."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import Final

from pytestqt.qtbot import QtBot

from stationboard.planning.individual.making import plan_playlists
from stationboard.planning.individual.plan import Plan
from stationboard.planning.solving.search import Search
from stationboard.qt.planning_errand import PlanningErrand
from tests.support.planning_instances import instances, playlist_task

LARGE: Final = playlist_task(instances("b")[-1])


def test_the_plan_comes_back_on_the_thread_of_the_windows(qtbot: QtBot) -> None:
    told: list[tuple[int | None, int]] = []
    errand = PlanningErrand()
    errand.run(
        lambda _stop, _tell: threading.get_ident(), lambda plan: told.append((plan, threading.get_ident()))
    )
    assert errand.is_running
    qtbot.waitUntil(lambda: bool(told))
    ((there, here),) = told
    assert there != here == threading.get_ident()
    assert not errand.is_running


def test_a_search_that_is_cancelled_ends_soon_with_the_best_plan_so_far(qtbot: QtBot) -> None:
    better: list[object] = []
    ended: list[Plan | None] = []
    errand = PlanningErrand()
    errand.better.connect(better.append)
    errand.run(
        lambda stop, tell: plan_playlists(LARGE, Search(None, stop=stop, trials=10_000_000), tell),
        ended.append,
    )
    qtbot.waitUntil(lambda: bool(better), timeout=30_000)
    start = time.monotonic()
    errand.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    assert (
        time.monotonic() - start < 3
    )  # 0.3 s by itself (benchmarks/planning.py); machines of tests are busy
    (plan,) = ended
    assert plan is not None
    assert plan.score > 0


def test_a_search_that_does_not_listen_is_left_with_what_it_has_told(qtbot: QtBot) -> None:
    go_on, ended = threading.Event(), list[str | None]()

    def deaf(_stop: Callable[[], bool], tell: Callable[[str], None]) -> str:
        tell("so far")
        go_on.wait(60)
        return "too late"

    errand = PlanningErrand()
    with qtbot.waitSignal(errand.better, timeout=10_000):
        errand.run(deaf, ended.append)
    errand.cancel()
    qtbot.waitUntil(lambda: ended == ["so far"], timeout=10_000)
    go_on.set()
    qtbot.wait(20)
    assert ended == ["so far"]


def test_a_second_search_lets_the_first_go_unheard(qtbot: QtBot) -> None:
    go_on, told = threading.Event(), list[str | None]()

    def first(_stop: Callable[[], bool], _tell: Callable[[str], None]) -> str:
        go_on.wait(60)
        return "first"

    errand = PlanningErrand()
    errand.run(first, told.append)
    errand.run(lambda _stop, _tell: "second", told.append)
    qtbot.waitUntil(lambda: told == ["second"])
    go_on.set()
    qtbot.wait(20)
    assert told == ["second"]


def test_what_the_search_raises_is_heard_on_the_thread_of_the_windows(qtbot: QtBot) -> None:
    errand = PlanningErrand()
    with qtbot.captureExceptions() as raised:
        errand.run(lambda _stop, _tell: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    assert not errand.is_running


def test_threads_take_short_turns_only_while_a_search_runs(qtbot: QtBot) -> None:
    usual = sys.getswitchinterval()
    turns: list[float | None] = []
    errand = PlanningErrand()
    errand.run(lambda _stop, _tell: sys.getswitchinterval(), turns.append)
    qtbot.waitUntil(lambda: bool(turns))
    assert turns[0] is not None
    assert turns[0] < usual
    assert sys.getswitchinterval() == usual
