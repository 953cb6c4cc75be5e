"""Only one program has a data folder open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stationboard.machine.instance import STARTING, claim, is_starting, take_over

HOLD = """
import sys
from pathlib import Path
from stationboard.machine.instance import STARTING, claim, is_starting, take_over
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


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"held by another computer", bytes(range(256)) * 40])
def test_a_lock_file_with_anything_in_it_keeps_nobody_out(tmp_path: Path, content: bytes) -> None:
    lock = tmp_path / "instance.lock"
    lock.write_bytes(content)
    taken = claim(lock)
    assert taken is not None
    assert taken.still_ours()
    taken.give_back()


def test_a_folder_in_the_place_of_the_lock_file_keeps_nobody_out(tmp_path: Path) -> None:
    lock = tmp_path / "instance.lock"
    lock.mkdir()
    taken = claim(lock)
    assert taken is not None
    assert taken.still_ours()


def test_who_was_taken_over_notices(tmp_path: Path) -> None:
    lock = tmp_path / "instance.lock"
    hung = claim(lock)
    assert hung is not None
    other = take_over(lock)
    assert (hung.still_ours(), other.still_ours()) == (False, True)
    assert claim(lock) is None
    hung.give_back()
    other.complete()
    assert claim(lock) is None
    other.give_back()
    assert claim(lock) is not None


@pytest.mark.parametrize("content", [b"", b"\xff" * 300, b"0123 another-computer up", b"one-word"])
def test_what_a_sync_tool_or_a_power_cut_leaves_in_the_lock_file_ends_no_lesson(
    tmp_path: Path, content: bytes
) -> None:
    lock = tmp_path / "instance.lock"
    taken = claim(lock)
    assert taken is not None
    lock.write_bytes(content)
    assert taken.still_ours()
    lock.unlink()
    assert taken.still_ours()


def test_a_program_may_take_a_while_to_be_up_and_none_once_it_is(tmp_path: Path) -> None:
    lock = tmp_path / "instance.lock"
    taken = claim(lock)
    assert taken is not None
    claimed = lock.stat().st_mtime_ns // 1_000_000
    assert is_starting(lock, lambda: claimed)
    assert not is_starting(lock, lambda: claimed + STARTING)
    assert not is_starting(lock, lambda: claimed - 1)
    taken.say_up()
    assert not is_starting(lock, lambda: claimed)
    lock.unlink()
    assert not is_starting(lock, lambda: claimed)


def test_where_no_lock_can_be_made_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert claim(tmp_path / "file" / "instance.lock") is not None
