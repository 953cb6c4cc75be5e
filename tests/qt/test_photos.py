"""Pictures from files that anybody may have made."""

from __future__ import annotations

from base64 import b64encode

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Picture
from stationboard.qt.painting import BoardPainter
from stationboard.qt.photos import MOST_KEPT, Photos, decoded, fitted
from tests.support.pictures import png

RED = (200, 30, 30)


def _text(content: bytes) -> str:
    return b64encode(content).decode()


def _painted(icon: Icon) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        BoardPainter().paint(painter, Picture(100, 100, "#ffffff", (icon,)))
    return image


def test_a_picture_is_painted_in_its_own_shape_in_the_middle(qapp: QApplication) -> None:
    image = _painted(Icon(Box(10, 10, 80, 80), "laptop", "#000000", picture=_text(png(40, 20))))
    assert image.pixelColor(50, 50) == QColor(*RED)
    assert image.pixelColor(15, 50) == QColor(*RED)
    assert image.pixelColor(50, 15) == QColor("#ffffff")


@pytest.mark.parametrize(
    "broken",
    [
        "?",
        "AAAA",
        _text(png(8, 8)[:40]),
        _text(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        _text(png(2000, 2)),
    ],
)
def test_a_picture_that_cannot_be_read_leaves_the_pictogram(qapp: QApplication, broken: str) -> None:
    assert decoded(broken) is None
    plain = _painted(Icon(Box(10, 10, 80, 80), "laptop", "#000000"))
    assert _painted(Icon(Box(10, 10, 80, 80), "laptop", "#000000", picture=broken)) == plain


def test_a_picture_is_decoded_once_and_not_kept_for_ever(qapp: QApplication) -> None:
    photos = Photos()
    first = _text(png(4, 4))
    assert photos.image_of(first) is photos.image_of(first)
    kept = photos.image_of(first)
    for at in range(MOST_KEPT):
        photos.image_of(_text(png(4, 4, (at, 0, 0))))
    assert photos.image_of(first) is not kept
    assert photos.image_of("") is None


def test_no_picture_is_stretched() -> None:
    image = QImage(30, 60, QImage.Format.Format_RGB32)
    assert fitted(QRectF(0, 0, 100, 100), image) == QRectF(25, 0, 50, 100)
