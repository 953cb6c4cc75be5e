"""The real clocks of this computer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from stationboard.machine.clock import SystemClock

CLOCK = SystemClock()
SHOW = """
from stationboard.machine.clock import SystemClock
clock = SystemClock()
print(clock.incl() - clock.excl(), clock.boot_id())
"""


def test_the_lesson_clocks_never_go_back() -> None:
    for read in (CLOCK.incl, CLOCK.excl):
        readings = [read() for _ in range(50_000)]
        assert readings == sorted(readings)


def test_all_clocks_count_the_same_milliseconds_while_the_computer_is_awake() -> None:
    before = CLOCK.reading()
    subprocess.run([sys.executable, "-c", "import time; time.sleep(0.2)"], check=True)
    after = CLOCK.reading()
    incl, excl, wall = after.incl - before.incl, after.excl - before.excl, after.wall - before.wall
    assert incl >= 200
    assert abs(incl - excl) <= 50
    assert abs(incl - wall) <= 1_000


def test_the_wall_clock_and_the_local_time_are_the_same_moment() -> None:
    before, local, after = CLOCK.wall(), CLOCK.local(), CLOCK.wall()
    assert local.tzinfo is not None
    assert before <= local.timestamp() * 1000 + 1
    assert local.timestamp() * 1000 <= after + 1
    assert abs(local.utcoffset() or timedelta()) < timedelta(days=1)


def test_the_boot_id_stays_the_same_from_one_process_to_the_next() -> None:
    _, boot = shown([sys.executable, "-c", SHOW])
    if CLOCK.boot_id().startswith("epoch:"):
        assert abs(int(boot.removeprefix("epoch:")) - int(CLOCK.boot_id().removeprefix("epoch:"))) <= 5_000
    else:
        assert boot == CLOCK.boot_id()
        assert len(boot) == 36


def shown(command: list[str]) -> tuple[int, str]:
    """What `SHOW` prints: by how much sleep the two clocks differ, in milliseconds, with the boot id."""
    source = str(Path(__file__).parents[2] / "src")
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": source}
    )
    apart, boot = done.stdout.split()
    return int(apart), boot


def test_ten_minutes_of_sleep_are_counted_by_one_clock_and_not_by_the_other() -> None:
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("there is no unshare here to make the computer look as if it had slept")
    asleep = [unshare, "-T", "--boottime", "600"]
    if subprocess.run([*asleep, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this user may not make a time namespace")
    before, _ = shown([sys.executable, "-c", SHOW])
    slept, _ = shown([*asleep, sys.executable, "-c", SHOW])
    assert abs(slept - before - 600_000) <= 50
