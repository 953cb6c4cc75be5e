"""What the system calls this start of the computer."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

_LINUX = Path("/proc/sys/kernel/random/boot_id")
_MAC = b"kern.bootsessionuuid"


def boot_id() -> str | None:
    """The id the system gave this start of the computer; None where it gives none (Windows). Never raises."""
    if sys.platform == "linux":
        with suppress(OSError, UnicodeDecodeError):
            return _LINUX.read_text(encoding="ascii").strip() or None
    if sys.platform == "darwin":
        import ctypes  # noqa: PLC0415 - slow to load, and nobody else needs it

        with suppress(OSError, AttributeError, UnicodeDecodeError):
            room = ctypes.create_string_buffer(64)
            size = ctypes.c_size_t(len(room))
            if ctypes.CDLL(None).sysctlbyname(_MAC, room, ctypes.byref(size), None, 0) == 0:
                return room.value.decode("ascii") or None
    return None
