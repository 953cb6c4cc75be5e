"""Moments as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.store.moment import from_text, stamp, to_text
from tests.store.notebook import MORNING


def test_a_moment_reads_as_a_person_writes_it() -> None:
    assert to_text(MORNING + 125) == "2026-03-02T09:42:00.125Z"
    assert to_text(MORNING) == "2026-03-02T09:42:00.000Z"
    assert stamp(MORNING) == "20260302T094200Z"


@given(st.integers(-62_135_596_800_000, 253_402_300_799_999))
def test_every_moment_of_every_year_comes_back(moment: int) -> None:
    assert from_text(to_text(moment)) == moment


@pytest.mark.parametrize(
    "text", ["", "2026-03-02", "2026-03-02T09:42:00Z", "2026-02-30T09:42:00.000Z", "2026-03-02T25:42:00.000Z"]
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_text(text)


@pytest.mark.parametrize("moment", [10**18, -(10**18)])
def test_a_clock_that_is_wrong_by_ages_is_refused_in_words(moment: int) -> None:
    with pytest.raises(ValueError, match="not a moment between the years"):
        to_text(moment)
