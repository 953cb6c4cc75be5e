from __future__ import annotations

import math
from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.machine.mixing import CEILING, LOUDEST, RATE, Mixer

BLOCK = RATE // 20
PEAK = 16_000


def tone(seconds: float, hertz: float = 440.0, peak: int = PEAK) -> array[int]:
    count = round(seconds * RATE)
    return array("h", (round(peak * math.sin(math.tau * hertz * at / RATE)) for at in range(count)))


def loudest(samples: array[int]) -> int:
    return max(map(abs, samples))


def steepest(samples: array[int]) -> int:
    return max(abs(after - before) for before, after in pairwise(samples))


def test_nothing_under_way_is_pure_silence() -> None:
    mixer = Mixer(1.0)
    assert mixer.render(BLOCK) == array("h", bytes(2 * BLOCK))
    assert mixer.idle


def test_a_cue_at_full_volume_stays_under_the_loudness_cap() -> None:
    mixer = Mixer(1.0)
    mixer.add(tone(0.5))
    heard = mixer.render(RATE // 2)
    assert 0.95 * LOUDEST * PEAK < loudest(heard) <= LOUDEST * PEAK


def test_a_cue_ends_by_itself() -> None:
    mixer = Mixer(1.0)
    mixer.add(tone(0.1))
    mixer.render(BLOCK)
    assert not mixer.idle
    mixer.render(BLOCK)
    assert mixer.idle


def test_a_lower_volume_is_quieter_and_no_volume_is_silence() -> None:
    peaks: list[int] = []
    for volume in (1.0, 0.5, 0.0):
        mixer = Mixer(volume)
        mixer.add(tone(0.5))
        peaks.append(loudest(mixer.render(RATE // 2)))
    assert peaks[0] > 3 * peaks[1] > 0
    assert peaks[2] == 0


def test_hushing_fades_a_cue_out_within_a_twentieth_of_a_second() -> None:
    mixer = Mixer(1.0)
    mixer.add(tone(2.0))
    before = mixer.render(BLOCK)
    mixer.hush()
    fading, after = mixer.render(BLOCK), mixer.render(BLOCK)
    assert loudest(fading) > 0
    assert loudest(after) == 0
    assert mixer.idle
    assert steepest(before + fading + after) < 2 * LOUDEST * PEAK * math.tau * 440 / RATE


def test_a_new_cue_takes_over_from_the_one_under_way() -> None:
    mixer = Mixer(1.0)
    mixer.add(tone(2.0))
    mixer.render(BLOCK)
    mixer.add(array("h", bytes(RATE)))
    mixer.render(BLOCK)
    assert loudest(mixer.render(BLOCK)) == 0


def test_a_forgotten_cue_is_not_heard_later() -> None:
    mixer = Mixer(1.0)
    mixer.add(tone(2.0))
    mixer.render(BLOCK)
    mixer.clear()
    assert loudest(mixer.render(BLOCK)) == 0


def test_how_much_was_asked_for_is_counted_even_in_silence() -> None:
    mixer = Mixer(1.0)
    mixer.render(100)
    mixer.render(50)
    assert mixer.taken == 150


@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "hush", "volume"]), st.floats(0, 1), st.integers(1, 3000)),
        min_size=1,
        max_size=12,
    )
)
def test_no_press_of_any_button_at_any_moment_clicks(steps: list[tuple[str, float, int]]) -> None:
    mixer = Mixer(1.0)
    heard = array("h")
    for what, volume, count in steps:
        if what == "add":
            mixer.add(tone(0.2))
        elif what == "hush":
            mixer.hush()
        else:
            mixer.set_volume(volume)
        heard += mixer.render(count)
        heard += mixer.render(RATE * 4 // 100)
    assert loudest(heard) <= CEILING
    two_tones = 2 * LOUDEST * PEAK * math.tau * 440 / RATE
    both_fading = 2 * LOUDEST * PEAK / (0.03 * RATE) * 2
    assert steepest(heard) <= two_tones + both_fading + 2


@pytest.mark.parametrize("cues", [2, 5, 20])
def test_a_child_leaning_on_the_test_button_makes_it_no_louder_than_half_scale(cues: int) -> None:
    mixer = Mixer(1.0)
    heard = array("h")
    for _ in range(cues):
        mixer.add(tone(0.5))
        heard += mixer.render(200)
    heard += mixer.render(RATE)
    assert loudest(heard) <= CEILING
