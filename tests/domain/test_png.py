"""Pictures of stations as a file may hold them."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode

import pytest
from pydantic import ValidationError

from stationboard.domain.document import RoutineId, StationId
from stationboard.domain.png import MOST_BYTES, png_bytes
from stationboard.domain.routine import Routine
from stationboard.domain.station import Station
from tests.support.classroom import routine
from tests.support.pictures import png


def _text(content: bytes) -> str:
    return b64encode(content).decode()


def test_a_small_png_is_taken_as_it_is() -> None:
    picture = _text(png(4, 3))
    assert Station(id=StationId("a"), name="A", picture=picture).picture == picture
    assert png_bytes(picture) == len(png(4, 3))


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        ("not base64", "no base64"),
        ("é", "no base64"),
        (_text(b"GIF89a" + bytes(40)), "no PNG"),
        (_text(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "no PNG"),
        (_text(png(4, 3)[:20]), "broken"),
        (_text(png(4, 3).replace(b"IHDR", b"JUNK")), "broken"),
        (_text((png(4, 3) + bytes(MOST_BYTES))[: MOST_BYTES + 1]), "more than 256 KiB"),
        (_text(png(4, 3) + bytes(MOST_BYTES)), "more than 256 KiB"),
        ("A" * 10_000_000, "more than 256 KiB"),
        (
            _text(
                b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 60_000, 60_000) + zlib.compress(b"")
            ),
            "60000 by 60000 pixels",
        ),
        (_text(b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 0, 4)), "0 by 4 pixels"),
    ],
)
def test_a_picture_that_is_broken_or_too_large_is_refused_in_one_sentence(picture: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said) as caught:
        Station(id=StationId("a"), name="A", picture=picture)
    assert caught.value.error_count() == 1


def test_the_pictures_of_a_routine_are_bounded_together() -> None:
    large = _text(png(4, 3) + bytes(MOST_BYTES - 1000))
    stations = tuple(Station(id=StationId(f"s{at}"), name="S", picture=large) for at in range(5))
    with pytest.raises(ValidationError, match="more than 1 MiB together"):
        Routine(id=RoutineId("r"), name="R", stations=stations, blocks=routine().blocks[:1])
    kept = Routine(id=RoutineId("r"), name="R", stations=stations[:4], blocks=routine().blocks[:1])
    assert len(kept.stations) == 4
