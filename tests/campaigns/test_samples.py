"""A few seconds of every campaign."""

from __future__ import annotations

import pytest

from campaigns.processes import run_all
from campaigns.summary import Scale
from campaigns.table import NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_of_the_campaign_finds_nothing_wrong(name: str) -> None:
    (summary,) = run_all((name,), Scale.SAMPLE, seed=1, jobs=1)

    if summary.skipped:
        pytest.skip(summary.skipped)
    assert summary.violations == ()
    assert summary.name == name
    assert sum(number for _, number in summary.counts) > 0, "a campaign that tries nothing proves nothing"
