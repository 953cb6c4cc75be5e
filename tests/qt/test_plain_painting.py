"""The board in safe mode: words on plain paper."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Panel, Picture, Ring, Text, Weight
from stationboard.qt.plain_painting import PlainPainter
from tests.support.school import dress

PAPER, CARD, INK = "#f4f1ea", "#ffffff", "#16202c"
WORDS = Box(20, 20, 100, 40)
PICTURE_BOX = Box(20, 120, 60, 60)


def _painted(*marks: Panel | Text | Icon | Ring, part: Box | None = None) -> QImage:
    dress()
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    picture = Picture(200, 200, PAPER, tuple(marks))
    painter = QPainter(image)
    PlainPainter().paint(painter, picture, part)
    painter.end()
    return image


def _colors(image: QImage, box: Box) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(int(box.x), int(box.right))
        for y in range(int(box.y), int(box.bottom))
    }


def test_words_and_papers_are_there(qtbot: QtBot) -> None:
    image = _painted(Panel(WORDS, CARD), Text(WORDS, "15:00", 30, Weight.BOLD, INK, 30))
    assert {CARD, INK} <= _colors(image, WORDS)
    assert _colors(image, PICTURE_BOX) == {PAPER}


def test_pictures_are_left_out(qtbot: QtBot) -> None:
    image = _painted(Icon(PICTURE_BOX, "laptop", INK), Ring(PICTURE_BOX, 6, 0.5, INK, CARD))
    assert _colors(image, Box(0, 0, 200, 200)) == {PAPER}


def test_only_the_part_that_changed_is_painted(qtbot: QtBot) -> None:
    image = _painted(Panel(WORDS, CARD), Panel(PICTURE_BOX, CARD), part=WORDS)
    assert _colors(image, WORDS) == {CARD}
    assert _colors(image, PICTURE_BOX) == {"#ff00ff"}
