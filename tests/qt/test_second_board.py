"""A second board for the lab, on a screen of its own, from the one console."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from stationboard.board.frame import RoundBody
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from stationboard.qt.board_side import BoardSide
from stationboard.qt.board_view import BoardView
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.console.run.boards_strip import BoardsStrip
from stationboard.qt.screens import name_of
from stationboard.qt.second_board import SecondBoard
from tests.support.classroom import NINE_FIVE, roster, routine
from tests.support.plugs import LAPTOP, PROJECTOR, Plugged, cannot_plug
from tests.support.running import Room, place_of, running

WALL = Plugged("WALL", 3286, 0, 1024, 768)

pytestmark = pytest.mark.skipif(bool(cannot_plug()), reason=cannot_plug())


def _lab() -> Routine:
    sides = tuple(
        Side(name=name, blocks=(WholeClass(id=BlockId(name.lower()), title=name, length=minutes(20)),))
        for name in ("Classroom", "Lab")
    )
    block = SideBySide(id=BlockId("sides"), sides=sides)
    return Routine.model_validate({**dict(routine()), "blocks": (block,)})


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    with running(qapp, LAPTOP, PROJECTOR, WALL) as made:
        made.desk.open(roster(), _lab(), PlaceInCycle())
        made.desk.wish(cmd.Start(NINE_FIVE))
        yield made


def _second(room: Room) -> BoardWindow | None:
    return room.program.findChildren(SecondBoard)[0].window


def _keep(room: Room, **fields: str) -> None:
    room.library.keep_settings(room.library.settings.model_copy(update=fields))
    QApplication.processEvents()


def _titles(window: BoardWindow) -> list[str]:
    shown = window.findChildren(BoardView)[0].frame_shown
    assert shown is not None
    assert isinstance(shown.body, RoundBody)
    return [card.title for card in shown.body.cards]


def test_without_the_wish_there_is_one_board(room: Room) -> None:
    assert _second(room) is None
    assert _titles(room.board) == ["Classroom", "Lab"]


def test_each_room_has_its_own_board_on_its_own_screen(room: Room) -> None:
    taken = room.board.geometry()
    _keep(room, board_wing="Classroom", second_wing="Lab")
    second = _second(room)
    assert second is not None
    assert second.isVisible()
    assert _titles(room.board) == ["Classroom"]
    assert _titles(second) == ["Lab"]
    assert room.board.geometry() == taken
    assert second.geometry() in (place_of(WALL), place_of(PROJECTOR))
    assert second.geometry() != taken


def test_the_teacher_may_choose_the_screen_and_close_the_window_for_good(room: Room) -> None:
    other = WALL if room.fills(PROJECTOR) else PROJECTOR
    screen = next(one for one in QApplication.screens() if one.geometry() == place_of(other))
    _keep(room, second_wing="Lab", second_screen=name_of(screen))
    second = _second(room)
    assert second is not None
    assert second.geometry() == place_of(other)
    second.close()
    room.desk.wish(cmd.AddTime(minutes(1)))
    assert not second.isVisible()


def test_it_goes_with_the_wish_and_with_the_lesson(room: Room) -> None:
    _keep(room, second_wing="Lab")
    second = _second(room)
    assert second is not None
    room.desk.open(roster(), routine(), PlaceInCycle())
    assert not second.isVisible()
    room.desk.open(roster(), _lab(), PlaceInCycle())
    assert second.isVisible()
    _keep(room, second_wing="")
    assert not second.isVisible()


def test_both_boards_are_blanked_together(room: Room) -> None:
    _keep(room, second_wing="Lab")
    second = _second(room)
    assert second is not None
    side = room.program.findChildren(BoardSide)[0]
    side.presenter.toggle_blank()
    blank = second.findChildren(BoardView)[0].frame_shown
    assert blank is not None
    assert not isinstance(blank.body, RoundBody)
    side.presenter.toggle_blank()
    assert _titles(second) == ["Lab"]


def test_the_console_offers_the_sides_of_the_lesson_and_the_screens(room: Room) -> None:
    strip = room.console.findChildren(BoardsStrip)[0]
    assert [strip.second.itemText(at) for at in range(strip.second.count())] == [
        "No second board",
        "Classroom",
        "Lab",
    ]
    strip.second.setCurrentIndex(2)
    strip.second.activated.emit(2)
    assert room.library.settings.second_wing == "Lab"
    assert strip.screen_.count() == 4
    room.desk.open(roster(), routine(), PlaceInCycle())
    assert not strip.isVisibleTo(room.console)
