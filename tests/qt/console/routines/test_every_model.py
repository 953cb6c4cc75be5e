"""A teacher sets up every rotation model."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from stationboard.domain.block import Ends
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId
from stationboard.domain.playlist import Playlist, StudentRow, Wish
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import minutes
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Planned, Rounds, Row
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import WholeClass
from stationboard.library.playlists.lists import with_list, with_playlists
from stationboard.library.playlists.wants import Want
from stationboard.library.routines.changes import block_of
from stationboard.library.routines.templates import Template
from stationboard.library.settings import ThemeChoice
from stationboard.qt.console.parts.wish_list import WishRow
from stationboard.qt.console.routines.choice_details import ChoiceDetails
from stationboard.qt.console.routines.planner import (
    PlaylistsQuestion,
    RoundsQuestion,
    RowsFound,
    SeatsFound,
)
from stationboard.qt.console.routines.playlist_details import PlaylistDetails
from stationboard.qt.console.routines.preparation_details import PreparationDetails
from stationboard.qt.console.routines.rounds_details import RoundsDetails
from stationboard.qt.console.routines.routines_page import RoutinesPage
from stationboard.qt.console.routines.side_by_side_details import SideBySideDetails
from tests.qt.conftest import Windows
from tests.support.classroom import roster, student_id
from tests.support.every_model import (
    CHECK,
    CHOICE,
    COMPUTERS,
    GAMES,
    LAB_ROUNDS,
    LAB_TALK,
    PLAYLISTS,
    ROUNDS,
    SIDES,
    TEACHER,
    WORKBOOK,
    every_model,
)
from tests.support.school import cut_off, dress, nameless

LEFT = Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
AVA = student_id("Ava R")


@dataclass
class ScriptedPlanner:
    """Answers when the test says so."""

    asked: list[RoundsQuestion | PlaylistsQuestion] = field(default_factory=list)
    rounds_found: list[RowsFound] = field(default_factory=list)
    seats_found: list[SeatsFound] = field(default_factory=list)

    def plan_rounds(self, question: RoundsQuestion, found: RowsFound) -> None:
        self.asked.append(question)
        self.rounds_found.append(found)

    def plan_playlists(self, question: PlaylistsQuestion, found: SeatsFound) -> None:
        self.asked.append(question)
        self.seats_found.append(found)


@pytest.fixture
def page(windows: Windows) -> RoutinesPage:
    """The page with a routine that has a block of every kind."""
    dress()
    windows.desks.library.keep_class(roster())
    page = windows.console.routines_page
    windows.console.window.show_page(page)
    windows.console.routines.add(every_model())
    windows.console.window.resize(1440, 900)
    windows.console.window.activateWindow()
    _choose_class(page)
    return page


@pytest.fixture
def planner() -> ScriptedPlanner:
    return ScriptedPlanner()


@pytest.fixture
def planned(windows: Windows, planner: ScriptedPlanner) -> RoutinesPage:
    """The same page with somebody who plans."""
    dress()
    windows.desks.library.keep_class(roster())
    page = RoutinesPage(windows.console.routines, windows.desks.lesson, windows.board, planner)
    page.setParent(windows.console.window)
    page.resize(1440, 900)
    page.show()
    windows.console.routines.add(every_model())
    _choose_class(page)
    return page


def _choose_class(page: RoutinesPage) -> None:
    page.panel.classes.setCurrentIndex(page.panel.classes.findData(roster().id))
    page.panel.classes.activated.emit(0)
    _settle()


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def _type(line: QWidget, text: str) -> None:
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, CTRL)
    if text:
        QTest.keyClicks(line, text)
    else:
        QTest.keyClick(line, Qt.Key.Key_Delete)


def _switch(switch: QWidget) -> None:
    QTest.mouseClick(switch, LEFT, pos=QPoint(12, 16))


def _plan(windows: Windows) -> Routine:
    return windows.console.routines.routine


def _block(windows: Windows, block: BlockId) -> Block:
    return block_of(_plan(windows), block)


def _sides(windows: Windows) -> SideBySide:
    block = _block(windows, SIDES)
    assert isinstance(block, SideBySide)
    return block


def _playlist(windows: Windows) -> Playlist:
    block = _block(windows, PLAYLISTS)
    assert isinstance(block, Playlist)
    return block


def _rounds(windows: Windows) -> Rounds:
    block = _block(windows, ROUNDS)
    assert isinstance(block, Rounds)
    return block


def _open_sides(page: RoutinesPage) -> SideBySideDetails:
    page.view.blocks.choose(SIDES)
    _settle()
    details = page.view.blocks.cards[SIDES].details
    assert isinstance(details, SideBySideDetails)
    return details


def _open_playlists(page: RoutinesPage) -> PlaylistDetails:
    page.view.blocks.choose(PLAYLISTS)
    _settle()
    details = page.view.blocks.cards[PLAYLISTS].details
    assert isinstance(details, PlaylistDetails)
    return details


def _open_rounds(page: RoutinesPage) -> RoundsDetails:
    page.view.blocks.choose(ROUNDS)
    _settle()
    details = page.view.blocks.cards[ROUNDS].details
    assert isinstance(details, RoundsDetails)
    return details


def test_a_block_of_every_kind_is_added_opened_and_taken_back(page: RoutinesPage, windows: Windows) -> None:
    before = _plan(windows)
    for button in (page.view.adding.sides, page.view.adding.playlists, page.view.adding.choice):
        QTest.mouseClick(button, LEFT)
    QTest.mouseClick(page.view.adding.check, LEFT)
    added = [block for block in _plan(windows).blocks if block not in before.blocks]
    assert {type(block) for block in added} == {SideBySide, Playlist, ChoiceTime, PreparationCheck}
    chosen = page.view.blocks.chosen_block
    assert chosen is not None
    assert isinstance(_block(windows, chosen), PreparationCheck)
    assert QApplication.focusWidget() is page.view.blocks.cards[chosen].title.line
    for _ in range(4):
        QTest.mouseClick(page.panel.steps.undo, LEFT)
    assert _plan(windows) == before


def test_the_lanes_and_the_chart_show_both_sides_minute_by_minute(page: RoutinesPage) -> None:
    details = _open_sides(page)
    words = details.lanes.words()
    assert words.startswith("Classroom, minute 0 to 12: Foxes, Owls at Lesson.")
    assert "Lab, minute 0 to 4: Otters, Bees at Talk." in words
    assert "Lab, minute 21 to 24: Line up now." in words
    cells = [details.chart.item(row, 1) for row in range(details.chart.rowCount())]
    assert [cell.text() for cell in cells if cell is not None] == [
        "Lesson",
        "Lesson",
        "Lesson",
        "Talk",
        "Computers",
        "Math Games",
    ]
    first = details.chart.item(0, 0)
    assert first is not None
    assert first.text() == "0–4"
    assert page.view.blocks.cards[SIDES].total.text() == "2 × 21 min"


def test_a_side_is_named_placed_and_led(page: RoutinesPage, windows: Windows) -> None:
    details = _open_sides(page)
    QTest.mouseClick(details.tabs[1], LEFT)
    _type(details.editor.name.line, "Learning Lab")
    _type(details.editor.where.line, "Room 7")
    _type(details.editor.adult.line, "Ms. Chen, aide")
    side = _sides(windows).sides[1]
    assert (side.name, side.place, side.adult) == ("Learning Lab", "Room 7", "Ms. Chen, aide")
    assert details.tabs[1].label == "Learning Lab"
    _type(details.editor.name.line, "")
    assert details.editor.name.complaint.text() == "A side needs a name, such as Lab."
    assert _sides(windows).sides[1].name == "Learning Lab"


def test_what_is_done_on_a_side_is_edited_in_its_own_cards(page: RoutinesPage, windows: Windows) -> None:
    details = _open_sides(page)
    QTest.mouseClick(details.tabs[1], LEFT)
    cards = details.editor.blocks.cards
    assert list(cards) == [LAB_TALK, LAB_ROUNDS]
    _type(cards[LAB_TALK].time.line, "6")
    _type(cards[LAB_ROUNDS].time.line, "9")
    inner = cards[LAB_ROUNDS].details
    assert isinstance(inner, RoundsDetails)
    assert not inner.grouping.isVisible()
    assert not inner.ends.isVisible()
    heads = [inner.grid.horizontalHeaderItem(column) for column in (1, 2)]
    assert [head.text() for head in heads if head is not None] == ["Otters", "Bees"]
    talk, rounds = _sides(windows).sides[1].blocks
    assert isinstance(talk, WholeClass)
    assert isinstance(rounds, Rounds)
    assert (talk.length, rounds.lengths) == (minutes(6), (minutes(9),))
    assert page.view.blocks.cards[SIDES].total.text() == "2 × 25 min"
    assert page.view.blocks.cards[SIDES].cautions.sentences == (
        "Those at Classroom have 4 min more than their 21 min: Lab takes 25 min.",
    )
    _type(cards[LAB_TALK].time.line, "")
    assert "Others go on beside this" in cards[LAB_TALK].time.complaint.text()
    assert page.view.blocks.chosen_block == SIDES


def test_sides_parts_and_turns_come_and_go(page: RoutinesPage, windows: Windows) -> None:
    details = _open_sides(page)
    QTest.mouseClick(details.more, LEFT)
    assert QApplication.focusWidget() is details.editor.name.line
    assert (len(_sides(windows).sides), _sides(windows).turns, len(details.tabs)) == (3, 3, 3)
    QTest.mouseClick(details.editor.add_rounds, LEFT)
    assert isinstance(_sides(windows).sides[2].blocks[-1], Rounds)
    QTest.mouseClick(details.editor.remove, LEFT)
    assert (len(_sides(windows).sides), _sides(windows).turns, len(details.tabs)) == (2, 2, 2)
    QTest.mouseClick(details.turns.less, LEFT)
    assert _sides(windows).turns == 1
    QTest.mouseClick(details.editor.remove, LEFT)
    assert page.view.message.text() == "Side by side needs two sides at least."


def test_the_walk_is_told_in_the_teachers_words(page: RoutinesPage, windows: Windows) -> None:
    details = _open_sides(page)
    before, between, _ = details.walks
    _type(between.title.line, "To the lab, please")
    _type(between.length.line, "4")
    _switch(before.on)
    block = _sides(windows)
    assert block.walk is not None
    assert block.arrive is not None
    assert (block.walk.title, block.walk.length) == ("To the lab, please", minutes(4))
    assert (block.arrive.title, block.arrive.length, block.arrive.steps) == (
        "Line up now",
        minutes(3),
        ("Line up at the door", "Walk"),
    )


def test_a_place_in_a_playlists_plan_is_set_with_a_letter(page: RoutinesPage, windows: Windows) -> None:
    details = _open_playlists(page)
    details.grid.setFocus()
    details.grid.setCurrentCell(0, 2)
    QTest.keyClicks(details.grid, "m")
    assert _playlist(windows).rows == (StudentRow(student=AVA, cells=(None, GAMES, None)),)
    games = details.counts.item(2, 2)
    assert games is not None
    assert games.data(Qt.ItemDataRole.AccessibleTextRole) == "Math Games, Round 2: 1 student"
    QTest.keyClick(details.grid, Qt.Key.Key_Delete)
    assert _playlist(windows).rows[0].cells == (None, None, None)
    QTest.mouseClick(details.clear, LEFT)
    assert _playlist(windows).rows == ()
    assert not details.clear.isEnabled()


def test_the_playlist_of_all_others_is_put_in_order(page: RoutinesPage, windows: Windows) -> None:
    details = _open_playlists(page)
    first, second = details.wishes.rows
    first.must.setCurrentIndex(1)
    first.must.activated.emit(1)
    second.priority.setCurrentIndex(0)
    second.priority.activated.emit(0)
    QTest.mouseClick(second.earlier, LEFT)
    action = next(one for one in first.after_menu().actions() if one.isCheckable())
    action.trigger()
    assert _playlist(windows).wishes == (
        Wish(station=COMPUTERS, must=False, priority=5),
        Wish(station=TEACHER, must=False, after=(COMPUTERS,)),
    )
    details.wishes.more.setCurrentIndex(details.wishes.more.findData(WORKBOOK))
    details.wishes.more.activated.emit(details.wishes.more.currentIndex())
    assert [row.key for row in details.wishes.rows] == [COMPUTERS, TEACHER, WORKBOOK]
    circle = next(one for one in details.wishes.rows[0].after_menu().actions() if one.isCheckable())
    circle.trigger()
    assert "wait for each other" in page.view.message.text()
    QTest.mouseClick(details.wishes.rows[0].out, LEFT)
    assert [wish.station for wish in _playlist(windows).wishes] == [TEACHER, WORKBOOK]
    assert _playlist(windows).wishes[0].after == ()


def test_alt_and_the_arrows_move_a_station_on_the_list(page: RoutinesPage, windows: Windows) -> None:
    details = _open_playlists(page)
    row = details.wishes.rows[0]
    assert isinstance(row, WishRow)
    row.out.setFocus()
    QTest.keyClick(row.out, Qt.Key.Key_Down, ALT)
    assert [wish.station for wish in _playlist(windows).wishes] == [COMPUTERS, TEACHER]


def test_whose_own_playlists_are_used_is_told(page: RoutinesPage, windows: Windows) -> None:
    named = with_playlists(roster(), "This week")
    assert isinstance(named, Roster)
    room = with_list(named, named.playlists[0], AVA, (Want("Computers"),))
    windows.desks.library.keep_class(room)
    details = _open_playlists(page)
    page.panel.classes.activated.emit(0)
    assert details.own.text() == "Own playlists in “This week”: 1 student."
    details.lists.setCurrentIndex(details.lists.findData("This week"))
    details.lists.activated.emit(1)
    assert _playlist(windows).lists == "This week"


def test_a_plan_fills_the_grid_as_one_step(
    planned: RoutinesPage, windows: Windows, planner: ScriptedPlanner
) -> None:
    details = _open_playlists(planned)
    QTest.mouseClick(details.plan, LEFT)
    assert (details.plan.label, details.plan.isEnabled()) == ("Planning…", False)
    (question,) = planner.asked
    assert isinstance(question, PlaylistsQuestion)
    assert (question.block, question.roster.id) == (_playlist(windows), roster().id)
    rows = (StudentRow(student=AVA, cells=(TEACHER, GAMES, WORKBOOK)),)
    planner.seats_found[0](rows)
    assert _playlist(windows).rows == rows
    assert (details.plan.label, details.plan.isEnabled()) == ("Plan", True)
    QTest.mouseClick(planned.panel.steps.undo, LEFT)
    assert _playlist(windows).rows == ()


def test_visits_owed_are_set_up_and_planned(
    planned: RoutinesPage, windows: Windows, planner: ScriptedPlanner
) -> None:
    details = _open_rounds(planned)
    assert not details.fill.plan.isVisible()
    QTest.mouseClick(details.fill.to_plan, LEFT)
    line = details.fill.owed.lines[0]
    line.group.setCurrentIndex(2)
    line.group.activated.emit(2)
    _type(line.least.line, "2")
    _type(line.most.line, "1")
    assert "cannot both be" in line.most.complaint.text()
    _type(line.most.line, "3")
    QTest.mouseClick(line.first, LEFT)
    QTest.mouseClick(details.fill.owed.lines[3].remove, LEFT)
    fill = _rounds(windows).fill
    assert isinstance(fill, Planned)
    assert (len(fill.owed), fill.owed[0].group, fill.owed[0].least, fill.owed[0].most) == (3, 1, 2, 3)
    assert fill.owed[0].never_first
    QTest.mouseClick(details.fill.plan, LEFT)
    rows = tuple(Row(cells=(station, None, None, None)) for station in (GAMES, TEACHER, GAMES, GAMES))
    planner.rounds_found[0](rows)
    filled = _rounds(windows).fill
    assert isinstance(filled, Planned)
    assert filled.rows == rows
    cell = details.grid.item(0, 1)
    assert cell is not None
    assert cell.text() == "Math Games"


def test_why_there_is_no_plan_is_said_and_an_answer_to_an_old_question_is_none(
    planned: RoutinesPage, windows: Windows, planner: ScriptedPlanner
) -> None:
    details = _open_playlists(planned)
    QTest.mouseClick(details.plan, LEFT)
    planner.seats_found[0](say("The Teacher Table has too few places."))
    assert planned.view.message.text() == "The Teacher Table has too few places."
    QTest.mouseClick(details.plan, LEFT)
    _type(planned.view.name.line, "Another name")
    planner.seats_found[1]((StudentRow(student=AVA, cells=(TEACHER,)),))
    assert "changed while it was planned" in planned.view.message.text()
    assert _playlist(windows).rows == ()


def test_rounds_without_a_clock(page: RoutinesPage, windows: Windows) -> None:
    details = _open_rounds(page)
    _switch(details.clockless)
    assert _rounds(windows).lengths == ()
    assert details.ends.isChecked()
    card = page.view.blocks.cards[ROUNDS]
    assert (card.time.line.text(), card.unit.text()) == ("", "")
    assert card.time.line.placeholderText() == "teacher ends it"
    _switch(details.ends)
    assert "Type how long this block lasts" in page.view.message.text()
    _type(card.time.line, "10, 12")
    assert _rounds(windows).lengths == (minutes(10), minutes(12))
    assert not details.clockless.isChecked()
    _type(card.time.line, "")
    assert _rounds(windows).lengths == ()


def test_a_time_to_move_of_rounds_has_words_of_its_own(page: RoutinesPage, windows: Windows) -> None:
    details = _open_rounds(page)
    _type(details.transitions[1].title.line, "Pack up")
    change = _rounds(windows).change
    assert change is not None
    assert change.title == "Pack up"


def test_choice_time_its_stations_duties_and_rules(page: RoutinesPage, windows: Windows) -> None:
    page.view.blocks.choose(CHOICE)
    _settle()
    details = page.view.blocks.cards[CHOICE].details
    assert isinstance(details, ChoiceDetails)
    QTest.mouseClick(details.must.chips[GAMES], LEFT)
    _switch(details.once)
    _switch(details.stamina)
    _type(page.view.blocks.cards[CHOICE].time.line, "")
    assert "A time is needed here" in page.view.blocks.cards[CHOICE].time.complaint.text()
    _switch(details.ends)
    _type(page.view.blocks.cards[CHOICE].time.line, "until 10:30")
    details.order.list.setCurrentRow(0)
    QTest.mouseClick(details.order.out, LEFT)
    choice = _block(windows, CHOICE)
    assert isinstance(choice, ChoiceTime)
    assert (choice.stations, choice.must, choice.once_each, choice.stamina, choice.ends) == (
        (COMPUTERS, GAMES, WORKBOOK),
        (GAMES,),
        True,
        True,
        Ends.TEACHER,
    )
    assert choice.length is None
    assert choice.until is not None
    assert "a place for everybody" in details.places.text()
    assert list(details.must.chips) == [COMPUTERS, GAMES, WORKBOOK]


def test_the_check_at_the_door(page: RoutinesPage, windows: Windows) -> None:
    page.view.blocks.choose(CHECK)
    _settle()
    card = page.view.blocks.cards[CHECK]
    details = card.details
    assert isinstance(details, PreparationDetails)
    _type(card.time.line, "7")
    _type(details.catching.line, "12")
    _type(details.directions.line, "Warm-up")
    details.ready.setCurrentIndex(details.ready.findData(GAMES))
    details.ready.activated.emit(0)
    details.catch_up.setCurrentIndex(details.catch_up.findData(GAMES))
    details.catch_up.activated.emit(0)
    assert page.view.message.text() == "Those who catch up need a station of their own."
    assert details.catch_up.currentData() == COMPUTERS
    check = _block(windows, CHECK)
    assert isinstance(check, PreparationCheck)
    assert (check.length, check.catch_up_length, check.ready, check.catch_up, check.directions) == (
        minutes(7),
        minutes(12),
        GAMES,
        COMPUTERS,
        "Warm-up",
    )
    assert card.cautions.sentences == ()


def test_the_new_routines_menu_explains_every_kind(page: RoutinesPage, windows: Windows) -> None:
    QTest.mouseClick(page.side.new, LEFT)
    sheet = page.new_sheet
    assert sheet.isVisible()
    assert [button.kind for button in sheet.buttons] == list(Template)
    assert all(button.accessibleName() and button.accessibleDescription() for button in sheet.buttons)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    for button in sheet.buttons:
        QTest.mouseClick(page.side.new, LEFT)
        assert cut_off(page) == []
        QTest.mouseClick(button, LEFT)
        assert _plan(windows).name == button.accessibleName()
        assert page.view.strip.cautions.sentences == ()
    assert len({routine.id for routine in windows.desks.library.routines}) == len(
        windows.desks.library.routines
    )


def test_the_cards_of_routines_tell_the_models(page: RoutinesPage) -> None:
    notes = {}
    for kind in (Template.LAB, Template.PLAYLISTS, Template.CHOICE, Template.WHEEL, Template.WHOLE_GROUP):
        QTest.mouseClick(page.side.new, LEFT)
        QTest.mouseClick(page.new_sheet.buttons[list(Template).index(kind)], LEFT)
        notes[kind] = next(card.choice.notes[0] for card in page.side.routines.cards if card.isChecked())
    assert notes == {
        Template.LAB: "2 stations · Lab · 2 × 50 min",
        Template.PLAYLISTS: "4 stations · playlists · 4 × 12 min",
        Template.CHOICE: "4 stations · choice time 25 min",
        Template.WHEEL: "4 stations · 4 rounds without a clock",
        Template.WHOLE_GROUP: "3 parts together",
    }


def test_every_kind_of_block_is_rehearsed(page: RoutinesPage, windows: Windows) -> None:
    QTest.mouseClick(page.panel.bar.play, LEFT)
    desk = page.panel.rehearsal.desk
    assert desk is not None
    seen: set[str] = set()
    for _ in range(60):
        state = desk.state
        if state is None or not page.panel.bar.jump.isVisible():
            break
        reading = desk.reading()
        if reading is not None:
            seen.add(reading.phase.block)
        QTest.mouseClick(page.panel.bar.jump, LEFT)
    assert {ROUNDS, SIDES, PLAYLISTS, CHOICE, CHECK} <= seen
    assert windows.desks.lesson.state is None


def test_the_tab_key_goes_through_the_sides_in_their_order(page: RoutinesPage) -> None:
    details = _open_sides(page)
    details.grouping.setFocus()
    seen: list[str] = []
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.accessibleName())
        if focus is details.walks[2].on:
            break
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        _settle()
    wanted = [
        "Groups",
        "Number of turns",
        "Side 1: Classroom",
        "Add a side",
        "Name of the side",
        "Who leads the side",
        "Title of Lesson",
        "On the board",
        "Add rounds to this side",
        "Before the first turn",
        "After the last turn",
    ]
    assert [name for name in seen if name in wanted] == wanted


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", list(ThemeChoice))
@pytest.mark.parametrize("size", [(1366, 768), (1440, 900)])
def test_nothing_is_cut_off_in_any_editor(
    page: RoutinesPage, windows: Windows, size: tuple[int, int], theme: ThemeChoice, percent: int
) -> None:
    library = windows.desks.library
    library.keep_settings(
        library.settings.model_copy(update={"console_theme": theme, "text_percent": percent})
    )
    try:
        windows.console.window.resize(*size)
        for block in (SIDES, PLAYLISTS, CHOICE, CHECK, ROUNDS):
            page.view.blocks.choose(block)
            _settle()
            assert cut_off(page) == []
            assert nameless(page) == []
    finally:
        dress()
