"""Pictograms found by the words teachers use."""

from __future__ import annotations

import pytest

from stationboard.qt.icon_search import FIRST, find_icons
from stationboard.qt.icons import icon_names


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("computer", "laptop"),
        ("Book", "book-open"),
        ("books", "book-open"),
        ("reading", "book-open"),
        ("listening", "headphones"),
        ("teacher", "presentation"),
        ("math", "calculator"),
        ("write", "pencil"),
        ("scissors", "scissors"),
        ("computer laptop", "laptop"),
    ],
)
def test_a_teachers_word_finds_the_pictogram_among_the_first(typed: str, wanted: str) -> None:
    assert wanted in find_icons(typed)[:8]


def test_everything_found_is_in_the_set_and_never_too_much() -> None:
    assert set(FIRST) <= icon_names()
    for typed in ("", "a", "arrow", "e"):
        found = find_icons(typed, 30)
        assert 0 < len(found) <= 30
        assert set(found) <= icon_names()


def test_what_nothing_has_to_do_with_finds_nothing() -> None:
    assert find_icons("zzzyx") == ()
    assert find_icons("book zzzyx") == ()
    assert find_icons("🎧 %_'") == find_icons("")
