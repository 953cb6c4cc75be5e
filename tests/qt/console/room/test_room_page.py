from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.domain.document import ItemId, StationId
from stationboard.domain.room import ItemKind, RoomItem
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.library.rooms.lining_up import Line
from stationboard.library.rooms.rooms import in_best_order
from stationboard.qt.console.room.room_page import RoomPage
from stationboard.qt.room_desk import RoomDesk
from tests.support.school import School, cut_off, dress, nameless, school

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
TEACHER, RUG = ItemId("at-teacher"), ItemId("rug")


@pytest.fixture
def library(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


@pytest.fixture
def desk(library: School) -> RoomDesk:
    return RoomDesk(library.desk)


@pytest.fixture
def page(desk: RoomDesk, qtbot: QtBot) -> RoomPage:
    dress()
    page = RoomPage(desk)
    qtbot.addWidget(page)
    page.resize(956, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def _item(desk: RoomDesk, key: str) -> RoomItem:
    return next(item for room in desk.routine.rooms for item in room.items if item.id == key)


def _drag(page: RoomPage, key: ItemId, dx: int, dy: int) -> None:
    view = page.plan.views[key]
    middle = view.rect().center()
    QTest.mousePress(view, LEFT, pos=middle)
    # The widget follows the mouse, so that each point is told anew from where it is now.
    start = view.mapToGlobal(middle)
    for part in (0.5, 1.0):
        QTest.mouseMove(view, view.mapFromGlobal(start + QPoint(round(dx * part), round(dy * part))))
    QTest.mouseRelease(view, LEFT, pos=view.mapFromGlobal(start + QPoint(dx, dy)))


def _press(
    page: RoomPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def _ring(routine: Routine) -> tuple[StationId, ...]:
    return next(block.stations for block in routine.blocks if isinstance(block, Rounds))


def test_a_screen_reader_says_where_everything_is(page: RoomPage) -> None:
    names = [view.accessibleName() for view in page.plan.views.values()]
    assert "Computers, right back" in names
    assert "Workbook, left front" in names
    assert nameless(page) == []


@pytest.mark.parametrize("size", [(956, 700), (1224, 900)])
def test_nothing_on_the_page_is_cut_off(page: RoomPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    QApplication.processEvents()
    assert page.width() == size[0]
    assert cut_off(page) == []


def test_a_station_dragged_to_another_place_is_kept_there(
    page: RoomPage, desk: RoomDesk, library: School
) -> None:
    before = _item(desk, TEACHER)
    _drag(page, TEACHER, -90, 60)
    after = _item(desk, TEACHER)
    assert after.x < before.x - 2
    assert after.y > before.y + 1
    kept = next(one for one in library.desk.routines if one.id == desk.routine.id)
    assert kept == desk.routine
    page.tools.undo.click()
    assert _item(desk, TEACHER) == before
    page.tools.redo.click()
    assert _item(desk, TEACHER) == after


def test_a_click_moves_nothing(page: RoomPage, desk: RoomDesk) -> None:
    QTest.mouseClick(page.plan.views[TEACHER], LEFT)
    assert page.plan.chosen == (TEACHER,)
    assert desk.undoes is None


def test_arrow_keys_move_by_the_grid_and_finely_with_shift(page: RoomPage, desk: RoomDesk) -> None:
    before = _item(desk, TEACHER)
    page.plan.views[TEACHER].setFocus(Qt.FocusReason.TabFocusReason)
    _press(page, Qt.Key.Key_Left)
    _press(page, Qt.Key.Key_Left)
    _press(page, Qt.Key.Key_Down, SHIFT)
    after = _item(desk, TEACHER)
    assert (after.x, after.y) == (before.x - 1, before.y + 0.1)
    desk.undo()
    assert _item(desk, TEACHER) == before


def test_tab_goes_from_thing_to_thing(page: RoomPage) -> None:
    keys = list(page.plan.views)
    page.plan.views[keys[0]].setFocus(Qt.FocusReason.TabFocusReason)
    _press(page, Qt.Key.Key_Tab)
    assert page.plan.chosen == (keys[1],)


def test_keys_turn_copy_and_remove(page: RoomPage, desk: RoomDesk) -> None:
    before = _item(desk, RUG)
    page.plan.views[RUG].setFocus(Qt.FocusReason.TabFocusReason)
    _press(page, Qt.Key.Key_R)
    assert (_item(desk, RUG).w, _item(desk, RUG).h) == (before.h, before.w)
    _press(page, Qt.Key.Key_D, CTRL)
    rugs = [item for item in desk.routine.rooms[0].items if item.kind is ItemKind.RUG]
    assert len(rugs) == 2
    assert page.plan.chosen == (rugs[1].id,)
    _press(page, Qt.Key.Key_Delete)
    assert [item for item in desk.routine.rooms[0].items if item.kind is ItemKind.RUG] == rugs[:1]


def test_enter_writes_a_label(page: RoomPage, desk: RoomDesk) -> None:
    page.plan.views[RUG].setFocus(Qt.FocusReason.TabFocusReason)
    _press(page, Qt.Key.Key_Return)
    assert page.label.isVisible()
    QTest.keyClicks(page.label, "Reading rug")
    QTest.keyClick(page.label, Qt.Key.Key_Return)
    assert _item(desk, RUG).label == "Reading rug"
    assert page.plan.views[RUG].accessibleName() == "Reading rug, middle of the room"
    assert page.label.isHidden()


def test_two_chosen_things_line_up(page: RoomPage, desk: RoomDesk) -> None:
    QTest.mouseClick(page.plan.views[TEACHER], LEFT)
    QTest.mouseClick(page.plan.views[RUG], LEFT, CTRL)
    assert page.plan.chosen == (TEACHER, RUG)
    page.tools.line_wished.emit(Line.LEFT)
    assert _item(desk, TEACHER).x == _item(desk, RUG).x


def test_a_removed_station_waits_in_the_palette_and_the_advice_says_so(
    page: RoomPage, desk: RoomDesk
) -> None:
    page.plan.views[TEACHER].setFocus(Qt.FocusReason.TabFocusReason)
    _press(page, Qt.Key.Key_Delete)
    assert list(page.palette_side.stations) == ["teacher"]
    assert page.advice.sentences[0] == "Teacher Table has no place yet; the board shows its usual list."
    page.palette_side.stations[StationId("teacher")].click()
    assert page.palette_side.stations == {}
    assert any(item.station == "teacher" for item in desk.routine.rooms[0].items)


def test_a_sink_is_dragged_from_the_palette_to_its_place(page: RoomPage, desk: RoomDesk) -> None:
    button = page.palette_side.things[ItemKind.SINK]
    spot = page.plan.mapToGlobal(QPoint(120, 200))
    QTest.mousePress(button, LEFT)
    QTest.mouseRelease(button, LEFT, pos=button.mapFromGlobal(spot))
    sink = desk.routine.rooms[0].items[-1]
    x, y = page.plan.cell_at(spot)
    assert sink.kind is ItemKind.SINK
    assert abs(sink.middle[0] - x) < 1
    assert abs(sink.middle[1] - y) < 1
    QTest.mousePress(button, LEFT)
    QTest.mouseRelease(button, LEFT, pos=button.rect().center() - QPoint(400, 0))
    assert desk.routine.rooms[0].items[-1] == sink


def test_a_door_comes_onto_a_wall(page: RoomPage, desk: RoomDesk) -> None:
    page.palette_side.things[ItemKind.DOOR].click()
    door = desk.routine.rooms[0].items[-1]
    room = desk.routine.rooms[0]
    assert min(door.x, door.y, room.width - door.right, room.height - door.bottom) == 0


def test_groups_that_cross_are_told_and_one_button_parts_them(page: RoomPage, desk: RoomDesk) -> None:
    best = _ring(desk.routine)
    crossed = tuple(best[at] for at in (0, 2, 1, 3))
    blocks = tuple(
        block.model_copy(update={"stations": crossed}) if isinstance(block, Rounds) else block
        for block in desk.routine.blocks
    )
    desk.take(desk.routine.model_copy(update={"blocks": blocks}), say("Order changed"))
    assert "cross on the way" in page.advice.sentences[0]
    assert page.advice.order.isEnabled()
    page.advice.order.click()
    assert _ring(desk.routine) == best
    assert page.advice.sentences == ("Nobody crosses, and no walk is long.",)
    assert not page.advice.order.isEnabled()
    assert in_best_order(desk.routine) == desk.routine


def test_the_switch_shows_the_room_on_the_small_board(page: RoomPage, desk: RoomDesk) -> None:
    before = page.advice.board.picture
    QTest.mouseClick(page.advice.switch, LEFT)
    assert desk.routine.show_room
    assert page.advice.board.picture != before


def test_several_rooms_are_tabs(page: RoomPage, desk: RoomDesk) -> None:
    page.tabs.add.click()
    assert [room.name for room in desk.routine.rooms] == ["Room 12", "Room 2"]
    assert page.room is not None
    assert page.room.name == "Room 2"
    assert page.plan.views == {}
    page.tabs.tabs["classroom"].click()
    assert len(page.plan.views) == 8
    page.tabs.remove.click()
    assert [room.name for room in desk.routine.rooms] == ["Room 2"]


def test_a_room_is_renamed_and_resized(page: RoomPage, desk: RoomDesk) -> None:
    page.tabs.name.setFocus()
    page.tabs.name.selectAll()
    QTest.keyClicks(page.tabs.name, "Room 9")
    page.tabs.wide.less.click()
    assert (desk.routine.rooms[0].name, desk.routine.rooms[0].width) == ("Room 9", 19)
    assert _item(desk, "door").right == 19


def test_a_routine_without_a_room_gets_one_with_the_first_thing(page: RoomPage, desk: RoomDesk) -> None:
    other = desk.library.routines[1]
    desk.choose(other.id)
    assert page.room is None
    page.palette_side.things[ItemKind.RUG].click()
    assert [room.name for room in desk.routine.rooms] == ["Classroom"]
    assert desk.routine.id == other.id
