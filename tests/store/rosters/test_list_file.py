from __future__ import annotations

import os
from pathlib import Path

import pytest

from stationboard.store.disk import LocalDisk
from stationboard.store.rosters.archive import MOST_TAKEN
from stationboard.store.rosters.list_file import source_at, source_of
from stationboard.store.rosters.opening import MOST_PACKED
from stationboard.store.rosters.preview import RosterError

DISK = LocalDisk()


def _write(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).write_bytes(b"Name\nAnn Lee\n")
    return [folder / name for name in names]


def test_a_folder_is_read_without_what_no_list_can_be(tmp_path: Path) -> None:
    _write(tmp_path, "users.csv", "classes.CSV", ".hidden.csv", "photo.png", "demographics.csv", "~$a.csv")
    (tmp_path / "older.csv").mkdir()
    source = source_at(DISK, tmp_path)
    assert source.name == tmp_path.name
    assert [file.name for file in source.files] == ["classes.CSV", "users.csv"]


def test_several_files_are_one_export(tmp_path: Path) -> None:
    source = source_of(DISK, _write(tmp_path, "students.csv", "sections.csv"))
    assert source.name == "students.csv + 1"
    assert [file.name for file in source.files] == ["students.csv", "sections.csv"]


def test_a_folder_without_lists_or_with_too_many_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RosterError, match="is a folder without a class list"):
        source_at(DISK, tmp_path)
    paths = _write(tmp_path, *(f"{number}.csv" for number in range(MOST_TAKEN + 1)))
    with pytest.raises(RosterError, match="is a folder with more than 50 lists"):
        source_at(DISK, tmp_path)
    for many in ([], paths):
        with pytest.raises(RosterError, match="Choose one class list"):
            source_of(DISK, many)


def test_a_file_that_is_gone_or_endless_or_no_file_is_named_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RosterError, match=r"There is no file gone\.csv"):
        source_at(DISK, tmp_path / "gone.csv")
    with (tmp_path / "huge.csv").open("wb") as file:
        file.truncate(MOST_PACKED + 1)
    with pytest.raises(RosterError, match=r"huge\.csv is larger than 8 MB"):
        source_at(DISK, tmp_path / "huge.csv")
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(RosterError, match=r"pipe\.csv is no file with words in it"):
        source_at(DISK, tmp_path / "pipe.csv")
    with pytest.raises(RosterError, match="There is no file of that name"):
        source_at(DISK, Path("a\0b.csv"))


def test_what_a_folder_holds_in_all_is_bounded(tmp_path: Path) -> None:
    for number in range(4):
        with (tmp_path / f"{number}.csv").open("wb") as file:
            file.truncate(MOST_PACKED)
    with pytest.raises(RosterError, match="is larger than"):
        source_at(DISK, tmp_path)
