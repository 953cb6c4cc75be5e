from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stationboard.domain.document import ClassId
from stationboard.domain.quantity import Millis, clock_time, minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.lesson.record import LessonRecord
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count
from stationboard.library.settings import ThemeChoice
from stationboard.qt.console.start.start_page import StartPage
from tests.support import classroom
from tests.support.hand_clock import HandClock
from tests.support.school import School, bundled, cut_off, dress, nameless, school, told_by

SIZES = [(728, 560), (950, 700), (1150, 768), (1224, 900), (2400, 1400)]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(params=list(ThemeChoice))
def theme(request: pytest.FixtureRequest) -> Iterator[ThemeChoice]:
    yield ThemeChoice(request.param)
    dress()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def page(room: School, clock: HandClock, qtbot: QtBot) -> StartPage:
    return _open(room, clock, qtbot)


def _open(room: School, clock: HandClock, qtbot: QtBot) -> StartPage:
    dress()
    page = StartPage(room.desk, clock, room.safety, room.saving)
    qtbot.addWidget(page)
    page.resize(1224, 900)
    page.show()
    qtbot.waitExposed(page)
    return page


def _wished(page: StartPage) -> tuple[object, ...]:
    wishes = told_by(page.lesson_wished)
    QTest.mouseClick(page.put_on, LEFT)
    (wish,) = wishes
    return wish


def _table(page: StartPage) -> list[list[str]]:
    return [
        [item.text() for column in range(page.table.columnCount()) if (item := page.table.item(row, column))]
        for row in range(page.table.rowCount())
    ]


def test_the_chart_of_what_is_chosen_is_in_sight_before_anything_starts(page: StartPage) -> None:
    heads = [page.table.horizontalHeaderItem(column) for column in range(1, 5)]
    assert [head.text() for head in heads if head is not None] == ["Foxes", "Owls", "Otters", "Bees"]
    assert _table(page)[:3] == [
        ["Opening · 10 min", "Whole class"],
        ["Round 1 · 15 min", "Teacher Table", "Computers", "Math Games", "Workbook"],
        ["Round 2 · 15 min", "Computers", "Math Games", "Workbook", "Teacher Table"],
    ]


def test_the_chosen_class_routine_and_bell_go_to_the_board(page: StartPage, room: School) -> None:
    room.desk.keep_class(classroom.roster())
    page.choose_class(classroom.roster().id)
    QTest.mouseClick(page.routines.cards[3], LEFT)
    page.time.bell.selectAll()
    QTest.keyClicks(page.time.bell, "10:05")

    assert _wished(page) == (
        classroom.roster(),
        bundled().routines[3],
        PlaceInCycle(),
        clock_time(10, 5),
    )
    assert "Half-class swap in 55 minutes" in page.message.text()


def test_an_empty_bell_is_a_lesson_without_one(page: StartPage) -> None:
    page.time.bell.selectAll()
    QTest.keyClick(page.time.bell, Qt.Key.Key_Backspace)
    assert "without a bell" in page.message.text()
    assert _wished(page)[3] is None


def test_a_slip_in_the_bell_is_a_sentence_beside_the_button(page: StartPage) -> None:
    page.time.bell.selectAll()
    QTest.keyClicks(page.time.bell, "ten")
    assert page.message.warns
    assert page.message.text() == '"ten" is not a time of day; write it as 9:05 or 13:10.'
    assert not page.put_on.isEnabled()

    page.time.bell.selectAll()
    QTest.keyClicks(page.time.bell, "10:25")
    assert not page.message.warns
    assert page.put_on.isEnabled()


def test_a_bell_nobody_typed_goes_on_with_the_time_and_a_typed_one_stays(
    page: StartPage, clock: HandClock
) -> None:
    clock.go_on(minutes(10))
    page.look()
    assert page.time.bell.text() == "10:35"

    page.time.bell.selectAll()
    QTest.keyClicks(page.time.bell, "10:20")
    clock.go_on(minutes(5))
    page.look()
    assert page.time.bell.text() == "10:20"


def test_a_bell_that_has_rung_meanwhile_is_not_put_on_the_board(
    page: StartPage, clock: HandClock, qtbot: QtBot
) -> None:
    page.time.bell.selectAll()
    QTest.keyClicks(page.time.bell, "9:10")
    clock.go_on(minutes(10))
    with qtbot.assertNotEmitted(page.lesson_wished):
        QTest.mouseClick(page.put_on, LEFT)
    assert page.message.warns


def test_a_plan_longer_than_what_is_left_of_the_period_is_told_before_it_starts(page: StartPage) -> None:
    page.time.bell.selectAll()
    QTest.keyClicks(page.time.bell, "10:15")
    sentences = page.cautions.sentences
    assert sentences == ("The plan takes 80 min, 10 min longer than the period of 70 min.",)
    assert page.cautions.isVisible()


def test_a_class_without_groups_says_so_beside_the_button_and_never_in_a_dialog(
    page: StartPage, room: School
) -> None:
    room.desk.keep_class(new_class(ClassId("bare"), "Bare class", [NewStudent("Ann")]))
    page.choose_class(ClassId("bare"))
    assert page.message.text() == "Bare class has no groups yet; make groups first."
    assert not page.put_on.isEnabled()
    assert not page.table.isVisible()

    room.desk.remove_class(ClassId("bare"))
    assert page.put_on.isEnabled()
    assert page.table.isVisible()


def test_the_day_of_the_cycle_is_the_one_whose_turn_it_is_and_can_be_changed(
    tmp_path: Path, room: School, clock: HandClock, qtbot: QtBot
) -> None:
    plan = classroom.routine().model_copy(update={"cycle": 3})
    assert room.folder.save_routine(plan, 0).result(10).id == plan.id
    again = school(tmp_path / "library", room.desk)
    again.writer.close(5)
    again.desk.keep_class(classroom.roster())
    lesson = classroom.started(plan)
    lesson.do(cmd.End(), 85)
    again.desk.keep_lesson(LessonRecord(id="l", events=lesson.log.events))
    page = _open(again, clock, qtbot)
    assert not page.time.day.isVisible()

    page.choose_class(classroom.roster().id)
    QTest.mouseClick(page.routines.cards[-1], LEFT)
    assert page.time.day.isVisible()
    assert page.time.day.currentText() == "Day 2 of 3"

    QTest.keyClick(page.time.day, Qt.Key.Key_Down)
    assert _wished(page)[2] == PlaceInCycle(day=3)


def test_times_are_written_as_the_teacher_reads_them(page: StartPage, room: School, clock: HandClock) -> None:
    clock.go_on(Millis(clock_time(12, 30) - clock.local()))
    page.look()
    assert page.time.bell.text() == "1:50"
    room.desk.keep_settings(room.desk.settings.model_copy(update={"twelve_hours": False}))
    assert page.time.bell.text() == "13:50"


def test_the_chosen_class_stays_chosen_when_another_one_is_added(page: StartPage, room: School) -> None:
    room.desk.keep_class(classroom.roster())
    page.choose_class(classroom.roster().id)
    room.desk.keep_class(new_class(ClassId("aa"), "Aa", [NewStudent("Ann")]))
    assert page.classes.chosen == classroom.roster().id


def test_the_keyboard_alone_leads_from_the_class_to_the_board(page: StartPage, qtbot: QtBot) -> None:
    page.routines.cards[0].setFocus()
    QTest.keyClick(page.routines.cards[0], Qt.Key.Key_Right)
    assert page.routines.chosen == bundled().routines[1].id
    page.put_on.setFocus()
    with qtbot.waitSignal(page.lesson_wished):
        QTest.keyClick(page.put_on, Qt.Key.Key_Space)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_on_the_page_is_cut_off(
    room: School, clock: HandClock, qtbot: QtBot, size: tuple[int, int], theme: ThemeChoice
) -> None:
    long = "Whole" + "school" * 32
    crowd = new_class(ClassId("crowd"), long, [NewStudent(f"Name{n}", "Last") for n in range(400)])
    room.desk.keep_class(with_groups_by_count(crowd, 24, 1))
    room.desk.keep_class(new_class(ClassId("rtl"), "صف اللغة العربية", [NewStudent("نور")]))
    page = _open(room, clock, qtbot)
    dress(theme)
    page.resize(*size)
    for chosen in ("crowd", "rtl"):
        page.choose_class(ClassId(chosen))
        qtbot.wait(1)
        assert page.size().toTuple() == size
        assert cut_off(page) == []
    assert nameless(page) == []
