"""Good rows without a solver, by simulated annealing.

A trial changes one row and then makes room: whoever is one too many at a station swaps two rounds, or does
something else, and so on down a short chain. Hardly any trial is wasted that way where stations are full.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from stationboard.planning.individual.kept import Kept
from stationboard.planning.individual.plan import Cells
from stationboard.planning.individual.seats import DESK, Seats
from stationboard.planning.individual.task import Task
from stationboard.planning.solving.watching import Stop

_TRIALS, _TRIALS_PER_CELL = 400_000, 800
"""For forty students and six rounds about three seconds; they find the best plan known on 14 of 15 instances
(benchmarks/planning.py)."""

_WARM, _COLD = 1.2, 0.25
_CHAIN = 6
"""Students who may make room for one another in one trial."""

_LOOK = 512
"""Trials between two questions whether to stop; about four milliseconds."""


def enough_trials(task: Task) -> int:
    """How many trials are seldom too few, and take seconds."""
    return _TRIALS + _TRIALS_PER_CELL * task.rounds * len(task.playlists)


def annealed_rows(
    task: Task,
    kept: Kept,
    seed: int,
    stop: Stop,
    better: Callable[[tuple[Cells, ...]], None],
    trials: int,
) -> tuple[Cells, ...]:
    """Rows found in so many `trials`; the same seed gives the same ones unless it was stopped."""
    seats = Seats(task, kept)
    best, table = seats.gain, seats.table()
    movers = [who for who, turns in enumerate(seats.open) if turns and seats.worth[who]]
    if not movers:
        return table
    chance = random.Random(seed)
    trial = _Trial(seats, movers, chance)
    warm = max(_WARM, 1.5 * kept.cost)
    heat = warm
    told = best
    for number in range(trials):
        if number % _LOOK == 0:
            if best > told:
                better(table)
                told = best
            if stop():
                break
            heat = warm * (_COLD / warm) ** (number / trials)
        before = seats.gain
        if trial.made():
            worse = before - seats.gain
            if worse <= 0 or chance.random() < math.exp(-worse / heat):
                seats.settle()
                if seats.gain > best:
                    best, table = seats.gain, seats.table()
                continue
        seats.take_back()
    return table


class _Trial:
    """Trials with rows under way."""

    def __init__(self, seats: Seats, movers: list[int], chance: random.Random) -> None:
        self._seats = seats
        self._movers = movers
        self._random = chance.random

    def made(self) -> bool:
        """Try a change; tells whether every place and order is kept now."""
        who = self._movers[int(self._random() * len(self._movers))]
        if not (self._swapped(who) if self._random() < 0.5 else self._wished(who)):
            return False
        return self._seats.in_order(who) and self._room_made(who)

    def _swapped(self, who: int) -> bool:
        seats = self._seats
        turns = seats.open[who]
        turn = turns[int(self._random() * len(turns))]
        other = turns[int(self._random() * len(turns))]
        if seats.rows[who][turn] == seats.rows[who][other]:
            return False
        seats.swap(who, turn, other)
        return True

    def _wished(self, who: int) -> bool:
        """Put some wish, or none, in the place of what is done in some round."""
        seats = self._seats
        turns = seats.open[who]
        turn = turns[int(self._random() * len(turns))]
        row = seats.rows[who]
        wish = int(self._random() * (len(seats.worth[who]) + 1)) - 1
        old = row[turn]
        if wish == old:
            return False
        if wish < 0 or seats.turn_of[who][wish] < 0:
            seats.put(who, turn, wish)
            if old >= 0 and self._random() < 0.7:
                idle = [one for one in turns if row[one] < 0 and one != turn]
                if idle:
                    seats.put(who, idle[int(self._random() * len(idle))], old)
            return True
        other = seats.turn_of[who][wish]
        if other not in turns:
            return False
        seats.swap(who, turn, other)
        return True

    def _room_made(self, first: int) -> bool:
        """Let those who are one too many at a station go elsewhere, and whoever is then one too many."""
        seats = self._seats
        touched, rows, crowd, places = seats.touched, seats.rows, seats.crowd, seats.places
        moved = {first}
        at = 0
        while at < len(touched):
            who, turn = touched[at]
            at += 1
            wish = rows[who][turn]
            if wish < 0:
                continue
            station = seats.station[who][wish]
            there = crowd[station][turn]
            if len(there) <= places[station][turn]:
                continue
            # The last has just come.
            leaving = there[int(self._random() * (len(there) - 1))]
            if leaving in moved or len(moved) > _CHAIN:
                return False
            moved.add(leaving)
            if not (self._gone(leaving, turn) and seats.in_order(leaving)):
                return False
        return True

    def _gone(self, who: int, turn: int) -> bool:
        """Take `who` from the station of a round; into another round, if one has room for the swap."""
        seats = self._seats
        turns, row, station = seats.open[who], seats.rows[who], seats.station[who]
        if self._random() < 0.2:
            wish = int(self._random() * (len(station) + 1)) - 1
            seats.put(who, turn, wish if wish >= 0 and seats.turn_of[who][wish] < 0 else DESK)
            return True
        here = station[row[turn]]
        crowd, places = seats.crowd, seats.places
        roomy = [
            other
            for other in turns
            if other != turn
            and len(crowd[here][other]) < places[here][other]
            and (row[other] < 0 or len(crowd[station[row[other]]][turn]) < places[station[row[other]]][turn])
        ]
        choice = roomy or turns
        other = choice[int(self._random() * len(choice))]
        if row[other] == row[turn]:
            return False
        seats.swap(who, turn, other)
        return True
