"""The program's own log: what went wrong, for whoever mends it; never a student's name."""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from typing_extensions import override

from stationboard.machine.own_file import for_this_user
from stationboard.machine.traces import trace_of

LARGEST: Final = 1024 * 1024
"""Bytes of one log file."""
KEPT: Final = 4
"""Older files beside it."""

_OURS: Final = "stationboard"
_ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Leaves out everything that may hold a name: the values of exceptions, what libraries say."""

    @override
    def formatMessage(self, record: logging.LogRecord) -> str:
        if record.name.partition(".")[0] != _OURS:
            record.message = f"(left out; it came from {record.module}:{record.lineno})"
        return super().formatMessage(record)

    @override
    def formatException(self, ei: _ErrorInfo) -> str:
        return "" if ei[1] is None else trace_of(ei[1])


class _OwnFiles(RotatingFileHandler):
    """Log files that are this user's alone."""

    @override
    def _open(self) -> TextIOWrapper:
        made = for_this_user(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        return TextIOWrapper(os.fdopen(made, "ab"), self.encoding, self.errors, line_buffering=True)


def keep_log(folder: Path) -> None:
    """Write the log to `folder` from now on; without a disk, to nowhere."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler: logging.Handler = _OwnFiles(
            folder / "stationboard.log", maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.raiseExceptions = False
