"""What a routine is shown with while it is set up."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.roster import Group, Roster
from stationboard.domain.rounds import Rounds
from stationboard.domain.side_by_side import SideBySide


@dataclass(frozen=True, slots=True)
class Shown:
    """The class and the day of the cycle for which charts and the board are shown."""

    roster: Roster
    day: int
    twelve_hours: bool
    part: tuple[Group, ...] | None = None
    """Inside a side the groups that come there first; nothing for other blocks."""

    def groups(self, block: Rounds | SideBySide) -> tuple[Group, ...]:
        """The groups that go round; none where the class has none yet."""
        if self.part is not None:
            return self.part
        grouping = self.roster.grouping(block.grouping)
        return () if grouping is None else grouping.groups
