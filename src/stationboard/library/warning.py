"""The warning before the end of a round, as the teacher wants it in every lesson."""

from __future__ import annotations

from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.library.settings import Settings


def with_warning(routine: Routine, settings: Settings) -> Routine:
    """The routine, warning as long before the end of a round as the settings say, if they say anything."""
    wanted = settings.warning_minutes
    if wanted is None:
        return routine
    return routine.model_copy(update={"warning": minutes(wanted) if wanted else None})
