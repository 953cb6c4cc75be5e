"""Work off the GUI thread: its result comes back to it, or nothing does after two seconds."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from stationboard.qt.errand import Errand


def test_the_result_comes_back_on_the_thread_of_the_windows(qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    errand = Errand()
    errand.run(threading.get_ident, lambda there: told.append((there, threading.get_ident())), _never)
    qtbot.waitUntil(lambda: bool(told))
    ((there, here),) = told
    assert there != here == threading.get_ident()


def test_a_second_errand_lets_the_first_go_unheard(qtbot: QtBot) -> None:
    first, told = threading.Event(), list[str]()
    errand = Errand()
    errand.run(lambda: first.wait(30), lambda _: told.append("first"), _never)
    errand.run(lambda: "second", told.append, _never)
    qtbot.waitUntil(lambda: told == ["second"])
    first.set()
    qtbot.wait(20)
    assert told == ["second"]


def test_what_the_work_raises_is_heard_on_the_thread_of_the_windows(qtbot: QtBot) -> None:
    errand = Errand()
    with qtbot.captureExceptions() as raised:
        errand.run(lambda: 1 // 0, _never_with, _never)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_work_outlives_its_errand_without_harm(qtbot: QtBot) -> None:
    go_on, over = threading.Event(), threading.Event()

    def work() -> None:
        go_on.wait(30)
        over.set()

    errand = Errand()
    errand.run(work, _never_with, _never)
    errand.deleteLater()
    qtbot.wait(1)
    del errand
    go_on.set()
    qtbot.waitUntil(over.is_set)


def _never() -> None:
    raise AssertionError


def _never_with(_: object) -> None:
    raise AssertionError
