"""Make the sounds in resources/sounds: soft notes built from decaying sine waves.

Run it again after changing a figure: ``python3 scripts/make_sounds.py [FOLDER]``.

The bytes come out the same on every machine: after their starting figures are rounded, the waves grow by
adding and multiplying alone, which every processor rounds alike, and never by the system's sine.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100
"""Samples a second."""
ATTACK = 0.022
"""Seconds a note takes to swell from nothing, so that no sound makes a child start."""
RELEASE = 0.15
"""Seconds over which the last of the sound is led down to nothing."""
RMS = 0.085
"""Root mean square of every sound, as a share of full scale, so that none is louder than another."""
FULL_SCALE = 32_767

C4, G4, A4, C5, E5, G5 = 261.63, 392.00, 440.00, 523.25, 659.26, 783.99
"""Hertz, equal temperament at A4 = 440: all from one C major chord with its sixth, so any two agree."""


@dataclass(frozen=True, slots=True)
class Partial:
    """One sine wave of a note.

    ``ratio`` is to the note's pitch, ``share`` is of its loudness, ``fade`` is in seconds until 1/e is left.
    """

    ratio: float
    share: float
    fade: float


@dataclass(frozen=True, slots=True)
class Note:
    """One note: when it begins (seconds), its pitch (hertz) and how loud it is beside the others."""

    begins: float
    pitch: float
    loudness: float = 1.0


@dataclass(frozen=True, slots=True)
class Sound:
    """One file to be made: its notes, the timbre that plays them and its length in seconds."""

    name: str
    seconds: float
    timbre: tuple[Partial, ...]
    notes: tuple[Note, ...]


MARIMBA = (Partial(1.0, 1.0, 0.24), Partial(2.0, 0.07, 0.16), Partial(4.0, 0.06, 0.05))
"""A wooden bar sounds its pitch and, two octaves up, a short knock."""
BELL = (Partial(1.0, 1.0, 0.50), Partial(2.0, 0.22, 0.34), Partial(3.0, 0.06, 0.18))
"""Whole-number partials only: a bell without the clang."""

SOUNDS = (
    Sound("warning", 1.1, MARIMBA, (Note(0.0, C5), Note(0.32, A4))),
    Sound("cleanup", 1.5, MARIMBA, (Note(0.0, G4), Note(0.26, C5), Note(0.52, E5))),
    Sound("walk", 1.7, MARIMBA, (Note(0.0, C5), Note(0.3, E5), Note(0.6, C5), Note(0.9, E5))),
    Sound("start", 1.6, BELL, (Note(0.0, C4, 0.55), Note(0.0, G4), Note(0.22, C5))),
    Sound("end", 2.0, BELL, (Note(0.0, G5, 0.8), Note(0.36, E5, 0.9), Note(0.72, C5))),
)


def swell(share: float) -> float:
    """Rise smoothly from 0 to 1 as ``share`` goes from 0 to 1, level at both ends."""
    return share * share * (3.0 - 2.0 * share)


def ring(frequency: float, fade: float, count: int) -> Iterable[float]:
    """Yield ``count`` samples of a sine that begins at 0 and falls to 1/e in ``fade`` seconds."""
    shrink = math.exp(-1.0 / (fade * RATE))
    turn = math.tau * frequency / RATE
    along, across = round(shrink * math.cos(turn), 12), round(shrink * math.sin(turn), 12)
    level, sine = 1.0, 0.0
    for _ in range(count):
        yield sine
        level, sine = level * along - sine * across, level * across + sine * along


def add_note(into: list[float], note: Note, timbre: tuple[Partial, ...]) -> None:
    """Add one note with its soft attack to the samples made so far."""
    first = round(note.begins * RATE)
    attack = round(ATTACK * RATE)
    for partial in timbre:
        wave_of_partial = ring(note.pitch * partial.ratio, partial.fade, len(into) - first)
        for at, value in enumerate(wave_of_partial):
            rise = swell(at / attack) if at < attack else 1.0
            into[first + at] += value * rise * note.loudness * partial.share


def samples_of(sound: Sound) -> array[int]:
    """Return the 16-bit samples of one sound, beginning and ending at exactly 0."""
    mixed = [0.0] * round(sound.seconds * RATE)
    for note in sound.notes:
        add_note(mixed, note, sound.timbre)
    release = round(RELEASE * RATE)
    for left in range(release):
        mixed[-1 - left] *= swell(left / release)
    loudness = math.sqrt(math.fsum(value * value for value in mixed) / len(mixed))
    return array("h", (round(value * RMS / loudness * FULL_SCALE) for value in mixed))


def write(sound: Sound, folder: Path) -> None:
    """Write one sound as a 16-bit mono WAV file in ``folder``."""
    samples = samples_of(sound)
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(folder / f"{sound.name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def main(arguments: list[str]) -> None:
    """Write every sound into the folder named, else into the project's own ``resources/sounds``."""
    folder = Path(arguments[0]) if arguments else Path(__file__).parents[1] / "resources" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for sound in SOUNDS:
        write(sound, folder)


if __name__ == "__main__":
    main(sys.argv[1:])
