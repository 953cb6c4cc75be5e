"""The program's own log: what went wrong, for whoever mends it; never a student's name."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

LARGEST: Final = 1024 * 1024
"""Bytes of one log file."""
KEPT: Final = 4
"""Older files beside it."""


def keep_log(folder: Path) -> None:
    """Write the log to `folder` from now on, with every error nobody caught; without a disk, to nowhere."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler: logging.Handler = RotatingFileHandler(
            folder / "stationboard.log", maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    logging.basicConfig(
        level=logging.WARNING, handlers=[handler], format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    logging.raiseExceptions = False
    sys.excepthook = _note


def _note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error in one click must not end the lesson, nor show a teacher a traceback."""
    logging.getLogger("stationboard").error("nobody caught this", exc_info=(kind, error, trace))
