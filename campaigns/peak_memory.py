"""How much memory one thing takes at its worst, where the system tells."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_STATUS: Final = Path("/proc/self/status")
_RESET: Final = Path("/proc/self/clear_refs")
_FORGET_THE_PEAK: Final = "5"


class PeakMemory:
    """Measures from `begin` to `taken`; `most` is the most that anything took, in bytes."""

    def __init__(self) -> None:
        self.most: int = 0
        self.known: bool = self._can_forget()
        self._before = 0

    def begin(self) -> None:
        """Forget the peak there was before."""
        if self.known:
            _RESET.write_text(_FORGET_THE_PEAK)
            self._before = self._kib("VmRSS")

    def taken(self) -> int:
        """Bytes at the peak since `begin`, above what there were then; 0 where nobody knows."""
        if not self.known:
            return 0
        taken = max(0, self._kib("VmHWM") - self._before) * 1024
        self.most = max(self.most, taken)
        return taken

    @staticmethod
    def _can_forget() -> bool:
        try:
            _RESET.write_text(_FORGET_THE_PEAK)
        except OSError:
            return False
        return True

    @staticmethod
    def _kib(what: str) -> int:
        found = re.search(rf"{what}:\s+(\d+) kB", _STATUS.read_text("ascii"))
        return 0 if found is None else int(found[1])
