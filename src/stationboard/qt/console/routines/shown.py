"""What a routine is shown with while it is set up."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.roster import Group, Roster
from stationboard.domain.rounds import Rounds


@dataclass(frozen=True, slots=True)
class Shown:
    """The class and the day of the cycle for which charts and the board are shown."""

    roster: Roster
    day: int
    twelve_hours: bool

    def groups(self, rounds: Rounds) -> tuple[Group, ...]:
        """The groups that go round; none where the class has none yet."""
        grouping = self.roster.grouping(rounds.grouping)
        return () if grouping is None else grouping.groups
