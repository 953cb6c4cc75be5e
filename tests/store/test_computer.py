"""What a computer is called in the files it saves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stationboard.store.computer import computer_name
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files

FILES = Files(LocalDisk())


def test_the_name_stays_the_same_on_one_computer(tmp_path: Path) -> None:
    names = {computer_name(FILES, tmp_path / "computer", "Room 12") for _ in range(3)}
    assert len(names) == 1
    assert re.fullmatch(r"room-12-[0-9a-f]{8}", names.pop())


def test_two_computers_of_the_same_name_are_told_apart(tmp_path: Path) -> None:
    assert computer_name(FILES, tmp_path / "a", "laptop") != computer_name(FILES, tmp_path / "b", "laptop")


def test_a_data_folder_copied_to_another_computer_gets_another_name(tmp_path: Path) -> None:
    here, there = (computer_name(FILES, tmp_path / "computer", node) for node in ("room-12", "room-13"))
    assert here != there


@pytest.mark.parametrize("content", [b"", b"\0" * 8, b"../../..", b"x" * 1000])
def test_a_damaged_mark_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "computer").write_bytes(content)
    name = computer_name(FILES, tmp_path / "computer", "room-12")
    assert re.fullmatch(r"room-12-[0-9a-f]{8}", name)
    assert computer_name(FILES, tmp_path / "computer", "room-12") == name


def test_where_nothing_can_be_written_there_is_a_name_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert re.fullmatch(r"computer-[0-9a-f]{8}", computer_name(FILES, tmp_path / "file" / "computer", "学校"))
