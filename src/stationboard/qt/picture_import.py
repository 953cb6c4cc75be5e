"""Makes a small PNG of a picture the teacher chose."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from stationboard.domain.png import MOST_BYTES
from stationboard.domain.sentence import Sentence, say
from stationboard.store.errors import disk_reason

SIDE: Final = 512
"""Pixels of the longer side: more than the largest board shows of it."""
MOST_FILE: Final = 16 * 2**20
_SMALLER: Final = (512, 416, 320, 256, 192, 128)
"""At the last of them not even noise takes more than 128 by 128 by 4 bytes and some."""
_MOST_PIXELS: Final = 12_000_000
"""Of a picture that must be decoded as a whole: it takes 90 MB and a second (RELIABILITY, fault 47)."""
_MOST_PIXELS_IN_STEPS: Final = 80_000_000
"""Of a JPEG that can be made smaller while it is read, as cameras write them: 21 MB and 0.7 s."""
_MOST_MEBIBYTES: Final = 64
"""What a decoded picture may take, four bytes a pixel."""
_FORMATS: Final = {
    b"\x89PNG\r\n\x1a\n": b"png",
    b"\xff\xd8\xff": b"jpeg",
    b"GIF8": b"gif",
    b"BM": b"bmp",
    b"RIFF": b"webp",
}
"""How a file of each kind begins; no other kind is opened, least of all SVG, which can lead elsewhere."""
_MARKER: Final = 0xFF
_BASELINE: Final = 0xC0
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Marks of a JPEG that begin a frame, as ITU-T T.81 has them."""


class PictureRefused(Exception):  # noqa: N818 - it is no error of the program: the teacher reads its sentence
    """A file that makes no picture; the message is one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def read_picture(path: Path) -> str:
    """The picture in a file as a PNG in base64, upright, `SIDE` pixels at most, without what a camera noted.

    Raises:
        PictureRefused: the file cannot be read, is too large, or is no picture of a kind that can be used.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_FILE + 1)
    except OSError as error:
        raise PictureRefused(
            say("{file} cannot be read: {reason}.", file=path.name, reason=disk_reason(error))
        ) from error
    if len(content) > MOST_FILE:
        raise PictureRefused(say("{file} is larger than 16 MB; choose a smaller picture.", file=path.name))
    kind = next((kind for begin, kind in _FORMATS.items() if content.startswith(begin)), None)
    image = _decoded(content, kind, path.name) if kind is not None else None
    if image is None:
        raise PictureRefused(
            say("{file} is no picture that can be used; PNG and JPEG pictures can.", file=path.name)
        )
    return b64encode(_as_png(image)).decode()


def _decoded(content: bytes, kind: bytes, name: str) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(_MOST_MEBIBYTES)
    size = reader.size()
    in_steps = kind == b"jpeg" and not _is_progressive(content)
    most = _MOST_PIXELS_IN_STEPS if in_steps else _MOST_PIXELS
    if not size.isValid():
        return None
    if size.width() * size.height() > most:
        raise PictureRefused(say("{file} has too many pixels; choose a smaller picture.", file=name))
    if max(size.width(), size.height()) > SIDE:
        reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _is_progressive(jpeg: bytes) -> bool:
    """Whether all of a JPEG must be held in memory; one whose parts cannot be told from each other is."""
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == _MARKER:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            return marker != _BASELINE
        at += 2 + max(length, 2)
    return True


def _as_png(image: QImage) -> bytes:
    """The largest of some sizes that is small enough."""
    longest = max(image.width(), image.height())
    written = (_written(image, min(side, longest)) for side in _SMALLER)
    return next(content for content in written if len(content) <= MOST_BYTES)


def _written(image: QImage, side: int) -> bytes:
    size = image.size().scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    # Painted anew, so that nothing but the pixels is taken along: a camera notes where it was.
    plain = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32)
    plain.fill(Qt.GlobalColor.transparent)
    with QPainter(plain) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(plain.rect(), image)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(plain)
    return bytes(buffer.data().data())
