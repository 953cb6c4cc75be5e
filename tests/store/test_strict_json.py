"""JSON from strangers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.store.strict_json import DEEPEST, LARGEST, canonical, parse


def nested(depth: int) -> bytes:
    return b'{"a":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "empty"),
        (bytes(4096), "empty"),
        (b"[]", "not a JSON object"),
        (b'{"a": 1, "a": 1}', "a field twice"),
        (b'{"a": {"b": 1, "b": 2}}', "a field twice"),
        (b'{"a": NaN}', "NaN for a number"),
        (b'{"a": -Infinity}', "Infinity for a number"),
        (b'{"a": 1e999}', "too large"),
        (b'{"a": ' + b"9" * 5000 + b"}", "digits"),
        (b'{"a": "\\ud800"}', "no text"),
        (b'{"\\udfff": 1}', "no text"),
        (b'{"a": "\xed\xa0\x80"}', "no text"),
        (b'\xef\xbb\xbf{"a": 1}', "line 1 is not JSON"),
        ('{"a": 1}'.encode("utf-16"), "no text"),
        (b'{\n"a": 1,\n"b" 2}', "line 3 is not JSON"),
        (b'{"a": 1} {', "line 1 is not JSON"),
        (nested(DEEPEST + 1), "too deep"),
        (nested(90_000), "too deep"),
        (nested(900_000), "more than 100,000 values"),
        (b'{"a": [' + b"[]," * 600_000 + b"1]}", "more than 100,000 values"),
        (b" " * (LARGEST + 1), "longer than 2048 KiB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_honest_json_is_refused_in_words(raw: bytes, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        parse(raw)


def test_the_deepest_and_the_largest_that_are_allowed_are_read() -> None:
    assert parse(nested(DEEPEST))["a"] is not None
    assert parse(b'{"a": 1}'.ljust(LARGEST)) == {"a": 1}


def test_the_canonical_spelling_depends_neither_on_the_order_nor_on_the_spaces() -> None:
    assert canonical(parse(b'{ "b" : 1, "a": "\\u00e9" }')) == '{"a":"é","b":1}'.encode()


@given(st.binary(max_size=200))
def test_bytes_that_are_noise_only_ever_raise_a_value_error(raw: bytes) -> None:
    try:
        said = str(parse(raw))
    except ValueError as error:
        said = str(error)
    assert said
