"""The board that needs no layout: nothing of it is cut, at any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.board.plain import Plain
from stationboard.board.theme import DARK, LIGHT, Theme
from stationboard.qt.board_view import BoardView
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter
from stationboard.qt.plain_board import paint_plain
from tests.board.samples import Room, boards

SIZES = [(320, 180), (640, 480), (1024, 768), (1920, 1080), (2560, 1080), (1080, 1920)]
WORDS = ("Round 2 of 4", "Exit ticket: one thing that I learned about fractions and one that I wonder about")


def painted(size: tuple[int, int], plain: Plain, theme: Theme = LIGHT) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    with QPainter(image) as painter:
        paint_plain(painter, QSize(*size), plain, theme)
    return image


def ink(image: QImage, theme: Theme) -> QRect:
    """The box of everything that is not paper."""
    mask = image.createMaskFromColor(QColor(theme.paper).rgb(), Qt.MaskMode.MaskInColor)
    return QRegion(QBitmap.fromImage(mask)).boundingRect()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("size", SIZES)
def test_words_and_digits_have_paper_all_around(
    qapp: QApplication, size: tuple[int, int], words: str, theme: Theme
) -> None:
    image = painted(size, Plain(words, "10:48", "00:00"), theme)
    found = ink(image, theme)
    assert not found.isEmpty()
    assert image.rect().adjusted(3, 3, -3, -3).contains(found)


@pytest.mark.parametrize("size", SIZES)
def test_the_back_row_can_read_the_digits(qapp: QApplication, size: tuple[int, int]) -> None:
    digits = ink(painted(size, Plain("", "7:24", "0:00")), LIGHT)
    assert digits.height() > 0.2 * min(size)


def test_the_digits_stand_still_while_they_change(qapp: QApplication) -> None:
    lefts = {
        ink(painted((960, 540), Plain("", digits, "00:00")), LIGHT).left() for digits in ("20:00", "20:11")
    }
    assert len(lefts) == 1


def test_words_alone_stand_in_the_middle(qapp: QApplication) -> None:
    found = ink(painted((960, 540), Plain("Eyes on me", "", "")), LIGHT)
    assert abs(found.center().y() - 270) < 30
    assert abs(found.center().x() - 480) < 30


def test_about_five_minutes_is_written_whole(qapp: QApplication) -> None:
    found = ink(painted((960, 540), Plain("Opening", "5 min", "0 min")), LIGHT)
    assert QRect(0, 0, 960, 540).adjusted(3, 3, -3, -3).contains(found)


def test_nothing_at_all_is_paper(qapp: QApplication) -> None:
    assert ink(painted((960, 540), Plain("", "", "")), LIGHT).isEmpty()


def test_a_plain_board_shows_no_picture_and_takes_frames_as_any_other(qtbot: QtBot) -> None:
    view = BoardView(DARK, QtMeasure(), BoardPainter(), plain=True)
    qtbot.addWidget(view)
    view.resize(960, 540)
    view.show_frame(boards(Room())["round"])
    assert view.picture is None
    seen = view.grab().toImage()
    assert seen == painted((960, 540), Plain("Round 2 of 4", "7:24", "0:00"), DARK)
    view.show_frame(boards(Room())["opening"])
    assert view.grab().toImage() != seen
