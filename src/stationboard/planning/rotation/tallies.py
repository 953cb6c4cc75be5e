"""A table under way, and what is amiss with it."""

from __future__ import annotations

from stationboard.planning.rotation.bounds import Between, Bounds
from stationboard.planning.rotation.plan import Table

AWAY = -1


class Tallies:
    """For each group, day and round a station, with the counts that a search needs to tell good from bad.

    Attributes:
        rows: the station by group, day and round; `AWAY` where the group is away.
        there: the groups by day, round and station.
        broken: by how many visits the rules are broken in all.
        uneven: the imbalance times the number of stations.
    """

    def __init__(self, bounds: Bounds, table: Table) -> None:
        stations = len(bounds.stations)
        self.rows = [[[AWAY if cell is None else cell for cell in row] for row in rows] for rows in table]
        lengths = [len(row) for row in table[0]] if table else []
        self.there: list[list[list[list[int]]]] = [
            [[[] for _ in range(stations)] for _ in range(length)] for length in lengths
        ]
        self._bounds = bounds
        self._share = [sum(len(turns) for turns in rows) for rows in bounds.here]
        self._daily = [[[0] * stations for _ in bounds.days] for _ in bounds.groups]
        self._whole = [[0] * stations for _ in bounds.groups]
        self._shared_of = [[shared for shared in bounds.shared if at in shared] for at in bounds.stations]
        self._weight = 20 * stations
        self.broken = 0
        self.uneven = 0
        for who in bounds.groups:
            for at in bounds.stations:
                self.uneven += self._share[who]
                self.broken += max(0, bounds.per_plan[who][at][0])
                self.broken += sum(max(0, bounds.per_day[who][at][day][0]) for day in bounds.days)
        for who, rows in enumerate(self.rows):
            for day, row in enumerate(rows):
                for turn, at in enumerate(row):
                    if at >= 0:
                        self._arrive(who, day, turn, at)

    @property
    def cost(self) -> int:
        """What is amiss: a broken rule counts much more than an uneven share."""
        return self.broken * self._weight + self.uneven

    def move(self, who: int, day: int, turn: int, at: int) -> None:
        """Let a group be at another station in one round."""
        old = self.rows[who][day][turn]
        self._count(who, day, old, -1)
        there = self.there[day][turn]
        there[old].remove(who)
        if not there[old]:
            self.broken -= self._crossed(day, turn, old)
        self._arrive(who, day, turn, at)

    def _arrive(self, who: int, day: int, turn: int, at: int) -> None:
        self.rows[who][day][turn] = at
        self._count(who, day, at, 1)
        there = self.there[day][turn]
        if not there[at]:
            self.broken += self._crossed(day, turn, at)
        there[at].append(who)

    def _crossed(self, day: int, turn: int, at: int) -> int:
        """How often the adult of an empty station is wanted elsewhere in this round."""
        there = self.there[day][turn]
        return sum(any(there[one] for one in shared if one != at) for shared in self._shared_of[at])

    def _count(self, who: int, day: int, at: int, step: int) -> None:
        bounds = self._bounds
        daily, whole = self._daily[who][day], self._whole[who]
        scale, share = len(whole), self._share[who]
        self.broken -= _off(daily[at], bounds.per_day[who][at][day]) + _off(
            whole[at], bounds.per_plan[who][at]
        )
        self.uneven -= abs(scale * whole[at] - share)
        daily[at] += step
        whole[at] += step
        self.broken += _off(daily[at], bounds.per_day[who][at][day]) + _off(
            whole[at], bounds.per_plan[who][at]
        )
        self.uneven += abs(scale * whole[at] - share)

    def table(self) -> Table:
        """The table as it is now."""
        return tuple(
            tuple(tuple(None if cell < 0 else cell for cell in row) for row in rows) for rows in self.rows
        )


def _off(count: int, between: Between) -> int:
    least, most = between
    return least - count if count < least else max(0, count - most)
