"""How long somebody who typed a wrong PIN has to wait before the next try."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from stationboard.domain.quantity import MINUTE, SECOND, Instant, Millis, between, later

LONGEST_WAIT: Final = Millis(5 * MINUTE)
"""With it, the ten thousand PINs of four digits take more than a month to try."""

_AT_ONCE: Final = Instant(0)
_DOUBLINGS: Final = 9
"""After so many wrong tries the wait is the longest already."""


@dataclass(frozen=True, slots=True)
class Tries:
    """The wrong tries in a row, and since when the next one is allowed."""

    wrong: int = 0
    next_at: Instant = _AT_ONCE

    def wait(self, now: Instant) -> Millis:
        """How long there is still to wait at `now`; 0 where a try is allowed."""
        return Millis(max(0, between(now, self.next_at)))

    def after_wrong(self, now: Instant) -> Tries:
        """After one more wrong try: the wait is 1 second, then 2, 4, 8 and so on up to `LONGEST_WAIT`."""
        wait = min(LONGEST_WAIT, SECOND * 2 ** min(self.wrong, _DOUBLINGS))
        return Tries(self.wrong + 1, later(now, Millis(wait)))
