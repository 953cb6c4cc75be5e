from __future__ import annotations

from enum import Enum
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationboard.library.settings import WindowTheme
from stationboard.qt.console.look.colors import CONTRAST, LIGHT, colors_of
from stationboard.qt.system_wishes import SystemWishes
from tests.qt.conftest import Windows
from tests.support.teacher_eyes import settle


class _Told(Enum):
    HighContrast = 1
    ReducedMotion = 2


def _system(monkeypatch: pytest.MonkeyPatch, wishes: SystemWishes, **told: object) -> None:
    monkeypatch.setattr(wishes, "_told", SimpleNamespace(**told))


def test_nobody_can_tell_of_motion_and_contrast_with_an_older_qt(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes = SystemWishes()
    _system(monkeypatch, wishes)
    assert not wishes.no_motion
    assert not wishes.high_contrast


def test_what_the_system_asks_for_is_read(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    wishes = SystemWishes()
    _system(
        monkeypatch,
        wishes,
        motionPreference=lambda: _Told.ReducedMotion,
        contrastPreference=lambda: _Told.HighContrast,
    )
    assert wishes.no_motion
    assert wishes.high_contrast


def test_a_system_with_high_contrast_has_a_window_with_high_contrast_unless_the_teacher_chose_another(
    windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    console, library = windows.console, windows.desks.library
    _system(monkeypatch, windows.board.system, contrastPreference=lambda: _Told.HighContrast)
    windows.board.system.changed.emit()
    settle()
    assert library.settings.console_theme is WindowTheme.SYSTEM
    assert colors_of(console.window) is CONTRAST
    library.keep_settings(library.settings.model_copy(update={"console_theme": WindowTheme.LIGHT}))
    settle()
    assert colors_of(console.window) is LIGHT


def test_a_system_without_motion_has_a_board_without_motion(
    windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    _system(monkeypatch, windows.board.system, motionPreference=lambda: _Told.ReducedMotion)
    windows.board.system.changed.emit()
    assert windows.console.settings_page.system_motion.isVisibleTo(windows.console.settings_page)
    assert windows.board.settings().reduced_motion
    assert not windows.desks.library.settings.reduced_motion


def test_large_letters_hold_everywhere_at_once(windows: Windows) -> None:
    console, library = windows.console, windows.desks.library
    windows.start_lesson()
    sidebar, side = console.window.sidebar, console.stations_page.side.tiles
    console.window.show_page(console.stations_page)
    settle()
    before = [
        sidebar.buttons[0].height(),
        sidebar.heading.fontInfo().pixelSize(),
        side.item(0).sizeHint().height(),
        console.routines_page.view.name.line.fontInfo().pixelSize(),
        console.class_page.editor.students.table.verticalHeader().defaultSectionSize(),
    ]
    library.keep_settings(library.settings.model_copy(update={"text_percent": 200}))
    settle()
    console.window.resize(2600, 1400)
    settle()
    after = [
        sidebar.buttons[0].height(),
        sidebar.heading.fontInfo().pixelSize(),
        side.item(0).sizeHint().height(),
        console.routines_page.view.name.line.fontInfo().pixelSize(),
        console.class_page.editor.students.table.verticalHeader().defaultSectionSize(),
    ]
    assert all(large > 1.7 * small for large, small in zip(after, before, strict=True))
    library.keep_settings(library.settings.model_copy(update={"text_percent": 100}))


def test_letters_on_high_contrast_reach_a_contrast_of_seven() -> None:
    for ink, paper in (
        (CONTRAST.ink, CONTRAST.page),
        (CONTRAST.muted, CONTRAST.chip_hover),
        (CONTRAST.on_primary, CONTRAST.primary),
        (CONTRAST.on_blue, CONTRAST.blue),
        (CONTRAST.ink, CONTRAST.blue_paper),
        (CONTRAST.amber_ink, CONTRAST.amber_paper),
        (CONTRAST.side_ink, CONTRAST.side_here),
        (CONTRAST.past_ink, CONTRAST.round_past),
        (CONTRAST.ink, CONTRAST.round),
    ):
        assert _contrast(ink, paper) >= 7, (ink, paper)


def _contrast(one: str, other: str) -> float:
    """As WCAG 2.2 reckons it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_ctrl_and_a_digit_open_a_page_and_ctrl_comma_the_settings(windows: Windows) -> None:
    console = windows.console
    windows.press(console.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert console.window.stack.currentWidget() is console.stations_page
    field = console.stations_page.view.form.name.line
    field.setFocus()
    windows.press(field, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert console.window.stack.currentWidget() is console.settings_page
