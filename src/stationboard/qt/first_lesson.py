"""What the command line asks to be run at once."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine


@dataclass(frozen=True, slots=True)
class FirstLesson:
    """The lesson to start with."""

    roster: Roster
    routine: Routine
    place: PlaceInCycle
