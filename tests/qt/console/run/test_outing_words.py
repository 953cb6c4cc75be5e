"""What the teacher reads of students who are out every week."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.domain.document import GroupId
from stationboard.domain.quantity import clock_time
from stationboard.domain.times_away import TimeAway, Weekday
from tests.support.classroom import roster, student_id
from tests.support.console import Console, open_console

KAI = student_id("Kai N")
SPEECH = TimeAway(weekdays=tuple(Weekday), leaves=clock_time(9, 50), back=clock_time(10, 10))


@pytest.fixture
def lesson(dressed: QApplication, qtbot: QtBot) -> Iterator[Console]:
    """Kai leaves for speech at 9:50 and is back at 10:10."""
    people = roster()
    students = tuple(
        one.model_copy(update={"away": (SPEECH,)}) if one.id == KAI else one for one in people.students
    )
    opened = open_console(people.model_copy(update={"students": students}))
    qtbot.addWidget(opened.window)
    opened.window.resize(1366, 768)
    with qtbot.waitExposed(opened.window):
        opened.window.show()
    opened.run.tell_reasons({KAI: "speech"})
    opened.click(opened.run.clock.main)
    yield opened
    opened.window.close_for_good()


def test_the_teacher_is_told_before_a_student_leaves_and_where_the_group_is_on_the_return(
    lesson: Console,
) -> None:
    lesson.at(43.5)
    assert lesson.message() == "Kai N.: leaving at 9:50."
    lesson.at(65.5)
    assert lesson.message() == "Kai N. is back at 10:10: their group is now at Computers."
    lesson.at(67.5)
    assert "Kai" not in lesson.message()


def test_the_tag_says_why_and_until_when_and_goes_with_the_return(lesson: Console) -> None:
    lesson.at(46)
    chip = lesson.chip("Kai N")
    assert chip.content.remark == "speech to 10:10"
    assert chip.accessibleName() == "Kai N., speech to 10:10"
    assert lesson.window.sidebar.line.text().startswith("22 of 23")
    lesson.at(66)
    assert lesson.chip("Kai N").content.remark == ""
    assert lesson.window.sidebar.line.text().startswith("23 of 23")


def test_a_click_on_the_tag_brings_a_student_back_who_stayed(lesson: Console) -> None:
    lesson.at(46)
    lesson.chip("Kai N").mark_wished.emit(KAI)
    assert KAI not in lesson.reading.out
    assert lesson.chip("Kai N").content.remark == ""
    assert KAI in lesson.state.present(GroupId("otters"))


def test_a_long_reason_is_cut_and_none_is_simply_out(lesson: Console) -> None:
    lesson.at(46)
    lesson.run.tell_reasons({KAI: "Occupational therapy with Ms. Jones"})
    assert lesson.chip("Kai N").content.remark == "Occupational ther… to 10:10"
    lesson.run.tell_reasons({})
    assert lesson.chip("Kai N").content.remark == "out to 10:10"
