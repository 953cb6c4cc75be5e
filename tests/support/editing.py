"""Period 3 Math on the class page of a console, with its library in a folder."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stationboard.domain.roster import Roster
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.confidential_desk import ConfidentialDesk
from stationboard.qt.console.classes.class_editor import ClassEditor
from stationboard.qt.console.classes.class_page import ClassPage
from stationboard.store.disk import LocalDisk
from tests.support import classroom
from tests.support.school import School, dress, school


@dataclass
class Editing:
    """A teacher at the class page."""

    room: School
    desk: ClassDesk
    page: ClassPage

    @property
    def editor(self) -> ClassEditor:
        return self.page.editor

    @property
    def roster(self) -> Roster:
        return self.desk.roster

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def undo(self) -> None:
        self.click(self.editor.steps.undo)


def class_desk(room: School) -> ClassDesk:
    """The editor of the classes in `room`, on a Monday."""
    private = ConfidentialDesk(room.folder, room.desk)
    return ClassDesk(room.desk, private, lambda: "2026-11-23", room.desk)


@contextmanager
def editing(folder: Path, qtbot: QtBot) -> Generator[Editing]:
    dress()
    parent = QObject()
    room = school(folder / "library", parent)
    room.desk.keep_class(classroom.roster())
    desk = class_desk(room)
    page = ClassPage(room.desk, desk, Random(1), LocalDisk(), room.safety)
    qtbot.addWidget(page)
    page.resize(1150, 900)
    page.show()
    qtbot.waitExposed(page)
    page.show_class(classroom.roster().id)
    page.activateWindow()
    yield Editing(room, desk, page)
    room.writer.close(5)
