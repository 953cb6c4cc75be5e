"""Words of which sentences about rotations are made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stationboard.domain.sentence import listed
from stationboard.planning.rotation.task import Per, RotationTask, Round, Visits

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def stations_named(task: RotationTask, stations: Iterable[int]) -> str:
    """The names of stations in a row."""
    return listed(tuple(task.stations[at].name for at in stations))


def groups_named(task: RotationTask, groups: Iterable[int]) -> str:
    """The names of groups in a row."""
    return listed(tuple(task.groups[who].name for who in groups))


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"1 {one}" if count == 1 else f"{count} {many}"


def times(count: int) -> str:
    """How often: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def ordinal(count: int) -> str:
    """Which one: third, 12th."""
    return _ORDINALS[count - 1] if count <= len(_ORDINALS) else f"{count}th"


def on_day(task: RotationTask, day: int | None) -> str:
    """When it is: on one day, or in the whole plan."""
    if day is None and len(task.days) > 1:
        return "in all"
    return f"on {task.days[day or 0].name}"


def when(task: RotationTask, rounds: Sequence[Round]) -> str:
    """Some rounds: “On Wednesday in rounds 1 and 2”, “In every round”."""
    if len(rounds) == len(task.rounds):
        return "In every round"
    of_day: dict[int, list[int]] = {}
    for day, turn in rounds:
        of_day.setdefault(day, []).append(turn)
    days: dict[tuple[int, ...], list[int]] = {}
    for day, turns in of_day.items():
        days.setdefault(tuple(turns), []).append(day)
    parts = [f"on {_days(task, alike)} in {_turns(task, alike, turns)}" for turns, alike in days.items()]
    words = listed(tuple(parts))
    return words[:1].upper() + words[1:]


def _days(task: RotationTask, days: list[int]) -> str:
    if len(days) == len(task.days) > 1:
        return "every day"
    return listed(tuple(task.days[day].name for day in days))


def _turns(task: RotationTask, days: list[int], turns: tuple[int, ...]) -> str:
    if all(len(turns) == len(task.days[day].minutes) for day in days):
        return "every round"
    named = listed(tuple(str(turn + 1) for turn in turns))
    return f"round {named}" if len(turns) == 1 else f"rounds {named}"


def how_often(rule: Visits, rounds: int) -> str:
    """What a rule asks for: “exactly twice a day”; a limit that `rounds` cannot reach is not named."""
    per = "a day" if rule.per is Per.DAY else "in all"
    if rule.least == rule.most:
        return f"never {per}" if not rule.most else f"exactly {times(rule.most)} {per}"
    if rule.most >= rounds:
        return f"at least {times(rule.least)} {per}"
    if not rule.least:
        return f"at most {times(rule.most)} {per}" if rule.most else "never"
    return f"{rule.least} to {rule.most} times {per}"
