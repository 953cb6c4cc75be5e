"""The whole program without a mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from stationboard.domain.document import BlockId
from stationboard.machine.resources import resource_folder
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.fonts import load_fonts
from tests.qt.conftest import Windows
from tests.support.teacher_eyes import settle
from tests.support.teacher_keys import called, controls, of_many, walked, with_arrows

_ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up)


@pytest.fixture(autouse=True)
def letters(qapp: object) -> None:
    load_fonts(resource_folder() / "fonts")


def _pages(windows: Windows) -> Iterator[str]:
    """Every page in turn, in the state in which it has the most to offer; its name."""
    console, window = windows.console, windows.console.window
    window.activateWindow()
    settle()
    yield "welcome"
    console.welcome_page.skip.click()
    settle()
    yield "start"
    console.routines_page.view.blocks.choose(BlockId("rounds"))
    for name, page in (
        ("groups", console.class_page),
        ("stations", console.stations_page),
        ("room", console.room_page),
        ("routines", console.routines_page),
        ("timetable", console.timetable_page),
        ("safety", console.safety.page),
        ("settings", console.settings_page),
    ):
        window.show_page(page)
        settle()
        yield name
    console.class_page.editor.open_part(1)
    console.class_page.editor.students.table.selectRow(0)
    window.show_page(console.class_page)
    settle()
    yield "students"
    windows.start_lesson()
    settle()
    yield "run"


def test_the_keyboard_alone_reaches_every_control_of_every_page_by_its_name(windows: Windows) -> None:
    window = windows.console.window
    missed: list[str] = []
    for page in _pages(windows):
        # How saving stands, which changes meanwhile, is the name of the mark that tells it.
        wanted = {called(one) for one in controls(window) if one is not window.sidebar.mark}
        stops = walked(window)
        reached = {stop.name for stop in stops} | {called(one) for one in window.sidebar.buttons}
        for button in of_many(stops):
            if window.stack.isAncestorOf(button):
                reached.update(with_arrows(button))
        missed.extend(f"{page}: {name}" for name in sorted(wanted - reached))
        missed.extend(f"{page}: out of sight, {stop.name}" for stop in stops if not stop.seen)
        missed.extend(f"{page}: no name, {stop.name}" for stop in stops if stop.name.endswith("''"))
    assert missed == []


def test_the_pages_are_opened_with_the_arrow_keys_from_wherever_one_is(windows: Windows) -> None:
    window = windows.console.window
    window.activateWindow()
    window.show_page(windows.console.timetable_page)
    settle()
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.sidebar.buttons[5]
    QTest.keyClick(window.sidebar.buttons[5], Qt.Key.Key_Down)
    assert window.stack.currentWidget() is windows.console.safety.page
    assert QApplication.focusWidget() is window.sidebar.buttons[6]
    QTest.keyClick(window.sidebar.buttons[6], Qt.Key.Key_Up)
    QTest.keyClick(window.sidebar.buttons[5], Qt.Key.Key_Up)
    assert window.stack.currentWidget() is windows.console.routines_page


def test_no_arrow_on_a_control_that_has_its_own_moves_the_lesson_on(windows: Windows) -> None:
    window = windows.console.window
    list(_pages(windows))
    desk = windows.desks.lesson
    reading = desk.reading()
    assert reading is not None
    moved: list[str] = []
    for page in (
        windows.console.class_page,
        windows.console.stations_page,
        windows.console.room_page,
        windows.console.routines_page,
        windows.console.timetable_page,
        windows.console.settings_page,
    ):
        window.show_page(page)
        settle()
        stops = walked(window)
        buttons = of_many(stops)
        for stop in stops:
            if not stop.is_there or not window.stack.isAncestorOf(stop.widget):
                continue
            if isinstance(stop.widget, QAbstractButton) and stop.widget not in buttons:
                continue
            for arrow in _ARROWS:
                if not stop.is_there:
                    break
                stop.widget.setFocus(Qt.FocusReason.TabFocusReason)
                QTest.keyClick(stop.widget, arrow)
                now = desk.reading()
                assert now is not None
                if now.index != reading.index:
                    moved.append(f"{stop.name}: {arrow.name}")
                    reading = now
    assert moved == []


def test_the_tab_key_goes_through_a_page_as_the_eye_does(windows: Windows) -> None:
    console, window = windows.console, windows.console.window
    window.activateWindow()
    console.welcome_page.skip.click()
    settle()
    stops = [stop.widget for stop in walked(window)]
    start = console.start_page
    assert stops.index(start.classes.cards[0]) < stops.index(start.put_on)
    assert stops.index(start.time.bell) < stops.index(start.put_on)
    window.show_page(console.timetable_page)
    settle()
    stops = [stop.widget for stop in walked(window)]
    page = console.timetable_page
    order = [page.bells.schedule, page.weekend, page.letters.count, page.special.dates]
    assert [stops.index(one) for one in order] == sorted(stops.index(one) for one in order)


def test_a_sheet_keeps_the_keyboard_and_esc_puts_it_away_from_wherever_one_is(windows: Windows) -> None:
    console, window = windows.console, windows.console.window
    window.activateWindow()
    sheets: list[tuple[QWidget, Sheet, object]] = [
        (console.class_page, console.class_page.paste_sheet, console.class_page.paste_sheet.ask),
        (console.stations_page, console.stations_page.icons, console.stations_page.icons.open),
        (
            console.stations_page,
            console.stations_page.copying,
            lambda: console.stations_page.copying.open(windows.desks.library.routines[1:]),
        ),
        (console.settings_page, window.help, window.toggle_help),
    ]
    for page, sheet, ask in sheets:
        window.show_page(page)
        settle()
        first = walked(window)[2].widget
        first.setFocus(Qt.FocusReason.TabFocusReason)
        assert callable(ask)
        ask()
        settle()
        for _ in range(8):
            QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Tab)
            QApplication.processEvents()
            here = QApplication.focusWidget()
            assert here is not None
            assert sheet is here or sheet.isAncestorOf(here)
        QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Escape)
        assert not sheet.isVisible()
        assert QApplication.focusWidget() is first
