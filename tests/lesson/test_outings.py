"""Students who are out at the same time every week, over every edge the clock has."""

from __future__ import annotations

from stationboard.domain.document import GroupId
from stationboard.domain.quantity import DAY, HOUR, Instant, Millis, clock_time, later, minutes
from stationboard.domain.roster import Roster
from stationboard.domain.times_away import TimeAway, Weekday
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.log import appended
from stationboard.lesson.outings import current, just_back, leaving_soon, out_by_plan
from stationboard.lesson.reading import read
from tests.support.classroom import BEGIN, Lesson, open_lesson, roster, started, student_id

KAI = student_id("Kai N")
OTTERS = GroupId("otters")
MONDAY = Weekday.MONDAY


def _people(*times: TimeAway) -> Roster:
    people = roster()
    students = tuple(
        one.model_copy(update={"away": times}) if one.id == KAI else one for one in people.students
    )
    return people.model_copy(update={"students": students})


def _speech(day: Weekday = MONDAY) -> TimeAway:
    return TimeAway(weekdays=(day,), leaves=clock_time(9, 50), back=clock_time(10, 10))


def _lesson(*times: TimeAway) -> Lesson:
    """It begins at 9:05 on a Monday."""
    return started(people=_people(*times))


def _at(hour: int, minute: int, second: int = 0) -> Instant:
    return later(BEGIN, Millis(clock_time(hour, minute, second) - clock_time(9, 5)))


def test_a_student_is_out_from_the_second_of_leaving_until_the_second_of_coming_back() -> None:
    state = _lesson(_speech()).state
    seen = [
        KAI in out_by_plan(state, later(at, Millis(by))) for at in (_at(9, 50), _at(10, 10)) for by in (-1, 0)
    ]
    assert seen == [False, True, True, False]
    assert read(state, _at(9, 55)).out == {KAI}


def test_on_another_day_of_the_week_nobody_leaves() -> None:
    assert out_by_plan(_lesson(_speech(Weekday.TUESDAY)).state, _at(9, 55)) == frozenset()


def test_a_paused_lesson_holds_nobody_back() -> None:
    lesson = _lesson(_speech())
    lesson.do(cmd.Pause(), 40)
    assert out_by_plan(lesson.state, _at(9, 55)) == {KAI}
    assert out_by_plan(lesson.state, _at(10, 30)) == frozenset()


def test_a_computer_that_slept_through_the_time_away_has_the_student_back() -> None:
    lesson = _lesson(_speech())
    log = appended(lesson.log, ev.CameBack(at=_at(10, 20), gone=_at(9, 40)))
    assert out_by_plan(log.state, _at(10, 20)) == frozenset()
    assert out_by_plan(log.state, _at(10, 0)) == {KAI}


def test_the_wall_clock_set_right_sets_the_time_away_right() -> None:
    lesson = _lesson(_speech())
    log = appended(lesson.log, ev.ClockCorrected(at=_at(9, 20), local=clock_time(9, 50)))
    assert out_by_plan(log.state, _at(9, 25)) == {KAI}
    assert out_by_plan(log.state, _at(9, 55)) == frozenset()


def test_after_midnight_it_is_the_next_day_of_the_week() -> None:
    early = TimeAway(weekdays=(Weekday.TUESDAY,), leaves=clock_time(0, 10), back=clock_time(0, 30))
    state = _lesson(early).state
    midnight = later(_at(9, 5), Millis(DAY - clock_time(9, 5)))
    assert out_by_plan(state, later(midnight, minutes(15))) == {KAI}
    assert out_by_plan(state, later(midnight, Millis(15 * 60_000 - DAY))) == frozenset()


def test_a_class_put_on_the_board_in_the_evening_and_started_in_the_morning_knows_the_day() -> None:
    log = open_lesson(people=_people(_speech(Weekday.TUESDAY)))
    morning = later(BEGIN, DAY)
    log = appended(log, ev.Started(at=morning, local=clock_time(9, 5)))
    assert out_by_plan(log.state, later(morning, minutes(50))) == {KAI}
    assert out_by_plan(log.state, later(morning, Millis(DAY + 50 * 60_000))) == frozenset()


def test_who_stayed_after_all_is_marked_present_and_is_on_the_board_until_the_next_time() -> None:
    again = TimeAway(weekdays=(MONDAY,), leaves=clock_time(10, 15), back=clock_time(10, 20))
    lesson = _lesson(_speech(), again)
    lesson.do(cmd.MarkPresent(KAI), 50)
    assert out_by_plan(lesson.state, _at(9, 56)) == frozenset()
    assert just_back(lesson.state, _at(10, 11)) == ()
    assert out_by_plan(lesson.state, _at(10, 16)) == {KAI}


def test_who_came_back_early_is_brought_back_and_undo_sends_them_out_again() -> None:
    lesson = _lesson(_speech())
    lesson.do(cmd.BringBack(KAI), 55)
    assert out_by_plan(lesson.state, _at(10, 2)) == frozenset()
    lesson.do(cmd.Undo(), 57)
    assert out_by_plan(lesson.state, _at(10, 3)) == {KAI}


def test_who_is_in_the_room_cannot_be_brought_back_and_who_is_out_cannot_be_sent_away() -> None:
    lesson = _lesson(_speech())
    assert "not marked absent" in lesson.refused(cmd.MarkPresent(KAI), 30)
    assert "already out" in lesson.refused(cmd.SendAway(KAI), 50)


def test_the_teacher_is_told_two_minutes_ahead_and_for_two_minutes_after_the_return() -> None:
    state = _lesson(_speech()).state
    ahead = [bool(leaving_soon(state, at)) for at in (_at(9, 47, 59), _at(9, 48), _at(9, 49, 59), _at(9, 50))]
    after = [bool(just_back(state, at)) for at in (_at(10, 9, 59), _at(10, 10), _at(10, 11, 59), _at(10, 12))]
    assert ahead == [False, True, True, False]
    assert after == [False, True, True, False]


def test_nobody_says_that_an_absent_student_leaves() -> None:
    lesson = _lesson(_speech())
    lesson.do(cmd.MarkAbsent(KAI), 5)
    assert leaving_soon(lesson.state, _at(9, 49)) == ()
    assert just_back(lesson.state, _at(10, 10)) == ()


def test_it_is_known_when_a_student_who_is_out_comes_back() -> None:
    state = _lesson(_speech()).state
    outing = current(state, KAI, _at(9, 55))
    assert outing is not None
    assert outing.back == _at(10, 10)
    assert current(state, KAI, _at(9, 45)) is None


def test_a_class_without_times_away_has_nobody_out() -> None:
    assert out_by_plan(started().state, later(BEGIN, HOUR)) == frozenset()
