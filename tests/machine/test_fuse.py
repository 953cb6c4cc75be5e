"""A part that keeps failing is left out; the lesson goes on."""

from __future__ import annotations

from stationboard.machine.faults import Faults
from stationboard.machine.fuse import REPEATS, Fuses, Part


def _fail() -> None:
    raise ZeroDivisionError


def _fail_otherwise() -> None:
    raise KeyError


def test_a_sound_that_fails_five_times_is_not_tried_a_sixth_time() -> None:
    faults, tries = Faults(), list[int]()
    fuse = Fuses(faults).sounds

    def play() -> None:
        tries.append(1)
        raise ZeroDivisionError

    for _ in range(20):
        assert not fuse.run(play)
    assert len(tries) == REPEATS
    assert fuse.blown
    assert [fault.count for fault in faults.all] == [REPEATS]


def test_different_faults_now_and_then_leave_a_part_on() -> None:
    fuse = Fuses(Faults()).glide
    for _ in range(REPEATS - 1):
        fuse.run(_fail)
        fuse.run(_fail_otherwise)
    assert not fuse.blown
    done: list[int] = []
    assert fuse.run(lambda: done.append(1))
    assert done == [1]


def test_one_part_that_fails_leaves_the_others_on() -> None:
    fuses = Fuses(Faults())
    for _ in range(REPEATS):
        fuses.preview.run(_fail)
    assert fuses.blown == (Part.PREVIEW,)


def test_safe_mode_leaves_every_part_out() -> None:
    fuses = Fuses(Faults(), safe=True)
    assert fuses.blown == tuple(Part)
    assert not fuses.sounds.run(lambda: None)
