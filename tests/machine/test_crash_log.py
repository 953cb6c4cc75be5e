"""A native crash leaves behind which lines were running."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from stationboard.machine.crash_log import LARGEST, keep_crash_log

CRASH = """
import ctypes, sys
from pathlib import Path
from stationboard.machine.crash_log import keep_crash_log
def in_the_lesson(student):
    ctypes.string_at(0)
log = keep_crash_log(Path(sys.argv[1]), "2026-11-23T09:05:00+01:00")
in_the_lesson("Maya Rossi")
"""


def _crash(log: Path) -> int:
    return subprocess.run(
        [sys.executable, "-c", CRASH, str(log)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")},
        capture_output=True,
        check=False,
    ).returncode


def test_a_crash_tells_its_lines_and_no_name(tmp_path: Path) -> None:
    log = tmp_path / "data" / "crash.log"
    assert _crash(log) < 0
    text = log.read_text()
    assert text.startswith("--- started 2026-11-23T09:05:00+01:00\n")
    assert "in in_the_lesson" in text
    assert "Maya" not in text


def test_the_log_of_crashes_does_not_grow_for_ever(tmp_path: Path) -> None:
    log = tmp_path / "crash.log"
    log.write_bytes(b"x" * (LARGEST + 1))
    _crash(log)
    assert log.stat().st_size < LARGEST
    assert (tmp_path / "crash.log.1").stat().st_size == LARGEST + 1


def test_where_no_log_can_be_written_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "crash.log").mkdir()
    assert keep_crash_log(tmp_path / "file" / "crash.log", "") is None
    assert keep_crash_log(tmp_path / "crash.log", "") is None
