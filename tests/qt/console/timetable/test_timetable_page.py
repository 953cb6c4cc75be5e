from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stationboard.domain.document import ClassId
from stationboard.domain.quantity import clock_time
from stationboard.domain.timetable import DayLetters, SpecialDay, Timetable, Weekday
from stationboard.library.classes import NewStudent, new_class
from stationboard.library.settings import ThemeChoice
from stationboard.library.timetable.entries import Slot, entry_at
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.timetable.bells_reader import BellsReader
from stationboard.qt.console.timetable.timetable_page import TimetablePage
from stationboard.store.disk import LocalDisk
from tests.support import classroom
from tests.support.hand_clock import HandClock
from tests.support.school import School, cut_off, dress, nameless, school
from tests.support.week import EARLY, MONDAY, THANKSGIVING, entry, week

SIZES = [(728, 560), (950, 700), (1150, 768), (1224, 900)]
LEFT = Qt.MouseButton.LeftButton
MATH = classroom.roster()


@pytest.fixture(params=list(ThemeChoice))
def theme(request: pytest.FixtureRequest) -> Iterator[ThemeChoice]:
    yield ThemeChoice(request.param)
    dress()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    made.desk.keep_class(MATH)
    yield made
    made.writer.close(5)


@pytest.fixture
def page(room: School, qtbot: QtBot) -> TimetablePage:
    dress()
    page = TimetablePage(room.desk, HandClock(), BellsReader(LocalDisk(), UTC))
    qtbot.addWidget(page)
    page.resize(1150, 768)
    page.show()
    qtbot.waitExposed(page)
    return page


def _type_period(page: TimetablePage, place: int, times: str) -> None:
    QTest.keyClicks(page.bells.periods.lines[place].times, times)
    QTest.keyClick(page.bells.periods.lines[place].times, Qt.Key.Key_Return)


def _pick(box: PickBox, words: str) -> None:
    """Choose with the keyboard, as a teacher without a mouse would."""
    box.setFocus()
    wanted = next(at for at in range(box.count()) if box.itemText(at) == words)
    way = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(wanted - box.currentIndex())):
        QTest.keyClick(box, way)


def _fill(page: TimetablePage, slot: Slot, name: str) -> None:
    QTest.mouseClick(page.grid.cells[slot], LEFT)
    _pick(page.bar.class_, name)


def _class_at(timetable: Timetable, slot: Slot) -> str | None:
    found = entry_at(timetable, slot)
    return None if found is None else found.class_id


def test_a_teacher_types_two_periods_and_puts_classes_in(page: TimetablePage, room: School) -> None:
    _type_period(page, 0, "8:30-9:15")
    _type_period(page, 1, "0920-1005")
    first, second = (Slot(f"Period {n}", Weekday.MONDAY) for n in (1, 2))
    _fill(page, first, MATH.name)
    _fill(page, second, "No class")
    _fill(page, second, MATH.name)
    QTest.mouseClick(page.bar.all_week, LEFT)

    timetable = room.desk.timetable
    regular = timetable.schedules[0]
    assert [(one.name, one.starts, one.ends) for one in regular.periods] == [
        ("Period 1", clock_time(8, 30), clock_time(9, 15)),
        ("Period 2", clock_time(9, 20), clock_time(10, 5)),
    ]
    assert _class_at(timetable, first) == MATH.id
    assert _class_at(timetable, Slot("Period 1", Weekday.TUESDAY)) is None
    assert [_class_at(timetable, Slot("Period 2", day)) for day in list(Weekday)[:5]] == [MATH.id] * 5
    assert page.grid.cells[first].lines == (MATH.name, "Math Rotations")


def test_after_enter_the_next_line_waits_for_the_next_period(page: TimetablePage) -> None:
    page.activateWindow()
    page.bells.periods.lines[0].times.setFocus()
    _type_period(page, 0, "8:30-9:15")
    assert page.bells.periods.lines[1].times.hasFocus()
    assert page.bells.periods.lines[1].name.text() == "Period 2"


def test_a_slip_in_the_times_is_a_sentence_and_stays_to_be_mended(page: TimetablePage, room: School) -> None:
    _type_period(page, 0, "8:30-9:75")
    assert page.message.warns
    assert page.message.text() == '"9:75" is not a time of day.'
    assert page.bells.periods.lines[0].times.text() == "8:30-9:75"
    assert room.desk.timetable == Timetable()


def test_everything_is_undone_and_done_again(page: TimetablePage, room: School) -> None:
    _type_period(page, 0, "8:30-9:15")
    _fill(page, Slot("Period 1", Weekday.MONDAY), MATH.name)
    made = room.desk.timetable
    QTest.mouseClick(page.undo, LEFT)
    QTest.mouseClick(page.undo, LEFT)
    assert room.desk.timetable == Timetable()
    assert not page.undo.isEnabled()
    QTest.mouseClick(page.redo, LEFT)
    QTest.mouseClick(page.redo, LEFT)
    assert room.desk.timetable == made


def test_a_day_is_copied_onto_another(page: TimetablePage, room: School) -> None:
    room.desk.keep_timetable(week().model_copy(update={"entries": (entry(1, Weekday.MONDAY, of=MATH.id),)}))
    QTest.mouseClick(page.grid.cells[Slot("Period 2", Weekday.MONDAY)], LEFT)
    page.bar.copy.setCurrentIndex(page.bar.copy.findText("Friday"))
    page.bar.copy.activated.emit(page.bar.copy.currentIndex())
    assert _class_at(room.desk.timetable, Slot("Period 1", Weekday.FRIDAY)) == MATH.id


def test_a_weekday_has_early_release_or_no_school(page: TimetablePage, room: School) -> None:
    room.desk.keep_timetable(week())
    _pick(page.grid.bells[Weekday.FRIDAY], "Early release")
    friday = room.desk.timetable.schedule_on(Weekday.FRIDAY)
    assert friday is not None
    assert friday.id == EARLY
    _pick(page.grid.bells[Weekday.FRIDAY], "No school")
    assert room.desk.timetable.schedule_on(Weekday.FRIDAY) is None
    assert not page.grid.cells[Slot("Period 1", Weekday.FRIDAY)].isEnabled()


def test_a_and_b_days_have_a_grid_each_and_today_is_told(page: TimetablePage, room: School) -> None:
    room.desk.keep_timetable(week().model_copy(update={"entries": ()}))
    _pick(page.letters.count, "A, B days")
    _pick(page.letters.today, "Today: B day")
    QTest.mouseClick(page.letter_choice[1], LEFT)
    _fill(page, Slot("Period 1", Weekday.MONDAY, 1), MATH.name)
    timetable = room.desk.timetable
    assert timetable.letters == DayLetters(count=2, anchor=date(2026, 11, 16))
    assert _class_at(timetable, Slot("Period 1", Weekday.MONDAY, 0)) is None
    assert _class_at(timetable, Slot("Period 1", Weekday.MONDAY, 1)) == MATH.id


def test_a_holiday_is_typed_and_removed(page: TimetablePage, room: School) -> None:
    QTest.keyClicks(page.special.dates, "11/26")
    QTest.keyClick(page.special.dates, Qt.Key.Key_Return)
    assert room.desk.timetable.special_days == (SpecialDay(on=THANKSGIVING, no_school=True),)
    QTest.mouseClick(page.special.removes[0], LEFT)
    assert not room.desk.timetable.special_days


def test_bells_from_a_file_are_looked_over_before_they_are_used_and_undone_after(
    page: TimetablePage, room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "bells.ics"
    lines: list[str] = []
    for name, day, end in (("P1", "MO,TU", "0915"), ("P1", "WE", "0900")):
        lines += ["BEGIN:VEVENT", f"SUMMARY:{name}", "DTSTART:20260907T083000", f"DTEND:20260907T{end}00"]
        lines += [f"RRULE:FREQ=WEEKLY;BYDAY={day}", "END:VEVENT"]
    file.write_text("\r\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR")), "utf-8")
    page.reader.read_file(file)
    qtbot.waitUntil(page.found.isVisible)
    assert page.found.told.text() == "Monday, Tuesday: P1 8:30-9:15\nWednesday: P1 8:30-9:00"
    assert room.desk.timetable == Timetable()

    QTest.mouseClick(page.found.use, LEFT)
    held = [room.desk.timetable.schedule_on(day) for day in list(Weekday)[:5]]
    assert [one.name for one in held if one is not None] == [
        "Regular", "Regular", "Wednesday", "Regular", "Regular",
    ]  # fmt: skip
    QTest.mouseClick(page.undo, LEFT)
    assert room.desk.timetable == Timetable()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\0" * 100, "bells.ics is not a calendar file."),
        (b" " * 2_000_000, "bells.ics cannot be read: "),
    ],
)
def test_a_hostile_calendar_file_is_one_sentence_and_changes_nothing(
    page: TimetablePage, room: School, qtbot: QtBot, tmp_path: Path, content: bytes, sentence: str
) -> None:
    file = tmp_path / "bells.ics"
    file.write_bytes(content)
    page.reader.read_file(file)
    qtbot.waitUntil(lambda: page.message.warns)
    assert page.message.text().startswith(sentence)
    assert room.desk.timetable == Timetable()


def test_the_arrow_keys_lead_through_the_week(page: TimetablePage, room: School, qtbot: QtBot) -> None:
    room.desk.keep_timetable(week())
    page.activateWindow()
    qtbot.waitUntil(page.grid.isVisible)
    qtbot.wait(1)
    start = page.grid.cells[Slot("Period 1", Weekday.MONDAY)]
    start.setFocus()
    QTest.keyClick(start, Qt.Key.Key_Right)
    tuesday = page.grid.cells[Slot("Period 1", Weekday.TUESDAY)]
    QTest.keyClick(tuesday, Qt.Key.Key_Down)
    below = page.grid.cells[Slot("Period 2", Weekday.TUESDAY)]
    assert below.hasFocus()
    QTest.keyClick(below, Qt.Key.Key_Space)
    assert page.bar.class_.hasFocus()
    assert page.bar.place.text() == "Tuesday · Period 2"


def test_what_does_not_go_together_is_told_on_the_page(page: TimetablePage, room: School) -> None:
    assert not page.conflicts.sentences
    both = (entry(1, of=MATH.id), entry(1, Weekday.MONDAY, of="sample-class"))
    room.desk.keep_timetable(week().model_copy(update={"entries": both}))
    assert page.conflicts.sentences == ("Period 1 has two classes at once: Period 3 Math and Period 3 Math.",)


def test_a_timetable_from_another_computer_cannot_be_undone_away(page: TimetablePage, room: School) -> None:
    _type_period(page, 0, "8:30-9:15")
    assert page.undo.isEnabled()
    room.desk.keep_timetable(week())
    assert not page.undo.isEnabled()


@pytest.mark.parametrize("size", SIZES)
def test_nothing_on_the_page_is_cut_off(
    room: School, page: TimetablePage, qtbot: QtBot, size: tuple[int, int], theme: ThemeChoice
) -> None:
    room.desk.keep_class(new_class(ClassId("long"), "Whole" + "school" * 32, [NewStudent("Ann")]))
    letters = DayLetters(count=6, anchor=MONDAY)
    turns = tuple(entry(n, of="long") for n in range(1, 7))
    room.desk.keep_timetable(week().model_copy(update={"entries": turns, "letters": letters}))
    dress(theme)
    page.resize(*size)
    QTest.mouseClick(page.grid.cells[Slot("Period 1", Weekday.MONDAY, 0)], LEFT)
    with suppress(qtbot.TimeoutError):  # layouts within layouts settle one after the other
        qtbot.waitUntil(lambda: cut_off(page) == [], timeout=2000)
    assert page.size().toTuple() == size
    assert cut_off(page) == []
    assert nameless(page) == []
