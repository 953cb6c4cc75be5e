"""Keeps a virtual environment filled from a lock."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Sequence

from first_run import system
from first_run.python import Version
from first_run.words import CannotGoOnError


def python_in(venv: Path) -> Path:
    """The Python of a virtual environment."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def fits(venv: Path, version: Version) -> bool:
    """Whether there is a virtual environment made by this version of Python.

    There is none after an upgrade of the system's Python, or when the user calls another one.
    """
    try:
        settings = (venv / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return False
    entries = dict(line.replace(" ", "").split("=", 1) for line in settings.splitlines() if "=" in line)
    made_by = entries.get("version") or entries.get("version_info") or ""  # the second is uv's word
    return made_by.split(".")[:2] == [str(part) for part in version] and python_in(venv).exists()


def checksum(lock: Path) -> str:
    """What identifies the content of a lock."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _stamp(venv: Path) -> Path:
    return venv / "filled-from.sha256"


def is_filled(venv: Path, locks: Sequence[Path]) -> bool:
    """Whether the virtual environment was filled from one of these locks as they are now."""
    try:
        stamp = _stamp(venv).read_text(encoding="ascii")
    except (OSError, ValueError):
        return False
    return stamp in [checksum(lock) for lock in locks]


def set_up(venv: Path, lock: Path, *, enough: Sequence[Path], source: Path) -> None:
    """Leaves a virtual environment that was filled from one of the locks `enough` and imports from `source`.

    It does nothing where that is so already; else it fills it from `lock`.

    Raises:
        CannotGoOnError: it could not be made or filled.
    """
    version = (sys.version_info.major, sys.version_info.minor)
    usable = fits(venv, version)
    if usable and is_filled(venv, enough):
        return
    print("Setting up .venv, which downloads 100 to 200 MB the first time ...", flush=True)
    command = _filling(venv, lock) if usable else None
    if command is None:
        _make(venv, version)
        command = _filling(venv, lock)
    # A user-wide pip setting may send everything to the home folder.
    environ = {**os.environ, "PIP_USER": "0"}
    if command is None or subprocess.run(command, env=environ, check=False).returncode != 0:
        raise CannotGoOnError("The program's parts could not be installed into .venv; the reason is above.")
    _add(venv, source)
    _stamp(venv).write_text(checksum(lock), encoding="ascii")


def _make(venv: Path, version: Version) -> None:
    """Makes the virtual environment anew, with uv where this Python came without pip."""
    uv = shutil.which("uv")
    pip = importlib.util.find_spec("ensurepip")
    if uv and not pip:
        command = [uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(venv)]
    else:
        if not pip:
            system.require([f"python{version[0]}.{version[1]}-venv"], "This Python came without pip.")
        command = [sys.executable, "-m", "venv", "--clear", str(venv)]
    if subprocess.run(command, check=False).returncode != 0:
        raise CannotGoOnError("The folder .venv could not be made; the reason is above.")


def _filling(venv: Path, lock: Path) -> list[str] | None:
    """The command that fills the virtual environment, or None where nothing can fill it as it is."""
    python = str(python_in(venv))
    uv = shutil.which("uv")
    if subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0:
        command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    elif uv:
        command = [uv, "pip", "install", "--quiet", "--python", python]
    else:
        return None
    return [*command, "--require-hashes", "-r", str(lock)]


def _add(venv: Path, source: Path) -> None:
    """Lets the virtual environment import from `source`, by a relative path: a checkout may be moved."""
    ask = [str(python_in(venv)), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip())
    (packages / "stationboard.pth").write_text(os.path.relpath(source, packages) + "\n", encoding="utf-8")
