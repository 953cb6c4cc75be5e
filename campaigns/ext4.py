"""A file system of a campaign's own, in a file."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

MEGABYTES: Final = 8
"""As small as an ext4 with a journal may be, so that it is copied quickly."""

_TOOLS: Final = ("mkfs.ext4", "mount", "umount")


def why_not() -> str:
    """Why this computer cannot have one; empty where it can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root may mount an image"
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if missing:
        return f"{missing[0]} is not installed"
    return "" if Path("/dev/loop-control").exists() else "there are no loop devices"


def make(image: Path) -> None:
    """Make a new file system, with a journal and nothing in it."""
    with image.open("wb") as file:
        file.truncate(MEGABYTES * 1024 * 1024)
    _run("mkfs.ext4", "-q", "-F", "-m", "0", "-b", "1024", "-O", "has_journal", str(image))


@contextmanager
def mounted(image: Path, folder: Path, options: str = "") -> Generator[Path]:
    """The file system at `folder`; its journal is replayed when it is mounted, as after a power cut."""
    mount(image, folder, options)
    try:
        yield folder
    finally:
        _run("umount", "--lazy", str(folder))


def mount(image: Path, folder: Path, options: str = "") -> None:
    """Mount `image`, or mount it anew with other `options`."""
    folder.mkdir(exist_ok=True)
    _run("mount", "-t", "ext4", "-o", f"loop{options and ','}{options}", str(image), str(folder))


def remount(folder: Path, options: str) -> None:
    """Change the `options` of a mounted file system."""
    _run("mount", "-o", f"remount,{options}", str(folder))


def unmount(folder: Path) -> None:
    """Take it away, although somebody may be using it."""
    _run("umount", "--lazy", str(folder))


def _run(*command: str) -> None:
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise OSError(ran.returncode, f"{command[0]}: {ran.stderr.strip()}")
