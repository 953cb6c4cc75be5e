"""A name that looks like markup is shown as it stands, wherever the console shows names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget

from stationboard.domain.document import ClassId, GroupId, GroupingId, StudentId
from stationboard.domain.look import looks
from stationboard.domain.roster import Group, Grouping, Roster, Student
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson import commands as cmd
from stationboard.qt.console.classes.list_reader import ReadList
from stationboard.store.rosters.reading import read_list
from stationboard.store.rosters.source import ListSource, NamedBytes
from tests.qt.conftest import Windows
from tests.support.classroom import NINE_FIVE, routine, stations

EVIL = '<img src="file:///etc/passwd">'
_OBJECT = "\ufffc"
"""What stands for a picture among the letters of a text."""
SOURCE = Path(__file__).parents[3] / "src" / "stationboard" / "qt"


def _roster() -> Roster:
    students = tuple(Student(id=StudentId(f"s{at}"), first=f"{EVIL}{at}", last="<b>X</b>") for at in range(6))
    groups = tuple(
        Group(
            id=GroupId(f"g{at}"),
            name=f"<h1>{name}</h1>{EVIL}",
            color=color,
            symbol=symbol,
            students=tuple(student.id for student in students[2 * at : 2 * at + 2]),
        )
        for at, (name, color, symbol) in enumerate(looks(3))
    )
    grouping = Grouping(id=GroupingId("m"), name=EVIL, groups=groups)
    return Roster(
        id=ClassId("evil"),
        name=f"5B {EVIL}",
        room=EVIL,
        period=EVIL,
        students=students,
        groupings=(grouping,),
    )


def _routine() -> Routine:
    named = tuple(
        station.model_copy(update={"name": f"{EVIL} {station.name}", "directions": EVIL, "adult": EVIL})
        for station in stations()
    )
    return routine().model_copy(update={"name": f"<a href='x'>{EVIL}</a>", "stations": named})


@pytest.fixture
def evil(windows: Windows, tmp_path: Path) -> Windows:
    """Every page filled with names that look like markup."""
    desks, console = windows.desks, windows.console
    desks.library.keep_class(_roster())
    console.class_page.show_class(ClassId("evil"))
    content = (
        f"First name;Last name;Group\n{EVIL};<b>X</b>;{EVIL}\nBen;Ray;<i>2</i>\n(x) Cy;{EVIL};\n".encode()
    )
    name = f"{EVIL}.csv"
    source = ListSource(name, (NamedBytes(name, content),))
    console.class_page.preview.show_list(ReadList(source, None, read_list(source)))
    console.start_page.choose_class(ClassId("evil"))
    console.routines.add(_routine())
    console.stations_page.copying.open([_routine()])
    desks.lesson.open(_roster(), _routine(), PlaceInCycle())
    desks.lesson.wish(cmd.Start(NINE_FIVE))
    desks.lesson.wish(cmd.MoveOn())
    desks.lesson.wish(cmd.MarkAbsent(StudentId("s0")))
    desks.lesson.wish(cmd.MarkAbsent(StudentId("nobody")))
    console.run_page.tools.down.click()
    pages = (console.class_page, console.settings_page, console.stations_page, console.routines_page)
    for page in (*pages, console.run_page):
        console.window.show_page(page)
        for size in ((1366, 768), (820, 480)):
            console.window.resize(*size)
            QApplication.processEvents()
    _hover_over_everything(console.window)
    return windows


def _hover_over_everything(window: QWidget) -> None:
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            at = QPointF(3, 3)
            QApplication.sendEvent(widget, QEnterEvent(at, at, at))
            widget.grab()


def _everything() -> list[QWidget]:
    return [part for top in QApplication.topLevelWidgets() for part in (top, *top.findChildren(QWidget))]


def test_every_label_is_of_plain_text(evil: Windows) -> None:
    labels = [widget for widget in _everything() if isinstance(widget, QLabel)]
    assert len(labels) > 30
    assert any(EVIL in label.text() for label in labels)
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []
    assert not any(label.openExternalLinks() for label in labels)


def test_no_part_of_the_windows_can_show_markup_at_all(evil: Windows) -> None:
    assert [widget for widget in _everything() if isinstance(widget, QTextEdit)] == []


def test_a_tool_tip_shows_a_name_as_it_stands(evil: Windows) -> None:
    tips = [widget.toolTip() for widget in _everything() if widget.toolTip()]
    named = [tip for tip in tips if "etc/passwd" in tip]
    assert named
    assert all(EVIL in _rendered(tip) for tip in named)
    assert not any(_OBJECT in _rendered(tip) for tip in tips)


def test_nobody_sets_a_tool_tip_that_could_hold_a_name_without_making_it_plain() -> None:
    """The tips above are those one lesson meets; these are all there can be."""
    calls = re.compile(r"(?:setToolTip|showText|ToolTipRole|setWhatsThis|setStatusTip)\b(.*)")
    harmless = ("plain_tip(", "self.tr(", "button.title if slim")
    found = [
        f"{file.name}: {call}"
        for file in sorted(SOURCE.rglob("*.py"))
        for call in calls.findall(file.read_text("utf-8"))
        if "(" in call and not any(word in call for word in harmless)
    ]
    assert found == []


def test_no_markup_is_in_what_a_screen_reader_is_told_but_the_name_itself(evil: Windows) -> None:
    told = [widget.accessibleName() for widget in _everything() if "etc/passwd" in widget.accessibleName()]
    assert told
    assert all("&lt;" not in name for name in told)


def _rendered(tip: str) -> str:
    """What a tool tip looks like: Qt guesses by its first letters whether it is markup."""
    if not QtGui.Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText().replace("\xa0", " ")
