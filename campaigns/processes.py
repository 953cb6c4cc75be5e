"""Running campaigns in processes of their own."""

from __future__ import annotations

import multiprocessing
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from campaigns.summary import Scale, Summary
from campaigns.table import ALONE, campaign
from campaigns.tally import Tally


def run_all(names: Sequence[str], scale: Scale, seed: int, jobs: int) -> Iterator[Summary]:
    """The summaries of `names` as they come, `jobs` campaigns running at a time, some `ALONE` in the end."""
    with ThreadPoolExecutor(jobs) as threads:
        running = [threads.submit(_in_a_process, name, scale, seed) for name in names if name not in ALONE]
        for done in as_completed(running):
            yield done.result()
    for name in names:
        if name in ALONE:
            yield _in_a_process(name, scale, seed)


def _in_a_process(name: str, scale: Scale, seed: int) -> Summary:
    tally = Tally(name, seed)
    # Spawned, because a campaign may fork itself, and must not inherit what another one has loaded.
    context = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(1, mp_context=context) as process:
            return process.submit(_run, name, scale, seed).result()
    except BrokenProcessPool:
        tally.violated("The campaign's process died.")
    return tally.summary()


def _run(name: str, scale: Scale, seed: int) -> Summary:
    tally = Tally(name, seed)
    try:
        return campaign(name).run(scale, seed)
    except Exception:  # noqa: BLE001 - whatever a campaign raises, the others must still run
        tally.violated(f"The campaign could not go on.\n{traceback.format_exc()}")
    return tally.summary()
