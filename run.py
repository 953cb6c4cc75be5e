#!/usr/bin/env python3
"""Starts Station Board, or its checks, from a source checkout after setting up what they need.

    python3 run.py               the sample lesson
    python3 run.py ARGUMENTS     the same as `stationboard ARGUMENTS`
    python3 run.py test [...]    every check of the project; what follows `test` goes to pytest

Needs nothing but Python. What it installs goes into `.venv` beside this file, from a lock with checksums;
system libraries that Qt needs on Linux it installs where it may, and names where it may not.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn, Sequence

from first_run import system, venv
from first_run.python import suitable_python
from first_run.words import CannotGoOnError

PROJECT = Path(__file__).resolve().parent
VENV = PROJECT / ".venv"
RUN_LOCK = PROJECT / "requirements.lock"
TEST_LOCK = PROJECT / "requirements-dev.lock"  # has all of the run lock, at the same versions

LINT_IMPORTS = "import sys; from importlinter import cli; sys.exit(cli.lint_imports_command())"
# pytest comes last, so that its summary closes the output.
CHECKS = (
    ("ruff check", ["-m", "ruff", "check", "."]),
    ("ruff format", ["-m", "ruff", "format", "--check", "."]),
    ("mypy", ["-m", "mypy"]),
    ("basedpyright", ["-m", "basedpyright"]),
    ("import contracts", ["-c", LINT_IMPORTS]),
    ("pytest", ["-m", "pytest"]),
)


def become(command: list[str]) -> NoReturn:
    """Ends this program as that one, which gets the terminal, the signals and the last word."""
    if sys.platform == "win32":  # exec would leave the terminal to two programs at once
        sys.exit(subprocess.call(command))
    sys.stdout.flush()
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted


def run_program(arguments: Sequence[str]) -> NoReturn:
    """Starts the program; without arguments, with the sample lesson."""
    if sys.platform == "linux":
        system.require_qt(with_window=True)
    venv.set_up(VENV, RUN_LOCK, enough=[RUN_LOCK, TEST_LOCK], source=PROJECT / "src")
    become([str(venv.python_in(VENV)), "-m", "stationboard", *(arguments or ["--sample"])])


def run_checks(arguments: Sequence[str]) -> int:
    """Runs every check; stops at the first that fails, and returns its status."""
    if sys.platform == "linux":
        system.require_qt(with_window=False)
        system.offer_test_programs()
    venv.set_up(VENV, TEST_LOCK, enough=[TEST_LOCK], source=PROJECT / "src")
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for name, check in CHECKS:
        print(f"== {name}", flush=True)
        more = arguments if name == "pytest" else ()
        status = subprocess.call([str(venv.python_in(VENV)), *check, *more], cwd=PROJECT, env=environ)
        if status != 0:
            print(f"Stopped: the check '{name}' failed.", file=sys.stderr)
            return status
    return 0


def main(arguments: Sequence[str]) -> int:
    """Does what the arguments ask for; returns the exit status."""
    try:
        python = suitable_python((sys.version_info[0], sys.version_info[1]))
        if python is not None:
            become([python, str(PROJECT / "run.py"), *arguments])
        if arguments[:1] == ["test"]:
            return run_checks(arguments[1:])
        run_program(arguments)
    except CannotGoOnError as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
