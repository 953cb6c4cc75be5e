"""JSON objects from bytes that nobody vouches for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from math import isinf
from typing import Final, cast

LARGEST: Final = 2 * 1024 * 1024
"""The most bytes a file may have; checked first, as parsing can cost 50 times as much memory."""

DEEPEST: Final = 100
"""How many lists or objects may lie in one another; far below what Python can follow."""

MOST_VALUES: Final = 100_000
"""How many values a file may hold: an empty list takes three bytes of it and a hundred of memory. A lesson of
five thousand events has about twenty thousand.
"""
LONGEST_NUMBER: Final = 30
"""Digits; ours have thirteen at most."""

JsonObject = dict[str, object]


def parse(raw: bytes) -> JsonObject:
    """The JSON object in `raw`, which is UTF-8 without a byte order mark.

    Raises:
        ValueError: it is anything else, larger than `LARGEST`, nested deeper than `DEEPEST`, has more than
            `MOST_VALUES` values, a field twice, NaN, an endless number or half a character; the message
            says which.
    """
    if len(raw) > LARGEST:
        raise ValueError(f"it is longer than {LARGEST // 1024} KiB")
    if not raw.strip(b"\0"):
        raise ValueError("it is empty")
    # Signs inside of texts count too, which costs less than to tell them apart.
    if raw.count(b",") + raw.count(b"[") + raw.count(b"{") > MOST_VALUES:
        raise ValueError(f"it has more than {MOST_VALUES:,} values")
    try:
        parsed: object = json.loads(
            raw.decode("utf-8"),
            object_pairs_hook=_unique,
            parse_constant=_no_constant,
            parse_int=_whole,
            parse_float=_finite,
        )
        _expect_shallow(parsed)
        canonical(parsed)
    except UnicodeError as error:
        raise ValueError("it has characters that are no text") from error
    except RecursionError as error:
        raise ValueError("its content is nested too deep") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"line {error.lineno} is not JSON ({error.msg})") from error
    if not isinstance(parsed, dict):
        raise ValueError("it is not a JSON object")  # noqa: TRY004 - the file is at fault
    return cast("JsonObject", parsed)


def canonical(value: object) -> bytes:
    """The one spelling of a JSON value that checksums are computed over: sorted keys, no spaces, UTF-8.

    Raises:
        ValueError: it holds NaN, an infinity or half a character.
    """
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def _unique(pairs: list[tuple[str, object]]) -> JsonObject:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("it has a field twice")
    return found


def _no_constant(text: str) -> object:
    raise ValueError(f"it has {text} for a number")


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise ValueError(f"it has a number of {len(digits):,} digits")
    return int(digits)


def _finite(digits: str) -> float:
    number = float(digits)
    if isinf(number):
        raise ValueError("it has a number that is too large")
    return number


def _expect_shallow(value: object) -> None:
    level: list[object] = [value]
    for _ in range(DEEPEST + 1):
        if not level:
            return
        level = [inner for outer in level for inner in _inside(outer)]
    raise RecursionError


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return cast("JsonObject", value).values()
    if isinstance(value, list):
        return cast("list[object]", value)
    return ()
