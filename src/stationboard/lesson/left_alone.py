"""When a lesson counts as left alone."""

from __future__ import annotations

from typing import Final

from stationboard.domain.quantity import minutes

LEFT_ALONE: Final = minutes(90)
"""Nobody comes back to a lesson after another period, so it is over after so long (fault 32)."""
