"""A few seconds of the campaigns about screens and painting."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from campaigns import hot_plug, repaints
from campaigns.footprint import Footprint, compare
from campaigns.summary import Scale
from campaigns.tally import Tally


@pytest.mark.parametrize("campaign", [hot_plug, repaints])
def test_a_sample_finds_nothing_wrong(qapp: QApplication, campaign: object) -> None:
    assert campaign in (hot_plug, repaints)
    summary = hot_plug.run(Scale.SAMPLE, 1) if campaign is hot_plug else repaints.run(Scale.SAMPLE, 1)
    assert summary.violations == ()
    assert all(number > 0 for word, number in summary.counts if word != "KiB grown")


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (Footprint(9, 0, 50_000), "8 open files became 9."),
        (Footprint(8, 3_000_000, 50_000), "Memory grew by 3.00 MB; 1.00 MB are allowed."),
        (Footprint(8, 0, 40_000), "50,000 references to None became 40,000."),
    ],
)
def test_what_grows_or_shrinks_is_told(after: Footprint, told: str) -> None:
    tally = Tally("any", 1)
    compare(tally, Footprint(8, 0, 50_000), after, memory=1_000_000, calls=100_000)
    assert tally.summary().violations == (told,)
