"""A teacher sets up a routine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stationboard.board.frame import Frame, PosterBody, RoundBody
from stationboard.domain.block import Ends
from stationboard.domain.document import BlockId, ClassId
from stationboard.domain.quantity import clock_time, minutes
from stationboard.domain.rounds import Ring, Rounds, Table
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count
from stationboard.library.routines.rounds import rounds_of
from stationboard.library.settings import ThemeChoice
from stationboard.qt.board_view import BoardView
from stationboard.qt.console.routines.block_card import BlockCard
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.plain_details import WholeClassDetails
from stationboard.qt.console.routines.rounds_details import RoundsDetails
from stationboard.qt.console.routines.routines_page import RoutinesPage
from stationboard.qt.routine_desk import Origin
from tests.qt.conftest import Windows
from tests.support.classroom import roster, routine
from tests.support.school import bundled, cut_off, dress, nameless

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
OPENING, ROUNDS, CLOSING = BlockId("opening"), BlockId("rounds"), BlockId("closing")


@pytest.fixture
def page(windows: Windows) -> RoutinesPage:
    """The page with the routine and class of Period 3 Math."""
    dress()
    windows.desks.library.keep_class(roster())
    page = windows.console.routines_page
    windows.console.window.show_page(page)
    windows.console.routines.add(routine())
    windows.console.window.resize(1440, 900)
    windows.console.window.activateWindow()
    _settle()
    return page


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def _frame(view: BoardView) -> Frame:
    assert view.frame_shown is not None
    return view.frame_shown


def _projected(windows: Windows) -> Frame:
    view = windows.board.window.findChild(BoardView)
    assert view is not None
    return _frame(view)


def _plan(windows: Windows) -> Routine:
    return windows.console.routines.routine


def _ids(windows: Windows) -> list[str]:
    return [block.id for block in _plan(windows).blocks]


def _type(card: QWidget, text: str) -> None:
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_A, CTRL)
    if text:
        QTest.keyClicks(card, text)
    else:
        QTest.keyClick(card, Qt.Key.Key_Delete)


def _cell(details: RoundsDetails, row: int, column: int) -> str:
    item = details.grid.item(row, column)
    assert item is not None
    return item.text()


def _open_rounds(page: RoutinesPage) -> tuple[BlockCard, RoundsDetails]:
    page.view.blocks.choose(ROUNDS)
    _settle()
    card = page.view.blocks.cards[ROUNDS]
    assert isinstance(card.details, RoundsDetails)
    return card, card.details


def test_times_are_typed_in_place_and_the_totals_follow_at_once(page: RoutinesPage, windows: Windows) -> None:
    assert page.view.strip.totals.text() == "80 min in all, just the period · ends 10:25, bell 10:25"
    card = page.view.blocks.cards[OPENING]
    _type(card.time.line, "15")
    assert page.view.strip.totals.text() == ("85 min in all, 5 min over the period · ends 10:30, bell 10:25")
    _type(card.time.line, "until 9:10")
    assert "5 min of the period left over · ends 10:20, bell 10:25" in page.view.strip.totals.text()
    opening = _plan(windows).blocks[0]
    assert isinstance(opening, WholeClass)
    assert opening.until == clock_time(9, 10)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "needs some time"),
        ("10000", "longer than a day"),
        ("until 8:00", "8:00 is before the routine starts at 9:05"),
        ("soon", "is not a length of time"),
        ("", "A time is needed here"),
    ],
)
def test_a_time_that_cannot_be_is_a_sentence_beside_the_field_and_nothing_is_lost(
    page: RoutinesPage, windows: Windows, typed: str, said: str
) -> None:
    card = page.view.blocks.cards[OPENING]
    _type(card.time.line, typed)
    page.view.blocks.cards[CLOSING].title.line.setFocus()
    assert said in card.time.complaint.text()
    assert card.time.complaint.isVisible()
    assert card.time.line.text() == typed


def test_ctrl_z_takes_back_what_was_typed_wherever_the_keyboard_is(
    page: RoutinesPage, windows: Windows
) -> None:
    card = page.view.blocks.cards[OPENING]
    _type(card.title.line, "Warm-up")
    assert page.panel.steps.undoes.text() == "Title of Warm-u"
    QTest.keyClick(card.title.line, Qt.Key.Key_Z, CTRL)
    assert (_plan(windows).blocks[0].title, card.title.line.text()) == ("Opening", "Opening")
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Z, CTRL | SHIFT)
    assert (_plan(windows).blocks[0].title, card.title.line.text()) == ("Warm-up", "Warm-up")
    QTest.mouseClick(page.panel.steps.undo, LEFT)
    assert _plan(windows) == routine()


def test_blocks_are_moved_with_the_keyboard_and_keep_it(page: RoutinesPage, windows: Windows) -> None:
    card = page.view.blocks.cards[CLOSING]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Up, ALT)
    QTest.keyClick(card, Qt.Key.Key_Up, ALT)
    QTest.keyClick(card, Qt.Key.Key_Up, ALT)
    assert _ids(windows) == ["closing", "opening", "rounds"]
    assert QApplication.focusWidget() is card
    QTest.keyClick(card, Qt.Key.Key_Down, ALT)
    assert _ids(windows) == ["opening", "closing", "rounds"]


def test_a_block_is_dragged_by_its_handle(page: RoutinesPage, windows: Windows) -> None:
    cards = page.view.blocks.cards
    grip, goal = cards[CLOSING].grip, cards[OPENING]
    QTest.mousePress(grip, LEFT, pos=QPoint(10, 10))
    above = grip.mapFromGlobal(goal.mapToGlobal(QPoint(10, 2)))
    QTest.mouseMove(grip, above)
    assert page.view.blocks.mark.isVisible()
    QTest.mouseRelease(grip, LEFT, pos=above)
    assert _ids(windows) == ["closing", "opening", "rounds"]
    assert not page.view.blocks.mark.isVisible()


def test_a_block_is_added_behind_the_open_one_duplicated_and_deleted(
    page: RoutinesPage, windows: Windows
) -> None:
    page.view.blocks.choose(OPENING)
    QTest.mouseClick(page.view.adding.pause, LEFT)
    assert _ids(windows) == ["opening", "break", "rounds", "closing"]
    assert QApplication.focusWidget() is page.view.blocks.cards[BlockId("break")].title.line
    QTest.mouseClick(page.view.blocks.cards[BlockId("break")].again, LEFT)
    assert _ids(windows) == ["opening", "break", "break-2", "rounds", "closing"]
    for block in ("break", "break-2", "opening", "rounds"):
        QTest.mouseClick(page.view.blocks.cards[BlockId(block)].remove, LEFT)
    assert _ids(windows) == ["closing"]
    QTest.mouseClick(page.view.blocks.cards[CLOSING].remove, LEFT)
    assert _ids(windows) == ["closing"]
    assert page.view.message.text() == "A routine needs one block at least; add another one first."
    for _ in range(6):
        windows.console.routines.undo()
    assert _plan(windows) == routine()


def test_the_open_block_is_on_the_little_board(page: RoutinesPage, windows: Windows) -> None:
    page.view.blocks.cards[OPENING].title.line.setFocus()
    assert isinstance(_frame(page.panel.view).body, PosterBody)
    page.view.blocks.cards[ROUNDS].time.line.setFocus()
    body = _frame(page.panel.view).body
    assert isinstance(body, RoundBody)
    assert [card.parties[0].name for card in body.cards] == ["Foxes", "Owls", "Otters", "Bees"]


def test_a_ring_is_turned_and_becomes_a_table_at_the_first_edited_cell(
    page: RoutinesPage, windows: Windows
) -> None:
    _, details = _open_rounds(page)
    QTest.mouseClick(details.fill.backward, LEFT, pos=QPoint(12, 18))
    fill = rounds_of(_plan(windows), ROUNDS).fill
    assert isinstance(fill, Ring)
    assert _cell(details, 1, 1) == "Workbook"
    details.grid.setFocus()
    QTest.keyClicks(details.grid, "m")
    table = rounds_of(_plan(windows), ROUNDS).fill
    assert isinstance(table, Table)
    assert table.rows[0].cells == ("games", "computers", "games", "workbook")
    assert details.grid.hasFocus()
    card = page.view.blocks.cards[ROUNDS]
    assert "Foxes and Otters share Math Games in round 1." in card.cautions.sentences
    assert details.fill.to_ring.isVisible()
    QTest.mouseClick(details.fill.to_ring, LEFT)
    assert rounds_of(_plan(windows), ROUNDS).fill == Ring()


def test_each_day_of_the_cycle_has_a_chart_of_its_own(page: RoutinesPage, windows: Windows) -> None:
    assert not page.panel.day.isVisible()
    QTest.mouseClick(page.view.whole.cycle.more, LEFT)
    assert _plan(windows).cycle == 2
    _, details = _open_rounds(page)
    details.fill.advance.setCurrentIndex(1)
    details.fill.advance.activated.emit(1)
    assert _cell(details, 0, 1) == "Teacher Table"
    page.panel.day.setCurrentIndex(1)
    page.panel.day.activated.emit(1)
    assert _cell(details, 0, 1) == "Computers"
    _type(details.days.line, "3")
    assert "no day of the cycle" in details.days.complaint.text()
    _type(details.days.line, "2")
    assert _plan(windows).blocks[1].days == (2,)


def test_lengths_count_order_and_time_to_move_of_rounds(page: RoutinesPage, windows: Windows) -> None:
    card, details = _open_rounds(page)
    _type(card.time.line, "20, 15, 10, 10")
    assert rounds_of(_plan(windows), ROUNDS).lengths == tuple(map(minutes, (20, 15, 10, 10)))
    QTest.mouseClick(details.count.less, LEFT)
    details.order.list.setFocus()
    details.order.list.setCurrentRow(0)
    QTest.keyClick(details.order.list, Qt.Key.Key_Down, ALT)
    QTest.keyClick(details.order.list, Qt.Key.Key_Delete)
    between = details.transitions[1]
    _type(between.length.line, "2")
    _type(between.steps.line, "Clean up; Walk")
    QTest.mouseClick(details.transitions[0].on, LEFT, pos=QPoint(12, 16))
    rounds = rounds_of(_plan(windows), ROUNDS)
    assert (rounds.count, rounds.stations) == (3, ("computers", "games", "workbook"))
    assert rounds.change is not None
    assert (rounds.change.length, rounds.change.steps) == (minutes(2), ("Clean up", "Walk"))
    assert rounds.arrive is not None
    QTest.mouseClick(between.on, LEFT, pos=QPoint(12, 16))
    assert rounds_of(_plan(windows), ROUNDS).change is None
    assert not between.length.isVisible()


def test_the_last_station_of_the_rounds_cannot_be_taken_out(page: RoutinesPage, windows: Windows) -> None:
    _, details = _open_rounds(page)
    for _ in range(4):
        QTest.mouseClick(details.order.out, LEFT)
    assert len(rounds_of(_plan(windows), ROUNDS).stations) == 1
    assert details.order.list.count() == 1
    assert page.view.message.text() == "Groups need one station at least to go to."


def test_whole_class_words_voice_and_end(page: RoutinesPage, windows: Windows) -> None:
    page.view.blocks.choose(OPENING)
    details = page.view.blocks.cards[OPENING].details
    assert isinstance(details, WholeClassDetails)
    _type(details.directions.line, "Notebooks open")
    details.voice.setCurrentIndex(1)
    details.voice.activated.emit(1)
    QTest.mouseClick(details.ends, LEFT, pos=QPoint(12, 16))
    _type(page.view.blocks.cards[OPENING].time.line, "")
    opening = _plan(windows).blocks[0]
    assert isinstance(opening, WholeClass)
    assert (opening.directions, opening.voice, opening.length, opening.ends) == (
        "Notebooks open",
        0,
        None,
        Ends.TEACHER,
    )
    QTest.mouseClick(details.ends, LEFT, pos=QPoint(12, 16))
    assert details.ends.isChecked()
    assert "Type how long" in page.view.message.text()


def test_what_holds_for_all_of_it(page: RoutinesPage, windows: Windows) -> None:
    whole = page.view.whole
    _type(whole.starts.line, "8:30")
    _type(whole.period.line, "90")
    _type(whole.warning.line, "")
    _type(whole.help_line.line, "Raise a hand")
    plan = _plan(windows)
    assert (plan.starts, plan.period, plan.warning, plan.help_line) == (
        clock_time(8, 30),
        minutes(90),
        None,
        "Raise a hand",
    )
    _type(whole.starts.line, "half past")
    assert whole.starts.complaint.isVisible()
    assert _plan(windows).starts == clock_time(8, 30)


def test_a_bundled_routine_becomes_the_teachers_own_and_goes_back(
    page: RoutinesPage, windows: Windows
) -> None:
    desk = windows.console.routines
    desk.choose(bundled().routines[0].id)
    assert "came with the program" in page.view.origin.text()
    assert not page.view.remove.isVisible()
    _type(page.view.name.line, "Mine")
    assert page.view.origin.text() == "This is now your own copy; “As it came” brings the original back."
    QTest.mouseClick(page.view.as_it_came, LEFT)
    assert (desk.origin, page.view.name.line.text()) == (Origin.BUNDLED, "Math Rotations")
    QTest.mouseClick(page.panel.steps.undo, LEFT)
    assert page.view.name.line.text() == "Mine"


def test_routines_are_made_copied_deleted_and_brought_back(page: RoutinesPage, windows: Windows) -> None:
    desk = windows.console.routines
    QTest.mouseClick(page.view.copy, LEFT)
    assert desk.routine.name == "Math Rotations, copy"
    assert QApplication.focusWidget() is page.view.name.line
    QTest.keyClicks(page.view.name.line, "Fridays")
    assert page.side.routines.chosen == desk.routine.id
    QTest.mouseClick(page.view.remove, LEFT)
    assert desk.routine.name != "Fridays"
    assert page.removal.message.text() == "Fridays is deleted."
    QTest.mouseClick(page.removal.undo, LEFT)
    assert desk.routine.name == "Fridays"
    assert not page.removal.isVisible()
    QTest.mouseClick(page.side.new, LEFT)
    assert QApplication.focusWidget() is page.new_sheet.buttons[0]
    QTest.mouseClick(page.new_sheet.buttons[0], LEFT)
    assert (desk.routine.name, len(desk.routine.stations)) == ("Station rotation", 4)
    assert QApplication.focusWidget() is page.view.name.line


def test_many_routines_can_be_searched(page: RoutinesPage, windows: Windows) -> None:
    for at in range(6):
        windows.console.routines.add(routine().model_copy(update={"id": f"r{at}", "name": f"Plan {at}"}))
    assert page.side.search.isVisible()
    _type(page.side.search, "plan 3")
    assert [card.choice.name for card in page.side.routines.cards] == ["Plan 3"]
    QTest.mouseClick(page.side.routines.cards[0], LEFT)
    assert windows.console.routines.routine.id == "r3"


def test_a_class_without_groups_is_a_sentence_and_the_blocks_stay(
    page: RoutinesPage, windows: Windows
) -> None:
    windows.desks.library.keep_class(new_class(ClassId("bare"), "Bare", [NewStudent("Ann")]))
    page.panel.classes.setCurrentIndex(page.panel.classes.findData("bare"))
    page.panel.classes.activated.emit(0)
    _open_rounds(page)
    assert page.view.strip.cautions.sentences == ("Bare has no groups yet; make groups first.",)
    assert not page.view.strip.timeline.isVisible()
    QTest.mouseClick(page.panel.bar.play, LEFT)
    assert page.panel.rehearsal.desk is None
    assert "no groups yet" in page.view.message.text()


def test_saved_is_said_when_it_is_on_the_disk(page: RoutinesPage, windows: Windows, qtbot: QtBot) -> None:
    _type(page.view.name.line, "Kept")
    assert page.panel.saved.text() == "Saving…"
    qtbot.waitUntil(lambda: page.panel.saved.text() == "Saved")
    assert windows.desks.writers.flush(10)
    kept = [opened.document.name for opened in windows.desks.folder.load().routines]
    assert kept == ["Kept"]


def test_a_rehearsal_plays_in_the_preview_and_leaves_no_lesson(page: RoutinesPage, windows: Windows) -> None:
    QTest.mouseClick(page.panel.bar.play, LEFT)
    assert page.panel.rehearsal.runs
    assert isinstance(_frame(page.panel.view).body, PosterBody)
    QTest.mouseClick(page.panel.bar.jump, LEFT)
    assert isinstance(_frame(page.panel.view).body, RoundBody)
    assert windows.desks.lesson.state is None
    assert not windows.board.window.isVisible()
    QTest.mouseClick(page.panel.bar.stop, LEFT)
    assert page.panel.rehearsal.desk is None
    assert not page.panel.bar.stop.isVisible()
    assert windows.desks.library.lessons == ()


def test_a_rehearsal_on_the_projector_ends_with_the_lesson_there_again(
    page: RoutinesPage, windows: Windows
) -> None:
    page.panel.bar.projector.setChecked(True)
    QTest.mouseClick(page.panel.bar.play, LEFT)
    assert windows.board.window.isVisible()
    assert _projected(windows).heading.title == "Math Rotations"
    QTest.mouseClick(page.panel.bar.stop, LEFT)
    assert _projected(windows).heading.title == ""
    assert not windows.board.window.isVisible()


def test_a_lesson_ends_a_rehearsal_and_keeps_others_from_beginning(
    page: RoutinesPage, windows: Windows
) -> None:
    page.panel.bar.projector.setChecked(True)
    QTest.mouseClick(page.panel.bar.play, LEFT)
    windows.start_lesson()
    assert page.panel.rehearsal.desk is None
    windows.desks.lesson.wish(cmd.MoveOn())
    assert isinstance(_projected(windows).body, RoundBody)
    windows.console.window.show_page(page)
    assert not page.panel.bar.play.isEnabled()
    assert page.panel.bar.message.text() == "A lesson is on the board. Rehearse when it is put away."


def test_leaving_the_page_ends_the_rehearsal(page: RoutinesPage, windows: Windows) -> None:
    QTest.mouseClick(page.panel.bar.play, LEFT)
    windows.console.window.show_page(windows.console.class_page)
    assert page.panel.rehearsal.desk is None


def test_the_tab_key_goes_through_the_page_and_opens_each_block_on_its_way(
    page: RoutinesPage, windows: Windows
) -> None:
    page.side.new.setFocus()
    seen: list[str] = []
    first = page.side.new
    for _ in range(200):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    wanted = [
        "New routine",
        "Name of the routine",
        "Opening",
        "Title of Opening",
        "On the board",
        "Rounds",
        "Time of Rounds",
        "Rotation chart",
        "Order of the stations",
        "Between two rounds: steps",
        "Closing",
        "On the board",
        "Period begins at",
        "Class to look at",
        "Rehearse",
    ]
    assert [name for name in seen if name in wanted] == wanted


@pytest.fixture(params=list(ThemeChoice))
def theme(request: pytest.FixtureRequest) -> Iterator[ThemeChoice]:
    yield ThemeChoice(request.param)
    dress()


def _crowded() -> Routine:
    long = "Whole" + "school" * 32
    names = [long, "🎧" * 30, "محطة القراءة والكتابة", *(f"Station {at}" for at in range(9))]
    base = routine().stations[0]
    stations = tuple(base.model_copy(update={"id": f"s{at}", "name": name}) for at, name in enumerate(names))
    rounds = Rounds(
        id=ROUNDS,
        title=long,
        stations=tuple(one.id for one in stations),
        count=12,
        lengths=tuple(minutes(at) for at in range(1, 13)),
    )
    talks = tuple(
        WholeClass(id=BlockId(f"w{at}"), title=long if at % 2 else "كلام", length=minutes(5))
        for at in range(19)
    )
    return Routine(
        id=routine().id, name=long, stations=stations, blocks=(rounds, *talks), cycle=3, period=minutes(50)
    )


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1440, 900), (2732, 1536)])
def test_nothing_is_cut_off_with_twelve_stations_twelve_groups_and_twenty_blocks(
    page: RoutinesPage, windows: Windows, size: tuple[int, int], theme: ThemeChoice
) -> None:
    crowd = new_class(ClassId("crowd"), "Whole" + "school" * 32, [NewStudent(f"N{n}") for n in range(36)])
    windows.desks.library.keep_class(with_groups_by_count(crowd, 12, 1))
    windows.console.routines.add(_crowded())
    page.panel.classes.setCurrentIndex(page.panel.classes.findData("crowd"))
    page.panel.classes.activated.emit(0)
    windows.console.window.resize(*size)
    windows.desks.library.keep_settings(
        windows.desks.library.settings.model_copy(update={"console_theme": theme})
    )
    for block in (ROUNDS, BlockId("w1")):
        page.view.blocks.choose(block)
        _settle()
        assert windows.console.window.size().toTuple() == size
        assert cut_off(page) == []
    QTest.mouseClick(page.panel.bar.play, LEFT)
    assert page.panel.rehearsal.runs
    _settle()
    assert cut_off(page) == []
    assert nameless(page) == []


def test_of_many_remarks_about_a_block_the_first_are_said_and_the_rest_counted(
    page: RoutinesPage, windows: Windows
) -> None:
    _, details = _open_rounds(page)
    QTest.mouseClick(details.fill.to_table, LEFT)
    QTest.mouseClick(details.fill.clear, LEFT)
    assert page.view.blocks.cards[ROUNDS].cautions.sentences == (
        "Foxes has no station in round 1.",
        "Owls has no station in round 1.",
        "Otters has no station in round 1.",
        "There are 17 more such remarks.",
    )
    QTest.mouseClick(details.fill.fill, LEFT)
    assert page.view.blocks.cards[ROUNDS].cautions.sentences == ()


def test_the_lessons_keys_do_not_reach_through_the_page(page: RoutinesPage, windows: Windows) -> None:
    windows.desks.lesson.open(roster(), routine(), PlaceInCycle())
    windows.console.window.show_page(page)
    _, details = _open_rounds(page)
    details.grid.setFocus()
    before = windows.desks.lesson.log
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_H, Qt.Key.Key_Delete):
        QTest.keyClick(details.grid, key)
    QTest.keyClick(details.grid, Qt.Key.Key_Z, CTRL)
    assert windows.desks.lesson.log == before


def test_what_is_closed_or_deleted_never_becomes_a_window_of_its_own(
    page: RoutinesPage, windows: Windows
) -> None:
    page.view.blocks.cards[OPENING].title.line.setFocus()
    QTest.keyClick(page.view.blocks.cards[OPENING].title.line, Qt.Key.Key_Tab)
    page.view.blocks.cards[CLOSING].title.line.setFocus()
    QTest.mouseClick(page.view.blocks.cards[CLOSING].remove, LEFT)
    assert CLOSING not in page.view.blocks.cards
    tops = QApplication.topLevelWidgets()
    assert [top for top in tops if isinstance(top, BlockCard | BlockDetails)] == []


def test_the_first_class_of_ones_own_takes_the_samples_place_unless_the_sample_was_chosen(
    windows: Windows,
) -> None:
    dress()
    classes = windows.console.routines_page.panel.classes
    assert classes.currentData() == windows.desks.library.sample_class.id
    mine = new_class(ClassId("mine"), "Mine", [NewStudent("Ann", "Lee")])
    windows.desks.library.keep_class(mine)
    assert classes.currentText() == "Mine"
    classes.setCurrentIndex(classes.findData(windows.desks.library.sample_class.id))
    classes.activated.emit(classes.currentIndex())
    windows.desks.library.keep_class(mine.model_copy(update={"id": "other", "name": "Other"}))
    assert classes.currentData() == windows.desks.library.sample_class.id
