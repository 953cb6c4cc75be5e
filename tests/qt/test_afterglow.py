"""The picture of the board that a crash leaves, and the first light that shows it again."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stationboard.board.countdown import countdown_of
from stationboard.board.framing import frame
from stationboard.board.marks import Ring, Text
from stationboard.board.outlook import stays_until
from stationboard.board.telling import Manner
from stationboard.board.theme import ThemeName
from stationboard.domain.quantity import SECOND, Instant, Millis, minutes
from stationboard.lesson import commands as cmd
from stationboard.lesson.reading import read
from stationboard.lesson.state import State
from stationboard.library.settings import ThemeChoice
from stationboard.machine.resources import resource_folder
from stationboard.qt.afterglow import AfterglowKeeper
from stationboard.qt.board_view import BoardView
from stationboard.qt.first_light import FirstLight
from stationboard.qt.fonts import load_fonts
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter
from stationboard.qt.rehearsal_desk import RehearsalDesk
from stationboard.qt.ticker import PERIOD_MS
from stationboard.store.afterglow import Afterglow, Scene, Still, deflated
from stationboard.store.afterglow_file import read_afterglow
from stationboard.store.disk import LocalDisk
from stationboard.store.glimpse import glimpse
from stationboard.store.places import find_places
from stationboard.store.word_files import load_catalogs
from tests.board.samples import Room, lesson
from tests.qt.conftest import Windows
from tests.support.classroom import Lesson, left, moment, roster, routine, student_id

LATER = (0, 1, 999, 1_000, 17_350, 59_999)
"""Milliseconds after the picture was kept."""


def _board(theme: ThemeName, size: tuple[int, int]) -> BoardView:
    view = BoardView(theme.theme, QtMeasure(), BoardPainter())
    view.resize(*size)
    return view


def _scene(play: Lesson, at: float, view: BoardView, manner: Manner) -> Scene:
    """What is kept of a lesson `at` minutes after its start, whose clock is the computer's own."""
    now = moment(at)
    reading = read(play.state, now)
    view.show_frame(frame(play.state, reading, manner))
    shown = view.laid_out
    assert shown is not None
    assert view.frame_shown is not None
    made = countdown_of(
        shown.countdown(view.frame_shown.clock),
        now + left(reading),
        Millis(left(reading) + reading.elapsed),
        leftward=manner.catalog.right_to_left,
    )
    assert made is not None
    image = view.still_image(shown)  # must outlive the look at its bytes
    still = Still(view.width(), view.height(), view.devicePixelRatioF(), deflated(image.constBits()))
    return Scene("boot", 1, now, stays_until(play.state, manner, now, shown.frame), made, still)


def _light(theme: ThemeName, scene: Scene | None, now: int, size: tuple[int, int]) -> FirstLight:
    light = FirstLight(theme, scene, lambda: now)
    light.resize(*size)
    return light


def _pixels(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture(autouse=True)
def _fonts(qtbot: QtBot) -> None:
    load_fonts(resource_folder() / "fonts")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("size", [(1280, 720), (640, 480), (600, 900)])
@pytest.mark.parametrize("at", [3.0, 12.5, 24.01, 25.3, 77.0])
def test_the_first_light_is_the_board_of_that_moment_pixel_by_pixel(
    at: float, size: tuple[int, int], theme: ThemeName, language: str
) -> None:
    manner = Manner(load_catalogs(LocalDisk(), resource_folder() / "words").get(language) or Manner().catalog)
    play, view = lesson(Room()), _board(theme, size)
    scene = _scene(play, at, view, manner)
    for passed in LATER:
        then = Instant(scene.kept + passed)
        if then < scene.until:
            light = _light(theme, scene, then, size)
            shown = frame(play.state, read(play.state, then), manner)
            view.show_frame(shown)
            assert _pixels(light) == _pixels(view), passed
            assert light.mishap is None
            assert light.scene is scene


def test_the_digits_are_those_of_the_clock_and_not_those_that_were_kept() -> None:
    size = (640, 480)
    scene = _scene(lesson(Room()), 12.0, _board(ThemeName.LIGHT, size), Manner())
    assert scene.countdown.digits.text == "13:00"
    assert scene.countdown.text(scene.kept + minutes(1) + 2 * SECOND) == "11:58"
    early, late = (_pixels(_light(ThemeName.LIGHT, scene, scene.kept + by, size)) for by in (0, 62_000))
    assert early != late


@pytest.mark.parametrize("by", [-1, 0])
def test_once_the_board_would_show_something_else_there_is_a_curtain(by: int) -> None:
    size = (640, 480)
    scene = _scene(lesson(Room()), 12.0, _board(ThemeName.LIGHT, size), Manner())
    light = _light(ThemeName.LIGHT, scene, scene.until + by, size)
    light.grab()
    assert (light.scene is not None) is (by < 0)


def test_on_a_board_of_another_size_there_is_a_curtain() -> None:
    scene = _scene(lesson(Room()), 12.0, _board(ThemeName.LIGHT, (640, 480)), Manner())
    light = _light(ThemeName.LIGHT, scene, scene.kept, (641, 480))
    assert _pixels(light) == _pixels(_light(ThemeName.LIGHT, None, scene.kept, (641, 480)))
    assert light.mishap is None


def test_a_picture_that_cannot_be_read_gives_way_to_the_curtain_and_is_told_of() -> None:
    size = (640, 480)
    whole = _scene(lesson(Room()), 12.0, _board(ThemeName.DARK, size), Manner())
    damaged = replace(whole, still=replace(whole.still, pixels=b"nonsense"))
    light = _light(ThemeName.DARK, damaged, whole.kept, size)
    assert _pixels(light) == _pixels(_light(ThemeName.DARK, None, 0, size))
    assert isinstance(light.mishap, ValueError)


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("size", [(640, 480), (1024, 768), (1366, 768), (1920, 1080), (3840, 2160)])
def test_a_rim_of_the_curtain_is_bare_paper_at_every_size(size: tuple[int, int], theme: ThemeName) -> None:
    shown = _pixels(_light(theme, None, 0, size))
    paper = QImage(shown.size(), shown.format())
    paper.fill(theme.theme.paper)
    wide, high = size
    rim = min(size) // 20
    for part in (
        QRect(0, 0, wide, rim),
        QRect(0, high - rim, wide, rim),
        QRect(0, 0, rim, high),
        QRect(wide - rim, 0, rim, high),
    ):
        assert shown.copy(part) == paper.copy(part)
    assert shown != paper


class Kept:
    """The program's windows, with what they keep on disk."""

    def __init__(self, windows: Windows, qtbot: QtBot) -> None:
        self.windows = windows
        self.qtbot = qtbot
        self.keeper = windows.board.findChildren(AfterglowKeeper)[0]
        self.places = find_places(os.environ)

    @property
    def board(self) -> BoardView:
        return self.windows.board.window.findChildren(BoardView)[0]

    def look(self) -> None:
        self.windows.desks.lesson.look()
        self.keeper.look()

    def settle(self) -> None:
        """Look as often as the ticker does, until the board has been the same for long enough."""
        for _ in range(8):
            self.look()
            self.qtbot.wait(PERIOD_MS)

    def on_disk(self) -> Afterglow | None:
        self.windows.desks.writers.flush(5)
        return read_afterglow(LocalDisk(), self.places.afterglow)

    def scene(self) -> Scene | None:
        """What the next start would show now."""
        glow, seen = self.on_disk(), glimpse(LocalDisk(), self.places.slots)
        system = self.windows.desks.system
        if glow is None or glow.scene is None or seen is None:
            return None
        true = glow.scene.is_true(seen.checksum, system.boot_id(), system.incl())
        return glow.scene if true else None

    def wait_for_scene(self) -> Scene:
        for _ in range(5):
            self.settle()
            if (scene := self.scene()) is not None:
                return scene
        raise AssertionError("no picture was kept")


@pytest.fixture
def kept(windows: Windows, qtbot: QtBot) -> Kept:
    windows.start_lesson()
    windows.board.show()
    return Kept(windows, qtbot)


def test_a_running_lesson_keeps_the_board_that_the_class_sees(kept: Kept) -> None:
    scene = kept.wait_for_scene()
    offset = kept.windows.desks.lesson_file.anchor().offset
    incl = kept.windows.desks.system.incl()
    reading = read(_state(kept), Instant(incl + offset))
    kept.board.show_frame(frame(_state(kept), reading, kept.windows.board.manner()))
    light = _light(ThemeName.LIGHT, scene, incl, (kept.board.width(), kept.board.height()))
    assert _pixels(light) == _pixels(kept.board)


def _state(kept: Kept) -> State:
    state = kept.windows.desks.lesson.state
    assert state is not None
    return state


def test_in_a_round_the_ring_is_derived_too(kept: Kept) -> None:
    kept.windows.board.window.resize(1280, 720)
    assert kept.windows.desks.lesson.wish(cmd.MoveOn())
    scene = kept.wait_for_scene()
    ring, digits = scene.countdown.marks(scene.countdown.ends - minutes(7.5))
    assert isinstance(ring, Ring)
    assert isinstance(digits, Text)
    assert (ring.portion, digits.text) == (0.5, "7:30")


def test_with_one_more_event_the_picture_is_true_no_more(kept: Kept) -> None:
    kept.wait_for_scene()
    assert kept.windows.desks.lesson.wish(cmd.MarkAbsent(student_id("Ravi P")))
    assert kept.scene() is None
    kept.wait_for_scene()


def test_a_picture_of_before_a_change_of_settings_is_forgotten_at_once(kept: Kept) -> None:
    kept.wait_for_scene()
    library = kept.windows.desks.library
    library.keep_settings(library.settings.model_copy(update={"board_theme": ThemeChoice.DARK}))
    glow = kept.on_disk()
    assert glow is not None
    assert (glow.theme, glow.scene) == ("dark", None)
    kept.wait_for_scene()


@pytest.mark.parametrize("what", ["paused", "attention", "calm", "blank", "away"])
def test_what_cannot_be_derived_is_not_kept(kept: Kept, what: str) -> None:
    windows = kept.windows
    library = windows.desks.library
    match what:
        case "paused":
            assert windows.desks.lesson.wish(cmd.Pause())
        case "calm":
            library.keep_settings(library.settings.model_copy(update={"calm_countdown": True}))
        case "blank":
            windows.board.presenter.toggle_blank()
        case "away":
            windows.board.window.put_away()
        case _:
            assert windows.desks.lesson.wish(cmd.Pause(attention=True))
    kept.settle()
    assert kept.scene() is None


def test_a_rehearsal_on_the_projector_is_never_kept(kept: Kept) -> None:
    kept.wait_for_scene()
    rehearsal = RehearsalDesk(kept.windows.desks.lesson.clock, kept.windows.board)
    rehearsal.begin(roster(), routine(), 1)
    assert rehearsal.desk is not None
    kept.windows.board.rehearse(rehearsal.desk, on_projector=True)
    kept.settle()
    glow = kept.on_disk()
    assert glow is not None
    assert glow.scene is None
    kept.windows.board.end_rehearsal()
    kept.wait_for_scene()


def test_a_lesson_that_is_over_leaves_no_picture(kept: Kept) -> None:
    kept.wait_for_scene()
    kept.windows.desks.keeper.finish()
    kept.look()
    glow = kept.on_disk()
    assert glow is not None
    assert glow.scene is None
