"""Text from strangers, freed of what cannot be seen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.roster import Roster
from stationboard.store.loose_files import document_in
from stationboard.store.plain_words import plain, plain_throughout


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("Ava", "Ava"),
        ("A\0va\x07", "Ava"),
        ("\u202eavA\u202c", "avA"),
        ("\u2066Zoe\u0308\u2069", "Zoë"),
        ("A\ufeffva\u200b", "Ava"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("one\ntwo\tthree", "one\ntwo\tthree"),
        ("\ud800x\U000e0041", "x"),
    ],
)
def test_what_turns_or_hides_letters_is_dropped_and_names_stay_whole(sent: str, shown: str) -> None:
    assert plain(sent) == shown


@given(st.text())
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_every_text_inside_is_made_plain_and_nothing_else_changes() -> None:
    assert plain_throughout({"a": ["\u202eb", 1, None, {"c": "d\0"}]}) == {"a": ["b", 1, None, {"c": "d"}]}


def test_a_class_from_a_stranger_cannot_turn_its_names_round() -> None:
    raw = '{"id":"a","name":"\u202eB5\\u0000","students":[{"id":"s1","first":"\u2066Ava"}]}'.encode()
    found = document_in(raw, "class.json")
    assert isinstance(found, Roster)
    assert (found.name, found.students[0].first) == ("B5", "Ava")
