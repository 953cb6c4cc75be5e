"""Slots that were torn, flipped, zeroed or never ours."""

from __future__ import annotations

import random
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.store.record import LARGEST, MAGIC, SMALLEST, Place, fits, newest, pack, size_for

OLD, NEW = b'{"round":1,"events":["started"]}', b'{"round":2,"events":["started","moved on"]}'
IMAGE = pack(Place(0, SMALLEST, 7), OLD) + pack(Place(1, SMALLEST, 8), NEW)


def payload(image: bytes) -> bytes | None:
    found = newest(image)
    return None if found is None else found[1].payload


def test_the_bytes_of_a_slot_are_as_documented() -> None:
    slot = pack(Place(1, SMALLEST, 8), NEW)
    assert len(slot) == SMALLEST
    assert slot[:28] == MAGIC + struct.pack("<IIQI", 1, 8192, 8, len(NEW))
    assert slot[32 : 32 + len(NEW)] == NEW
    assert not slot[32 + len(NEW) :].strip(b"\0")


def test_the_newer_of_two_sound_records_counts() -> None:
    assert payload(IMAGE) == NEW
    assert payload(pack(Place(0, SMALLEST, 9), OLD) + IMAGE[SMALLEST:]) == OLD


@pytest.mark.parametrize("image", [b"", bytes(16384), b"PK\x03\x04" * 5000, MAGIC, MAGIC * 2048, IMAGE[1:]])
def test_what_was_never_a_lesson_gives_none(image: bytes) -> None:
    assert payload(image) is None


def test_a_file_cut_off_at_any_byte_gives_one_of_its_records_or_none() -> None:
    for length in range(len(IMAGE) + 1):
        found = payload(IMAGE[:length])
        if length >= SMALLEST + 32 + len(NEW):
            assert found == NEW
        elif length >= 32 + len(OLD):
            assert found == OLD
        else:
            assert found is None


def test_a_flipped_bit_anywhere_costs_at_most_the_record_it_is_in() -> None:
    for at in [*range(32 + len(OLD) + 8), *range(SMALLEST, SMALLEST + 32 + len(NEW) + 8)]:
        for bit in range(8):
            flipped = bytearray(IMAGE)
            flipped[at] ^= 1 << bit
            in_new = SMALLEST <= at < SMALLEST + 32 + len(NEW)
            assert payload(bytes(flipped)) == (OLD if in_new else NEW)


def test_a_write_torn_at_any_byte_gives_the_record_before_it_or_the_new_one() -> None:
    coming = b'{"round":3,"events":["started","moved on","moved on"]}'
    slot = pack(Place(0, SMALLEST, 9), coming)
    for written in range(len(slot) + 1):
        torn = slot[:written] + IMAGE[written:]
        expected = (coming,) if written >= 32 + len(coming) + 1 else (NEW, coming)
        assert payload(torn) in expected
    assert payload(slot[:40] + IMAGE[40:]) == NEW


def test_two_thousand_mutations_never_give_another_record() -> None:
    chance = random.Random(20_260_302)
    for _ in range(2_000):
        mutated = bytearray(IMAGE)
        for _ in range(chance.randint(1, 4)):
            start, length = chance.choice((0, SMALLEST)) + chance.randrange(90), chance.randint(1, 40)
            if chance.random() < 0.5:
                mutated[start : start + length] = chance.randbytes(length)
            else:
                other = chance.randrange(len(IMAGE) - length)
                mutated[start : start + length] = IMAGE[other : other + length]
        assert payload(bytes(mutated)) in {OLD, NEW, None}


def test_a_slot_copied_to_the_other_ones_place_is_not_taken_for_it() -> None:
    first, second = IMAGE[:SMALLEST], IMAGE[SMALLEST:]
    assert payload(second + second) == NEW
    assert payload(bytes(SMALLEST) + first) is None


def test_a_lesson_text_that_looks_like_a_slot_is_not_taken_for_one() -> None:
    inner = pack(Place(1, 8192, 999), b"forged")
    outer = pack(Place(0, 32768, 3), b" " * (8192 - 32) + inner[:8192])
    found = newest(outer + bytes(32768))
    assert found is not None
    assert found[0] == Place(0, 32768, 3)


@given(st.binary(max_size=300), st.integers(0, 1), st.integers(1, 2**64 - 1))
def test_every_payload_comes_back_as_it_was(content: bytes, slot: int, seq: int) -> None:
    slots = [bytes(SMALLEST), bytes(SMALLEST)]
    slots[slot] = pack(Place(slot, SMALLEST, seq), content)
    found = newest(b"".join(slots))
    assert found is not None
    assert (found[0], found[1].seq, found[1].payload) == (Place(slot, SMALLEST, seq), seq, content)


@given(st.binary(max_size=9000))
def test_noise_never_raises(noise: bytes) -> None:
    assert newest(noise) is None
    assert payload(IMAGE[:SMALLEST] + noise) == OLD


def test_slots_grow_by_doubling_up_to_a_limit() -> None:
    assert [size_for(length) for length in (0, 8160, 8161, 20_000)] == [8192, 8192, 16384, 32768]
    assert fits(8160, 8192)
    assert not fits(8161, 8192)
    with pytest.raises(ValueError, match="larger than any slot"):
        size_for(LARGEST)
