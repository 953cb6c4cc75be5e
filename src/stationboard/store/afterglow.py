"""What the board shows at once when the program starts again: kept as one small file, read with suspicion."""

from __future__ import annotations

import json
import math
import re
import zlib
from dataclasses import dataclass
from typing import Any, Final

from stationboard.board.countdown import Countdown
from stationboard.board.geometry import Box
from stationboard.board.marks import Panel, Ring, Text, Weight
from stationboard.domain.quantity import Millis
from stationboard.store.same_boot import is_same_boot

LARGEST: Final = 16 * 1024 * 1024
"""Bytes; a picture of a 4K board takes about one in twenty of them."""
MOST_PIXELS: Final = 40_000_000
"""More than the largest screen has, 8K."""
BYTES_PER_PIXEL: Final = 4
_HEAD: Final = re.compile(rb"SBGLOW 1 ([0-9a-f]{8})\n")
_COLOR: Final = re.compile(r"#[0-9a-f]{6}")
_DIGITS: Final = re.compile(r"[0-9]{1,2}(:[0-9]{2}){1,2}")
_THEMES: Final = ("light", "dark")
_QUICK: Final = 1
"""Of the ways to deflate the quickest: a third more bytes than the slowest, in a quarter of the time."""
_BARE: Final = -zlib.MAX_WBITS
"""Without zlib's own checksum, which takes as long as all the rest; the file has one."""


@dataclass(frozen=True, slots=True)
class Still:
    """A picture of all on the board but the countdown; read in a quarter of the time a PNG takes.

    The board is `width` by `height`, with `ratio` pixels of the screen to each of its own, across and down.
    `pixels` are deflated; each has four bytes, as Qt's RGB32 has them on this computer.
    """

    width: int
    height: int
    ratio: float
    pixels: bytes

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels of the screen."""
        return round(self.width * self.ratio), round(self.height * self.ratio)

    def inflated(self) -> bytes:
        """The bytes of all pixels, row by row.

        Raises:
            ValueError: they are damaged, or fewer or more than the size says.
        """
        wide, high = self.size
        expected = wide * high * BYTES_PER_PIXEL
        inflating = zlib.decompressobj(_BARE)
        try:
            content = inflating.decompress(self.pixels, expected + 1)
        except zlib.error as error:
            raise ValueError("the picture is damaged") from error
        if len(content) != expected or not inflating.eof or inflating.unused_data:
            raise ValueError("the picture has another size than is told")
        return content


@dataclass(frozen=True, slots=True)
class Scene:
    """The board of a lesson as it was `kept`, and as it stays `until` then if nothing happens.

    Both are in milliseconds on the clock that counts sleep since the start of the computer called `boot_id`.
    `checksum` is that of the lesson's events (`stationboard.store.glimpse`).
    """

    boot_id: str
    checksum: int
    kept: int
    until: int
    countdown: Countdown
    still: Still

    def is_true(self, checksum: int, boot_id: str, now: int) -> bool:
        """Whether the board of the lesson with these events looks so `now`."""
        return (
            checksum == self.checksum
            and is_same_boot(boot_id, self.boot_id)
            and self.kept <= now < self.until <= self.countdown.ends
            and len(self.countdown.text(now)) == len(self.countdown.digits.text)
        )


@dataclass(frozen=True, slots=True)
class Afterglow:
    """The theme (``light`` or ``dark``), the screen the board filled (empty: none), and what it showed."""

    theme: str
    screen: str
    scene: Scene | None = None


def deflated(pixels: bytes | bytearray | memoryview) -> bytes:
    """The pixels as a `Still` has them."""
    deflating = zlib.compressobj(_QUICK, zlib.DEFLATED, _BARE)
    return deflating.compress(pixels) + deflating.flush()


def encode(glow: Afterglow) -> bytes:
    """The content of the file."""
    scene = None if glow.scene is None else _scene_values(glow.scene)
    told = {"theme": glow.theme, "screen": glow.screen, "scene": scene}
    pixels = b"" if glow.scene is None else glow.scene.still.pixels
    body = json.dumps(told, separators=(",", ":")).encode() + b"\n" + pixels
    return b"SBGLOW 1 %08x\n" % zlib.crc32(body) + body


def decode(content: bytes) -> Afterglow | None:
    """What `encode` made; None for anything else, with whatever mistake in it. Never raises."""
    head = _HEAD.match(content)
    if head is None or int(head[1], 16) != zlib.crc32(memoryview(content)[head.end() :]):
        return None
    line, _, pixels = content[head.end() :].partition(b"\n")
    try:
        return _glow_of(json.loads(line), pixels)
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _scene_values(scene: Scene) -> dict[str, object]:
    count, still = scene.countdown, scene.still
    ring = count.ring
    return {
        "boot_id": scene.boot_id,
        "checksum": scene.checksum,
        "kept": scene.kept,
        "until": scene.until,
        "ends": count.ends,
        "whole": count.whole,
        "leftward": count.leftward,
        "width": still.width,
        "height": still.height,
        "ratio": still.ratio,
        "digits": {
            "box": _box_values(count.digits.box),
            "text": count.digits.text,
            "size": count.digits.size,
            "weight": int(count.digits.weight),
            "color": count.digits.color,
            "rise": count.digits.rise,
        },
        "ring": None
        if ring is None
        else {
            "box": _box_values(ring.box),
            "thickness": ring.thickness,
            "color": ring.color,
            "track": ring.track,
        },
        "bar": [
            {"box": _box_values(panel.box), "fill": panel.fill, "radius": panel.radius} for panel in count.bar
        ],
    }


def _box_values(box: Box) -> list[float]:
    return [box.x, box.y, box.w, box.h]


def _glow_of(told: Any, pixels: bytes) -> Afterglow:  # noqa: ANN401 - what JSON holds, as in all that follow
    theme, screen = _text(told["theme"]), _text(told["screen"])
    if theme not in _THEMES:
        raise ValueError(theme)
    scene = told["scene"]
    return Afterglow(theme, screen, None if scene is None else _scene_of(scene, pixels))


def _scene_of(told: Any, pixels: bytes) -> Scene:  # noqa: ANN401
    still = Still(_whole(told["width"]), _whole(told["height"]), _number(told["ratio"]), pixels)
    wide, high = still.size
    if min(wide, high) < 1 or wide * high > MOST_PIXELS:
        raise ValueError("no screen has this size")
    return Scene(
        _text(told["boot_id"]),
        _whole(told["checksum"]),
        _whole(told["kept"]),
        _whole(told["until"]),
        _countdown_of(told),
        still,
    )


def _countdown_of(told: Any) -> Countdown:  # noqa: ANN401
    digits, ring, leftward = told["digits"], told["ring"], told["leftward"]
    bar = tuple(
        Panel(_box(panel["box"]), _color(panel["fill"]), _number(panel["radius"])) for panel in told["bar"]
    )
    whole = _whole(told["whole"])
    if len(bar) not in (0, 2) or whole <= 0 or type(leftward) is not bool:
        raise ValueError("no countdown looks so")
    return Countdown(
        Text(
            _box(digits["box"]),
            _matching(_DIGITS, digits["text"]),
            _number(digits["size"]),
            Weight(digits["weight"]),
            _color(digits["color"]),
            _number(digits["rise"]),
            tabular=True,
        ),
        None if ring is None else _ring(ring),
        bar,
        _whole(told["ends"]),
        Millis(whole),
        leftward,
    )


def _ring(told: Any) -> Ring:  # noqa: ANN401
    box, color, track = _box(told["box"]), _color(told["color"]), _color(told["track"])
    return Ring(box, _number(told["thickness"]), 1.0, color, track)


def _box(told: Any) -> Box:  # noqa: ANN401
    x, y, w, h = told
    return Box(_number(x), _number(y), _number(w), _number(h))


def _number(told: Any) -> float:  # noqa: ANN401
    if type(told) not in (int, float) or not math.isfinite(told) or abs(told) > 1e5:
        raise ValueError("no number of a picture")
    return float(told)


def _whole(told: Any) -> int:  # noqa: ANN401
    if type(told) is not int or abs(told) > 1 << 53:
        raise ValueError("no whole number")
    return told


def _text(told: Any) -> str:  # noqa: ANN401
    if type(told) is not str:
        raise ValueError("no text")
    return told


def _color(told: Any) -> str:  # noqa: ANN401
    return _matching(_COLOR, told)


def _matching(pattern: re.Pattern[str], told: Any) -> str:  # noqa: ANN401
    text = _text(told)
    if pattern.fullmatch(text) is None:
        raise ValueError(text)
    return text
