"""The lesson clock: what time it is in the lesson after everything a teacher may do to it."""

from __future__ import annotations

from dataclasses import replace

from stationboard.domain.block import Ends
from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import (
    ClockTime,
    Millis,
    as_clock_time,
    as_digits,
    clock_time,
    minutes,
    seconds,
)
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.log import replay
from stationboard.lesson.reading import Urgency, View
from stationboard.lesson.state import Stage
from tests.support.classroom import Lesson, left, moment, open_lesson, routine, started


def test_before_the_start_nothing_runs() -> None:
    lesson = Lesson(open_lesson())
    reading = lesson.look(500)
    assert (reading.view, reading.stage) == (View.READY, Stage.READY)
    assert left(reading) == minutes(10)
    assert "not started" in lesson.refused(cmd.MoveOn())


def test_phases_follow_one_another_without_anyone_touching_anything() -> None:
    lesson = started()
    kinds = [lesson.look(at).view for at in (0, 9.99, 10, 25, 26, 41, 42, 57, 58, 73, 79.99, 80)]
    r, t = View.ROUND, View.TRANSITION
    assert kinds == [
        View.WHOLE_CLASS,
        View.WHOLE_CLASS,
        r,
        t,
        r,
        t,
        r,
        t,
        r,
        View.WHOLE_CLASS,
        View.WHOLE_CLASS,
        View.FINISHED,
    ]
    assert as_digits(left(lesson.look(26 + 7.6))) == "7:24"


def test_a_round_counts_down_from_its_full_length_to_zero() -> None:
    lesson = started()
    assert as_digits(left(lesson.look(10))) == "15:00"
    assert as_digits(left(lesson.look(25 - 1 / 60000))) == "0:01"


def test_pausing_stops_the_lesson_and_moves_its_end_with_the_wall_clock() -> None:
    lesson = started()
    lesson.do(cmd.Pause(), 12)
    assert left(lesson.look(20)) == minutes(13)
    assert as_clock_time(lesson.look(12).done_by) == "10:25"
    assert as_clock_time(lesson.look(20).done_by) == "10:33"
    lesson.do(cmd.Resume(), 20)
    assert left(lesson.look(21)) == minutes(12)
    assert "not paused" in lesson.refused(cmd.Resume(), 21)


def test_eyes_on_me_pauses_and_shows_it() -> None:
    lesson = started()
    lesson.do(cmd.Pause(attention=True), 12)
    assert lesson.look(13).attention
    lesson.do(cmd.Resume(), 13)
    assert not lesson.look(13).attention
    assert left(lesson.look(13)) == minutes(13)


def test_one_more_minute_is_one_more_minute() -> None:
    lesson = started()
    lesson.do(cmd.AddTime(minutes(1)), 12)
    assert left(lesson.look(12)) == minutes(14)
    lesson.do(cmd.AddTime(minutes(-2)), 12)
    assert left(lesson.look(12)) == minutes(12)


def test_time_cannot_be_taken_that_is_not_there() -> None:
    lesson = started()
    assert "0:30 is left" in lesson.refused(cmd.AddTime(minutes(-1)), 24.5)


def test_a_minute_added_in_overtime_counts_from_now() -> None:
    lesson = started()
    lesson.do(cmd.Hold(), 12)
    assert lesson.look(28).over == minutes(3)
    assert lesson.look(28).urgency is Urgency.OVER
    lesson.do(cmd.AddTime(minutes(1)), 28)
    assert left(lesson.look(28)) == minutes(1)
    assert lesson.look(30).over == minutes(1)


def test_a_held_round_waits_and_goes_on_when_let_go() -> None:
    lesson = started()
    lesson.do(cmd.Hold(), 12)
    assert lesson.look(12).held
    assert "already waits" in lesson.refused(cmd.Hold(), 12)
    lesson.do(cmd.Release(), 28)
    assert lesson.look(28).view is View.TRANSITION
    assert left(lesson.look(28)) == minutes(1)


def test_a_hold_that_is_released_in_time_changes_nothing() -> None:
    lesson, plain = started(), started()
    lesson.do(cmd.Hold(), 12)
    lesson.do(cmd.Release(), 20)
    assert lesson.look(30) == plain.look(30)


def test_move_now_begins_the_next_phase_at_once() -> None:
    lesson = started()
    lesson.do(cmd.MoveOn(), 12)
    assert lesson.look(12).view is View.TRANSITION
    lesson.do(cmd.Settle(), 12.5)
    assert (lesson.look(12.5).view, lesson.look(12.5).phase.round) == (View.ROUND, 2)
    assert "Nobody is moving" in lesson.refused(cmd.Settle(), 13)


def test_back_after_a_slip_returns_the_time_that_was_left() -> None:
    lesson = started()
    lesson.do(cmd.MoveOn(), 12)
    lesson.do(cmd.GoBack(), 12.2)
    assert (lesson.look(12.2).phase.round, left(lesson.look(12.2))) == (1, minutes(13))


def test_back_to_a_round_that_was_used_up_gives_it_a_minute() -> None:
    lesson = started()
    lesson.do(cmd.GoBack(), 25.5)
    assert (lesson.look(25.5).phase.round, left(lesson.look(25.5))) == (1, minutes(1))
    assert lesson.look(27).view is View.TRANSITION


def test_there_is_nothing_before_the_first_part() -> None:
    assert "first part" in started().refused(cmd.GoBack(), 3)


def test_the_last_part_can_be_taken_up_again_after_the_end() -> None:
    lesson = started()
    assert "over" in lesson.refused(cmd.AddTime(minutes(1)), 85)
    lesson.do(cmd.GoBack(), 85)
    assert (lesson.look(85).phase.title, left(lesson.look(85))) == ("Closing", minutes(1))


def test_we_started_three_minutes_ago() -> None:
    lesson = started()
    lesson.do(cmd.StartedAgo(minutes(3)), 2)
    assert left(lesson.look(2)) == minutes(5)
    assert as_clock_time(lesson.look(2).done_by) == "10:22"


def test_we_started_longer_ago_than_the_opening_is_long() -> None:
    lesson = started()
    lesson.do(cmd.StartedAgo(minutes(9)), 2)
    assert (lesson.look(2).phase.round, left(lesson.look(2))) == (1, minutes(14))


def test_a_break_at_noon_cuts_the_round_and_gives_the_rest_back_afterwards() -> None:
    lesson = started(_around_lunch(), local=clock_time(11, 20))
    assert (lesson.look(45).view, left(lesson.look(45))) == (View.ROUND, minutes(5))
    assert lesson.look(45).left_of_round == minutes(15)
    assert lesson.look(60).view is View.BREAK
    assert lesson.look(60).left_of_round == minutes(10)
    assert (lesson.look(100).phase.round, left(lesson.look(100))) == (2, minutes(10))


def test_a_pause_before_lunch_leaves_more_of_the_round_for_after_it() -> None:
    lesson = started(_around_lunch(), local=clock_time(11, 20))
    lesson.do(cmd.Pause(), 40)
    lesson.do(cmd.Resume(), 45)
    assert left(lesson.look(45)) == minutes(5)
    assert left(lesson.look(100)) == minutes(15)


def test_moving_on_in_the_break_ends_it() -> None:
    lesson = started(_around_lunch(), local=clock_time(11, 20))
    lesson.do(cmd.MoveOn(), 60)
    assert (lesson.look(60).view, left(lesson.look(60))) == (View.ROUND, minutes(10))


def test_a_lesson_begun_after_lunch_has_no_lunch() -> None:
    lesson = started(_around_lunch(), local=clock_time(12, 30))
    assert lesson.look(0).view is View.ROUND
    assert all(lesson.look(at).interruption is None for at in range(90))


def test_a_break_can_be_made_longer() -> None:
    lesson = started(_around_lunch(), local=clock_time(11, 20))
    lesson.do(cmd.AddTime(minutes(5)), 60)
    assert left(lesson.look(60)) == minutes(45)
    assert lesson.look(104).view is View.BREAK


def test_a_whole_class_phase_until_a_clock_time_is_shorter_when_the_class_is_late() -> None:
    plan = Routine(
        id=routine().id,
        name="Flipped",
        blocks=(
            WholeClass(id=BlockId("a"), title="Discussion", until=clock_time(9, 20)),
            WholeClass(id=BlockId("b"), title="Practice", length=minutes(10)),
        ),
    )
    lesson = started(plan, local=clock_time(9, 12))
    assert left(lesson.look(0)) == minutes(8)
    lesson.do(cmd.Pause(), 2)
    assert left(lesson.look(5)) == minutes(3)
    lesson.do(cmd.Resume(), 5)
    assert lesson.look(8).phase.title == "Practice"


def test_a_phase_the_teacher_ends_has_no_countdown_and_waits() -> None:
    plan = Routine(
        id=routine().id,
        name="Open",
        blocks=(
            WholeClass(id=BlockId("a"), title="Discussion", ends=Ends.TEACHER),
            WholeClass(id=BlockId("b"), title="Practice", length=minutes(10)),
        ),
    )
    lesson = started(plan)
    assert (lesson.look(300).phase.title, lesson.look(300).left) == ("Discussion", None)
    lesson.do(cmd.AddTime(minutes(2)), 300)
    assert left(lesson.look(300)) == minutes(2)
    lesson.do(cmd.MoveOn(), 300)
    assert lesson.look(300).phase.title == "Practice"


def test_the_clock_can_be_wrong_by_an_hour_and_the_countdown_does_not_care() -> None:
    lesson = started(bell=clock_time(10, 25))
    before = left(lesson.look(12))
    lesson.do(cmd.CorrectClock(clock_time(10, 17)), 12)
    reading = lesson.look(12)
    assert left(reading) == before
    assert as_clock_time(reading.done_by) == "11:25"


def test_lateness_is_measured_at_the_bell() -> None:
    lesson = started(bell=clock_time(10, 25))
    assert lesson.look(5).late == 0
    lesson.do(cmd.Pause(), 5)
    assert lesson.look(8).late == minutes(3)


def test_the_phase_of_every_kind_is_named_as_the_board_needs_it() -> None:
    chart = started().state.chart
    assert [phase.kind for phase in chart.phases].count(PhaseKind.TRANSITION) == 3
    assert [phase.round for phase in chart.phases if phase.round] == [1, 2, 3, 4]


def test_warning_time_colors_the_last_two_minutes_only() -> None:
    lesson = started()
    assert lesson.look(10 + 12.99).urgency is Urgency.CALM
    assert lesson.look(10 + 13).urgency is Urgency.SOON
    assert lesson.look(25).urgency is Urgency.CALM


def _around_lunch() -> Routine:
    plan = routine()
    rounds = plan.blocks[1]
    assert isinstance(rounds, Rounds)
    reading = rounds.model_copy(update={"count": 3, "lengths": (minutes(30),), "change": None})
    lunch = Break(id=BlockId("lunch"), title="Lunch", at=clock_time(12, 10), until=clock_time(13))
    return plan.model_copy(update={"blocks": (reading, lunch), "starts": None, "period": None})


def test_after_sleeping_past_one_change_the_lesson_is_where_the_clock_says() -> None:
    lesson = started()
    lesson.do(cmd.ComeBack(gone=moment(24.5)), 25.5)
    assert (lesson.look(25.5).view, left(lesson.look(25.5))) == (View.TRANSITION, seconds(30))


def test_after_sleeping_past_two_changes_the_round_waits_for_the_teacher() -> None:
    lesson = started()
    lesson.do(cmd.ComeBack(gone=moment(20)), 28.17)
    reading = lesson.look(28.17)
    assert (reading.phase.round, reading.held) == (1, True)
    assert Millis(reading.over // 1000) == 190
    assert lesson.look(60).phase.round == 1


def test_slept_time_can_be_given_back() -> None:
    lesson = started()
    lesson.do(cmd.ComeBack(gone=moment(20)), 35)
    lesson.do(cmd.GiveTimeBack(), 35.5)
    assert left(lesson.look(35.5)) == minutes(4.5)
    assert not lesson.look(35.5).held
    assert "no time to give back" in lesson.refused(cmd.GiveTimeBack(), 36)


def test_lunch_is_no_reason_to_ask_after_sleep() -> None:
    lesson = started(_around_lunch(), local=clock_time(11, 20))
    lesson.do(cmd.ComeBack(gone=moment(45)), 104)
    assert (lesson.look(104).phase.round, left(lesson.look(104))) == (2, minutes(6))
    assert not lesson.look(104).held


def test_being_away_while_paused_changes_nothing() -> None:
    lesson = started()
    lesson.do(cmd.Pause(), 12)
    lesson.do(cmd.ComeBack(gone=moment(13)), 60)
    assert left(lesson.look(60)) == minutes(13)


def _until(end: ClockTime) -> Routine:
    blocks = (
        WholeClass(id=BlockId("a"), title="Discussion", until=end),
        WholeClass(id=BlockId("b"), title="Practice", length=minutes(10)),
    )
    return routine().model_copy(update={"blocks": blocks, "stations": ()})


def test_a_part_held_past_its_clock_time_counts_on_and_takes_a_minute_from_now() -> None:
    lesson = started(_until(clock_time(9, 15)))
    lesson.do(cmd.Hold(), 2)
    lesson.do(cmd.Pause(), 14)
    lesson.do(cmd.Resume(), 15)
    assert lesson.look(15).over == minutes(5)
    lesson.do(cmd.AddTime(minutes(1)), 15)
    assert left(lesson.look(15)) == minutes(1)


def test_going_back_to_a_part_whose_clock_time_is_over_gives_it_a_minute() -> None:
    lesson = started(_until(clock_time(9, 15)))
    lesson.do(cmd.GoBack(), 12)
    assert (lesson.look(12).phase.title, left(lesson.look(12))) == ("Discussion", minutes(1))


def test_edits_in_a_pause_are_reckoned_from_what_the_console_shows() -> None:
    lesson = started(_until(clock_time(9, 15)))
    lesson.do(cmd.Pause(), 1)
    assert left(lesson.look(8)) == minutes(2)
    assert "2:00 is left" in lesson.refused(cmd.AddTime(minutes(-5)), 8)
    lesson.do(cmd.AddTime(minutes(1)), 12)
    assert left(lesson.look(12)) == minutes(1)
    lesson.do(cmd.Resume(), 14)
    assert left(lesson.look(15)) == minutes(9)


def test_we_started_earlier_counts_in_a_pause_too_and_not_in_a_break() -> None:
    lesson = started()
    lesson.do(cmd.Pause(), 5)
    lesson.do(cmd.StartedAgo(minutes(3)), 6)
    assert left(lesson.look(6)) == minutes(2)
    lesson.do(cmd.Resume(), 7)
    assert left(lesson.look(7)) == minutes(2)
    lunch = started(_around_lunch(), local=clock_time(11, 20))
    assert "a break" in lunch.refused(cmd.StartedAgo(minutes(3)), 60)


def test_we_started_longer_ago_than_the_opening_is_long_counts_in_a_pause_too() -> None:
    lesson = started()
    lesson.do(cmd.Pause(), 2)
    lesson.do(cmd.StartedAgo(minutes(9)), 3)
    assert (lesson.look(4).phase.round, left(lesson.look(4))) == (1, minutes(14))
    lesson.do(cmd.Resume(), 5)
    assert (lesson.look(6).phase.round, left(lesson.look(6))) == (1, minutes(13))


def test_giving_time_back_keeps_a_wall_clock_that_was_set_meanwhile() -> None:
    lesson = started(bell=clock_time(10, 25))
    lesson.do(cmd.ComeBack(gone=moment(11)), 13)
    lesson.do(cmd.CorrectClock(clock_time(9, 48)), 13)
    lesson.do(cmd.GiveTimeBack(), 13)
    assert lesson.look(13).late == minutes(32)


def test_a_break_at_the_very_end_of_a_round_leaves_nothing_of_it_for_later() -> None:
    plan = _around_lunch()
    at = Break(id=BlockId("lunch"), title="Lunch", at=clock_time(11, 50), until=clock_time(12, 20))
    lesson = started(plan.model_copy(update={"blocks": (plan.blocks[0], at)}), local=clock_time(11, 20))
    assert lesson.look(29.5).cut_by is None
    assert lesson.look(31).view is View.BREAK
    assert (lesson.look(60).phase.round, left(lesson.look(60))) == (2, minutes(30))


def test_a_bell_after_midnight_is_still_to_come() -> None:
    first = open_lesson(bell=clock_time(0, 50)).state.opened
    lesson = Lesson(replay((replace(first, local=clock_time(23, 30)),)))
    lesson.do(cmd.Start(clock_time(23, 30)))
    assert lesson.look(1).late == minutes(0)


def test_a_time_of_day_is_kept_to_the_millisecond() -> None:
    begun = ev.Started(at=moment(0), local=ClockTime(clock_time(9, 5) + 700))
    assert ev.EVENT.validate_json(ev.EVENT.dump_json(begun)) == begun
