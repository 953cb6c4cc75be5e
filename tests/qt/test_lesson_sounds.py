"""The class hears each cue, at the right moment."""

from __future__ import annotations

import threading
import time
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import pytest
from pytestqt.qtbot import QtBot

from stationboard.domain.document import BlockId
from stationboard.domain.quantity import minutes, seconds
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle
from stationboard.domain.sentence import Sentence
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from stationboard.library.settings import Settings
from stationboard.machine.clock import SystemClock
from stationboard.machine.faults import Faults
from stationboard.machine.fuse import Fuses
from stationboard.machine.lesson_clock import LessonClock
from stationboard.machine.output import MiniaudioOutput
from stationboard.machine.sound import SoundName, open_chimes
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.lesson_sounds import LessonSounds
from stationboard.qt.ticker import PERIOD_MS, Ticker
from tests.support.classroom import NINE_FIVE, roster, routine
from tests.support.hand_clock import HandClock, ListJournal
from tests.support.sound_server import LOUD, RATE, SoundServer, missing, rms

SOUNDS = Path(__file__).parents[2] / "resources" / "sounds"
WAIT = 1.2
"""Seconds of opening before the round whose start is to be heard."""


@dataclass
class NotedChimes:
    """Remembers what it was asked to play."""

    volume: float = 0.0
    silent: bool = False
    reason: Sentence | None = None
    played: list[SoundName] = field(default_factory=list)

    def begin(self) -> None:
        pass

    def play(self, name: SoundName) -> None:
        self.played.append(name)

    def test(self) -> None:
        self.play(SoundName.START)

    def close(self) -> None:
        pass


def test_each_cue_has_its_sound_and_the_teachers_own_heads_up_has_none(qtbot: QtBot) -> None:
    clock, chimes = HandClock(), NotedChimes()
    desk = LessonDesk(clock, ListJournal())
    sounds = LessonSounds(desk, chimes, Fuses(Faults()).sounds)
    sounds.follow(Settings(volume=0.25, silent=True))
    desk.open(roster(), routine(), PlaceInCycle())
    desk.wish(cmd.Start(NINE_FIVE))
    for _ in range(27 * 60):
        clock.go_on(seconds(1))
        desk.look()
    assert chimes.played == [SoundName.START, SoundName.WARNING, SoundName.CLEAN_UP, SoundName.START]
    assert (chimes.volume, chimes.silent) == (0.25, True)


def test_a_warning_without_a_sound_leaves_the_other_sounds(qtbot: QtBot) -> None:
    clock, chimes = HandClock(), NotedChimes()
    desk = LessonDesk(clock, ListJournal())
    LessonSounds(desk, chimes, Fuses(Faults()).sounds).follow(Settings(warning_sound=False))
    desk.open(roster(), routine(), PlaceInCycle())
    desk.wish(cmd.Start(NINE_FIVE))
    for _ in range(27 * 60):
        clock.go_on(seconds(1))
        desk.look()
    assert chimes.played == [SoundName.START, SoundName.CLEAN_UP, SoundName.START]


class Recording:
    """All that comes out of the loudspeaker, from now on."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._heard = bytearray()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        while block := self._stream.read(RATE // 10):
            self._heard += block

    def onset(self) -> float | None:
        """Seconds from the first sample to the first loud twentieth of a second."""
        samples = array("h", bytes(self._heard[: len(self._heard) // 2 * 2]))
        step = RATE // 20
        starts = range(0, len(samples) - step, step)
        return next((at / RATE for at in starts if rms(samples[at : at + step]) > LOUD), None)


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


@pytest.mark.skipif(missing(), reason="needs the pulseaudio and parec programs to listen with")
def test_the_start_of_a_round_is_heard_when_the_round_starts(qtbot: QtBot, server: SoundServer) -> None:
    rounds = routine().blocks[1]
    assert isinstance(rounds, Rounds)
    opening = WholeClass(id=BlockId("opening"), length=minutes(WAIT / 60))
    clock = LessonClock(SystemClock())
    desk = LessonDesk(clock, ListJournal())
    chimes = open_chimes(SOUNDS, clock.now, open_output=MiniaudioOutput(["PULSEAUDIO"]))
    sounds = LessonSounds(desk, chimes, Fuses(Faults()).sounds)
    sounds.follow(Settings(volume=1.0))
    ticker = Ticker(desk, SystemClock())
    recorder = server.record()
    assert recorder.stdout is not None
    recording = Recording(recorder.stdout)
    desk.open(roster(), routine().model_copy(update={"blocks": (opening, rounds)}), PlaceInCycle())
    begun = time.monotonic()
    desk.wish(cmd.Start(NINE_FIVE))
    ticker.start()
    qtbot.waitUntil(lambda: recording.onset() is not None, timeout=15_000)
    waited = time.monotonic() - begun
    chimes.close()
    recorder.kill()
    recorder.wait()
    recorder.stdout.close()
    # Not before the round starts, and soon after it: within a look, and what the sound system takes.
    assert waited >= WAIT
    assert waited <= WAIT + PERIOD_MS / 1000 + 3.0
