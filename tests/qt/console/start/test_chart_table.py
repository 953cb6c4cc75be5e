from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.domain.document import ClassId, StationId
from stationboard.domain.rounds import Rounds, Row, Table
from stationboard.domain.routine import PlaceInCycle
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count
from stationboard.planning.compiling import compile_chart
from stationboard.qt.console.look.colors import LIGHT
from stationboard.qt.console.parts.group_signs import paint_of
from stationboard.qt.console.start.chart_table import ChartTable
from tests.support import classroom


def _shown(qtbot: QtBot, width: int = 900) -> ChartTable:
    table = ChartTable()
    qtbot.addWidget(table)
    table.resize(width, 400)
    table.show()
    return table


def test_a_group_that_rests_has_a_dash_in_its_cell(dressed: QApplication, qtbot: QtBot) -> None:
    plan = classroom.routine()
    rounds = plan.blocks[1]
    assert isinstance(rounds, Rounds)
    fill = Table(rows=(Row(cells=(StationId("teacher"), None)),))
    table = _shown(qtbot)
    changed = plan.model_copy(update={"blocks": (rounds.model_copy(update={"fill": fill, "count": 1}),)})
    table.show_chart(compile_chart(changed, classroom.roster(), PlaceInCycle()))
    texts = [item.text() for column in range(5) if (item := table.item(0, column)) is not None]
    assert texts == ["Round 1 · 15 min", "Teacher Table", "–", "–", "–"]


def test_the_table_is_as_high_as_its_rows_so_that_only_the_page_scrolls(
    dressed: QApplication, qtbot: QtBot
) -> None:
    table = _shown(qtbot)
    table.show_chart(compile_chart(classroom.routine(), classroom.roster(), PlaceInCycle()))
    assert table.verticalScrollBar().maximum() == 0
    assert table.horizontalScrollBar().maximum() == 0


def test_more_groups_than_fit_side_by_side_stand_below_under_heads_of_their_own(
    dressed: QApplication, qtbot: QtBot
) -> None:
    many = with_groups_by_count(new_class(ClassId("c"), "C", [NewStudent("Ann")] * 60), 24, 1)
    table = _shown(qtbot)
    table.show_chart(compile_chart(classroom.routine(), many, PlaceInCycle()))
    assert table.columnCount() == 7
    texts = [
        item.text()
        for row in range(table.rowCount())
        for column in range(7)
        if (item := table.item(row, column)) is not None
    ]
    heads = [item.text() for at in range(1, 7) if (item := table.horizontalHeaderItem(at)) is not None]
    assert {group.name for group in many.groupings[0].groups} <= {*texts, *heads}
    assert texts.count("Round 1 · 15 min") == 4
    assert table.horizontalScrollBar().maximum() == 0
    assert table.verticalScrollBar().maximum() == 0


def test_a_group_has_its_color_from_the_board_in_its_head(dressed: QApplication, qtbot: QtBot) -> None:
    table = _shown(qtbot)
    table.show_chart(compile_chart(classroom.routine(), classroom.roster(), PlaceInCycle()))
    foxes = classroom.roster().groupings[0].groups[0]
    picture = table.horizontalHeader().grab().toImage()
    wanted = QColor(paint_of(foxes.color, LIGHT).fill)
    x = table.columnViewportPosition(1) + table.columnWidth(1) - 12
    assert picture.pixelColor(x, picture.height() // 2) == wanted
