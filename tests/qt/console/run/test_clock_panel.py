from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from stationboard.domain.quantity import Millis, minutes, seconds
from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage
from stationboard.qt.console.run.digits import Feel
from tests.support.console import Console


def test_the_start_button_starts_the_lesson(console: Console) -> None:
    assert console.run.clock.main.label == "Start"
    console.click(console.run.clock.main)
    assert console.state.stage is Stage.RUNNING
    assert console.run.clock.main.label == "Pause"
    assert console.run.clock.digits.text == "10:00"


def test_the_digits_follow_the_clock(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(32, 36)
    assert console.run.clock.digits.text == "8:24"
    assert console.run.clock.line.text() == "Round 2 of 4 · until 9:46"


def test_an_afternoon_can_be_shown_in_twenty_four_hours(console: Console) -> None:
    console.clock.midnight = type(console.clock.midnight)(console.clock.midnight - minutes(240))
    console.click(console.run.clock.main)
    assert console.run.clock.line.text() == "Opening · until 1:15"
    console.run.use_twelve_hours(twelve=False)
    assert console.run.clock.line.text() == "Opening · until 13:15"


def test_a_held_round_counts_up_in_overtime(console: Console) -> None:
    console.click(console.run.clock.main)
    console.click(console.run.tools.hold)
    console.at(10, 35)
    assert console.run.clock.digits.text == "+0:35"
    assert console.run.clock.line.text() == "Opening · time is up"


def test_a_paused_lesson_says_so_and_its_digits_rest(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(2)
    console.click(console.run.clock.main)
    console.at(5)
    assert console.run.clock.digits.text == "8:00"
    assert console.run.clock.line.text() == "Paused · Opening"
    assert console.run.clock.main.label == "Go on"


def test_one_minute_more_and_one_less(console: Console) -> None:
    console.click(console.run.clock.main)
    console.click(console.run.clock.more)
    console.click(console.run.clock.more)
    console.click(console.run.clock.less)
    assert console.reading.left == minutes(11)


def test_a_typed_amount_is_added(console: Console) -> None:
    console.click(console.run.clock.main)
    _type(console, "1:30")
    assert console.reading.left == minutes(11.5)
    _type(console, "-3")
    assert console.reading.left == minutes(8.5)
    _type(console, "2")
    assert console.reading.left == minutes(10.5)
    assert console.run.clock.other.text() == ""


def test_a_typed_amount_that_is_none_is_explained(console: Console) -> None:
    console.click(console.run.clock.main)
    _type(console, "soon")
    assert console.reading.left == minutes(10)
    assert "is not a length of time" in console.message()


def test_more_than_is_left_cannot_be_taken_and_the_sentence_goes_away(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(9, 30)
    console.click(console.run.clock.less)
    assert console.message() == "Only 0:30 is left; go on to the next part instead."
    console.wait(seconds(7))
    assert console.message() == "Next: Round 1 at 9:15."


def test_move_now_and_everyone_is_seated(console: Console) -> None:
    console.click(console.run.clock.main)
    assert console.run.clock.on.label == "Next now"
    console.click(console.run.clock.on)
    assert console.run.clock.on.label == "Move now"
    console.click(console.run.clock.on)
    assert console.run.clock.on.label == "Everyone is seated"
    console.click(console.run.clock.on)
    assert console.reading.index == 3
    console.click(console.run.clock.back)
    assert console.reading.index == 2


def test_before_the_start_only_what_makes_sense_can_be_pressed(console: Console) -> None:
    clock, tools = console.run.clock, console.run.tools
    assert clock.main.isEnabled()
    waiting = (
        clock.less,
        clock.more,
        clock.other,
        clock.back,
        clock.on,
        tools.eyes,
        tools.hold,
    )
    assert not any(widget.isEnabled() for widget in waiting)
    wished: list[bool] = []
    console.run.finish_wished.connect(lambda: wished.append(True))
    assert tools.end.label == "Cancel"
    console.click(tools.end)
    assert wished == [True]


def test_a_lesson_that_is_over_can_be_finished_or_given_five_minutes(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(90)
    finished = QSignalSpy(console.run.finish_wished)
    assert console.message() == "All done."
    console.choose("Finish lesson")
    console.click(console.run.clock.main)
    assert finished.count() == 2
    console.choose("Give 5 more minutes")
    assert console.reading.left == minutes(5)
    assert console.reading.view is View.WHOLE_CLASS


def test_a_lesson_ended_by_hand_can_be_given_five_minutes(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(20)
    console.click(console.run.tools.end)
    assert console.message() == "All done."
    console.choose("Give 5 more minutes")
    assert console.state.stage is Stage.RUNNING
    assert console.reading.view is View.ROUND


def test_the_digits_change_no_more_often_than_the_second(console: Console) -> None:
    console.click(console.run.clock.main)
    digits = console.run.clock.digits
    console.wait(Millis(250))
    assert (digits.text, digits.feel) == ("10:00", Feel.CALM)
    console.wait(Millis(750))
    assert digits.text == "9:59"


def _type(console: Console, text: str) -> None:
    field = console.run.clock.other
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
