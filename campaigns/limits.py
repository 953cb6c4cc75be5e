"""How long a teacher waits where the catalog of faults says how long she may, with the real program.

Each figure is the median of some tries. A sample, which runs beside other things, measures and does not
judge.
"""

from __future__ import annotations

import statistics
from typing import Final

from campaigns.measures import MEASURES, CannotMeasureError
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally

TRIES: Final = {Scale.FULL: 5, Scale.SAMPLE: 1}


def run(scale: Scale, seed: int) -> Summary:
    """No median is above its limit."""
    tally = Tally("limits", seed)
    for measure in MEASURES if scale is Scale.FULL else MEASURES[:: len(MEASURES) - 1]:
        try:
            found = statistics.median(measure.take() for _ in range(TRIES[scale]))
        except CannotMeasureError as error:
            tally.count(f"skipped: {measure.what} ({error})", 0)
            continue
        tally.count(f"{measure.unit} {measure.what} (limit {measure.limit})", round(found))
        if scale is Scale.FULL and found > measure.limit:
            tally.violated(f"{measure.what}: {found:.0f} {measure.unit}, {measure.limit} are allowed.")
    return tally.summary()
