"""Pictures a teacher brings: upright, small, and nothing but pixels."""

from __future__ import annotations

import struct
from base64 import b64decode
from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from stationboard.domain.document import StationId
from stationboard.domain.png import MOST_BYTES
from stationboard.domain.station import Station
from stationboard.qt.photos import decoded
from stationboard.qt.picture_import import MOST_FILE, SIDE, PictureRefused, read_picture
from tests.support.pictures import png


@pytest.fixture(autouse=True)
def with_qt(qapp: QApplication) -> None:
    """Every test here decodes pictures."""


def _file(folder: Path, content: bytes, name: str = "photo.jpg") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def _saved(folder: Path, width: int, height: int, kind: str, *, noise: bool = False) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#3366cc"))
    if noise:
        chance = Random(1)
        for y in range(height):
            for x in range(width):
                image.setPixel(x, y, chance.getrandbits(24))
    path = folder / f"picture.{kind}"
    assert image.save(str(path))
    return path


@pytest.mark.parametrize("kind", ["png", "jpg", "bmp"])
def test_a_large_picture_is_made_small_enough_for_a_station(tmp_path: Path, kind: str) -> None:
    picture = read_picture(_saved(tmp_path, 1600, 800, kind))
    image = decoded(picture)
    assert image is not None
    assert (image.width(), image.height()) == (SIDE, SIDE // 2)
    assert Station(id=StationId("a"), name="A", picture=picture).picture == picture


def test_a_small_picture_keeps_its_size(tmp_path: Path) -> None:
    image = decoded(read_picture(_file(tmp_path, png(40, 30), "small.png")))
    assert image is not None
    assert (image.width(), image.height()) == (40, 30)


def test_a_picture_full_of_detail_is_shrunk_until_it_fits(tmp_path: Path) -> None:
    picture = read_picture(_saved(tmp_path, 600, 600, "png", noise=True))
    assert len(b64decode(picture)) <= MOST_BYTES
    image = decoded(picture)
    assert image is not None
    assert 100 < image.width() < SIDE


def test_a_photo_taken_sideways_stands_upright_and_tells_no_place(tmp_path: Path) -> None:
    plain = _saved(tmp_path, 80, 40, "jpg").read_bytes()
    secret = b"SECRETPLACE\0"
    # One directory with two entries: the orientation (6 is a quarter turn), and the name of the maker.
    entries = struct.pack("<HHHIHH", 2, 0x0112, 3, 1, 6, 0) + struct.pack("<HHII", 0x010F, 2, len(secret), 38)
    tiff = struct.pack("<2sHI", b"II", 42, 8) + entries + struct.pack("<I", 0) + secret
    exif = b"Exif\0\0" + tiff
    photo = plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]
    picture = read_picture(_file(tmp_path, photo))
    image = decoded(picture)
    assert image is not None
    assert (image.width(), image.height()) == (40, 80)
    content = b64decode(picture)
    assert b"SECRETPLACE" in photo
    assert b"SECRETPLACE" not in content
    assert not any(chunk in content for chunk in (b"tEXt", b"iTXt", b"eXIf", b"zTXt"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='5' height='5'/>", "no picture that can be used"),
        (b"", "no picture that can be used"),
        (b"GIF89a", "no picture that can be used"),
        (png(40, 30)[:50], "no picture that can be used"),
        (
            b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 90_000, 90_000),
            "no picture that can be used",
        ),
        (png(4, 4) + bytes(MOST_FILE), "larger than 16 MB"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(PictureRefused, match=said):
        read_picture(_file(tmp_path, content))


def test_a_photo_of_a_good_camera_is_taken_but_no_picture_that_must_be_held_whole_in_memory(
    tmp_path: Path,
) -> None:
    photo = QImage(5000, 3000, QImage.Format.Format_RGB32)
    photo.fill(QColor("#3366cc"))
    for kind, progressive, taken in (("jpg", False, True), ("jpg", True, False), ("png", False, False)):
        path = tmp_path / f"photo{progressive}.{kind}"
        writer = QImageWriter(str(path))
        writer.setProgressiveScanWrite(progressive)
        assert writer.write(photo)
        if taken:
            image = decoded(read_picture(path))
            assert image is not None
            assert image.width() == SIDE
        else:
            with pytest.raises(PictureRefused, match="has too many pixels; choose a smaller picture"):
                read_picture(path)


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(PictureRefused, match=r"^gone\.png cannot be read: "):
        read_picture(tmp_path / "gone.png")
