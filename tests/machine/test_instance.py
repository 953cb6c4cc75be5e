"""Only one program has a data folder open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from stationboard.machine.instance import claim

HOLD = """
import sys
from pathlib import Path
from stationboard.machine.instance import claim
taken = claim(Path(sys.argv[1]))
print("taken" if taken else "refused", flush=True)
sys.stdin.read()
"""


def _holder(lock: Path) -> subprocess.Popen[str]:
    source = Path(__file__).parents[2] / "src"
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(source)},
        text=True,
    )


def test_a_second_program_is_told_and_a_killed_one_leaves_no_lock(tmp_path: Path) -> None:
    lock = tmp_path / "data" / "instance.lock"
    with _holder(lock) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "taken\n"
        assert claim(lock) is None
        first.kill()
    taken = claim(lock)
    assert taken is not None
    taken.give_back()


def test_a_lock_file_with_anything_in_it_keeps_nobody_out(tmp_path: Path) -> None:
    lock = tmp_path / "instance.lock"
    lock.write_bytes(b"held by another computer")
    taken = claim(lock)
    assert taken is not None
    taken.give_back()


def test_where_no_lock_can_be_made_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert claim(tmp_path / "file" / "instance.lock") is not None
