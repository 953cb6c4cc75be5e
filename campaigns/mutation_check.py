"""Whether the tests and campaigns notice when something that keeps lessons safe is taken away."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from campaigns.mutants import MUTANTS, PYTEST, Mutant
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally

TRIED: Final = {
    Scale.FULL: MUTANTS,
    Scale.SAMPLE: tuple(mutant for mutant in MUTANTS if mutant.always),
}
_PROJECT: Final = Path(__file__).parents[1]
_COPIED: Final = ("src", "tests", "campaigns", "resources", "pyproject.toml")
_LONGEST: Final = 300
"""Seconds; a change that makes the program hang is noticed, too."""


def run(scale: Scale, seed: int) -> Summary:
    """Each change makes what must notice it fail, which without the change passes."""
    tally = Tally("mutation_check", seed)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        for name in _COPIED:
            _copy(_PROJECT / name, copy / name)
        for sound in _to_pass(TRIED[scale]):
            if not _passes(copy, sound):
                tally.violated(f"{' '.join(sound)} fails although nothing is missing")
        for mutant in TRIED[scale]:
            tally.count("taken away")
            if _is_noticed(copy, mutant):
                tally.count("noticed")
            else:
                tally.violated(f"Nobody noticed that {mutant.what} was missing")
    return tally.summary()


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _is_noticed(copy: Path, mutant: Mutant) -> bool:
    path = copy / mutant.file
    whole = path.read_text("utf-8")
    assert whole.count(mutant.old) == 1, f"{mutant.file} does not hold “{mutant.old}” once"
    path.write_text(whole.replace(mutant.old, mutant.new), "utf-8")
    try:
        return not _passes(copy, mutant.noticed_by)
    finally:
        path.write_text(whole, "utf-8")


def _to_pass(mutants: Sequence[Mutant]) -> Iterator[tuple[str, ...]]:
    """What must pass while nothing is missing; tests that are named whole run together."""
    ways = dict.fromkeys(mutant.noticed_by for mutant in mutants)
    together = [way for way in ways if way[: len(PYTEST)] == PYTEST and "-k" not in way]
    yield from (way for way in ways if way not in together)
    if together:
        yield (*PYTEST, *dict.fromkeys(test for way in together for test in way[len(PYTEST) :]))


def _passes(copy: Path, command: tuple[str, ...]) -> bool:
    path = os.pathsep.join((str(copy / "src"), str(copy)))
    try:
        ran = subprocess.run(
            [sys.executable, *command],
            cwd=copy,
            env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            check=False,
            timeout=_LONGEST,
        )
    except subprocess.TimeoutExpired:
        return False
    return ran.returncode == 0
