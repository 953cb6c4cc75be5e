"""The real program on a real X server with a window manager, while monitors come and go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.whole.monitors import PACKAGES, SMALL, Monitors, missing, monitors
from tests.whole.stage import Driven

pytestmark = pytest.mark.skipif(
    bool(missing()), reason=f"not here: {', '.join(missing())} (on Debian: apt-get install {PACKAGES})"
)

LAPTOP, PROJECTOR = (0, 0, 1368, 768), (1368, 0, 1280, 720)
SMALLER, ALONE = (1368, 0, 1024, 768), (0, 0, 1024, 768)
Place = tuple[int, ...]


@pytest.fixture
def screens(tmp_path: Path, data_folder: Path) -> Iterator[Monitors]:
    with monitors(tmp_path) as made:
        yield made


class Windows:
    """What the program says of its windows; what its screens are, only the server knows for sure."""

    def __init__(self, program: Driven) -> None:
        self._program = program

    def board(self) -> dict[str, Any]:
        return dict(self._program.ask("windows").get("BoardWindow", {}))

    def console(self) -> Place:
        """Nothing until it is there: the board comes first."""
        return tuple(self._program.ask("windows").get("ConsoleWindow", {}).get("place", ()))

    def wait_for(self, board: Place, console: Place) -> None:
        """Wait until the board fills the screen at `board`, and the console lies on the one at `console`."""

        def right() -> bool:
            seen = self.board()
            return tuple(seen.get("place", ())) == board and seen["full"] and _within(self.console(), console)

        self._program.wait_for(f"the board at {board} and the console within {console}", right)


def _within(place: Place, screen: Place) -> bool:
    if not place:
        return False
    x, y, width, height = place
    left, top, wide, high = screen
    return left <= x and x + width <= left + wide and top <= y and y + height <= top + high


def test_the_board_follows_the_projector(screens: Monitors) -> None:
    program = Driven(screens.environment, ["--sample"])
    windows = Windows(program)
    windows.wait_for(PROJECTOR, LAPTOP)
    console = windows.console()

    for _ in range(3):
        screens.unplug()
        program.wait_for("the board hidden", lambda: not windows.board())
        program.where("Projector gone – the lesson goes on here.")
        assert windows.console() == console
        assert any(re.fullmatch(r"\d+:\d\d", text) for text in program.board())
        screens.plug()
        windows.wait_for(PROJECTOR, LAPTOP)

    screens.plug(SMALL)
    windows.wait_for(SMALLER, LAPTOP)
    assert program.ask("cut") == []

    screens.close_lid()
    windows.wait_for(ALONE, ALONE)
    program.wait_for("the board in front of the console", lambda: windows.board()["active"])
    screens.plug()
    windows.wait_for(PROJECTOR, LAPTOP)
    assert program.leave() == 0
