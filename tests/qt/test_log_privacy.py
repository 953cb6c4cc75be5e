"""What goes wrong is logged without anybody's name, though the error that was raised tells it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.private_words import told

ROOT = Path(__file__).parents[2]
CLASSES = 12
FAILURES = (
    *("bad_key", "bad_value", "bad_document", "bad_facts", "bad_content", "bad_plan"),
    *("chained", "bad_name", "bad_file", "__del__"),
)


def test_errors_that_tell_all_about_a_class_are_logged_without_a_word_of_it(tmp_path: Path) -> None:
    folder, crash_log = tmp_path / "log", tmp_path / "crash.log"
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.failing_with_names", str(folder), str(crash_log), str(CLASSES)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode not in (0, 1), done.stderr
    assert {file.stat().st_mode & 0o777 for file in (*folder.iterdir(), crash_log)} == {0o600}
    logged = "".join(file.read_text("utf-8") for file in folder.iterdir())
    assert [place for place in FAILURES if place not in logged] == []
    assert told(logged) == []
    crash = crash_log.read_text("utf-8")
    assert crash.count("in _dump") >= CLASSES // 2
    assert "Segmentation fault" in crash or sys.platform == "win32"
    assert told(crash) == []
    assert told(done.stdout + done.stderr) == []
