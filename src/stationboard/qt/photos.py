"""The stations' own pictures, decoded once."""

from __future__ import annotations

from base64 import b64decode
from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QImage, QImageReader

from stationboard.domain.png import MOST_PIXELS

MOST_KEPT: Final = 64
"""Pictures; each has a megabyte at most while the program makes them 512 pixels wide."""


class Photos:
    """Decodes pictures, keeping those used last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, QImage | None] = OrderedDict()

    def image_of(self, picture: str) -> QImage | None:
        """The image of a PNG as base64; nothing where there is none, or it cannot be read."""
        if not picture:
            return None
        if picture not in self._kept:
            self._kept[picture] = decoded(picture)
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(picture)
        return self._kept[picture]


def decoded(picture: str) -> QImage | None:
    """The image of a PNG as base64; nothing where it cannot be read or is larger than it may be."""
    try:
        content = b64decode(picture, validate=True)
    except ValueError:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Told the format, the reader asks no other one: what says it is a PNG is never read as an SVG.
    reader = QImageReader(buffer, QByteArray(b"png"))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > MOST_PIXELS:
        return None
    image = reader.read()
    return None if image.isNull() else image


def fitted(box: QRectF, image: QImage) -> QRectF:
    """The largest box of the image's shape in the middle of `box`."""
    scale = min(box.width() / image.width(), box.height() / image.height())
    found = QRectF(0, 0, image.width() * scale, image.height() * scale)
    found.moveCenter(box.center())
    return found
