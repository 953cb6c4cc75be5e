"""Changing a rotation task a little, so that a plan for it can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from stationboard.domain.document import GroupId, StationId
from stationboard.domain.sentence import Sentence
from stationboard.planning.rotation.task import Per, Post, RotationTask, Round, Rule, Visits

Pair = tuple[GroupId, StationId]


@dataclass(frozen=True, slots=True)
class Change:
    """A change that is ready to be made: in words, and the task that comes of it."""

    words: Sentence
    task: RotationTask


def with_post(task: RotationTask, at: int, change: Callable[[Post], Post]) -> RotationTask:
    """The task with one station changed."""
    return replace(
        task, stations=tuple(change(post) if one == at else post for one, post in enumerate(task.stations))
    )


def with_places(task: RotationTask, at: int, places: int) -> RotationTask:
    """One station takes so many groups at once."""
    return with_post(task, at, lambda post: replace(post, places=places))


def opened(task: RotationTask, at: int, rounds: tuple[Round, ...]) -> RotationTask:
    """One station is open in these rounds."""
    return with_post(task, at, lambda post: replace(post, closed=post.closed - set(rounds)))


def with_least(task: RotationTask, pair: Pair, least: int) -> RotationTask:
    """A group owes a station no more than `least` visits in the whole plan.

    A rule for every day becomes one for the whole plan, which leaves open on which day a visit is missed.
    """
    days = len(task.days)
    rules: list[Rule] = []
    for rule in task.rules:
        if not isinstance(rule, Visits) or (rule.group, rule.station) != pair:
            rules.append(rule)
        elif rule.per is Per.PLAN or days == 1:
            rules.append(replace(rule, least=min(rule.least, least)))
        elif rule.least * days <= least:
            rules.append(rule)
        else:
            rules.append(replace(rule, least=0))
            rules.append(Visits(rule.group, rule.station, least, rule.most * days, Per.PLAN))
    return replace(task, rules=tuple(rules))


def with_most(task: RotationTask, most: Mapping[Pair, int], per: Per) -> RotationTask:
    """Groups may make at least so many visits to a station."""
    return replace(
        task,
        rules=tuple(
            replace(rule, most=max(rule.most, most.get((rule.group, rule.station), 0)))
            if isinstance(rule, Visits) and rule.per is per
            else rule
            for rule in task.rules
        ),
    )


def is_daily(task: RotationTask, pair: Pair) -> bool:
    """Whether a visit is owed on every day."""
    return any(
        isinstance(rule, Visits) and (rule.group, rule.station) == pair and rule.per is Per.DAY and rule.least
        for rule in task.rules
    )
