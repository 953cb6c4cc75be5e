"""What may become of the bytes of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

_BLOCK = 512


@dataclass(frozen=True, slots=True)
class Damage:
    """Bytes that are found where others were written, and `how` that came about."""

    content: bytes
    how: str


def truncated(raw: bytes) -> Iterator[Damage]:
    """Cut off after every byte."""
    for length in range(len(raw)):
        yield Damage(raw[:length], f"cut off after {length} bytes")


def flipped(raw: bytes) -> Iterator[Damage]:
    """Every bit turned over, one at a time."""
    for bit in range(8 * len(raw)):
        at = bit // 8
        yield Damage(raw[:at] + bytes((raw[at] ^ 1 << bit % 8,)) + raw[at + 1 :], f"bit {bit} turned over")


def mutated(raw: bytes, others: Sequence[bytes], chance: Random, count: int) -> Iterator[Damage]:
    """Changed at random so many times; `others` are files from which something may get in."""
    for number in range(count):
        content = bytearray(raw)
        kinds = [
            _mutate(content, chance.choice(others), chance) for _ in range(chance.choice((1, 1, 1, 2, 3)))
        ]
        yield Damage(bytes(content), f"mutation {number}: {', then '.join(kinds)}")


def _mutate(content: bytearray, other: bytes, chance: Random) -> str:
    at, length = chance.randrange(len(content) + 1), chance.choice((1, 16, _BLOCK, 4096))
    source = chance.randrange(len(content) + 1)
    match chance.randrange(11):
        case 0:
            content[at : at + length] = bytes(len(content[at : at + length]))
            return "filled with zeros"
        case 1:
            one, two = content[at : at + _BLOCK], content[source : source + _BLOCK]
            content[at : at + _BLOCK], content[source : source + len(one)] = two, one
            return "blocks swapped"
        case 2:
            content[:] = other
            return "another file in its place"
        case 3:
            content[at : at + length] = other[at : at + length]
            return "a block of another file"
        case 4:
            content[:] = b""
            return "emptied"
        case 5:
            _repeat_a_line(content, chance)
            return "a field twice"
        case 6:
            del content[at : at + length]
            return "a piece missing"
        case 7:
            content[at:at] = chance.randbytes(length % 100)
            return "noise put in"
        case 8:
            content[:] = content + other
            return "another file behind it"
        case 9:
            _change_a_letter(content, chance)
            return "a letter changed"
        case _:
            content[:] = chance.choice(
                (b"{}", b"[]", b"null", b'"', b"\xef\xbb\xbf" + content, b"[" * 100_000)
            )
            return "something else that is JSON, or begins like it"


def _repeat_a_line(content: bytearray, chance: Random) -> None:
    lines = bytes(content).split(b"\n")
    at = chance.randrange(len(lines))
    lines.insert(at, lines[at])
    content[:] = b"\n".join(lines)


def _change_a_letter(content: bytearray, chance: Random) -> None:
    """As a person does in a text editor, so that the rest stays what it is."""
    letters = [at for at, byte in enumerate(content) if chr(byte).isalnum()]
    if letters:
        content[chance.choice(letters)] = ord(chance.choice("abcxyz0123456789"))
