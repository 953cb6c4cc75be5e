from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from pytestqt.qtbot import QtBot
from typing_extensions import override

from stationboard.board.difference import changed_boxes
from stationboard.board.geometry import Box
from stationboard.board.marks import Picture
from stationboard.board.theme import DARK, LIGHT
from stationboard.machine.resources import resource_folder
from stationboard.qt.board_view import BoardView, outward
from stationboard.qt.fonts import load_fonts
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter, to_image
from tests.board.samples import Room, boards, lesson, seen

PLAY = lesson(Room())


class WatchedView(BoardView):
    """Tells how much of it was painted."""

    painted = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += event.rect().width() * event.rect().height()
        super().paintEvent(event)


@pytest.fixture
def view(qtbot: QtBot) -> WatchedView:
    load_fonts(resource_folder() / "fonts")
    made = WatchedView(LIGHT, QtMeasure(), BoardPainter())
    qtbot.addWidget(made)
    made.resize(960, 540)
    made.show()
    qtbot.waitUntil(lambda: made.painted > 0)
    return made


def settled(qtbot: QtBot, view: WatchedView) -> int:
    """Pixels painted until now."""
    qtbot.waitUntil(lambda: view.painted > 0)
    return view.painted


def test_the_window_shows_the_same_picture_as_a_file(view: WatchedView) -> None:
    frame = seen(PLAY, 33.6)
    view.show_frame(frame)
    expected = to_image(frame, 960, 540, LIGHT, QtMeasure(), BoardPainter())
    assert view.grab().toImage().convertToFormat(expected.format()) == expected


def test_a_second_paints_only_the_countdown(qtbot: QtBot, view: WatchedView) -> None:
    view.show_frame(seen(PLAY, 33.6))
    qtbot.wait(20)
    view.painted = 0
    view.show_frame(seen(PLAY, 33.62))
    assert 0 < settled(qtbot, view) < 960 * 540 * 0.4


def test_a_look_that_finds_nothing_new_paints_nothing(qtbot: QtBot, view: WatchedView) -> None:
    view.show_frame(seen(PLAY, 33.6))
    qtbot.wait(20)
    view.painted = 0
    view.show_frame(seen(PLAY, 33.6))
    qtbot.wait(20)
    assert view.painted == 0


def test_painting_part_after_part_leaves_the_same_board_as_painting_all(view: WatchedView) -> None:
    painter_of_marks = BoardPainter()
    kept = QImage(960, 540, QImage.Format.Format_RGB32)
    before: Picture | None = None
    for at in (33.6, 33.62, 33.64, 24.0, 24.02, 25.2, 25.22, 26.5, 80.0):
        view.show_frame(seen(PLAY, at))
        shown = view.picture
        assert shown is not None
        painter = QPainter(kept)
        for rect in (outward(box) for box in changed_boxes(before, shown)):
            painter.setClipRect(rect)
            painter_of_marks.paint(painter, shown, Box(rect.x(), rect.y(), rect.width(), rect.height()))
        painter.end()
        before = shown
        assert kept == to_image(seen(PLAY, at), 960, 540, LIGHT, QtMeasure(), painter_of_marks), at


def test_another_size_lays_the_board_out_anew(view: WatchedView) -> None:
    view.show_frame(seen(PLAY, 33.6))
    view.resize(640, 480)
    shown = view.picture
    assert shown is not None
    assert (shown.width, shown.height) == (640, 480)


def test_another_theme_changes_the_paper(view: WatchedView) -> None:
    view.show_frame(seen(PLAY, 33.6))
    view.set_theme(DARK)
    assert view.grab().toImage().pixelColor(2, 2) == QColor(DARK.paper)


def test_before_the_first_frame_the_board_is_empty_paper(view: WatchedView) -> None:
    assert view.picture is None
    assert view.grab().toImage().pixelColor(400, 200) == QColor(LIGHT.paper)


@pytest.mark.parametrize("name", list(boards(Room())))
def test_every_view_fits_a_small_preview(view: WatchedView, name: str) -> None:
    view.resize(320, 180)
    view.show_frame(boards(Room())[name])
    shown = view.picture
    assert shown is not None
    assert all(shown.box.contains(mark.box, 0.01) for mark in shown.marks)
