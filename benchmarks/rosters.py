"""How long a list takes to be understood, as a multiple of what splitting it into cells takes."""

from __future__ import annotations

import csv
import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from stationboard.store.rosters.reading import read_list
from stationboard.store.rosters.source import ListSource, NamedBytes

STUDENTS, COLUMNS = 4_999, 20


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """The shortest of `rounds` runs in milliseconds: what the work takes when nothing else is in the way."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def largest_list() -> str:
    """As many rows as a list may have, twenty columns wide."""
    others = ",".join("x" * (COLUMNS - 4))
    rows = [f"{number},Ann{number},Lee{number},Math {number % 40},{others}" for number in range(STUDENTS)]
    return "\n".join(("ID,First name,Last name,Section," + others.replace("x", "Remark"), *rows))


def main() -> None:
    """Print the figure beside what is allowed."""
    text = largest_list()
    source = ListSource("list.csv", (NamedBytes("list.csv", text.encode()),))
    split = best_of(10, lambda: list(csv.reader(io.StringIO(text))))
    understood = best_of(10, lambda: read_list(source))
    print(f"splitting {STUDENTS} rows of {COLUMNS} columns   {split:7.1f} ms")
    print(f"understanding them                    {understood:7.1f} ms   allowed 1000 ms")
    print(f"that is {understood / split:.1f} times as long")


if __name__ == "__main__":
    main()
