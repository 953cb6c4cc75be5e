"""What a rotation task allows, in numbers: when a group may be at a station, and how often."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.planning.rotation.task import NotFirst, OneAdult, Per, RotationTask, Visits

Between = tuple[int, int]
"""At least and at most."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A task in numbers; groups, stations and days are counted from 0.

    Attributes:
        here: for each group and day the rounds in which it is at some station.
        turns: for each group, station and day the rounds in which it may be there.
        per_day: for each group, station and day how often it is there.
        per_plan: for each group and station how often it is there in all.
        places: for each station how many groups it takes at once.
        open: for each station and day the rounds in which anybody may be there.
        shared: sets of stations of which only one is visited in each round.
    """

    here: tuple[tuple[tuple[int, ...], ...], ...]
    turns: tuple[tuple[tuple[tuple[int, ...], ...], ...], ...]
    per_day: tuple[tuple[tuple[Between, ...], ...], ...]
    per_plan: tuple[tuple[Between, ...], ...]
    places: tuple[int, ...]
    open: tuple[tuple[tuple[int, ...], ...], ...]
    shared: tuple[tuple[int, ...], ...]

    @property
    def days(self) -> range:
        """The days from 0."""
        return range(len(self.open[0])) if self.open else range(0)

    @property
    def groups(self) -> range:
        """The groups from 0."""
        return range(len(self.here))

    @property
    def stations(self) -> range:
        """The stations from 0."""
        return range(len(self.places))


def bounds_of(task: RotationTask) -> Bounds:
    """The task in numbers: of several rules about the same visits the strictest holds."""
    days = range(len(task.days))
    here = tuple(
        tuple(
            tuple(turn for turn in range(len(one.minutes)) if (day, turn) not in crew.away)
            for day, one in enumerate(task.days)
        )
        for crew in task.groups
    )
    opened = tuple(
        tuple(
            tuple(
                turn
                for turn, minutes in enumerate(one.minutes)
                if (day, turn) not in post.closed
                and minutes >= post.least_minutes
                and post.places
                and any(turn in rows[day] for rows in here)
            )
            for day, one in enumerate(task.days)
        )
        for post in task.stations
    )
    late = {(rule.group, rule.station) for rule in task.rules if isinstance(rule, NotFirst)}
    turns = tuple(
        tuple(
            tuple(
                tuple(
                    turn
                    for turn in opened[at][day]
                    if turn in here[who][day] and (turn > 0 or (crew.group, post.station) not in late)
                )
                for day in days
            )
            for at, post in enumerate(task.stations)
        )
        for who, crew in enumerate(task.groups)
    )
    daily = _strictest(task, Per.DAY)
    whole = _strictest(task, Per.PLAN)
    pairs = [[(crew.group, post.station) for post in task.stations] for crew in task.groups]
    number = {post.station: at for at, post in enumerate(task.stations)}
    return Bounds(
        here=here,
        turns=turns,
        per_day=tuple(
            tuple(
                tuple(
                    _within(daily.get(pair) if here[who][day] else None, len(turns[who][at][day]))
                    for day in days
                )
                for at, pair in enumerate(row)
            )
            for who, row in enumerate(pairs)
        ),
        per_plan=tuple(
            tuple(
                _within(whole.get(pair), sum(len(turns[who][at][day]) for day in days))
                for at, pair in enumerate(row)
            )
            for who, row in enumerate(pairs)
        ),
        places=tuple(post.places for post in task.stations),
        open=opened,
        shared=tuple(
            tuple(number[station] for station in rule.stations)
            for rule in task.rules
            if isinstance(rule, OneAdult)
        ),
    )


def _strictest(task: RotationTask, per: Per) -> dict[tuple[str, str], Between]:
    found: dict[tuple[str, str], Between] = {}
    for rule in task.rules:
        if isinstance(rule, Visits) and rule.per is per:
            least, most = found.get((rule.group, rule.station), (0, rule.most))
            found[rule.group, rule.station] = max(least, rule.least), min(most, rule.most)
    return found


def _within(asked: Between | None, rounds: int) -> Between:
    """What is asked for, but no more than there are rounds for; a need stays even where it cannot be met."""
    if asked is None:
        return 0, rounds
    return asked[0], min(asked[1], rounds)
