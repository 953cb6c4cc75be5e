from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import run

PROJECT = Path(run.__file__).parent


def start(prelude: str, *arguments: str, path: Path) -> subprocess.CompletedProcess[str]:
    """Runs run.py as its own process with nothing on the path, after some lines of Python."""
    program = f"{prelude}; import runpy; runpy.run_path({str(PROJECT / 'run.py')!r}, run_name='__main__')"
    environ = {**os.environ, "PATH": str(path), "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environ)


def test_a_python_that_is_too_old_is_told_in_one_sentence(tmp_path: Path) -> None:
    told = start("import sys; sys.version_info = (3, 9, 18)", path=tmp_path)

    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == "Station Board needs Python 3.11 to 3.13, and this is Python 3.9.\n"


def test_the_summary_of_the_tests_closes_the_output() -> None:
    assert [name for name, _ in run.CHECKS][-1] == "pytest"


def pins_in(lock: Path) -> set[str]:
    return set(re.findall(r"^[\w.-]+==\S+", lock.read_text(encoding="utf-8"), re.MULTILINE))


def test_what_is_tested_is_what_runs() -> None:
    assert pins_in(run.RUN_LOCK)
    assert pins_in(run.RUN_LOCK) <= pins_in(run.TEST_LOCK)


def test_the_locks_name_no_address_that_a_school_may_block() -> None:
    for lock in (run.RUN_LOCK, run.TEST_LOCK):
        assert re.findall(r"\w+://|--\w*index|--find-links", lock.read_text(encoding="utf-8")) == []


def test_every_locked_part_has_its_checksum() -> None:
    for lock in (run.RUN_LOCK, run.TEST_LOCK):
        parts = re.split(r"^(?=\w)", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
        assert len(parts) == len(pins_in(lock))
        assert all("--hash=sha256:" in part for part in parts)
