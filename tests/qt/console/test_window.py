from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from stationboard.domain.quantity import minutes
from stationboard.lesson import commands as cmd
from stationboard.qt.console.parts.buttons import ActionButton
from stationboard.qt.console.parts.texts import ShortText
from tests.support.console import Console

SIZES = [(1024, 700), (1366, 768), (1440, 900), (1920, 1080), (3840, 2160)]


def test_the_side_bar_tells_whose_class_this_is(console: Console) -> None:
    assert console.window.sidebar.heading.text() == "Period 3 Math"
    assert console.window.sidebar.line.text() == "23 of 23 here · Room 12"
    assert console.window.windowTitle() == "Period 3 Math – Station Board"


def test_only_the_pages_that_exist_are_shown_and_a_click_opens_them(console: Console) -> None:
    assert [button.title for button in console.window.sidebar.buttons] == ["Run", "Settings"]
    console.click(console.window.sidebar.buttons[1])
    assert not console.run.isVisible()
    console.window.show_page(console.run)
    assert console.run.isVisible()
    assert console.window.sidebar.buttons[0].isChecked()


def test_closing_asks_nothing_and_leaves_the_window_to_the_program(console: Console) -> None:
    console.click(console.run.clock.main)
    wished = QSignalSpy(console.window.close_wished)
    console.window.close()
    assert wished.count() == 1
    assert console.window.isVisible()
    console.window.close_for_good()
    assert not console.window.isVisible()


def test_everything_that_can_be_used_has_a_name_for_screen_readers(console: Console) -> None:
    console.click(console.run.clock.main)
    console.desk.wish(cmd.AddTime(minutes(5)))
    console.click(console.run.tools.down)
    nameless = [
        widget
        for widget in console.window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit) and not _heard(widget)
    ]
    assert nameless == []


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_in_a_window_of_any_size(
    console: Console, size: tuple[int, int], direction: Qt.LayoutDirection
) -> None:
    console.window.setLayoutDirection(direction)
    console.click(console.run.clock.main)
    console.at(12)
    console.desk.wish(cmd.AddTime(minutes(5)))
    console.window.resize(*size)
    for _ in range(3):
        QApplication.processEvents()
    assert [_told(widget) for widget in _cut(console)] == []


def test_a_narrow_window_shows_pictograms_only_with_their_names_as_tips(console: Console) -> None:
    console.window.resize(1024, 700)
    QApplication.processEvents()
    assert not console.window.sidebar.heading.isVisible()
    assert [button.toolTip() for button in console.window.sidebar.buttons] == ["Run", "Settings"]


def _heard(widget: QWidget) -> bool:
    found = QAccessible.queryAccessibleInterface(widget)
    return bool(found.text(QAccessible.Text.Name).strip())


def _cut(console: Console) -> list[QWidget]:
    """Buttons and labels that are smaller than what they say, or outside of the panel they lie in."""
    found: list[QWidget] = []
    for widget in console.window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, ActionButton | QLabel):
            continue
        if isinstance(widget, ActionButton) and widget.width() < widget.sizeHint().width():
            found.append(widget)
        if isinstance(widget, ShortText) and widget.shown() != widget.text():
            found.append(widget)
        if isinstance(widget, QLabel) and widget.height() < widget.heightForWidth(widget.width()):
            found.append(widget)
        if not _whole_in(widget, console.window):
            found.append(widget)
    return found


def _whole_in(widget: QWidget, window: QWidget) -> bool:
    """Whether it lies within the sides of its window, and of a panel that does not scroll sideways."""
    outer = widget.parentWidget()
    while outer is not None and outer is not window and not isinstance(outer, QScrollArea):
        outer = outer.parentWidget()
    around = outer if outer is not None else window
    box = QRect(widget.mapTo(around, widget.rect().topLeft()), widget.size())
    return box.left() >= 0 and box.right() <= around.width()


def _told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
    return f"{text!r} {widget.size().toTuple()} wants {widget.sizeHint().toTuple()}"
