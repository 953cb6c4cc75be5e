"""A supervisor with real processes that end in every way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from stationboard.supervision.supervisor import GIVEN_UP, SENTENCE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals end nothing on Windows")

SUPERVISE = """
import os, sys
from stationboard.supervision.supervisor import Supervisor
sys.exit(Supervisor([sys.executable, "-c", sys.argv[1], *sys.argv[2:]], os.environ).run())
"""
CRASH_TIMES = """
import os, sys
terms = [os.environ.get("STATIONBOARD_" + name, "") for name in ("SUPERVISED", "AFTER", "SAFE_MODE")]
with open(sys.argv[1], "a") as log:
    log.write("/".join(terms) + "\\n")
crashes, how = int(sys.argv[2]), int(sys.argv[3])
if len(open(sys.argv[1]).readlines()) <= crashes:
    os.kill(os.getpid(), how)
sys.exit(int(sys.argv[4]))
"""
ECHO = """
import os, sys
print(os.getpid(), flush=True)
print(sys.stdin.readline(), end="", flush=True)
"""
WAIT = """
import os, signal
print(os.getpid(), flush=True)
signal.pause()
"""


def _supervised(script: str, *words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SUPERVISE, script, *map(str, words)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _crashing(log: Path, crashes: int, how: int, status: int = 0) -> tuple[int, str, list[str]]:
    with _supervised(CRASH_TIMES, log, crashes, int(how), status) as process:
        _, errors = process.communicate(timeout=60)
    return process.returncode, errors, log.read_text().splitlines()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_a_program_that_crashes_is_there_again_and_told_why(tmp_path: Path, how: int) -> None:
    status, errors, runs = _crashing(tmp_path / "log", 2, how)
    assert (status, errors) == (0, "")
    assert runs == ["1//", f"1/signal {int(how)}/", f"1/signal {int(how)}/"]


@pytest.mark.parametrize("status", [0, 1, 2, 7])
def test_a_program_that_ends_by_itself_is_not_started_again(tmp_path: Path, status: int) -> None:
    assert _crashing(tmp_path / "log", 0, 9, status) == (status, "", ["1//"])


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_program_that_somebody_else_asked_to_end_is_not_started_again(tmp_path: Path, asked: int) -> None:
    status, _, runs = _crashing(tmp_path / "log", 1, asked)
    assert (status, len(runs)) == (-asked % 256, 1)


def test_a_program_that_always_crashes_gets_a_safe_mode_and_then_a_sentence(tmp_path: Path) -> None:
    status, errors, runs = _crashing(tmp_path / "log", 99, signal.SIGABRT)
    assert (status, errors) == (GIVEN_UP, SENTENCE + "\n")
    assert [run.endswith("/1") for run in runs] == [False] * 4 + [True] * 3


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_who_asks_the_supervisor_to_end_asks_the_program(asked: int) -> None:
    with _supervised(WAIT) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        process.send_signal(asked)
        assert process.wait(30) == -asked % 256
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_crash_while_leaving_is_not_answered_with_a_start() -> None:
    script = (
        "import os, signal; signal.signal(signal.SIGTERM, lambda *_: os.abort());"
        "print(os.getpid(), flush=True); signal.pause()"
    )
    with _supervised(script) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.terminate()
        assert process.wait(30) == -signal.SIGABRT % 256
        assert process.stdout.read() == ""


def test_a_program_that_stands_still_is_left_alone_and_goes_on() -> None:
    with _supervised(ECHO) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        child = int(process.stdout.readline())
        os.kill(child, signal.SIGSTOP)
        process.stdin.write("still here\n")
        process.stdin.flush()
        assert process.poll() is None
        os.kill(child, signal.SIGCONT)
        assert process.stdout.readline() == "still here\n"
        assert process.wait(30) == 0


def test_a_program_lives_on_without_its_supervisor() -> None:
    with _supervised(ECHO) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        child = int(process.stdout.readline())
        process.kill()
        process.wait(30)
        os.kill(child, 0)
        process.stdin.write("still here\n")
        process.stdin.flush()
        assert process.stdout.readline() == "still here\n"
        _wait_until_gone(child)


def _wait_until_gone(pid: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        if Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] == "Z":
            return
        time.sleep(0.02)
    raise AssertionError(f"process {pid} did not end")
