"""Where Python writes which lines were running when the program crashed natively."""

from __future__ import annotations

import faulthandler
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from stationboard.machine.own_file import for_this_user

LARGEST = 256 * 1024
"""Bytes from which on the file gives way to a new one; one older file is kept beside it."""


def keep_crash_log(path: Path, started: str) -> TextIO | None:
    """Let a crash be told in `path` from now on; None where the disk does not let it.

    The file must stay open for as long as the program runs. `started` heads what this run may have to tell.
    """
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.is_file() and path.stat().st_size > LARGEST:
            path.replace(path.with_name(path.name + ".1"))
        if path.exists() and not path.is_file():
            return None
        log = open(path, "a", encoding="utf-8", opener=for_this_user)  # noqa: SIM115 - open to the end
        log.write(f"--- started {started}\n")
        log.flush()
        faulthandler.enable(log)
        return log
    return None
