"""Records that are sound to the byte, with content that makes no sense."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Final

Json = dict[str, "Json"] | list["Json"] | str | float | bool | None

_STRANGE: Final[tuple[Json, ...]] = (
    0,
    -1,
    1,
    99,
    10**6,
    10**12,
    -(10**12),
    10**30,
    1.5,
    None,
    True,
    "",
    "foxes",
    "99:99",
    [],
    {},
)


def senseless(payload: bytes, chance: Random, count: int) -> Iterator[bytes]:
    """`payload` with values, lines or bytes changed, so many times."""
    for _ in range(count):
        yield chance.choice((_with_odd_values, _with_odd_lines, _with_odd_bytes))(payload, chance)


def _with_odd_values(payload: bytes, chance: Random) -> bytes:
    lines = payload.split(b"\n")
    for _ in range(chance.randint(1, 3)):
        # The opening is long; were it met as often as its length, the other lines would hardly ever be.
        at = chance.randrange(len(lines))
        document: Json = json.loads(lines[at])
        _change_one(document, chance)
        lines[at] = json.dumps(document, ensure_ascii=False).encode()
    return b"\n".join(lines)


def _change_one(document: Json, chance: Random) -> None:
    """Put a strange value somewhere into `document`."""
    within, strange = document, chance.choice(_STRANGE)
    while within:
        match within:
            case dict():
                key = chance.choice(list(within))
                inside = within[key]
                if chance.random() < 0.2 or not isinstance(inside, dict | list):
                    within[key] = strange
                    return
            case list():
                place = chance.randrange(len(within))
                inside = within[place]
                if chance.random() < 0.2 or not isinstance(inside, dict | list):
                    within[place] = strange
                    return
            case _:
                return
        within = inside


def _with_odd_lines(payload: bytes, chance: Random) -> bytes:
    """Lines left out, doubled or in another order; the clocks stay first."""
    first, *lines = payload.split(b"\n")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        match chance.randrange(3):
            case 0 if len(lines) > 1:
                del lines[at]
            case 1:
                lines.insert(chance.randrange(len(lines) + 1), lines[at])
            case _:
                lines.append(lines.pop(at))
    return b"\n".join((first, *lines))


def _with_odd_bytes(payload: bytes, chance: Random) -> bytes:
    spoiled = bytearray(payload)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(spoiled))
        spoiled[at : at + chance.randrange(4)] = chance.choice(
            (b"0", b"-", b"9" * 30, b"\0", b'"', b"\n", b"\xff")
        )
    return bytes(spoiled)
