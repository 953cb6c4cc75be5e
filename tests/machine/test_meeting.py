from __future__ import annotations

from pathlib import Path

from stationboard.machine.meeting import meeting_name


def test_two_data_folders_are_two_programs(tmp_path: Path) -> None:
    assert meeting_name(tmp_path / "one") != meeting_name(tmp_path / "two")


def test_one_data_folder_is_one_program_however_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "data")
    assert meeting_name(tmp_path / "link") == meeting_name(tmp_path / "data")
    assert meeting_name(tmp_path / "x" / ".." / "data") == meeting_name(tmp_path / "data")


def test_the_name_is_short_and_tells_nothing(tmp_path: Path) -> None:
    name = meeting_name(tmp_path / ("Ms Rossi" * 20))
    assert len(name) < 40
    assert "Rossi" not in name


def test_any_name_of_a_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert meeting_name(tmp_path / "loop")
    assert meeting_name(tmp_path / "bytes\udcff\udcfe")
