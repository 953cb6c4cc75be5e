"""Whatever the program makes is this user's alone, and a link put in a file's place leads nowhere."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes of files")


@pytest.fixture(autouse=True)
def careless() -> Iterator[None]:
    """A system that lets everybody read what nobody thought of."""
    before = os.umask(0)
    yield
    os.umask(before)


def _open_to_others(folder: Path) -> list[str]:
    return [
        f"{path.relative_to(folder)} {stat.filemode(path.lstat().st_mode)}"
        for path in (folder, *folder.rglob("*"))
        if path.lstat().st_mode & 0o077
    ]


def _run(*words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "stationboard", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr


def test_everything_a_running_lesson_leaves_is_closed_to_others(data_folder: Path) -> None:
    data = data_folder / "new" / "folder"
    with subprocess.Popen(
        [sys.executable, "-m", "stationboard", "--sample"],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "QT_QPA_PLATFORM": "offscreen",
            "STATIONBOARD_DATA": str(data),
            "DISPLAY": os.environ.get("DISPLAY", ":0"),
        },
    ) as program:
        deadline = time.monotonic() + PATIENCE
        while not (data / "lesson.slots").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        program.send_signal(signal.SIGTERM)
        program.wait(PATIENCE)
    assert (data / "lesson.slots").exists()
    assert _open_to_others(data) == []


def test_what_the_commands_write_is_closed_to_others(tmp_path: Path, data_folder: Path) -> None:
    data_folder.chmod(0o700)
    made = tmp_path / "made"
    (tmp_path / "list.csv").write_text("Name\nAva Rossi\n", "utf-8")
    _run("import", str(tmp_path / "list.csv"), "-o", str(made / "class.json"))
    _run("snapshot", "sample", "--at", "12", "-o", str(made / "board.png"))
    _run("unlock")
    assert len(list(made.iterdir())) == 2
    assert _open_to_others(made) == []
    assert _open_to_others(data_folder) == []


@pytest.mark.parametrize(
    "words", [("import", "{list}", "-o", "{target}"), ("snapshot", "sample", "--at", "12", "-o", "{target}")]
)
def test_a_link_in_the_place_of_an_export_is_replaced_and_not_followed(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("precious", "utf-8")
    (tmp_path / "list.csv").write_text("Name\nAva Rossi\n", "utf-8")
    target = tmp_path / "target"
    target.symlink_to(precious)
    _run(*(word.format(list=tmp_path / "list.csv", target=target) for word in words))
    assert precious.read_text("utf-8") == "precious"
    assert not target.is_symlink()
    assert target.stat().st_size > len("precious")


def test_a_link_in_the_place_of_a_kept_file_is_replaced_and_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("precious", "utf-8")
    kept = tmp_path / "settings.json"
    kept.symlink_to(precious)
    Files(LocalDisk()).write_durably(kept, b"{}")
    assert precious.read_text("utf-8") == "precious"
    assert kept.read_bytes() == b"{}"
    assert not kept.is_symlink()


def test_a_link_in_the_place_of_the_running_lesson_is_not_written_through(tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("precious", "utf-8")
    (tmp_path / "lesson.slots").symlink_to(precious)
    with pytest.raises(OSError, match=r"lesson\.slots"):
        LocalDisk().open_existing(tmp_path / "lesson.slots")
