"""How long lessons were held, and how seldom they were interrupted."""

from __future__ import annotations

import pytest

from stationboard.domain.quantity import NOTHING, Instant, Millis, later, minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson.events import Ended, Event, Opened, Started
from stationboard.lesson.held import held, per_hundred_hours
from tests.support.classroom import roster, routine
from tests.support.hand_clock import BEGIN, HandClock

OPENED = Opened(
    at=BEGIN,
    lesson="one",
    date="2026-11-23",
    roster=roster(),
    routine=routine(),
    place=PlaceInCycle(),
    local=HandClock().local(),
)
STARTED = Started(at=later(BEGIN, minutes(5)), local=HandClock().local())
ENDED = Ended(at=later(BEGIN, minutes(50)))


@pytest.mark.parametrize(
    ("events", "now", "length"),
    [
        ((OPENED,), None, NOTHING),
        ((OPENED,), later(BEGIN, minutes(99)), NOTHING),
        ((OPENED, STARTED), later(BEGIN, minutes(25)), minutes(20)),
        ((OPENED, STARTED, ENDED), None, minutes(45)),
        ((OPENED, STARTED, ENDED), Instant(0), minutes(45)),
    ],
)
def test_a_lesson_is_held_from_its_start_to_its_last_event_or_to_now(
    events: tuple[Event, ...], now: Instant | None, length: Millis
) -> None:
    assert held(events, now) == length


def test_one_interruption_in_fifty_hours_is_two_in_a_hundred() -> None:
    assert per_hundred_hours(1, minutes(50 * 60)) == 2.0
    assert per_hundred_hours(0, minutes(50 * 60)) == 0.0
    assert per_hundred_hours(3, NOTHING) is None
