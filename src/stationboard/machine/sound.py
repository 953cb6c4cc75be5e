"""Plays the lesson's sounds, or says why nothing can be heard."""

from __future__ import annotations

import math
import threading
import wave
from array import array
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Protocol

from stationboard.domain.quantity import Instant
from stationboard.domain.sentence import Sentence, say
from stationboard.machine.mixing import RATE, Mixer
from stationboard.machine.output import MiniaudioOutput, OpenOutput
from stationboard.machine.speaker import Speaker

WATCH_SECONDS = 0.5
"""How often an open output is looked after."""

CLOSING_SECONDS = 2.0
"""How long closing waits for the output to be given back before leaving it to the system."""

FIRST_VOLUME = 0.7


class SoundName(StrEnum):
    """The sounds of a lesson; the value is the file's name."""

    WARNING = "warning"
    CLEAN_UP = "cleanup"
    WALK = "walk"
    START = "start"
    END = "end"


class Chimes(Protocol):
    """What the lesson needs of the loudspeaker; nothing here waits, and nothing raises."""

    @property
    def volume(self) -> float:
        """From 0 to 1, which is the most this program ever plays; other numbers are taken as the nearest."""
        ...

    @volume.setter
    def volume(self, volume: float) -> None: ...

    @property
    def silent(self) -> bool:
        """While true nothing sounds; a sound under way fades out."""
        ...

    @silent.setter
    def silent(self, silent: bool) -> None: ...

    @property
    def reason(self) -> Sentence | None:
        """Why nothing can be heard just now, or None where nothing is known to be wrong."""
        ...

    def begin(self) -> None:
        """Turn to the loudspeaker, if that was put off; only the first time counts."""
        ...

    def play(self, name: SoundName) -> None:
        """Play a sound; one still under way fades out."""
        ...

    def test(self) -> None:
        """Play the sound a teacher judges the volume by."""
        ...

    def close(self) -> None:
        """Give the loudspeaker back; nothing is played afterwards."""
        ...


class SilentChimes:
    """No sound at all, and why."""

    def __init__(self, reason: Sentence) -> None:
        self.volume = FIRST_VOLUME
        self.silent = False
        self._reason = reason

    @property
    def reason(self) -> Sentence:
        """Why nothing can be heard."""
        return self._reason

    def begin(self) -> None:
        """Do nothing."""

    def play(self, name: SoundName) -> None:
        """Do nothing."""

    def test(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


class PlayedChimes:
    """Sounds played on a thread of their own, so that a slow sound system cannot hold up the window."""

    def __init__(
        self,
        sounds: Mapping[SoundName, array[int]],
        open_output: OpenOutput,
        now: Callable[[], Instant],
    ) -> None:
        self._sounds = sounds
        self._now = now
        self._volume = FIRST_VOLUME
        self._silent = False
        self._mixer = Mixer(FIRST_VOLUME)
        self._speaker = Speaker(open_output, self._mixer, now)
        self._wishes: SimpleQueue[tuple[SoundName, Instant] | None] = SimpleQueue()
        # A daemon: a sound system that hangs must not keep the program from ending.
        self._begun = False
        self._thread = threading.Thread(target=self._serve, name="sound", daemon=True)

    def begin(self) -> None:
        """Turn to the loudspeaker; what was to be played meanwhile is played if it is not too late."""
        if not self._begun:
            self._begun = True
            self._thread.start()

    @property
    def reason(self) -> Sentence | None:
        """Why nothing can be heard just now, or None where nothing is known to be wrong."""
        return self._speaker.reason

    @property
    def volume(self) -> float:
        """From 0 to 1."""
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = 0.0 if math.isnan(volume) else max(0.0, min(1.0, volume))
        self._mixer.set_volume(self._volume)

    @property
    def silent(self) -> bool:
        """Whether nothing may sound."""
        return self._silent

    @silent.setter
    def silent(self, silent: bool) -> None:
        self._silent = silent
        if silent:
            self._mixer.hush()

    def play(self, name: SoundName) -> None:
        """Play a sound; one still under way fades out."""
        if not self._silent:
            self._wishes.put((name, self._now()))

    def test(self) -> None:
        """Play the sound a teacher judges the volume by."""
        self.play(SoundName.START)

    def close(self) -> None:
        """Give the loudspeaker back; nothing is played afterwards."""
        self._wishes.put(None)
        if self._begun:
            self._thread.join(CLOSING_SECONDS)

    def _serve(self) -> None:
        self._speaker.probe()
        while True:
            try:
                wish = self._wishes.get(timeout=WATCH_SECONDS if self._speaker.open else None)
            except Empty:
                self._speaker.watch()
                continue
            if wish is None:
                self._speaker.close()
                return
            name, wished_at = wish
            if not self._silent:
                self._speaker.start(self._sounds[name], wished_at)


def open_chimes(
    folder: Path,
    now: Callable[[], Instant],
    *,
    open_output: OpenOutput | None = None,
    later: bool = False,
) -> Chimes:
    """Open the sounds in `folder`; never fails and never waits for the sound system.

    `later` leaves the loudspeaker alone until `begin`: even on another thread it would slow the start.
    `now` is the clock's own; `open_output` is another way to the loudspeaker than the computer's usual one.
    Where a sound file is missing or damaged, the chimes are silent and say so.
    """
    sounds: dict[SoundName, array[int]] = {}
    for name in SoundName:
        file = folder / f"{name.value}.wav"
        try:
            sounds[name] = _samples(file)
        except (OSError, EOFError, ValueError, wave.Error):
            return SilentChimes(say("Sound is off: the file {file} is missing or damaged.", file=file.name))
    chimes = PlayedChimes(sounds, MiniaudioOutput() if open_output is None else open_output, now)
    if not later:
        chimes.begin()
    return chimes


def _samples(file: Path) -> array[int]:
    """Read a 16-bit mono WAV file at `RATE`.

    Raises:
        OSError, EOFError, ValueError, wave.Error: it is missing, cut short or of another kind.
    """
    with wave.open(str(file), "rb") as sound:
        if (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) != (1, 2, RATE):
            raise wave.Error("not 16-bit mono at the rate of the stream")
        samples = array("h", sound.readframes(sound.getnframes()))
        if len(samples) != sound.getnframes():
            raise EOFError
        return samples
