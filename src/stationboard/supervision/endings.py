"""What the exit status of the program means."""

from __future__ import annotations

import sys
from signal import SIGINT, SIGTERM
from typing import Final

UNHANDLED: Final = 70
"""The status of a program that an exception ended which nobody caught (EX_SOFTWARE of sysexits.h)."""
_HANG_UP: Final = 1
"""The number of SIGHUP, which Windows does not know."""
_ASKED: Final = frozenset({_HANG_UP, SIGINT, SIGTERM})
"""Signals by which a person or a closing desktop session ends a program."""
_FIRST_EXCEPTION: Final = 0xC0000000
"""From here on, a status on Windows is the code of the exception that ended the process."""
_CONTROL_C: Final = 0xC000013A
_WINDOWS_ABORT: Final = 3
"""What the C library's abort() ends with on Windows."""


def crash_of(status: int, platform: str = sys.platform) -> str | None:
    """In a few words what crashed the program, or None where it ended as it was asked to.

    `status` is a `subprocess.Popen.returncode`: below zero the number of the signal.
    """
    if status == UNHANDLED:
        return "unhandled"
    if platform != "win32":
        return f"signal {-status}" if status < 0 and -status not in _ASKED else None
    code = status & 0xFFFFFFFF
    if code == _WINDOWS_ABORT or (code >= _FIRST_EXCEPTION and code != _CONTROL_C):
        return f"exception code 0x{code:08X}"
    return None
