"""Runs campaigns from the command line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from time import perf_counter
from typing import Final

from campaigns.processes import run_all
from campaigns.summary import HEADING, Scale, Summary
from campaigns.sync_engine import install
from campaigns.table import NAMES

SHOWN: Final = 5
"""So many violations of a campaign are printed: the first tell what is broken, the others repeat it."""
LONGEST: Final = 2_000
"""Letters of a violation that are printed."""
SYNCED: Final = "sync_engine"


def main(arguments: Sequence[str]) -> int:
    """Run the campaigns asked for; 1 if any found a violation, else 0."""
    asked = _parser().parse_args(arguments)
    if asked.install and (status := install()):
        return status
    names = asked.names or ((SYNCED,) if asked.install else NAMES)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_API", "pyside6")
    scale = Scale.SAMPLE if asked.sample else Scale.FULL
    begun = perf_counter()
    summaries: list[Summary] = []
    for summary in run_all(names, scale, asked.seed, asked.jobs):
        print("\n".join(told(summary, scale)), flush=True)
        summaries.append(summary)
    violations = sum(len(summary.violations) for summary in summaries)
    if asked.table:
        print("\n".join(("", HEADING, *sorted(summary.row for summary in summaries), "")))
    print(f"All: {violations:,} violations, {perf_counter() - begun:.1f} s")
    return 1 if violations else 0


def told(summary: Summary, scale: Scale) -> tuple[str, ...]:
    """The lines to print about `summary`: the first violations, too, with what repeats them."""
    if not summary.violations:
        return (summary.line,)
    sample = " --sample" if scale is Scale.SAMPLE else ""
    shown = (f"    {sentence[:LONGEST]}" for sentence in summary.violations[:SHOWN])
    return (
        summary.line,
        *shown,
        f"    Again: python -m campaigns {summary.name} --seed {summary.seed}{sample}",
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m campaigns", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--seed", type=int, default=1, help="what chance begins with (1)")
    parser.add_argument("--sample", action="store_true", help="a few seconds of each")
    parser.add_argument("--jobs", type=int, default=2, help="how many run at a time (2)")
    parser.add_argument("--install", action="store_true", help=f"install what {SYNCED} needs, and run it")
    parser.add_argument("--table", action="store_true", help="print the results as a table to paste, too")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
