"""One record in a slot: bytes to values, or values to bytes."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Final

MAGIC: Final = b"SBSLOT\x01\n"
_HEADER: Final = struct.Struct("<8sIIQII")
"""Little-endian: magic, slot number (0 or 1), slot size, sequence number, payload length, CRC-32.

The CRC is over the 28 bytes before it together with the payload.
"""
_BEFORE_CRC: Final = _HEADER.size - 4

PAGE: Final = 4096
"""A slot's size is a power of two times this, so a write never shares a page with the other slot."""
SMALLEST: Final = 2 * PAGE
"""8 KiB, which a lesson of ordinary length fills about half."""
LARGEST: Final = 1 << 22
"""4 MiB: far above any lesson; a file with larger slots is not ours."""


@dataclass(frozen=True, slots=True)
class Record:
    """The newest sound content of a slot file: `seq` counts the writes, from 1."""

    seq: int
    payload: bytes


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies: in which slot (0 or 1) of how many bytes each, under which sequence number."""

    slot: int
    size: int
    seq: int


def size_for(length: int) -> int:
    """How large a slot must be to hold `length` bytes of payload.

    Raises:
        ValueError: no slot is large enough.
    """
    size = SMALLEST
    while size < length + _HEADER.size:
        size *= 2
    if size > LARGEST:
        raise ValueError(f"a lesson of {length} bytes is larger than any slot")
    return size


def fits(length: int, size: int) -> bool:
    """Whether `length` bytes of payload fit a slot of `size` bytes."""
    return length + _HEADER.size <= size


def pack(place: Place, payload: bytes) -> bytes:
    """The whole slot, filled up with zeros so that nothing of an older record stays."""
    head = _HEADER.pack(MAGIC, place.slot, place.size, place.seq, len(payload), 0)[:_BEFORE_CRC]
    crc = zlib.crc32(payload, zlib.crc32(head))
    return (head + struct.pack("<I", crc) + payload).ljust(place.size, b"\0")


def newest(image: bytes) -> tuple[Place, Record] | None:
    """The newest sound record in a slot file's bytes; None when there is none. Never raises.

    The first slot tells where the second begins. When it is damaged, the second is looked for at every page.
    """
    first = _sound_at(image, 0)
    offsets = range(PAGE, len(image), PAGE) if first is None else (first[0].size,)
    found = [first, *(_sound_at(image, offset) for offset in offsets)]
    return max((sound for sound in found if sound is not None), key=lambda sound: sound[0].seq, default=None)


def _sound_at(image: bytes, offset: int) -> tuple[Place, Record] | None:
    if not image.startswith(MAGIC, offset) or len(image) - offset < _HEADER.size:
        return None
    _, slot, size, seq, length, crc = _HEADER.unpack_from(image, offset)
    start = offset + _HEADER.size
    if (
        slot > 1
        or slot * size != offset
        or size > LARGEST
        or not fits(length, size)
        or start + length > len(image)
    ):
        return None
    payload = image[start : start + length]
    if zlib.crc32(payload, zlib.crc32(image[offset : offset + _BEFORE_CRC])) != crc:
        return None
    return Place(slot, size, seq), Record(seq, payload)
