"""Every way a slot file can be torn."""

from __future__ import annotations

from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.store.record import SMALLEST, Place, newest, pack

FIRST, SECOND, THIRD = b"one" * 100, b"two" * 200, b"three" * 300


def run(scale: Scale, seed: int) -> Summary:
    """Tear a write at every byte: the record before it, or the new one, is read back."""
    tally = Tally("slots", seed)
    old = pack(Place(0, SMALLEST, 1), FIRST)
    sound = pack(Place(1, SMALLEST, 2), SECOND)
    new = pack(Place(0, SMALLEST, 3), THIRD)
    for torn_at in range(0, SMALLEST + 1, 1 if scale is Scale.FULL else 16):
        found = newest(new[:torn_at] + old[torn_at:] + sound)
        tally.count("states")
        if found is None or found[1].payload not in {SECOND, THIRD}:
            tally.violated(f"A write torn at byte {torn_at} lost the record before it.")
    return tally.summary()
