"""Damaged slot files, each with what may still be read from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from stationboard.store.record import Place, pack, size_for

_HEADER: Final = 32


@dataclass(frozen=True, slots=True)
class Damaged:
    """A slot file as it may be found; `readable` are the payloads that may come out, None for no lesson."""

    image: bytes
    readable: frozenset[bytes | None]
    how: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two slots in the file of one lesson: `older` lies in slot 0, `newer` in slot 1."""

    older: bytes
    newer: bytes
    seq: int

    @property
    def size(self) -> int:
        """The bytes of each slot."""
        return 2 * size_for(max(len(self.older), len(self.newer)))

    @property
    def slots(self) -> tuple[bytes, bytes]:
        """The bytes of both slots."""
        first = pack(Place(0, self.size, self.seq), self.older)
        return first, pack(Place(1, self.size, self.seq + 1), self.newer)

    @property
    def image(self) -> bytes:
        """The whole file."""
        return b"".join(self.slots)


def torn(pair: Pair, coming: bytes, step: int) -> Iterator[Damaged]:
    """The write of `coming` over the older slot, ended at every byte, from either end of the slot."""
    old, keep = pair.slots
    new = pack(Place(0, pair.size, pair.seq + 2), coming)
    readable = frozenset({pair.newer, coming})
    for at in range(0, pair.size + 1, step):
        yield Damaged(new[:at] + old[at:] + keep, readable, f"a write torn after {at} bytes")
        yield Damaged(old[:at] + new[at:] + keep, readable, f"a write torn before byte {at}")


def flipped(pair: Pair, step: int) -> Iterator[Damaged]:
    """Every bit of the file turned over, one at a time."""
    image = pair.image
    older_ends, newer_ends = _HEADER + len(pair.older), pair.size + _HEADER + len(pair.newer)
    for bit in range(0, 8 * len(image), step):
        at = bit // 8
        turned = bytes((image[at] ^ 1 << bit % 8,))
        hit = pair.size <= at < newer_ends
        readable = frozenset[bytes | None]({pair.older if hit else pair.newer})
        where = "older" if at < older_ends else "newer" if hit else "unused"
        yield Damaged(
            image[:at] + turned + image[at + 1 :], readable, f"bit {bit} turned in the {where} part"
        )


def truncated(pair: Pair, step: int) -> Iterator[Damaged]:
    """The file cut off after every byte."""
    image = pair.image
    older_ends, newer_ends = _HEADER + len(pair.older), pair.size + _HEADER + len(pair.newer)
    for length in range(0, len(image) + 1, step):
        found = pair.newer if length >= newer_ends else pair.older if length >= older_ends else None
        yield Damaged(image[:length], frozenset({found}), f"cut off after {length} bytes")


def misplaced(pair: Pair, other: Pair) -> Iterator[Damaged]:
    """Slots in each other's places, or of another lesson; what is sound there was written so once."""
    (first, second), (strange, stranger) = pair.slots, other.slots
    known = frozenset({pair.older, pair.newer, other.older, other.newer, None})
    yield Damaged(second + first, frozenset({None}), "the slots swapped")
    yield Damaged(first + first, frozenset({pair.older}), "the first slot twice")
    yield Damaged(second + second, frozenset({pair.newer}), "the second slot twice")
    yield Damaged(strange + second, known, "another lesson's first slot")
    yield Damaged(first + stranger, known, "another lesson's second slot")
    yield Damaged(pair.image + other.image, known, "another lesson's file behind")
    yield Damaged(other.image + pair.image, known, "another lesson's file before")
    for content in (
        b"",
        b"\0" * len(pair.image),
        b"PK\x03\x04" * 5_000,
        b"\xff" * 30_000,
        b"SBSLOT\x01\n" * 4_000,
    ):
        yield Damaged(content, frozenset({None}), f"a foreign file that begins with {content[:8]!r}")


def mutated(pair: Pair, other: Pair, chance: Random, count: int) -> Iterator[Damaged]:
    """The file changed at random so many times."""
    known = frozenset({pair.older, pair.newer, other.older, other.newer, None})
    for number in range(count):
        image = bytearray(pair.image)
        for _ in range(chance.randint(1, 4)):
            _mutate(image, other.image, chance)
        yield Damaged(bytes(image), known, f"mutation {number}")


def _mutate(image: bytearray, other: bytes, chance: Random) -> None:
    at, length = chance.randrange(len(image) + 1), chance.randint(1, 6_000)
    source = chance.randrange(len(other))
    match chance.randrange(6):
        case 0:
            image[at : at + 1] = bytes((chance.randrange(256),))
        case 1:
            image[at : at + length] = bytes(length)
        case 2:
            image[at : at + length] = other[source : source + length]
        case 3:
            image[at:at] = chance.randbytes(length % 64)
        case 4:
            del image[at : at + length]
        case _:
            image[at : at + length] = image[source : source + length]
