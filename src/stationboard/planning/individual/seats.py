"""Rows under way: who is where in each round now, with a way back from every trial."""

from __future__ import annotations

from itertools import count

from stationboard.planning.individual.kept import Kept
from stationboard.planning.individual.plan import Cells
from stationboard.planning.individual.task import Task

DESK = -1
"""The wish of whoever does none."""


class Seats:
    """A row for each playlist, which may crowd a station while a trial lasts.

    Plain lists of numbers, for a search looks at them half a million times a second. `touched` are the rows
    and rounds of the trial so far.
    """

    def __init__(self, task: Task, kept: Kept) -> None:
        number = dict(zip((station.station for station in task.stations), count(), strict=False))
        self.places = [list(station.rounds) for station in task.stations]
        self.station = [[number[wish.station] for wish in one.wishes] for one in task.playlists]
        self.worth = [[task.worth(wish) for wish in one.wishes] for one in task.playlists]
        self.before = [
            [(at, first) for at, wish in enumerate(one.wishes) for first in wish.after]
            for one in task.playlists
        ]
        self.open = [
            [turn for turn in range(kept.first, task.rounds) if turn not in one.away]
            for one in task.playlists
        ]
        self.rows = [[DESK] * task.rounds for _ in task.playlists]
        self.turn_of = [[DESK] * len(one.wishes) for one in task.playlists]
        self.crowd: list[list[list[int]]] = [[[] for _ in range(task.rounds)] for _ in task.stations]
        self.gain = 0
        self.touched: list[tuple[int, int]] = []
        self._trail: list[tuple[int, int, int, bool]] = []
        self._cost = kept.cost
        self._bound = [
            [
                (DESK if old[turn] is None else old[turn]) if turn in bound else None
                for turn in range(task.rounds)
            ]
            for old, bound in zip(kept.cells, kept.bound, strict=True)
        ]
        self._empty = [
            len([turn for turn in range(task.rounds) if turn not in one.away]) for one in task.playlists
        ]
        # What it costs to be idle once less, from so many idle rounds.
        self._idle = [0, 0, *([task.weights.idle] * task.rounds)]
        for who, old in enumerate(kept.cells):
            for turn, wish in enumerate(old[: kept.first]):
                if wish is not None:
                    self._over(who, turn, wish)
            for turn in self.open[who]:
                wish = old[turn]
                if wish is not None and turn in kept.bound[who] and self._fits(who, turn, wish):
                    self.put(who, turn, wish)
            self._put_in_order(who)
        self.settle()

    def _over(self, who: int, turn: int, wish: int) -> None:
        """What is past takes nobody's place in the rounds to come."""
        self.rows[who][turn] = wish
        self.turn_of[who][wish] = turn
        self._empty[who] -= 1

    def _fits(self, who: int, turn: int, wish: int) -> bool:
        station = self.station[who][wish]
        return self.turn_of[who][wish] < 0 and len(self.crowd[station][turn]) < self.places[station][turn]

    def _put_in_order(self, who: int) -> None:
        while not self.in_order(who):
            for later, earlier in self.before[who]:
                turn = self.turn_of[who][later]
                if turn >= 0 and not 0 <= self.turn_of[who][earlier] < turn:
                    self.put(who, turn, DESK)

    def put(self, who: int, turn: int, wish: int) -> None:
        """Let `who` do `wish` (or go to the desk) in a round, instead of what the row has there now.

        A wish that is done in another round must be taken from there first.
        """
        row = self.rows[who]
        old = row[turn]
        turn_of = self.turn_of[who]
        if old >= 0:
            self.crowd[self.station[who][old]][turn].remove(who)
            turn_of[old] = DESK
            self.gain -= self.worth[who][old]
            if wish < 0:
                self._empty[who] += 1
                self.gain -= self._idle[self._empty[who]]
        elif wish >= 0:
            self.gain += self._idle[self._empty[who]]
            self._empty[who] -= 1
        row[turn] = wish
        if wish >= 0:
            self.crowd[self.station[who][wish]][turn].append(who)
            self.gain += self.worth[who][wish]
            turn_of[wish] = turn
        bound = self._bound[who][turn]
        if bound is not None:
            self.gain += self._cost * ((wish == bound) - (old == bound))
        self.touched.append((who, turn))
        self._trail.append((who, turn, old, False))

    def swap(self, who: int, turn: int, other: int) -> None:
        """Let `who` do in one round what the row has in the other."""
        row = self.rows[who]
        here, there = row[turn], row[other]
        station = self.station[who]
        if here >= 0:
            crowd = self.crowd[station[here]]
            crowd[turn].remove(who)
            crowd[other].append(who)
            self.turn_of[who][here] = other
        if there >= 0:
            crowd = self.crowd[station[there]]
            crowd[other].remove(who)
            crowd[turn].append(who)
            self.turn_of[who][there] = turn
        row[turn], row[other] = there, here
        if self._cost:
            bound = self._bound[who]
            kept = (there == bound[turn]) + (here == bound[other])
            self.gain += self._cost * (kept - (here == bound[turn]) - (there == bound[other]))
        self.touched.append((who, turn))
        self.touched.append((who, other))
        self._trail.append((who, turn, other, True))

    def in_order(self, who: int) -> bool:
        """Whether each wish of a row comes after those that must be done before it."""
        turn_of = self.turn_of[who]
        for later, earlier in self.before[who]:
            turn = turn_of[later]
            if turn >= 0 and not 0 <= turn_of[earlier] < turn:
                return False
        return True

    def settle(self) -> None:
        """Let the trial stand."""
        self._trail.clear()
        self.touched.clear()

    def take_back(self) -> None:
        """Undo the trial."""
        for who, turn, what, is_swap in self._trail[::-1]:
            if is_swap:
                self.swap(who, turn, what)
            else:
                self.put(who, turn, what)
        self.settle()

    def table(self) -> tuple[Cells, ...]:
        """The rows as they are now."""
        return tuple(tuple(None if wish < 0 else wish for wish in row) for row in self.rows)
