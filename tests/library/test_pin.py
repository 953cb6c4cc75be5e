"""The PIN of the console: checked, never readable, and slow to guess."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stationboard.domain.quantity import Instant, minutes, seconds
from stationboard.library.pin import SALT_BYTES, may_be_pin, new_pin
from stationboard.library.tries import LONGEST_WAIT, Tries

SALT = bytes(range(SALT_BYTES))


def test_the_right_pin_fits_and_no_other_does() -> None:
    pin = new_pin("2580", SALT)
    assert pin.fits("2580")
    assert not any(pin.fits(typed) for typed in ("2581", "", "02580", "2580 ", "٢٥٨٠", "\ud800"))


def test_the_pin_itself_is_nowhere_in_what_is_kept() -> None:
    kept = new_pin("25802580", SALT).model_dump_json()
    assert "2580" not in kept.replace(SALT.hex(), "")


def test_two_teachers_with_one_pin_keep_different_things() -> None:
    assert new_pin("2580", SALT).digest != new_pin("2580", bytes(SALT_BYTES)).digest


@pytest.mark.parametrize("typed", ["", "123", "123456789", "12a4", "١٢٣٤", "12 4", "1234\n"])
def test_a_pin_has_four_to_eight_digits(typed: str) -> None:
    assert not may_be_pin(typed)
    with pytest.raises(ValueError, match="four to eight digits"):
        new_pin(typed, SALT)


@settings(max_examples=5)
@given(st.from_regex(r"[0-9]{4,8}", fullmatch=True), st.binary(min_size=SALT_BYTES, max_size=SALT_BYTES))
def test_every_pin_that_is_kept_fits(typed: str, salt: bytes) -> None:
    assert new_pin(typed, salt).fits(typed)


def test_each_wrong_try_waits_longer_up_to_five_minutes() -> None:
    tries, now = Tries(), Instant(1_000)
    waits: list[int] = []
    for _ in range(12):
        assert tries.wait(now) == 0
        tries = tries.after_wrong(now)
        waits.append(tries.wait(now))
        now = Instant(now + tries.wait(now))
    assert waits[:4] == [seconds(1), seconds(2), seconds(4), seconds(8)]
    assert waits[-1] == LONGEST_WAIT == minutes(5)
    assert waits == sorted(waits)


def test_the_wait_is_over_when_its_time_has_come_and_not_before() -> None:
    tries = Tries().after_wrong(Instant(500))
    assert tries.wait(Instant(1_499)) == 1
    assert tries.wait(Instant(1_500)) == 0
    assert tries.wait(Instant(9_999_999)) == 0
