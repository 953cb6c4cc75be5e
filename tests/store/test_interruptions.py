"""Interruptions are counted on this computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.interruptions import LARGEST, MOST, Interruption, Interruptions
from stationboard.store.writer import Writer

CRASH = Interruption(1_772_444_520_125, "signal 11", in_lesson=True)
IDLE = Interruption(1_772_444_530_000, "unhandled", in_lesson=False)


@pytest.fixture
def writer() -> Iterator[Writer]:
    made = Writer(lambda: 0)
    yield made
    made.close(5)


def _counted(folder: Path, writer: Writer) -> Interruptions:
    return Interruptions(Files(LocalDisk()), folder / "interruptions.jsonl", writer)


def test_every_interruption_is_found_again_by_the_next_start(tmp_path: Path, writer: Writer) -> None:
    counted = _counted(tmp_path, writer)
    assert counted.all() == ()
    counted.add(CRASH).result(5)
    counted.add(IDLE).result(5)
    assert _counted(tmp_path, writer).all() == (CRASH, IDLE)
    first = (tmp_path / "interruptions.jsonl").read_text().splitlines()[0]
    assert first == '{"at": "2026-03-02T09:42:00.125Z", "cause": "signal 11", "in_lesson": true}'


def test_a_damaged_line_costs_one_interruption_and_no_more(tmp_path: Path, writer: Writer) -> None:
    counted = _counted(tmp_path, writer)
    counted.add(CRASH).result(5)
    path = tmp_path / "interruptions.jsonl"
    path.write_bytes(
        b'\xff\n{"at": 5}\n[[[[\n{"at": "x", "cause": "", "in_lesson": true}\n' + path.read_bytes()
    )
    assert counted.all() == (CRASH,)
    counted.add(IDLE).result(5)
    assert counted.all() == (CRASH, IDLE)


def test_the_oldest_are_forgotten(tmp_path: Path, writer: Writer) -> None:
    counted = _counted(tmp_path, writer)
    counted.add(IDLE).result(5)
    path = tmp_path / "interruptions.jsonl"
    path.write_text(path.read_text() * MOST)
    counted.add(CRASH).result(5)
    found = counted.all()
    assert (len(found), found[-1]) == (MOST, CRASH)
    assert path.stat().st_size < LARGEST


@pytest.mark.parametrize("content", [b"x" * (LARGEST + 1), None])
def test_whatever_lies_there_stops_nothing(tmp_path: Path, writer: Writer, content: bytes | None) -> None:
    path = tmp_path / "interruptions.jsonl"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    assert _counted(tmp_path, writer).all() == ()
