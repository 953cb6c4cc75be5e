"""How often a program that crashes is started again."""

from __future__ import annotations

from stationboard.supervision.restarts import WINDOW, Restarts, Verdict


def test_three_crashes_in_ten_minutes_are_answered_with_a_start_and_the_fourth_with_safe_mode() -> None:
    restarts = Restarts()
    verdicts = [restarts.crashed(now) for now in (0.0, 100.0, 200.0, 300.0)]
    assert verdicts == [Verdict.AGAIN, Verdict.AGAIN, Verdict.AGAIN, Verdict.SAFE]


def test_the_third_crash_of_safe_mode_in_ten_minutes_is_the_last() -> None:
    restarts = Restarts()
    for now in range(4):
        restarts.crashed(now)
    verdicts = [restarts.crashed(now) for now in (10.0, 20.0, 30.0)]
    assert verdicts == [Verdict.AGAIN, Verdict.AGAIN, Verdict.ENOUGH]


def test_a_crash_every_four_minutes_is_answered_with_an_ordinary_start_for_ever() -> None:
    restarts = Restarts()
    assert {restarts.crashed(240.0 * number) for number in range(50)} == {Verdict.AGAIN}


def test_a_crash_counts_for_ten_minutes() -> None:
    restarts = Restarts()
    for now in range(3):
        restarts.crashed(now)
    assert restarts.crashed(WINDOW) is Verdict.AGAIN
    assert restarts.crashed(WINDOW) is Verdict.SAFE
