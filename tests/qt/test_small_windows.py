"""Every page in small windows, with letters of every size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from stationboard.domain.document import BlockId
from stationboard.library.pin import new_pin
from stationboard.machine.resources import resource_folder
from stationboard.qt.fonts import load_fonts
from tests.qt.conftest import Windows
from tests.support.teacher_eyes import settle, spoiled

SIZES = [(1366, 768), (1280, 680), (960, 500)]


@pytest.fixture(autouse=True)
def letters(qapp: object) -> None:
    load_fonts(resource_folder() / "fonts")


def _pages(windows: Windows) -> dict[str, QWidget]:
    console = windows.console
    return {
        "class": console.class_page,
        "stations": console.stations_page,
        "room": console.room_page,
        "routines": console.routines_page,
        "timetable": console.timetable_page,
        "safety": console.safety.page,
        "settings": console.settings_page,
    }


def _letters(windows: Windows, percent: int) -> None:
    library = windows.desks.library
    library.keep_settings(library.settings.model_copy(update={"text_percent": percent}))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
def test_no_control_of_any_page_is_cut_covered_or_squeezed_in_a_small_window(
    windows: Windows, size: tuple[int, int], percent: int, direction: Qt.LayoutDirection
) -> None:
    console = windows.console
    _letters(windows, percent)
    console.window.setLayoutDirection(direction)
    console.window.resize(*size)
    found: list[str] = []

    def look(name: str) -> None:
        settle()
        found.extend(f"{name}: {one}" for one in spoiled(console.window))

    look("welcome")
    console.welcome_page.skip.click()
    look("start")
    for name, page in _pages(windows).items():
        console.window.show_page(page)
        look(name)
    console.class_page.editor.open_part(1)
    console.window.show_page(console.class_page)
    look("students")
    console.room_page.tabs.add.click()
    console.window.show_page(console.room_page)
    look("room with a plan")
    console.routines_page.view.blocks.choose(BlockId("rounds"))
    console.window.show_page(console.routines_page)
    look("rounds")
    console.class_page.paste_sheet.ask()
    console.window.show_page(console.class_page)
    look("pasting")
    console.class_page.paste_sheet.hide_away()
    console.stations_page.icons.open()
    console.window.show_page(console.stations_page)
    look("pictograms")
    console.stations_page.icons.hide_away()
    windows.start_lesson()
    look("run")
    console.run_page.tools.down.click()
    look("a station is down")
    console.run_page.station_down.hide_away()
    library = windows.desks.library
    library.keep_settings(library.settings.model_copy(update={"pin": new_pin("1234", b"0" * 16)}))
    console.lock.lock()
    look("locked")
    assert console.window.size().toTuple() == size
    assert "\n".join(found) == ""
