"""Pictures of every kind that can be brought in, and some that nobody should be sent."""

from __future__ import annotations

import struct
import zlib
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from tests.support.pictures import png

_KINDS: Final = (b"png", b"jpeg", b"bmp", b"webp", b"gif")


def pictures() -> tuple[bytes, ...]:
    """One of each kind that Qt can write here, small enough to be damaged thousands of times."""
    image = QImage(48, 32, QImage.Format.Format_RGB32)
    for x in range(48):
        for y in range(32):
            image.setPixelColor(x, y, QColor(x * 5, y * 7, (x * y) % 256))
    return tuple(raw for kind in _KINDS if (raw := _written(image, kind)))


def hostile_pictures() -> dict[str, bytes]:
    """By what is wrong with them: their size above all, which their own head tells, truly or not."""
    return {
        "a PNG of 8,000 by 8,000 pixels": png(8_000, 8_000),
        "a PNG of 60,000 by 60,000 pixels that are not there": _lying_png(60_000, 60_000),
        "a PNG of 2,147,483,647 by 2,147,483,647 pixels": _lying_png(2**31 - 1, 2**31 - 1),
        "a PNG of no pixels": _lying_png(0, 0),
        "a BMP of 20,000 by 20,000 pixels that are not there": _lying_bmp(20_000, 20_000),
        "a BMP upside down beyond all limits": _lying_bmp(20_000, -(2**31)),
        "a GIF of 65,535 by 65,535 pixels": b"GIF89a"
        + b"\xff" * 4
        + b"\x80"
        + bytes(5)
        + b"\xff\xff\xff,"
        + bytes(4)
        + b"\xff" * 4
        + b"\0\2",
        "32 MB of noise that begin like a PNG": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * (1 << 17),
        "an SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    }


def _written(image: QImage, kind: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(kind)).write(image):
        return b""
    return bytes(buffer.data().data())


def _lying_png(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + chunk + struct.pack(">I", zlib.crc32(chunk))


def _lying_bmp(width: int, height: int) -> bytes:
    return b"BM" + struct.pack("<IHHIIiiHHIIiiII", 54, 0, 0, 54, 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
