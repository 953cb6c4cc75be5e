from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stationboard.domain.document import ItemId
from stationboard.lesson import commands as cmd
from stationboard.lesson.state import Stage
from tests.qt.conftest import Windows

TEACHER = ItemId("at-teacher")


def test_keys_on_the_plan_furnish_the_room_and_leave_the_lesson_alone(windows: Windows) -> None:
    windows.start_lesson()
    lesson, page = windows.desks.lesson, windows.console.room_page
    lesson.wish(cmd.Pause())
    windows.console.window.show_page(page)
    QApplication.processEvents()
    view = page.plan.views[TEACHER]
    before, index = view.x(), lesson.state.work.cursor.index if lesson.state is not None else None

    view.setFocus()
    windows.press(view, Qt.Key.Key_Left)
    assert view.x() < before
    windows.press(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert view.x() == before
    assert lesson.state is not None
    assert lesson.state.stage is Stage.PAUSED
    assert lesson.state.work.cursor.index == index
