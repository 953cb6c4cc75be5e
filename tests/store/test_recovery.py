"""Where a lesson goes on after a crash, a power cut or a wrong clock."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.store.recovery import LONGEST_AWAY, Anchor, NewBoot, SameBoot, Unknown, resume
from tests.store.notebook import MORNING

BOOT, NEXT_BOOT = "57ddd29f-b203-4746-851b-e964967ee1c1", "0e1ddd29-0000-4746-851b-e964967ee1c1"
HEARTBEAT = Anchor(incl=5_000_000, wall=MORNING, boot_id=BOOT)

moments = st.integers(0, 10**13)
anchors = st.builds(
    Anchor,
    incl=moments,
    wall=st.integers(-(10**13), 10**14),
    boot_id=st.sampled_from(["", BOOT, NEXT_BOOT, "epoch:1000", "epoch:5900", "epoch:nonsense"]) | st.text(),
    offset=moments,
)


def test_after_a_crash_the_lesson_clock_is_exact_whatever_the_wall_clock_says() -> None:
    now = Anchor(incl=5_003_000, wall=MORNING - 400 * 86_400_000, boot_id=BOOT)
    assert resume(HEARTBEAT, now) == SameBoot(offset=0)


def test_after_a_restart_of_the_computer_the_wall_clock_tells_how_long_it_was() -> None:
    now = Anchor(incl=40_000, wall=MORNING + 100_000, boot_id=NEXT_BOOT)
    assert resume(HEARTBEAT, now) == NewBoot(offset=5_000_000 + 100_000 - 40_000, away=100_000)


def test_a_crash_after_a_restart_keeps_the_offset_that_was_in_force() -> None:
    heartbeat = replace(HEARTBEAT, incl=60_000, boot_id=NEXT_BOOT, offset=5_060_000)
    assert resume(heartbeat, Anchor(61_000, MORNING + 1_000, NEXT_BOOT)) == SameBoot(offset=5_060_000)


def test_two_restarts_in_one_lesson_add_up() -> None:
    first = resume(HEARTBEAT, Anchor(40_000, MORNING + 100_000, NEXT_BOOT))
    heartbeat = Anchor(70_000, MORNING + 130_000, NEXT_BOOT, first.offset)
    now = Anchor(20_000, MORNING + 200_000, "a third boot")
    second = resume(heartbeat, now)
    assert now.incl + second.offset == HEARTBEAT.incl + 200_000


@pytest.mark.parametrize("wall", [MORNING - 1, MORNING + LONGEST_AWAY + 1, 1_262_304_000_000])
def test_a_wall_clock_that_cannot_be_right_is_not_believed_and_the_teacher_is_asked(wall: int) -> None:
    now = Anchor(incl=40_000, wall=wall, boot_id=NEXT_BOOT)
    assert resume(HEARTBEAT, now) == Unknown(offset=5_000_000 - 40_000)


@pytest.mark.parametrize("away", [0, LONGEST_AWAY])
def test_the_limits_of_what_is_believed_are_believed(away: int) -> None:
    now = Anchor(incl=0, wall=MORNING + away, boot_id=NEXT_BOOT)
    assert resume(HEARTBEAT, now) == NewBoot(offset=5_000_000 + away, away=away)


def test_a_clock_that_went_back_means_a_restart_even_under_the_same_id() -> None:
    now = Anchor(incl=4_999_999, wall=MORNING + 60_000, boot_id=BOOT)
    assert resume(HEARTBEAT, now) == NewBoot(offset=60_001, away=60_000)


def test_two_unknown_boots_are_not_taken_for_the_same() -> None:
    last, now = Anchor(1_000, MORNING, ""), Anchor(9_000_000, MORNING + 5_000, "")
    assert resume(last, now) == NewBoot(offset=1_000 + 5_000 - 9_000_000, away=5_000)


@pytest.mark.parametrize(("drift", "is_same"), [(0, True), (5_000, True), (-5_000, True), (5_001, False)])
def test_without_boot_ids_the_start_of_the_computer_is_compared_within_five_seconds(
    drift: int, *, is_same: bool
) -> None:
    started = MORNING - HEARTBEAT.incl
    last = replace(HEARTBEAT, boot_id=f"epoch:{started}")
    now = Anchor(HEARTBEAT.incl + 60_000, MORNING + 60_000 + drift, f"epoch:{started + drift}")
    assert isinstance(resume(last, now), SameBoot) is is_same


@given(last=anchors, now=anchors)
def test_no_lesson_ever_goes_back_before_its_last_heartbeat(last: Anchor, now: Anchor) -> None:
    found = resume(last, now)
    assert now.incl + found.offset >= last.incl + last.offset
    if isinstance(found, NewBoot):
        assert now.incl + found.offset == last.incl + last.offset + found.away
        assert 0 <= found.away <= LONGEST_AWAY
