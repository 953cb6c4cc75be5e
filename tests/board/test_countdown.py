"""A countdown shown without its lesson is the one the lesson shows."""

from __future__ import annotations

import re

import pytest

from stationboard.board.countdown import Countdown, countdown_of
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel
from stationboard.board.outlook import FURTHEST, stays_until
from stationboard.board.picture import layout
from stationboard.board.telling import Countdown as Kind
from stationboard.board.telling import Manner
from stationboard.board.theme import LIGHT
from stationboard.board.words import Catalog
from stationboard.domain.quantity import MINUTE, Instant, Millis, later, minutes, seconds
from stationboard.lesson import commands as cmd
from tests.board.fixed_measure import FixedMeasure
from tests.board.samples import Room, lesson, seen
from tests.support.classroom import BEGIN, Lesson, left, moment

PLAY = lesson(Room())
LEFTWARD = Manner(Catalog("ar", right_to_left=True))
SIZES = [(1920, 1080), (640, 480), (900, 1600)]
"""Wide boards have a ring in a round, narrow ones a bar."""


def _marks(at: Instant, size: tuple[int, int], manner: Manner) -> tuple[Mark, ...]:
    shown = seen(PLAY, (at - BEGIN) / MINUTE, manner)
    return layout(shown, *size, LIGHT, FixedMeasure()).countdown(shown.clock)


def _countdown(at: Instant, size: tuple[int, int], manner: Manner) -> Countdown:
    reading = PLAY.look((at - BEGIN) / MINUTE)
    whole = Millis(left(reading) + reading.elapsed)
    made = countdown_of(
        _marks(at, size, manner), at + left(reading), whole, leftward=manner.catalog.right_to_left
    )
    assert made is not None
    return made


def _rounded(marks: tuple[Mark, ...]) -> list[str]:
    """The marks with their figures to a millionth of a pixel."""
    return [re.sub(r"\d+\.\d+", lambda figure: f"{float(figure[0]):.6f}", repr(mark)) for mark in marks]


@pytest.mark.parametrize("manner", [Manner(), LEFTWARD])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("at", [3.0, 12.01, 20.5, 25.3, 33.0])
def test_as_long_as_the_board_stays_the_countdown_is_the_lessons_own(
    at: float, size: tuple[int, int], manner: Manner
) -> None:
    now = moment(at)
    still = seen(PLAY, at, manner).still()
    kept, until = _countdown(now, size, manner), stays_until(PLAY.state, manner, now, still)
    assert until > now
    for then in (now, later(now, Millis(1)), later(now, seconds(2.5)), later(until, Millis(-1))):
        if then < until:
            assert _rounded(kept.marks(then)) == _rounded(_marks(then, size, manner))


@pytest.mark.parametrize("at", [3.0, 8.5, 12.01, 20.5, 24.0, 25.3, 33.0])
def test_the_board_stays_exactly_until_something_else_would_be_seen(at: float) -> None:
    now, still = moment(at), seen(PLAY, at).still()
    until = stays_until(PLAY.state, Manner(), now, still)
    for passed in range(0, until - now, 997):
        assert seen(PLAY, at + passed / MINUTE).still() == still
    if until < later(now, FURTHEST):
        then = seen(PLAY, (until - BEGIN) / MINUTE)
        assert then.still() != still or then.clock is None


def test_nobody_looks_further_ahead_than_ten_minutes() -> None:
    now = moment(10.1)
    until = stays_until(PLAY.state, Manner(), now, seen(PLAY, 10.1).still())
    assert until - now <= FURTHEST + 1


def _other_lessons() -> dict[str, Lesson]:
    paused = lesson(Room())
    paused.do(cmd.Pause(), 20)
    return {"paused": paused, "over": lesson(Room(), held=True), "finished": lesson(Room())}


@pytest.mark.parametrize(("name", "at"), [("paused", 21.0), ("over", 25.75), ("finished", 300.0)])
def test_a_board_that_counts_nothing_down_is_not_looked_ahead(name: str, at: float) -> None:
    play = _other_lessons()[name]
    assert stays_until(play.state, Manner(), moment(at), seen(play, at).still()) == moment(at)


def test_a_board_that_shows_something_else_already_is_not_looked_ahead() -> None:
    late = moment(24)
    assert stays_until(PLAY.state, Manner(), late, seen(PLAY, 22).still()) == late


def test_a_calm_countdown_has_no_digits_to_derive() -> None:
    calm = Manner(countdown=Kind.ABOUT)
    assert stays_until(PLAY.state, calm, moment(12), seen(PLAY, 12, calm).still()) == moment(12)


def test_other_marks_are_no_countdown() -> None:
    marks = _marks(moment(12), SIZES[0], Manner())
    whole = minutes(15)
    assert countdown_of((), 1, whole) is None
    assert countdown_of((*marks, *marks), 1, whole) is None
    assert countdown_of((*marks, Icon(Box(0, 0, 1, 1), "eye", "#000000")), 1, whole) is None
    assert countdown_of((Panel(Box(0, 0, 1, 1), "#000000"), *marks), 1, whole) is None
    assert countdown_of(marks, 1, Millis(0)) is None
