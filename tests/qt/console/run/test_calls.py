"""Calling students to the teacher, holding them, and giving them back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stationboard.domain.quantity import minutes
from stationboard.lesson import commands as cmd
from tests.support.classroom import student_id
from tests.support.console import Console, open_menu, trigger
from tests.support.models import GAMES, TEACHER

Key = Qt.Key
AVA, MIA, OMAR, BEN = map(student_id, ("Ava R", "Mia S", "Omar H", "Ben F"))


def _under_way(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(12)


def _tap(console: Console, name: str) -> None:
    tiles = console.run.sheets.call.tiles.tiles
    console.click(next(tile for tile in tiles if tile.content.name == name))


def _choose(console: Console, name: str, entry: str) -> None:
    chip = console.chip(name)
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_Return)
    trigger(open_menu(), entry)
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def test_students_of_several_groups_are_called_with_one_sheet(console: Console) -> None:
    _under_way(console)
    _choose(console, "Mia S", "Call to Teacher Table…\tC")
    sheet = console.run.sheets.call
    assert sheet.isVisible()
    assert sheet.station.currentText() == "Teacher Table"
    assert sheet.call.label == "Call 1 student"
    _tap(console, "Ben F.")
    assert sheet.call.label == "Call 2 students"
    console.click(sheet.lengths[0])
    console.click(sheet.call)
    assert not sheet.isVisible()
    assert [(call.student, call.station, call.length) for call in console.state.calls] == [
        (MIA, TEACHER, minutes(5)),
        (BEN, TEACHER, minutes(5)),
    ]
    assert console.chip("Mia S").accessibleName() == "Mia S., at Teacher Table"
    assert console.run.last.text.text() == "Called Mia S. and Ben F. to Teacher Table"


def test_a_student_tapped_twice_is_not_called_and_nobody_is_no_call(console: Console) -> None:
    _under_way(console)
    console.chip("Mia S").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_C)
    _tap(console, "Mia S.")
    assert not console.run.sheets.call.call.isEnabled()
    console.press(Key.Key_Escape)
    assert not console.run.sheets.call.isVisible()
    assert not console.state.calls


def test_the_small_timer_counts_down_and_turns_amber_when_it_is_over(console: Console) -> None:
    _under_way(console)
    console.desk.wish(cmd.CallStudents((MIA, BEN), TEACHER, minutes(8)))
    console.desk.wish(cmd.CallStudents((OMAR,), GAMES))
    console.at(15)
    first, second = console.run.work.calls.cards
    assert (first.names.text(), first.time.text()) == ("Mia S., Ben F.", "5:00 left")
    assert (second.names.text(), second.time.text()) == ("Omar H. · Math Games", "since 3:00")
    assert first.property("paper") == "blue"
    console.at(21)
    assert first.time.text() == "1:00 over"
    assert first.property("paper") == "amber"
    assert first.accessibleName() == "Mia S. and Ben F. at Teacher Table: 1:00 over"


def test_each_call_is_given_back_alone_or_all_at_once(console: Console) -> None:
    _under_way(console)
    for minute, student in ((12, MIA), (13, BEN), (14, OMAR)):
        console.at(minute)
        console.desk.wish(cmd.CallStudents((student,), TEACHER))
    console.click(console.run.work.calls.cards[1].back)
    assert [call.student for call in console.state.calls] == [MIA, OMAR]
    console.click(console.run.work.calls.everyone)
    assert not console.state.calls
    assert not console.run.work.calls.isVisible()
    console.click(console.run.last.undo)
    assert [call.student for call in console.state.calls] == [MIA, OMAR]


def test_a_student_stays_for_the_next_round_and_goes_back_to_the_group(console: Console) -> None:
    _under_way(console)
    console.chip("Ava R").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_S)
    assert console.chip("Ava R").accessibleName() == "Ava R., stays next round"
    assert console.chip("Ava R").hasFocus()
    assert console.run.last.text.text() == "Sent Ava R. to Teacher Table in round 2"
    console.at(28)
    assert console.chip("Ava R").accessibleName() == "Ava R., at Teacher Table"
    _choose(console, "Ava R", "Back to the group\tG")
    assert console.chip("Ava R").accessibleName() == "Ava R."


def test_g_gives_a_called_student_back(console: Console) -> None:
    _under_way(console)
    console.desk.wish(cmd.CallStudents((MIA, BEN), TEACHER))
    console.chip("Ben F").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_G)
    assert [call.student for call in console.state.calls] == [MIA]


def test_what_cannot_be_is_refused_in_one_sentence(console: Console) -> None:
    _under_way(console)
    console.chip("Ben F").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_G)
    assert console.message() == "None of these students is called away."


def test_all_rounds_of_a_student_are_one_key_away(console: Console) -> None:
    _under_way(console)
    console.desk.wish(cmd.HoldStudent(AVA))
    console.chip("Ava R").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_R)
    assert console.run.sheets.row.isVisible()
    words = console.run.sheets.row.words()
    assert words[:6] == (
        "Round 1",
        "9:15",
        "Teacher Table",
        "Round 2",
        "9:31",
        "Teacher Table (apart from the group)",
    )


def test_the_queue_is_worked_off_from_its_head_with_one_key(console: Console) -> None:
    _under_way(console)
    console.chip("Mia S").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_W)
    console.at(13)
    console.desk.wish(cmd.AskForHelp(BEN))
    console.at(15)
    queue = console.run.work.queue
    assert queue.waiting.text() == "Mia S. 3 min · Ben F. 2 min"
    assert console.chip("Mia S").accessibleName() == "Mia S., waits for help"
    assert queue.helped.accessibleName() == "Mia S. has been helped"
    console.press(Key.Key_N)
    assert queue.waiting.text() == "Ben F. 2 min"
    console.click(queue.helped)
    assert not queue.isVisible()
    console.press(Key.Key_N)
    assert console.run.last.text.text() == "Helped Ben F."
