"""What a supervisor tells the program it starts, and when there is one at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from stationboard.supervision.terms import ALONE, SUPERVISED, Terms, terms_of, wants_supervisor


@pytest.mark.parametrize(
    "terms",
    [
        Terms(),
        Terms(supervised=True),
        Terms(supervised=True, after="signal 11"),
        Terms(True, "unhandled", True),
    ],
)
def test_the_program_learns_its_terms_whatever_its_environment_was(terms: Terms) -> None:
    base = {"PATH": "/bin", "STATIONBOARD_AFTER": "signal 6", "STATIONBOARD_SAFE_MODE": "1"}
    told = terms.environment(base)
    assert terms_of(told) == terms
    assert told["PATH"] == "/bin"


@pytest.mark.parametrize("words", [[], ["--sample"], ["run", "sample"], ["run", "Math", "--class", "5B"]])
def test_what_opens_windows_is_watched_over(words: list[str]) -> None:
    assert wants_supervisor(words, {})
    assert not wants_supervisor(words, {ALONE: "1"})
    assert not wants_supervisor(words, {SUPERVISED: "1"})


@pytest.mark.parametrize("words", [["chart", "sample"], ["schema"], ["--version"], ["--help"], ["run", "-h"]])
def test_what_prints_is_not(words: list[str]) -> None:
    assert not wants_supervisor(words, {})


def test_a_supervisor_loads_nothing_of_the_program_and_little_of_python() -> None:
    program = (
        "import sys; before = set(sys.modules); import stationboard.supervision.supervisor;"
        "print(*sorted(set(sys.modules) - before))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "src")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    ours = {name for name in loaded if name.startswith("stationboard.")}
    assert {name.split(".")[1] for name in ours} == {"supervision"}
    assert not {"inspect", "logging", "asyncio", "argparse", "pathlib", "json"} & set(loaded)
