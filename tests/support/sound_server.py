"""A sound server of a test's own, so that a test can hear what would come out of the loudspeaker."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import time
from array import array
from collections.abc import Callable
from pathlib import Path

PATIENCE = 20.0
LOUD = 200.0
"""Root mean square over a twentieth of a second, of 32,768, above which a chime is under way."""
RATE = 44_100


def missing() -> bool:
    """Whether the programs to listen with are not here."""
    return shutil.which("pulseaudio") is None or shutil.which("parec") is None


class SoundServer:
    """A PulseAudio of this test alone, whose loudspeaker is a null sink."""

    def __init__(self, folder: Path) -> None:
        self.address = f"unix:{folder / 'socket'}"
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._environment = os.environ | {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_SERVER": self.address,
        }

    def start(self) -> None:
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    *("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"),
                    *("--disable-shm=yes", "--load=module-null-sink sink_name=ear"),
                    f"--load=module-native-protocol-unix socket={self._folder / 'socket'} auth-anonymous=1",
                ],
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        until(self._answers, f"PulseAudio did not start: {(self._folder / 'log').read_text()}")

    def _answers(self) -> bool:
        info = subprocess.run(["pactl", "info"], env=self._environment, capture_output=True, check=False)
        return info.returncode == 0

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(PATIENCE)
            (self._folder / "socket").unlink(missing_ok=True)

    def record(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            ["parec", "--device=ear.monitor", "--rate=44100", "--channels=1", "--latency-msec=20"],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )


def rms(block: array[int]) -> float:
    return math.sqrt(sum(value * value for value in block) / len(block)) if block else 0.0


def until(happened: Callable[[], bool], otherwise: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.02)
