from __future__ import annotations

import math
from array import array

import pytest

from stationboard.domain.quantity import Instant, Millis, later, seconds
from stationboard.machine.mixing import Mixer
from stationboard.machine.output import NO_OUTPUT, Fill, NoSoundOutputError
from stationboard.machine.speaker import CLOSE_AFTER, RETRY_AFTER, STALE_AFTER, STALLED_AFTER, Speaker

CUE = array("h", (round(9_000 * math.sin(at / 9)) for at in range(22_050)))


class HandClock:
    def __init__(self) -> None:
        self.time = Instant(0)

    def now(self) -> Instant:
        return self.time

    def wait(self, length: Millis) -> None:
        self.time = later(self.time, length)


class Cable:
    """Loudspeakers that can be plugged in and pulled out, and take a while to open."""

    def __init__(self, clock: HandClock) -> None:
        self.plugged = True
        self.opening_takes = Millis(0)
        self.attempts = 0
        self.fill: Fill | None = None
        self._clock = clock

    def __call__(self, fill: Fill) -> Cable:
        self.attempts += 1
        self._clock.wait(self.opening_takes)
        if not self.plugged:
            raise NoSoundOutputError(NO_OUTPUT)
        self.fill = fill
        return self

    def close(self) -> None:
        self.fill = None

    def heard(self, count: int = 2_205) -> bool:
        return self.fill is not None and any(self.fill(count))


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def cable(clock: HandClock) -> Cable:
    return Cable(clock)


@pytest.fixture
def speaker(clock: HandClock, cable: Cable) -> Speaker:
    return Speaker(cable, Mixer(1.0), clock.now)


def test_a_cue_is_heard_at_once(speaker: Speaker, cable: Cable, clock: HandClock) -> None:
    speaker.start(CUE, clock.now())
    assert cable.heard()
    assert speaker.reason is None


def test_finding_out_whether_there_is_sound_makes_none(speaker: Speaker, cable: Cable) -> None:
    speaker.probe()
    assert cable.attempts == 1
    assert not speaker.open
    assert speaker.reason is None


def test_a_room_without_loudspeakers_is_told_so(speaker: Speaker, cable: Cable) -> None:
    cable.plugged = False
    speaker.probe()
    assert speaker.reason == NO_OUTPUT
    assert str(speaker.reason) == "No sound output was found."


def test_loudspeakers_plugged_in_later_are_found_by_the_next_cue(
    speaker: Speaker, cable: Cable, clock: HandClock
) -> None:
    cable.plugged = False
    speaker.start(CUE, clock.now())
    cable.plugged = True
    clock.wait(RETRY_AFTER)
    speaker.start(CUE, clock.now())
    assert cable.heard()
    assert speaker.reason is None


def test_the_missing_loudspeaker_is_not_looked_for_again_at_every_cue(
    speaker: Speaker, cable: Cable, clock: HandClock
) -> None:
    cable.plugged = False
    for _ in range(5):
        speaker.start(CUE, clock.now())
        clock.wait(seconds(0.5))
    assert cable.attempts == 1


def test_a_cue_that_would_come_too_late_is_not_played(
    speaker: Speaker, cable: Cable, clock: HandClock
) -> None:
    cable.opening_takes = Millis(STALE_AFTER + 1)
    speaker.start(CUE, clock.now())
    assert speaker.open
    assert not cable.heard()


def test_the_output_is_given_back_after_the_last_note(
    speaker: Speaker, cable: Cable, clock: HandClock
) -> None:
    speaker.start(CUE, clock.now())
    for _ in range(2):
        cable.heard(len(CUE))
        speaker.watch()
    clock.wait(Millis(CLOSE_AFTER - 1))
    speaker.watch()
    assert speaker.open
    clock.wait(Millis(1))
    speaker.watch()
    assert not speaker.open


def test_a_long_cue_is_not_cut_off(speaker: Speaker, cable: Cable, clock: HandClock) -> None:
    speaker.start(CUE * 20, clock.now())
    for _ in range(9):
        clock.wait(seconds(1))
        assert cable.heard(44_100)
        speaker.watch()
    assert speaker.open


def test_an_output_that_died_in_mid_cue_is_given_up_and_opened_anew(
    speaker: Speaker, cable: Cable, clock: HandClock
) -> None:
    speaker.start(CUE, clock.now())
    cable.heard()
    speaker.watch()
    clock.wait(STALLED_AFTER)
    speaker.watch()
    assert speaker.reason == NO_OUTPUT
    assert not speaker.open
    speaker.start(CUE, clock.now())
    assert cable.heard()
    assert speaker.reason is None
