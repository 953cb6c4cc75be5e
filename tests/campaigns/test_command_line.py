"""The command that runs campaigns."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from campaigns.__main__ import told
from campaigns.processes import run_all
from campaigns.summary import Scale, Summary

PROJECT = Path(__file__).parents[2]


def test_a_campaign_runs_in_a_process_of_its_own_and_tells_its_result_in_a_line() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "campaigns", "slots", "--sample", "--seed", "7"],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(PROJECT / "src"), str(PROJECT)))},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("slots: seed 7, ")
    assert "All: 0 violations" in ran.stdout


def test_a_campaign_that_cannot_go_on_is_a_violation_and_does_not_stop_the_others() -> None:
    summaries = list(run_all(("no_such_campaign", "no_such_campaign"), Scale.SAMPLE, seed=1, jobs=2))

    assert [len(summary.violations) for summary in summaries] == [1, 1]
    assert "no_such_campaign" in summaries[0].violations[0]


def test_a_violation_is_told_with_what_repeats_it() -> None:
    summary = Summary("slots", 7, (("states", 12_302),), ("The record was lost.",), 4.12)

    assert told(summary, Scale.SAMPLE) == (
        "slots: seed 7, 12,302 states, 1 violation, 4.1 s",
        "    The record was lost.",
        "    Again: python -m campaigns slots --seed 7 --sample",
    )
