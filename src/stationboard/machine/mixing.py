"""Turns the cues under way into one stream of samples that never jumps."""

from __future__ import annotations

import threading
from array import array
from itertools import repeat
from operator import mul

RATE = 44_100
"""Samples a second, of the sound files as of the stream."""

LOUDEST = 0.7
"""The loudness cap: what a sound file's samples are multiplied by at full volume.

The files peak at least 6 dB below full scale, so one cue never leaves above 0.35 of full scale (-9 dBFS): a
chime, never a shock, however far the slider is pushed.
"""

CEILING = 16_383
"""No sample leaves above half of full scale, even where one cue still fades while the next begins."""

FADE_SECONDS = 0.03
"""How long a full change of loudness takes; a faster one would be heard as a click."""

_STEP = 1.0 / (FADE_SECONDS * RATE)


class Fader:
    """A loudness that glides to where it is sent, one small step a sample."""

    def __init__(self, level: float) -> None:
        self.level = level
        self.target = level

    def glide(self, count: int) -> list[float]:
        """Return the loudness for each of the next `count` samples."""
        if self.level == self.target:
            return [self.level] * count
        step = _STEP if self.target > self.level else -_STEP
        moving = min(count, int(abs(self.target - self.level) / _STEP) + 1)
        bound = min if step > 0 else max
        levels = [bound(self.target, self.level + step * at) for at in range(1, moving + 1)]
        self.level = levels[-1] if levels else self.level
        return levels + [self.level] * (count - moving)


class Voice:
    """One cue under way."""

    def __init__(self, samples: array[int]) -> None:
        self._samples = samples
        self._at = 0
        self._fader = Fader(0.0)
        self._fader.target = 1.0

    @property
    def over(self) -> bool:
        """Whether nothing more will be heard of it."""
        faded = self._fader.level == 0.0 and self._fader.target == 0.0
        return faded or self._at >= len(self._samples)

    def fade_out(self) -> None:
        """Lead it down to nothing from where it is."""
        self._fader.target = 0.0

    def take(self, count: int) -> list[float]:
        """Return its next samples, `count` or as many as are left."""
        chunk = self._samples[self._at : self._at + count]
        self._at += count
        return list(map(mul, chunk, self._fader.glide(len(chunk))))


class Mixer:
    """The cues under way, at the volume wanted; asked for samples by the sound output's own thread."""

    def __init__(self, volume: float) -> None:
        self._lock = threading.Lock()
        self._voices: list[Voice] = []
        self._volume = Fader(_gain(volume))
        self._taken = 0

    @property
    def idle(self) -> bool:
        """Whether no cue is under way."""
        with self._lock:
            return not self._voices

    @property
    def taken(self) -> int:
        """How many samples have been asked for so far; it stands still where the output has died."""
        return self._taken

    def set_volume(self, volume: float) -> None:
        """Glide to `volume` (0 to 1, already bounded)."""
        with self._lock:
            self._volume.target = _gain(volume)

    def add(self, samples: array[int]) -> None:
        """Begin a cue, whose samples are 16-bit; one still under way makes room for it by fading out."""
        with self._lock:
            for voice in self._voices:
                voice.fade_out()
            self._voices.append(Voice(samples))

    def hush(self) -> None:
        """Fade out whatever is under way."""
        with self._lock:
            for voice in self._voices:
                voice.fade_out()

    def clear(self) -> None:
        """Forget whatever is under way, where no output is left to play it."""
        with self._lock:
            self._voices.clear()

    def render(self, count: int) -> array[int]:
        """Return the next `count` samples, 16-bit, one channel."""
        with self._lock:
            self._taken += count
            loudness = self._volume.glide(count)
            if not self._voices:
                return array("h", bytes(2 * count))
            mixed = [0.0] * count
            for voice in self._voices:
                for at, value in enumerate(voice.take(count)):
                    mixed[at] += value
            self._voices = [voice for voice in self._voices if not voice.over]
        return array("h", map(_bounded, map(mul, mixed, loudness), repeat(CEILING)))


def _gain(volume: float) -> float:
    """Square the volume, because the ear hears ratios and half the slider should sound like half."""
    return LOUDEST * volume * volume


def _bounded(value: float, ceiling: int) -> int:
    return max(-ceiling, min(ceiling, round(value)))
