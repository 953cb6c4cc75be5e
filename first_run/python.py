"""Finds a Python that can run the program."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import Sequence, Tuple

from first_run.words import CannotGoOnError

Version = Tuple[int, int]
OLDEST: Version = (3, 11)
NEWEST: Version = (3, 13)


def suits(version: Version) -> bool:
    """Whether this version of Python can run the program."""
    return OLDEST <= version <= NEWEST


def other_pythons() -> list[list[str]]:
    """The commands, newest first, by which a suitable Python may be called on this computer."""
    minors = range(NEWEST[1], OLDEST[1] - 1, -1)
    launcher = [["py", f"-3.{minor}"] for minor in minors] if sys.platform == "win32" else []
    return [[f"python3.{minor}"] for minor in minors] + launcher


def first_that_answers(commands: Sequence[Sequence[str]]) -> str | None:
    """The path of the first of these Pythons that starts and suits.

    A name on the path is not enough: version switchers put a stand-in there for every Python they know of.
    """
    ask = "import sys; print(sys.executable); print(*sys.version_info[:2])"
    for name, *options in commands:
        program = shutil.which(name)
        if program is None:
            continue
        answer = subprocess.run([program, *options, "-c", ask], capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            continue
        path, version = answer.stdout.splitlines()
        major, minor = version.split()
        if suits((int(major), int(minor))):
            return path
    return None


def suitable_python(mine: Version) -> str | None:
    """The path of a Python to use instead of this one, or None where this one suits.

    Raises:
        CannotGoOnError: neither this one suits nor another was found.
    """
    if suits(mine):
        return None
    other = first_that_answers(other_pythons())
    if other is None:
        oldest, newest, this = (".".join(map(str, version)) for version in (OLDEST, NEWEST, mine))
        raise CannotGoOnError(f"Station Board needs Python {oldest} to {newest}, and this is Python {this}.")
    return other
