"""What comes out of the loudspeaker, recorded from a sound server of the test's own."""

from __future__ import annotations

import os
import subprocess
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from stationboard.domain.quantity import Instant, Millis, later, seconds
from stationboard.machine.mixing import LOUDEST
from stationboard.machine.output import MiniaudioOutput
from stationboard.machine.sound import Chimes, SoundName, open_chimes
from stationboard.machine.speaker import RETRY_AFTER, STALLED_AFTER
from tests.support.sound_server import LOUD, PATIENCE, RATE, SoundServer, missing, rms, until

ROOT = Path(__file__).parents[2]
SOUNDS = ROOT / "resources" / "sounds"
SILENCE = 5.0

pytestmark = pytest.mark.skipif(
    missing(),
    reason="needs the pulseaudio and parec programs to listen with",
)

EXIT_IN_MID_CHIME = """
import sys, threading
from pathlib import Path
from stationboard.domain.quantity import Instant
from stationboard.machine.output import MiniaudioOutput
from stationboard.machine.sound import SoundName, open_chimes
chimes = open_chimes(Path(sys.argv[1]), lambda: Instant(0), open_output=MiniaudioOutput(["PULSEAUDIO"]))
chimes.play(SoundName.END)
threading.Event().wait(0.8)
"""


class HandClock:
    def __init__(self) -> None:
        self.time = Instant(0)

    def now(self) -> Instant:
        return self.time

    def wait(self, length: Millis) -> None:
        self.time = later(self.time, length)


class Ear:
    """A recording in progress; what is read next from it is what sounds next."""

    def __init__(self, recording: IO[bytes]) -> None:
        self._recording = recording

    def listen(self, length: float) -> list[float]:
        """Return the loudness of the next `length` seconds, a figure for each twentieth of a second."""
        return [rms(block) for block in self._blocks(length)]

    def peak(self, length: float) -> int:
        return max(max(map(abs, block)) for block in self._blocks(length))

    def _blocks(self, length: float) -> Iterator[array[int]]:
        count = RATE // 20
        for _ in range(round(length * 20)):
            yield array("h", self._recording.read(2 * count))


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    server = SoundServer(tmp_path)
    monkeypatch.setenv("PULSE_SERVER", server.address)
    try:
        server.start()
    except AssertionError as failed:
        pytest.skip(str(failed))
    yield server
    server.stop()


@pytest.fixture
def ear(server: SoundServer) -> Iterator[Ear]:
    recorder = server.record()
    assert recorder.stdout is not None
    yield Ear(recorder.stdout)
    recorder.kill()
    recorder.wait(PATIENCE)
    recorder.stdout.close()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def chimes(server: SoundServer, clock: HandClock) -> Iterator[Chimes]:
    chimes = open_chimes(SOUNDS, clock.now, open_output=MiniaudioOutput(["PULSEAUDIO"]))
    yield chimes
    chimes.close()


def test_a_chime_is_heard_when_it_is_played_and_nothing_before(chimes: Chimes, ear: Ear) -> None:
    assert max(ear.listen(0.5)) < SILENCE
    chimes.play(SoundName.CLEAN_UP)
    heard = ear.listen(3.5)
    onset = next((at / 20 for at, loudness in enumerate(heard) if loudness > LOUD), None)
    assert onset is not None
    assert onset < 2.0
    assert sum(loudness > LOUD for loudness in heard) >= 10
    assert chimes.reason is None


def test_after_a_chime_the_room_is_quiet_again(chimes: Chimes, ear: Ear) -> None:
    chimes.play(SoundName.WARNING)
    heard = ear.listen(4.0)
    assert max(heard) > LOUD
    assert max(heard[-5:]) < SILENCE


def test_in_silent_mode_nothing_is_heard(chimes: Chimes, ear: Ear) -> None:
    chimes.silent = True
    chimes.play(SoundName.WARNING)
    assert max(ear.listen(2.0)) < SILENCE


def test_a_lower_volume_is_heard_as_quieter(chimes: Chimes, ear: Ear) -> None:
    chimes.volume = 1.0
    chimes.test()
    full = max(ear.listen(3.0))
    chimes.volume = 0.5
    chimes.test()
    half = max(ear.listen(3.0))
    assert half > LOUD / 2
    assert 2.5 < full / half < 6.0


def test_three_presses_at_full_volume_stay_under_the_loudness_cap(chimes: Chimes, ear: Ear) -> None:
    chimes.volume = 1.0
    for _ in range(3):
        chimes.test()
    assert 1_000 < ear.peak(3.0) <= LOUDEST * 0.5 * 32_768 * 1.5


def test_loudspeakers_that_die_in_mid_chime_are_reported_and_found_again_later(
    server: SoundServer, clock: HandClock, chimes: Chimes
) -> None:
    recorder = server.record()
    assert recorder.stdout is not None
    chimes.play(SoundName.END)
    first = Ear(recorder.stdout)
    until(lambda: max(first.listen(0.1)) > LOUD, "the first chime was not heard")
    server.stop()
    recorder.wait(PATIENCE)
    recorder.stdout.close()
    clock.wait(seconds(0.1))

    def noticed() -> bool:
        clock.wait(Millis(STALLED_AFTER // 20))
        return chimes.reason is not None

    until(noticed, "nobody noticed that the loudspeakers are gone")
    assert str(chimes.reason) == "No sound output was found."
    chimes.play(SoundName.START)
    server.start()
    clock.wait(RETRY_AFTER)
    recorder = server.record()
    assert recorder.stdout is not None
    chimes.play(SoundName.START)
    assert max(Ear(recorder.stdout).listen(3.0)) > LOUD
    assert chimes.reason is None
    recorder.kill()
    recorder.wait(PATIENCE)
    recorder.stdout.close()


def test_a_program_that_ends_in_mid_chime_ends_cleanly(server: SoundServer) -> None:
    run = subprocess.run(
        [sys.executable, "-c", EXIT_IN_MID_CHIME, str(SOUNDS)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
