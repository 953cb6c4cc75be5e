"""How a long search is stopped, and how it tells what it has found so far."""

from __future__ import annotations

from collections.abc import Callable

Stop = Callable[[], bool]
"""Asked again and again by a search; from its first yes on, the search ends with what it has."""


def never() -> bool:
    """Let a search go on to its end."""
    return False


def unheard(_found: object) -> None:
    """Let what a search finds on its way pass unheard."""
