"""A rehearsal's clock runs faster, stands still, and never goes back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.quantity import DAY, Instant, Millis, clock_time, minutes, seconds
from stationboard.machine.fast_clock import FastClock
from tests.support.hand_clock import HandClock


def test_sixty_times_as_fast_a_minute_takes_a_second() -> None:
    real = HandClock()
    clock = FastClock(real, clock_time(9, 5), 60)
    real.go_on(seconds(1))
    assert clock.now() == Instant(minutes(1))
    assert clock.local() == clock_time(9, 6)
    assert clock.date() == real.date()


def test_standing_still_and_going_on_lose_nothing() -> None:
    real = HandClock()
    clock = FastClock(real, clock_time(9), 10)
    real.go_on(seconds(6))
    clock.speed = 0
    real.go_on(minutes(5))
    assert clock.now() == Instant(minutes(1))
    clock.speed = 30
    real.go_on(seconds(2))
    assert clock.now() == Instant(minutes(2))


def test_a_jump_is_only_ever_forward() -> None:
    clock = FastClock(HandClock(), clock_time(9), 10)
    clock.skip(minutes(3))
    clock.skip(Millis(-1000))
    assert clock.now() == Instant(minutes(3))


def test_a_rehearsal_past_midnight_goes_on_at_nought() -> None:
    real = HandClock()
    clock = FastClock(real, clock_time(23, 59), 60)
    real.go_on(seconds(2))
    assert clock.local() == clock_time(23, 59) + minutes(2) - DAY


@given(st.lists(st.tuples(st.integers(0, 5000), st.sampled_from([0, 10, 30, 60])), max_size=20))
def test_it_never_goes_back(steps: list[tuple[int, int]]) -> None:
    real = HandClock()
    clock = FastClock(real, clock_time(9), 10)
    before = Instant(0)
    for by, speed in steps:
        real.go_on(Millis(by))
        now = clock.now()
        assert now >= before
        clock.speed = speed
        assert clock.now() == now
        before = now
