"""Shows the sample lesson where there is no display: its chart, the board at three moments, a picture."""

from __future__ import annotations

from pathlib import Path

from stationboard.commands.at import at_command
from stationboard.commands.chart import chart_command
from stationboard.commands.finding import find
from stationboard.commands.snapshot import save_snapshot

MOMENTS = ("+5:00", "+12:00", "+25:15")
"""The opening, a round, the time to move."""
PICTURE = Path("sample-board.png")


def sample_command() -> None:
    """Print the sample lesson and save a picture of its board in the present folder.

    Raises:
        InputError: the picture cannot be written here.
    """
    found = find("sample", None)
    chart_command(found, 1, as_json=False)
    for moment in MOMENTS:
        print(f"\n--- The board {moment.removeprefix('+')} after the start")
        at_command(found, moment, 1, as_json=False)
    save_snapshot(found, MOMENTS[1], 1, PICTURE, width=1920, height=1080)
    print(f"\nA picture of the board is in {PICTURE}.")
    print("There is no display here; on a computer with one, the same command opens the board in a window.")
