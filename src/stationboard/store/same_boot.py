"""Tells whether two boot ids are of one start of the computer."""

from __future__ import annotations

import re
from typing import Final

SAME_EPOCH: Final = 5_000
"""Boot ids made from the wall clock are the same boot within so many milliseconds (section 4.3)."""

_EPOCH_ID: Final = re.compile(r"epoch:(-?[0-9]{1,18})")


def is_same_boot(one: str, other: str) -> bool:
    """Whether the computer was not restarted between them; nobody knows where either is empty."""
    first, second = _EPOCH_ID.fullmatch(one), _EPOCH_ID.fullmatch(other)
    if first and second:
        return abs(int(first[1]) - int(second[1])) <= SAME_EPOCH
    return one == other != ""
