"""Makes the pixels of a picture: for the projector, a file, a preview or paper."""

from __future__ import annotations

import unicodedata
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from stationboard.board.frame import Frame
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Picture, Ring, Shape, Text, Weight
from stationboard.board.picture import picture
from stationboard.board.theme import Theme
from stationboard.board.typeset import TextMeasure
from stationboard.qt.fonts import BOARD_FAMILY, board_font
from stationboard.qt.icons import IconPainter
from stationboard.qt.lettering import Lettering
from stationboard.qt.photos import Photos, fitted
from stationboard.qt.strokes import draw_panel, draw_ring, draw_shape, rect_of, smooth


class BoardPainter:
    """Paints pictures, keeping fonts, pictograms and large lettering between them."""

    def __init__(self, family: str = BOARD_FAMILY) -> None:
        self._family = family
        self._fonts: dict[tuple[float, Weight, bool], QFont] = {}
        self._icons = IconPainter()
        self._photos = Photos()
        self._lettering = Lettering()

    def paint(self, painter: QPainter, picture: Picture, part: Box | None = None) -> None:
        """Paints `picture`, or of it only the marks that touch `part`."""
        smooth(painter)
        painter.fillRect(rect_of(part or picture.box), QColor(picture.background))
        for mark in picture.marks:
            if part is None or mark.box.overlaps(part):
                self._mark(painter, mark, leftward=picture.right_to_left)

    def _mark(self, painter: QPainter, mark: Mark, *, leftward: bool) -> None:
        match mark:
            case Panel():
                draw_panel(painter, mark)
            case Text():
                direction = _direction(mark.text, leftward=leftward)
                self._lettering.paint(painter, mark, self._font(mark), direction)
            case Shape():
                draw_shape(painter, mark)
            case Ring():
                draw_ring(painter, mark)
            case Icon():
                self._icon(painter, mark)
            case _:
                assert_never(mark)

    def _icon(self, painter: QPainter, mark: Icon) -> None:
        image = self._photos.image_of(mark.picture)
        if image is not None:
            painter.drawImage(fitted(rect_of(mark.box), image), image)
        else:
            self._icons.paint(painter, mark.name, mark.color, rect_of(mark.box), turned=mark.turned)

    def _font(self, mark: Text) -> QFont:
        key = (mark.size, mark.weight, mark.tabular)
        font = self._fonts.get(key)
        if font is None:
            font = board_font(mark.size, mark.weight, tabular=mark.tabular, family=self._family)
            self._fonts[key] = font
        return font


def to_image(
    frame: Frame, width: int, height: int, theme: Theme, measure: TextMeasure, painter: BoardPainter
) -> QImage:
    """The board with `frame` on it as an image of `width` by `height` pixels; needs no display."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as brush:
        painter.paint(brush, picture(frame, width, height, theme, measure))
    return image


def _direction(text: str, *, leftward: bool) -> Qt.LayoutDirection:
    """The way a text runs: its first letter's, so that a full stop stays at its end; else the picture's."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return Qt.LayoutDirection.LeftToRight if kind == "L" else Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight
