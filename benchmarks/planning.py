"""The planner beside the best plans known: worth, seconds, changes, and whether each figure is met.

    python benchmarks/planning.py [FOLDER]

FOLDER holds instances of rotations (a*.json) and playlists (b*.json) and BEST.json; without one,
tests/fixtures/planning is taken. Every plan is scored anew by tests/support/planning_checker.py, which shares
no code with the planner. Times are the shortest of three runs; a yardstick is a fixed piece of pure Python
timed in the same run, so that computers can be compared.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.planning_anew import measure_replanning
from benchmarks.planning_playlists import measure_playlists
from benchmarks.planning_report import Report, yardstick
from benchmarks.planning_rotations import measure_rotations
from benchmarks.planning_windows import measure_windows
from stationboard.planning.solving.here import solver_here
from tests.support.planning_instances import FOLDER


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    report = Report()
    solver_here()  # loaded once, which is not what is measured
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    print(f"A yardstick is {yardstick():.3f} s; the load is {load} on {os.cpu_count()} cores")
    measure_rotations(folder, report)
    measure_playlists(folder, report)
    measure_replanning(folder, report)
    measure_windows(folder, report)
    return 0 if report.show() else 1


if __name__ == "__main__":
    sys.exit(main())
