"""What the import contracts must cover, and a list in a file could forget."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_every_part_of_the_boards_window_is_kept_from_private_facts() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = settings["tool"]["importlinter"]["contracts"]
    (contract,) = [one for one in contracts if one["name"] == "Nothing private reaches the class"]
    parts = {f"stationboard.qt.{file.stem}" for file in (ROOT / "src/stationboard/qt").glob("board_*.py")}
    assert parts
    assert parts <= set(contract["source_modules"])
    assert "stationboard.domain.confidential" in contract["forbidden_modules"]
