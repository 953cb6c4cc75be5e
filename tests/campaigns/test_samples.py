"""A few seconds of every campaign, two at a time."""

from __future__ import annotations

import pytest

from campaigns.processes import run_all
from campaigns.summary import Scale, Summary
from campaigns.table import NAMES

pytestmark = pytest.mark.timeout(900)
"""Whichever test comes first waits for all of them: a minute on two free cores, longer on a busy machine."""


@pytest.fixture(scope="module")
def summaries(request: pytest.FixtureRequest) -> dict[str, Summary]:
    """The samples of those campaigns that are asked for in this run."""
    wanted = [name for name in NAMES if any(f"[{name}]" in item.name for item in request.session.items)]
    return {found.name: found for found in run_all(wanted, Scale.SAMPLE, seed=1, jobs=2)}


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_of_the_campaign_finds_nothing_wrong(name: str, summaries: dict[str, Summary]) -> None:
    summary = summaries[name]

    if summary.skipped:
        pytest.skip(summary.skipped)
    assert summary.violations == ()
    assert summary.name == name
    assert sum(number for _, number in summary.counts) > 0, "a campaign that tries nothing proves nothing"
