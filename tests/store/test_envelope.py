"""The envelope: what was put in comes out, or nothing does."""

from __future__ import annotations

import json
import random
import zlib
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.store.envelope import Envelope, NewerFileError, decode, encode, is_id
from stationboard.store.errors import DamagedFileError, UnsavableError
from stationboard.store.strict_json import JsonObject
from tests.store.notebook import ID, MORNING

CLASS = Envelope(
    kind="class",
    schema=3,
    id=ID,
    edits={"room-12": 11, "home": 6},
    saved_at=MORNING + 125,
    device="room-12",
    data={
        "name": "5B",
        "students": [{"first": "Zoë", "last": "Ä"}, {"first": "李", "last": "W"}],
        "minutes": 12.5,
    },
)
RAW = encode(CLASS)

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


def opened(raw: bytes) -> Envelope | None:
    """What `decode` makes of it; any error but its own two fails the test."""
    try:
        return decode(raw, "5b.json", "class", 3)
    except (DamagedFileError, NewerFileError) as error:
        sentence = str(error)
    assert sentence.startswith("5b.json ")
    assert sentence.endswith(".")
    return None


def test_a_person_can_read_the_file() -> None:
    lines = RAW.decode().splitlines()
    assert lines[:10] == [
        "{",
        '  "format": "stationboard",',
        '  "kind": "class",',
        '  "schema": 3,',
        f'  "id": "{ID}",',
        '  "edits": {',
        '    "room-12": 11,',
        '    "home": 6',
        "  },",
        '  "saved_at": "2026-03-02T09:42:00.125Z",',
    ]
    assert '      "first": "Zoë",' in [line.replace("        ", "      ") for line in lines]


def test_the_file_of_the_first_release_still_opens() -> None:
    first = (
        b'{"format":"stationboard","kind":"class","schema":1,"id":"5b","edits":{"room-12":1},'
        b'"saved_at":"2026-03-02T09:42:00.125Z","device":"room-12","crc32":"CRC","data":{"name":"5B"}}'
    )
    spelled = (
        b'{"data":{"name":"5B"},"device":"room-12","edits":{"room-12":1},"format":"stationboard","id":"5b",'
        b'"kind":"class","saved_at":"2026-03-02T09:42:00.125Z","schema":1}'
    )
    raw = first.replace(b"CRC", f"{zlib.crc32(spelled):08x}".encode())
    assert decode(raw, "5b.json", "class", 3) == Envelope(
        "class", 1, "5b", {"room-12": 1}, MORNING + 125, "room-12", {"name": "5B"}
    )


@given(
    st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), json_values, max_size=5)
)
def test_every_document_comes_back_as_it_was(content: dict[str, object]) -> None:
    envelope = replace(CLASS, data=content)
    assert opened(encode(envelope)) == envelope


def test_a_file_cut_off_at_any_byte_is_damaged_or_whole() -> None:
    for length in range(len(RAW)):
        found = opened(RAW[:length])
        assert found is None or (found == CLASS and RAW[length:] == b"\n")


def test_no_flipped_bit_ever_gives_another_document() -> None:
    kept = 0
    for at in range(len(RAW)):
        for bit in range(8):
            flipped = bytearray(RAW)
            flipped[at] ^= 1 << bit
            found = opened(bytes(flipped))
            assert found in (None, CLASS)
            kept += found is not None
    assert kept < len(RAW)


def test_two_thousand_mutations_never_give_another_document() -> None:
    chance = random.Random(20_260_302)
    for _ in range(2_000):
        mutated = bytearray(RAW)
        for _ in range(chance.randint(1, 6)):
            start, length = chance.randrange(len(mutated) + 1), chance.randint(0, 12)
            match chance.randrange(4):
                case 0:
                    mutated[start : start + length] = chance.randbytes(length)
                case 1:
                    del mutated[start : start + length]
                case 2:
                    mutated[start:start] = RAW[length : length + chance.randint(0, 60)]
                case _:
                    mutated[start : start + length] = bytes(length)
        assert opened(bytes(mutated)) in (None, CLASS)


def changed(field: str, value: object) -> bytes:
    """The file with one field changed by somebody who knows how to compute the checksum."""
    whole = cast("JsonObject", json.loads(RAW))
    whole[field] = value
    del whole["crc32"]
    spelled = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    return json.dumps({**whole, "crc32": f"{zlib.crc32(spelled):08x}"}).encode()


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("format", "something else", "5b.json is damaged: it is not a Station Board file."),
        ("kind", "routine", "5b.json is damaged: it holds a routine where a class was expected."),
        ("kind", 7, "5b.json is damaged: kind is not text."),
        ("schema", 0, "5b.json is damaged: schema is not a whole number from 1."),
        ("schema", True, "5b.json is damaged: schema is not a whole number from 1."),
        ("edits", {"home": 1.0}, "5b.json is damaged: edits has a count that is not a whole number from 1."),
        ("edits", {}, "5b.json is damaged: edits does not count the edits of any computer."),
        ("edits", 3, "5b.json is damaged: edits does not count the edits of any computer."),
        ("id", "../5b", "5b.json is damaged: “../5b” is not an id."),
        ("saved_at", "today", "is not a moment"),
        ("saved_at", "2026-02-30T09:42:00.125Z", "5b.json is damaged"),
        ("device", None, "5b.json is damaged: device is not text."),
        ("data", [], "5b.json is damaged: data is neither an object nor null."),
        ("extra", 1, "must have exactly the fields"),
    ],
)
def test_a_field_that_cannot_be_is_named_in_one_sentence(field: str, value: object, says: str) -> None:
    with pytest.raises(DamagedFileError) as caught:
        decode(changed(field, value), "5b.json", "class", 3)
    assert says in str(caught.value)


@pytest.mark.parametrize("field", ["edits", "kind", "schema", "saved_at", "device", "id", "data"])
def test_the_checksum_covers_every_field(field: str) -> None:
    whole = cast("JsonObject", json.loads(RAW))
    others: JsonObject = {"edits": {"room-12": 12}, "schema": 2, "data": {}}
    whole[field] = others.get(field, f"{whole[field]}0")
    with pytest.raises(DamagedFileError, match="does not match its checksum"):
        decode(json.dumps(whole).encode(), "5b.json", "class", 3)


def test_a_sound_file_of_a_newer_version_is_told_from_a_damaged_one() -> None:
    with pytest.raises(NewerFileError, match=r"5b\.json was made by a newer version") as caught:
        decode(encode(replace(CLASS, schema=4)), "5b.json", "class", 3)
    assert caught.value.envelope == replace(CLASS, schema=4)


@pytest.mark.parametrize(
    "envelope",
    [
        replace(CLASS, data={"name": "\ud800"}),
        replace(CLASS, data={"minutes": float("nan")}),
        replace(CLASS, data={"students": ("a tuple",)}),
        replace(CLASS, data={"name": "x" * (2 << 20)}),
        replace(CLASS, data={"name": object()}),
        replace(CLASS, id="5B"),
        replace(CLASS, edits={}),
        replace(CLASS, saved_at=10**18),
    ],
    ids=["half a character", "NaN", "a tuple", "too large", "no JSON", "bad id", "no edits", "year 30000000"],
)
def test_what_would_not_read_back_is_not_written(envelope: Envelope) -> None:
    with pytest.raises(UnsavableError, match="cannot be saved"):
        encode(envelope)


@pytest.mark.parametrize("text", [ID, "5b", "a", "x" * 64, "math_groups-2"])
def test_ids_are_safe_file_names(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "5B", "con", "lpt1", "a/b", "..", "a.b", "é", "x" * 65, "-a", "a\n"])
def test_names_that_some_system_cannot_have_are_no_ids(text: str) -> None:
    assert not is_id(text)
