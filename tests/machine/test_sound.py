from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from stationboard.domain.quantity import Instant
from stationboard.machine.mixing import LOUDEST
from stationboard.machine.output import NO_OUTPUT, Fill, NoSoundOutputError
from stationboard.machine.sound import Chimes, SilentChimes, SoundName, open_chimes

ROOT = Path(__file__).parents[2]
SOUNDS = ROOT / "resources" / "sounds"
PATIENCE = 20.0

ONE_RUN = """
import sys, threading
from pathlib import Path
from stationboard.domain.quantity import Instant
from stationboard.machine.sound import SoundName, open_chimes
chimes = open_chimes(Path(sys.argv[1]), lambda: Instant(0))
chimes.play(SoundName.WARNING)
chimes.close()
print(chimes.reason)
"""


def start_of_lesson() -> Instant:
    return Instant(0)


class Loudspeaker:
    """Takes what the chimes give it whenever it is asked to listen."""

    def __init__(self) -> None:
        self.fill: Fill | None = None
        self.opened = threading.Semaphore(0)
        self.closed = threading.Semaphore(0)

    def __call__(self, fill: Fill) -> Loudspeaker:
        self.fill = fill
        self.opened.release()
        return self

    def close(self) -> None:
        self.fill = None
        self.closed.release()

    def ready(self) -> None:
        """Wait until the first look for an output is over."""
        assert self.opened.acquire(timeout=PATIENCE)
        assert self.closed.acquire(timeout=PATIENCE)

    def loudest(self, count: int = 4_410) -> int:
        assert self.fill is not None
        return max(map(abs, self.fill(count)))

    def listen(self) -> int:
        """Wait for the output to be opened, then for the first sound."""
        assert self.opened.acquire(timeout=PATIENCE)
        for _ in range(10_000):
            loudest = self.loudest()
            if loudest:
                return loudest
            threading.Event().wait(0.001)
        return 0


def no_output(fill: Fill) -> Loudspeaker:
    raise NoSoundOutputError(NO_OUTPUT)


@pytest.fixture
def loudspeaker() -> Loudspeaker:
    return Loudspeaker()


@pytest.fixture
def chimes(loudspeaker: Loudspeaker) -> Chimes:
    chimes = open_chimes(SOUNDS, start_of_lesson, open_output=loudspeaker)
    loudspeaker.ready()
    return chimes


@pytest.mark.parametrize("name", SoundName)
def test_every_sound_of_a_lesson_can_be_played(
    chimes: Chimes, loudspeaker: Loudspeaker, name: SoundName
) -> None:
    chimes.play(name)
    assert loudspeaker.listen() > 100
    assert chimes.reason is None
    chimes.close()


def test_the_test_button_makes_a_sound(chimes: Chimes, loudspeaker: Loudspeaker) -> None:
    chimes.test()
    assert loudspeaker.listen() > 100
    chimes.close()


def test_in_silent_mode_the_loudspeaker_is_not_even_opened(chimes: Chimes, loudspeaker: Loudspeaker) -> None:
    chimes.silent = True
    chimes.play(SoundName.WARNING)
    chimes.close()
    assert not loudspeaker.opened.acquire(blocking=False)


def test_switching_to_silent_stops_the_sound_under_way(chimes: Chimes, loudspeaker: Loudspeaker) -> None:
    chimes.play(SoundName.END)
    assert loudspeaker.listen()
    chimes.silent = True
    loudspeaker.loudest()
    assert loudspeaker.loudest() == 0
    chimes.close()


@pytest.mark.parametrize(("asked", "taken"), [(-3.0, 0.0), (0.25, 0.25), (7.0, 1.0), (float("nan"), 0.0)])
def test_the_volume_stays_between_nothing_and_the_most_allowed(
    chimes: Chimes, asked: float, taken: float
) -> None:
    chimes.volume = asked
    assert chimes.volume == taken
    chimes.close()


def test_full_volume_is_still_a_chime_and_no_shock(chimes: Chimes, loudspeaker: Loudspeaker) -> None:
    chimes.volume = 1.0
    chimes.play(SoundName.START)
    loudspeaker.listen()
    peaks = [loudspeaker.loudest() for _ in range(16)]
    assert max(peaks) <= LOUDEST * 0.5 * 32_768
    chimes.close()


def test_nothing_is_played_after_closing(chimes: Chimes, loudspeaker: Loudspeaker) -> None:
    chimes.close()
    chimes.play(SoundName.WARNING)
    assert not loudspeaker.opened.acquire(blocking=False)


def test_a_sound_system_that_hangs_holds_up_neither_the_window_nor_the_lesson() -> None:
    hanging, freed = threading.Event(), threading.Event()

    def hang(fill: Fill) -> Loudspeaker:
        hanging.set()
        freed.wait(PATIENCE)
        raise NoSoundOutputError(NO_OUTPUT)

    chimes = open_chimes(SOUNDS, start_of_lesson, open_output=hang)
    assert hanging.wait(PATIENCE)
    chimes.play(SoundName.WARNING)
    chimes.volume = 0.5
    chimes.silent = True
    assert not freed.is_set()
    freed.set()
    chimes.close()


def test_a_room_without_sound_says_so_and_goes_on() -> None:
    chimes = open_chimes(SOUNDS, start_of_lesson, open_output=no_output)
    chimes.play(SoundName.WARNING)
    chimes.close()
    assert str(chimes.reason) == "No sound output was found."


@pytest.mark.parametrize(
    "fault", ["missing", "empty", "cut in its heading", "cut in its sound", "cut in a sample", "other kind"]
)
def test_a_damaged_sound_file_makes_the_lesson_silent_and_is_named(tmp_path: Path, fault: str) -> None:
    folder = tmp_path / "sounds"
    shutil.copytree(SOUNDS, folder)
    file = folder / "warning.wav"
    content = bytearray(file.read_bytes())
    if fault == "missing":
        file.unlink()
    elif fault == "empty":
        file.write_bytes(b"")
    elif fault == "cut in its heading":
        file.write_bytes(content[:20])
    elif fault == "cut in its sound":
        file.write_bytes(content[:10_000])
    elif fault == "cut in a sample":
        file.write_bytes(content[:10_001])
    else:
        content[22] = 2
        file.write_bytes(content)
    chimes = open_chimes(folder, start_of_lesson, open_output=no_output)
    assert isinstance(chimes, SilentChimes)
    assert "warning.wav" in str(chimes.reason)
    chimes.play(SoundName.WARNING)
    chimes.test()
    chimes.close()


def test_a_computer_without_sound_prints_nothing_on_the_terminal(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", ONE_RUN, str(SOUNDS)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "PULSE_SERVER": f"unix:{tmp_path / 'nobody'}"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert run.stderr == ""
