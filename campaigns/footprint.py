"""What a long run may not use more and more of."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from campaigns.tally import Tally

_SELF = Path("/proc/self")
NEVER_FREED = sys.version_info >= (3, 12)
"""Since Python 3.12 nothing counts the references to None."""


@dataclass(frozen=True, slots=True)
class Footprint:
    """What the process holds; where the system does not tell, files and memory are 0."""

    files: int
    memory: int
    """Bytes in main memory."""
    nones: int
    """References to None: a binding that loses them ends in an abort."""


def footprint() -> Footprint:
    """What this process holds now, after everything unused was thrown away."""
    gc.collect()
    nones = 0 if NEVER_FREED else sys.getrefcount(None)
    if not _SELF.exists():
        return Footprint(0, 0, nones)
    pages = int((_SELF / "statm").read_text("ascii").split()[1])
    return Footprint(sum(1 for _ in (_SELF / "fd").iterdir()), pages * os.sysconf("SC_PAGE_SIZE"), nones)


def compare(tally: Tally, before: Footprint, after: Footprint, *, memory: int, calls: int) -> None:
    """Tell what grew: files at all, memory by more than `memory` bytes; None lost in one of 100 `calls`."""
    grown = after.memory - before.memory
    if after.files > before.files:
        tally.violated(f"{before.files} open files became {after.files}.")
    if grown > memory:
        tally.violated(f"Memory grew by {grown / 1e6:.2f} MB; {memory / 1e6:.2f} MB are allowed.")
    if before.nones - after.nones > max(1_000, calls // 100):
        tally.violated(f"{before.nones:,} references to None became {after.nones:,}.")
    tally.count("KiB grown", max(0, grown) // 1024)
