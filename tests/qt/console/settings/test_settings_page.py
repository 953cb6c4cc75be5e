from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from stationboard.domain.sentence import Sentence, say
from stationboard.library.settings import ThemeChoice, WindowTheme
from stationboard.machine.sound import SoundName
from stationboard.qt.console.settings.settings_page import SettingsPage
from tests.support.school import School, cut_off, dress, nameless, school

LEFT = Qt.MouseButton.LeftButton
SCREENS = ("eDP-1", "Epson EB-L200F HDMI-1")
LANGUAGES = (("en", "English"), ("es", "Español"), ("ar", "العربية"))


@dataclass
class CountedChimes:
    """A loudspeaker that counts its tests."""

    reason: Sentence | None = None
    tests: int = 0
    played: list[SoundName] = field(default_factory=list)

    def test(self) -> None:
        self.tests += 1

    def play(self, name: SoundName) -> None:
        self.played.append(name)


@pytest.fixture
def chimes() -> CountedChimes:
    return CountedChimes()


@pytest.fixture(params=list(ThemeChoice))
def theme(request: pytest.FixtureRequest) -> Iterator[ThemeChoice]:
    yield ThemeChoice(request.param)
    dress()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


@pytest.fixture
def page(room: School, chimes: CountedChimes, qtbot: QtBot) -> SettingsPage:
    dress()
    page = SettingsPage(room.desk, chimes, LANGUAGES, SCREENS)
    qtbot.addWidget(page)
    page.resize(1150, 768)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.mark.parametrize(
    ("button", "setting", "value"),
    [
        ("board_dark", "board_theme", ThemeChoice.DARK),
        ("console_dark", "console_theme", WindowTheme.DARK),
        ("console_contrast", "console_theme", WindowTheme.CONTRAST),
        ("console_light", "console_theme", WindowTheme.LIGHT),
        ("twenty_four", "twelve_hours", False),
        ("names", "names_on_board", False),
        ("reduced_motion", "reduced_motion", True),
        ("silent", "silent", True),
    ],
)
def test_a_click_takes_effect_at_once_and_is_kept(
    page: SettingsPage, room: School, qtbot: QtBot, button: str, setting: str, value: object
) -> None:
    pressed = getattr(page, button)
    assert isinstance(pressed, QAbstractButton)
    with qtbot.waitSignal(room.desk.settings_changed):
        QTest.mouseClick(pressed, LEFT)
    assert getattr(room.desk.settings, setting) == value
    assert getattr(room.reopened().settings, setting) == value


def test_the_volume_follows_the_keys(page: SettingsPage, room: School) -> None:
    page.volume.setFocus()
    QTest.keyClick(page.volume, Qt.Key.Key_End)
    assert room.desk.settings.volume == 1.0
    QTest.keyClick(page.volume, Qt.Key.Key_Home)
    assert room.desk.settings.volume == 0.0


def test_the_test_button_is_heard_unless_silence_is_wanted(page: SettingsPage, chimes: CountedChimes) -> None:
    QTest.mouseClick(page.test, LEFT)
    assert chimes.tests == 1
    QTest.mouseClick(page.silent, LEFT)
    QTest.mouseClick(page.test, LEFT)
    assert chimes.tests == 1
    assert "Nothing sounds" in page.sound_message.text()


def test_why_nothing_can_be_heard_is_told_as_soon_as_it_is_known(
    page: SettingsPage, chimes: CountedChimes
) -> None:
    assert not page.sound_message.warns
    chimes.reason = say("Sound is off: {why}.", why="no loudspeaker was found")
    QTest.mouseClick(page.test, LEFT)
    assert page.sound_message.warns
    assert page.sound_message.text() == "Sound is off: no loudspeaker was found."


def test_the_screen_of_the_board_is_chosen_from_those_there_are(page: SettingsPage, room: School) -> None:
    assert page.screen_.count() == 3
    page.screen_.setFocus()
    QTest.keyClick(page.screen_, Qt.Key.Key_End)
    assert room.desk.settings.board_screen == SCREENS[1]

    page.show_screens(SCREENS[:1])
    assert page.screen_.currentText() == "Epson EB-L200F HDMI-1 (not connected now)"
    assert room.desk.settings.board_screen == SCREENS[1]

    page.show_screens(SCREENS)
    assert page.screen_.currentText() == f"2: {SCREENS[1]}"


def test_the_language_of_the_board_is_chosen_by_its_own_name(page: SettingsPage, room: School) -> None:
    page.language.setFocus()
    QTest.keyClick(page.language, Qt.Key.Key_Down)
    assert room.desk.settings.language == "es"


def test_a_setting_changed_elsewhere_is_shown(page: SettingsPage, room: School) -> None:
    room.desk.keep_settings(room.desk.settings.model_copy(update={"silent": True, "volume": 0.3}))
    assert page.silent.isChecked()
    assert page.volume.value() == 30
    assert room.desk.settings.volume == 0.3


@pytest.mark.parametrize("size", [(728, 560), (950, 700), (1224, 900)])
def test_nothing_is_cut_off(
    page: SettingsPage, qtbot: QtBot, chimes: CountedChimes, size: tuple[int, int], theme: ThemeChoice
) -> None:
    chimes.reason = say("Sound is off: this computer tells of no loudspeaker, and none was plugged in since.")
    page.show_screens(("A very long name of a projector " * 4, *SCREENS))
    dress(theme)
    page.resize(*size)
    # A sentence that takes another line moves what is below it in a second round of events.
    qtbot.waitUntil(lambda: cut_off(page) == [])
    assert page.size().toTuple() == size
    assert nameless(page) == []


def test_the_teacher_says_when_the_class_is_warned(page: SettingsPage, room: School) -> None:
    page.warnings.when.setFocus()
    for _ in range(3):
        QTest.keyClick(page.warnings.when, Qt.Key.Key_Down)
    assert room.desk.settings.warning_minutes == 2
    QTest.keyClick(page.warnings.when, Qt.Key.Key_Home)
    assert room.desk.settings.warning_minutes is None


def test_the_sound_of_the_warning_and_a_calm_countdown_are_chosen(page: SettingsPage, room: School) -> None:
    QTest.mouseClick(page.warnings.sound, LEFT)
    QTest.mouseClick(page.warnings.calm, LEFT)
    assert not room.desk.settings.warning_sound
    assert room.desk.settings.calm_countdown
    assert room.reopened().settings == room.desk.settings


def test_the_letters_of_the_window_are_chosen(page: SettingsPage, room: School) -> None:
    page.text_size.setFocus()
    QTest.keyClick(page.text_size, Qt.Key.Key_End)
    assert room.desk.settings.text_percent == 200


def test_the_teacher_asks_which_screen_is_which(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.numbers_wished):
        QTest.mouseClick(page.numbers, LEFT)


@pytest.mark.parametrize("percent", [125, 150, 200])
def test_large_letters_hold_at_once_and_nothing_is_cut_off(
    page: SettingsPage, qtbot: QtBot, percent: int
) -> None:
    before = page.numbers.height()
    dress(percent=percent)
    try:
        qtbot.waitUntil(lambda: page.numbers.height() > before, timeout=20_000)
        qtbot.waitUntil(lambda: cut_off(page) == [], timeout=20_000)
    finally:
        dress()


def test_each_sound_of_a_lesson_can_be_heard(page: SettingsPage, chimes: CountedChimes) -> None:
    for button in page.sounds.values():
        QTest.mouseClick(button, LEFT)
    assert sorted(chimes.played) == sorted(SoundName)


def test_the_page_tells_where_everything_is_kept_and_leads_to_its_safety(
    page: SettingsPage, qtbot: QtBot
) -> None:
    page.show_folder("/home/rivera/Station Board")
    assert page.folder.text() == "/home/rivera/Station Board"
    with qtbot.waitSignal(page.folder_wished):
        QTest.mouseClick(page.to_safety, LEFT)


def test_what_the_system_asks_for_is_said_and_nothing_where_it_does_not(page: SettingsPage) -> None:
    assert not page.system_motion.isVisible()
    page.tell_system(no_motion=True)
    assert page.system_motion.isVisible()
