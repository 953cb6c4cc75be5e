from __future__ import annotations

import math
import runpy
import sys
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "make_sounds.py"
KEPT = ROOT / "resources" / "sounds"
NAMES = ("warning", "cleanup", "walk", "start", "end")
RATE = 44_100
FULL_SCALE = 32_768


def samples(name: str) -> array[int]:
    with wave.open(str(KEPT / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def decibels(share: float) -> float:
    return 20 * math.log10(share)


def rms(values: array[int]) -> float:
    return math.sqrt(sum(value * value for value in values) / len(values)) / FULL_SCALE


def test_making_the_sounds_again_gives_the_very_files_that_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", [str(SCRIPT), str(tmp_path)])
    runpy.run_path(str(SCRIPT), run_name="__main__")
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in KEPT.glob("*.wav")}
    assert set(made) == {f"{name}.wav" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_lasts_about_a_breath(name: str) -> None:
    assert 0.8 <= len(samples(name)) / RATE <= 2.0


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_begins_and_ends_at_nothing(name: str) -> None:
    sound = samples(name)
    assert sound[0] == sound[-1] == 0
    assert max(map(abs, sound[-RATE // 1000 :])) <= 2


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_swells_for_at_least_15_milliseconds(name: str) -> None:
    first_note = [abs(value) for value in samples(name)[: RATE // 5]]
    loudest = max(first_note)
    assert first_note.index(loudest) / RATE >= 0.015
    assert max(first_note[: RATE * 4 // 1000]) < 0.25 * loudest


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_peaks_below_6_decibels_under_full_scale(name: str) -> None:
    assert decibels(max(map(abs, samples(name))) / FULL_SCALE) < -6.0


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_smooth_everywhere(name: str) -> None:
    """A click is a jump far beyond what a high partial at the peak of the sound does in one sample."""
    sound = samples(name)
    steepest = max(abs(after - before) for before, after in pairwise(sound))
    assert steepest < max(map(abs, sound)) * math.tau * 2_000 / RATE


def test_no_sound_is_louder_than_another() -> None:
    levels = [decibels(rms(samples(name))) for name in NAMES]
    assert max(levels) - min(levels) < 0.5
