"""The rotation chart edited with mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTableWidgetItem
from pytestqt.qtbot import QtBot

from stationboard.domain.document import BlockId
from stationboard.domain.routine import PlaceInCycle
from stationboard.library.routines.rounds import rounds_of
from stationboard.library.routines.tables import Cell
from stationboard.planning.filling import placements
from stationboard.qt.console.routines.chart_grid import ChartGrid
from tests.support.classroom import roster, routine
from tests.support.console import open_menu, trigger
from tests.support.school import dress, told_by

GROUPS = roster().groupings[0].groups
ROWS = placements(rounds_of(routine(), BlockId("rounds")), GROUPS, PlaceInCycle())


@pytest.fixture
def grid(qtbot: QtBot) -> ChartGrid:
    dress()
    grid = ChartGrid()
    qtbot.addWidget(grid)
    grid.resize(640, 300)
    grid.show_rows(GROUPS, ROWS, routine().stations)
    grid.show()
    grid.activateWindow()
    qtbot.waitExposed(grid)
    grid.setFocus()
    return grid


def _item(grid: ChartGrid, row: int, column: int) -> QTableWidgetItem:
    item = grid.item(row, column)
    assert item is not None
    return item


def _middle(grid: ChartGrid, row: int, column: int) -> QPoint:
    return grid.visualRect(grid.model().index(row, column)).center()


def test_it_opens_on_the_first_group_in_the_first_round(grid: ChartGrid) -> None:
    assert (grid.currentRow(), grid.currentColumn()) == (0, 1)
    assert [_item(grid, 0, column).text() for column in range(5)] == [
        "Round 1",
        "Teacher Table",
        "Computers",
        "Math Games",
        "Workbook",
    ]
    said = _item(grid, 1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Owls, Round 2: Math Games"


def test_arrows_go_from_cell_to_cell_and_first_letters_choose_a_station(grid: ChartGrid) -> None:
    placed = told_by(grid.placed)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClicks(grid, "w")
    assert placed == [(Cell(1, 1), "workbook")]


def test_typing_on_tells_stations_apart_and_another_letter_begins_anew(grid: ChartGrid) -> None:
    stations = (
        *routine().stations,
        routine().stations[0].model_copy(update={"id": "writing", "name": "Writing"}),
    )
    grid.show_rows(GROUPS, ROWS, stations)
    placed = told_by(grid.placed)
    QTest.keyClicks(grid, "wrc")
    assert [station for _, station in placed] == ["workbook", "writing", "computers"]
    QTest.keyClicks(grid, "z")
    assert len(placed) == 3


def test_delete_empties_a_cell(grid: ChartGrid) -> None:
    placed = told_by(grid.placed)
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert placed == [(Cell(0, 0), None)]


def test_one_cell_is_dragged_onto_another_to_swap_them(grid: ChartGrid) -> None:
    swapped = told_by(grid.swapped)
    view = grid.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=_middle(grid, 0, 1))
    QTest.mouseMove(view, _middle(grid, 1, 2))
    QTest.mouseMove(view, _middle(grid, 2, 3))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=_middle(grid, 2, 3))
    assert swapped == [(Cell(0, 0), Cell(2, 2))]
    assert (grid.currentRow(), grid.currentColumn()) == (2, 3)


def test_a_click_and_a_drag_to_nowhere_swap_nothing(grid: ChartGrid) -> None:
    swapped = told_by(grid.swapped)
    view = grid.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=_middle(grid, 0, 1))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=_middle(grid, 0, 1))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=_middle(grid, 0, 0))
    assert swapped == []


@pytest.mark.parametrize("opens", ["enter", "double click"])
def test_all_stations_are_listed_to_choose_from(grid: ChartGrid, opens: str) -> None:
    placed = told_by(grid.placed)
    if opens == "enter":
        QTest.keyClick(grid, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=_middle(grid, 0, 1))
        QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=_middle(grid, 0, 1))
    menu = open_menu()
    assert isinstance(menu, QMenu)
    trigger(menu, "Math Games")
    trigger(menu, "No station")
    menu.close()
    assert placed == [(Cell(0, 0), "games"), (Cell(0, 0), None)]


def test_a_table_without_groups_and_with_twelve_is_shown(grid: ChartGrid) -> None:
    grid.show_rows((), tuple(() for _ in range(3)), routine().stations)
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert grid.columnCount() == 1
