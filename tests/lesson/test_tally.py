"""The hours that interruptions are counted against."""

from __future__ import annotations

from stationboard.domain.quantity import HOUR, Instant, Millis, minutes
from stationboard.lesson import commands as cmd
from stationboard.lesson.events import Ended
from stationboard.lesson.record import LessonRecord
from stationboard.lesson.tally import time_held
from tests.support.classroom import moment, open_lesson, started


def held(length: float) -> LessonRecord:
    lesson = started()
    lesson.do(cmd.End(), length)
    return LessonRecord(id="one", events=lesson.log.events)


def test_lessons_are_added_up_from_start_to_end() -> None:
    assert time_held([held(45), held(15)]) == minutes(60)
    assert time_held([]) == 0


def test_a_lesson_that_was_never_started_counts_for_nothing() -> None:
    assert time_held([LessonRecord(id="one", events=open_lesson().events)]) == 0


def test_a_night_that_a_lesson_lay_open_was_not_held() -> None:
    lesson = started()
    lesson.do(cmd.ComeBack(moment(45)), 45 + 14 * 60)
    lesson.do(cmd.End(), 45 + 14 * 60 + 1)
    assert time_held([LessonRecord(id="one", events=lesson.log.events)]) == minutes(46)


def test_a_clock_that_went_wrong_makes_no_endless_lesson() -> None:
    events = (*held(45).events, Ended(at=Instant(10**12)))
    assert time_held([LessonRecord(id="one", events=events)]) == Millis(8 * HOUR)
    back = (*held(45).events, Ended(at=Instant(0)))
    assert time_held([LessonRecord(id="one", events=back)]) == 0
