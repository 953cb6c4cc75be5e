"""No state of the disk keeps the program from starting (fault 28, section 4.4)."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from stationboard.machine.resources import resource_folder
from tests.whole.probed import ROOT, Probed, environment

NAMES = (
    *("instance.lock", "lesson.slots", "settings.json", "crash.log", "interruptions.jsonl"),
    *("classes", "routines", "lessons", "backups", "quarantine", "log"),
)
"""Everything that the program looks for in its data folder."""


def _shows_a_lesson(data: Path, **more: str) -> None:
    with Probed(environment(data, **more), ["--sample"], supervised=False) as program:
        assert program.lesson().left > 0
        assert any(name.startswith("One minute more") for name in program.ask("names"))


def _garbage(path: Path) -> None:
    path.write_bytes(Random(7).randbytes(9_000))


def _dangling_link(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere") / "at all")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("make", [Path.mkdir, _garbage, _dangling_link, _pipe])
def test_the_lesson_starts_whatever_lies_in_the_place_of_its_files(
    data_folder: Path, make: Callable[[Path], None]
) -> None:
    if make is _pipe and sys.platform == "win32":
        pytest.skip("Windows has no pipes among its files")
    for name in NAMES:
        make(data_folder / name)
    _shows_a_lesson(data_folder)


def test_the_lesson_starts_where_the_data_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    _shows_a_lesson(tmp_path / "data")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a folder in which nobody can make any")
def test_the_lesson_starts_where_the_data_folder_cannot_be_made() -> None:
    _shows_a_lesson(Path("/proc/nowhere/data"))


def test_the_lesson_starts_without_a_home(tmp_path: Path) -> None:
    _shows_a_lesson(tmp_path / "data", HOME=str(tmp_path / "nowhere"), STATIONBOARD_DATA="")


def test_the_lesson_starts_without_the_words_the_sounds_the_letters_and_the_icon(
    tmp_path: Path, data_folder: Path
) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(resource_folder(), tmp_path / "resources")
    for folder in ("words", "sounds", "fonts", "icons"):
        for file in (tmp_path / "resources" / folder).iterdir():
            file.write_bytes(b"\0" * 64)
    _shows_a_lesson(data_folder, PYTHONPATH=os.pathsep.join((str(tmp_path / "src"), str(ROOT))))
