"""The file with the last picture of the board: right, or not there at all."""

from __future__ import annotations

import errno
import json
import os
import zlib
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.board.countdown import Countdown
from stationboard.board.geometry import Box
from stationboard.board.marks import Panel, Ring, Text, Weight
from stationboard.domain.quantity import minutes
from stationboard.store.afterglow import LARGEST, Afterglow, Scene, Still, decode, deflated, encode
from stationboard.store.afterglow_file import AfterglowFile, read_afterglow
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.writer import AllSaved, Writer
from tests.store.scripted_disk import ScriptedDisk

PIXELS = bytes(range(256)) * 6
KEPT, ENDS = 1_000_000, 1_600_000
DIGITS = Text(Box(10, 20, 80.5, 30), "10:00", 40.0, Weight.HEAVY, "#16202c", 27.25, tabular=True)
RING = Ring(Box(0, 0, 100, 100), 6.2, 1.0, "#16202c", "#dcd8cb")
BAR = (Panel(Box(0, 90, 100, 4), "#dcd8cb", 2.0), Panel(Box(0, 90, 100, 4), "#16202c", 2.0))


def _scene(*, bar: tuple[Panel, ...] = (), ring: Ring | None = RING) -> Scene:
    return Scene(
        boot_id="0f3e",
        checksum=0xDEADBEEF,
        kept=KEPT,
        until=ENDS - 1_000,
        countdown=Countdown(DIGITS, ring, bar, ENDS, minutes(10)),
        still=Still(24, 16, 1.0, deflated(PIXELS)),
    )


GLOW = Afterglow("dark", "BenQ MX525 HDMI-1", _scene())
CONTENT = encode(GLOW)


@pytest.mark.parametrize(
    "glow",
    [
        GLOW,
        Afterglow("light", ""),
        Afterglow("light", "Zażółć — 教室", _scene(bar=BAR, ring=None)),
    ],
)
def test_what_was_kept_is_read_back_as_it_was(glow: Afterglow) -> None:
    read = decode(encode(glow))
    assert read == glow
    assert read is not None
    if read.scene is not None:
        assert read.scene.still.inflated() == PIXELS


def test_a_file_cut_off_anywhere_is_nothing() -> None:
    assert [at for at in range(len(CONTENT)) if decode(CONTENT[:at]) is not None] == []


def test_a_file_with_any_bit_turned_is_nothing() -> None:
    for at in range(len(CONTENT)):
        for bit in range(8):
            damaged = bytearray(CONTENT)
            damaged[at] ^= 1 << bit
            assert decode(bytes(damaged)) is None, (at, bit)


def _sealed(body: bytes) -> bytes:
    return b"SBGLOW 1 %08x\n" % zlib.crc32(body) + body


@given(st.binary(max_size=400))
def test_foreign_bytes_are_nothing_even_with_a_right_checksum(body: bytes) -> None:
    assert decode(body) is None
    assert decode(_sealed(body)) is None


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def _paths(value: object, before: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    items: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        items = list(cast("dict[str | int, object]", value).items())
    elif isinstance(value, list):
        items = list(enumerate(cast("list[object]", value)))
    return [path for key, inner in items for path in [(*before, key), *_paths(inner, (*before, key))]]


TOLD = json.loads(encode(Afterglow("light", "x", _scene(bar=BAR))).split(b"\n")[1])


@given(st.sampled_from(_paths(TOLD)), _JSON)
def test_any_other_value_anywhere_is_read_as_what_it_is_or_as_nothing(
    path: tuple[str | int, ...], other: object
) -> None:
    told = json.loads(json.dumps(TOLD))
    place = told
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = other
    read = decode(_sealed(json.dumps(told).encode() + b"\n" + deflated(PIXELS)))
    if read is not None and read.scene is not None:
        assert read.theme in ("light", "dark")
        assert decode(encode(read)) == read
        read.scene.is_true(1, "0f3e", KEPT)
        with suppress(ValueError):
            read.scene.still.inflated()


@given(st.integers(0, len(CONTENT)), st.binary(max_size=30))
def test_bytes_put_in_anywhere_are_noticed(at: int, more: bytes) -> None:
    damaged = CONTENT[:at] + more + CONTENT[at:]
    assert decode(damaged) == (GLOW if damaged == CONTENT else None)


def test_a_picture_of_another_size_than_told_is_refused() -> None:
    for still in (
        Still(24, 16, 1.0, deflated(PIXELS[:-1])),
        Still(24, 16, 1.0, deflated(PIXELS + b"x")),
        Still(24, 16, 1.0, deflated(bytes(50_000_000))),
        Still(24, 16, 1.0, deflated(PIXELS) + b"more"),
        Still(24, 16, 1.0, deflated(PIXELS)[:-1]),
        Still(24, 16, 1.0, b""),
    ):
        with pytest.raises(ValueError, match="picture"):
            still.inflated()


def test_no_screen_is_as_large_as_a_picture_may_not_be() -> None:
    for still in (Still(0, 16, 1.0, b""), Still(9_000, 9_000, 1.0, b""), Still(24, 16, 1e4, b"")):
        assert decode(encode(replace(GLOW, scene=replace(_scene(), still=still)))) is None


def test_the_picture_is_true_for_the_same_events_in_the_same_boot_until_the_board_changes() -> None:
    scene = replace(_scene(), until=KEPT + 1_000)
    assert scene.is_true(0xDEADBEEF, "0f3e", KEPT)
    assert scene.is_true(0xDEADBEEF, "0f3e", KEPT + 999)
    assert not scene.is_true(0xDEADBEEF, "0f3e", KEPT + 1_000)
    assert not scene.is_true(0xDEADBEEF, "0f3e", KEPT - 1)
    assert not scene.is_true(0xDEADBEE0, "0f3e", KEPT)
    assert not scene.is_true(0xDEADBEEF, "another", KEPT)
    assert not replace(scene, boot_id="").is_true(0xDEADBEEF, "", KEPT)


def test_fewer_digits_than_were_kept_are_never_put_in_their_place() -> None:
    assert not replace(_scene(), until=ENDS).is_true(0xDEADBEEF, "0f3e", ENDS - 599_000)


def test_after_the_end_of_the_countdown_no_file_makes_it_go_on() -> None:
    scene = replace(_scene(), until=ENDS + 5)
    assert not scene.is_true(0xDEADBEEF, "0f3e", ENDS - 599_999)


class AtOnce:
    """Runs a task when it is asked to, as the writer's thread would."""

    def save(self, key: str, task: Any, /) -> Future[Any]:  # noqa: ANN401
        done: Future[Any] = Future()
        done.set_result(task())
        return done


def test_what_is_kept_is_there_at_the_next_start_and_nobody_else_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "afterglow"
    AfterglowFile(Files(LocalDisk()), path, AtOnce()).keep(GLOW)
    assert read_afterglow(LocalDisk(), path) == GLOW
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_keeping_waits_for_no_medium(tmp_path: Path) -> None:
    disk = ScriptedDisk()
    AfterglowFile(Files(disk), tmp_path / "afterglow", AtOnce()).keep(GLOW)
    assert [step for step, _ in disk.trace] == ["create", "write_at", "close", "replace"]


def test_a_full_disk_is_told_to_nobody_and_leaves_no_old_picture(tmp_path: Path) -> None:
    path = tmp_path / "afterglow"
    AfterglowFile(Files(LocalDisk()), path, AtOnce()).keep(GLOW)

    class FullDisk(LocalDisk):
        def write_at(self, fd: int, content: bytes, offset: int) -> None:
            raise OSError(errno.ENOSPC, "full")

    told: list[object] = []
    writer = Writer(lambda: 0, told.append)
    AfterglowFile(Files(FullDisk()), path, writer).keep(GLOW)
    writer.flush(5)
    writer.close()
    assert list(tmp_path.iterdir()) == []
    assert told[-1] == AllSaved()
    assert not any("Failing" in type(state).__name__ for state in told)


def test_what_cannot_be_read_or_is_too_large_is_nothing(tmp_path: Path) -> None:
    path = tmp_path / "afterglow"
    assert read_afterglow(LocalDisk(), path) is None
    path.write_bytes(CONTENT + bytes(LARGEST))
    assert read_afterglow(LocalDisk(), path) is None
    path.unlink()
    path.mkdir()
    assert read_afterglow(LocalDisk(), path) is None
