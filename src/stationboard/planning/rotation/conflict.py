"""The rules that cannot all be kept: a smallest set of them, of which none is there in vain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from stationboard.domain.document import StationId
from stationboard.domain.sentence import Sentence, listed, say
from stationboard.planning.rotation.bounds import bounds_of
from stationboard.planning.rotation.exact import Kept, solved_table
from stationboard.planning.rotation.task import NotFirst, OneAdult, Post, RotationTask, Rule, Visits
from stationboard.planning.rotation.wording import counted, how_often
from stationboard.planning.solving.model import Solver, Unknown
from stationboard.planning.solving.watching import Stop


@dataclass(frozen=True, slots=True)
class Closing:
    """A station is closed at times."""

    station: StationId


@dataclass(frozen=True, slots=True)
class Room:
    """A station takes only so many groups at once."""

    station: StationId


@dataclass(frozen=True, slots=True)
class Length:
    """A station needs so many minutes."""

    station: StationId


Clause = Rule | Closing | Room | Length
"""One thing the teacher said, which might be unsaid."""


class _StoppedError(Exception):
    """The search for a conflict was stopped."""


def clauses_of(task: RotationTask) -> tuple[Clause, ...]:
    """All the teacher said, what is most likely meant as it is first."""
    posts = task.stations
    return (
        *(Closing(post.station) for post in posts if post.closed),
        *(Length(post.station) for post in posts if post.least_minutes),
        *(Room(post.station) for post in posts if post.places < len(task.groups)),
        *dict.fromkeys(task.rules),
    )


def with_only(task: RotationTask, clauses: Sequence[Clause]) -> RotationTask:
    """The task as if the teacher had said no more than `clauses`."""
    said = set(clauses)

    def bare(post: Post) -> Post:
        return replace(
            post,
            closed=post.closed if Closing(post.station) in said else frozenset(),
            places=post.places if Room(post.station) in said else max(post.places, len(task.groups)),
            least_minutes=post.least_minutes if Length(post.station) in said else 0,
        )

    return replace(
        task,
        stations=tuple(bare(post) for post in task.stations),
        rules=tuple(rule for rule in task.rules if rule in said),
    )


def conflict_of(task: RotationTask, solver: Solver, stop: Stop) -> tuple[Clause, ...] | None:
    """Clauses that cannot all be kept although any all but one of them can; None when stopped.

    `task` must have no plan. Found by QuickXplain (Junker 2004).
    """

    def fails(clauses: Sequence[Clause]) -> bool:
        reduced = with_only(task, clauses)
        found = solved_table(reduced, bounds_of(reduced), solver, stop, balanced=False)
        if isinstance(found, Unknown) or (isinstance(found, Kept) and not found.proven):
            raise _StoppedError
        return not isinstance(found, Kept)

    try:
        return tuple(_explained((), clauses_of(task), fails, grown=False))
    except _StoppedError:
        return None


def _explained(
    kept: tuple[Clause, ...],
    clauses: tuple[Clause, ...],
    fails: Callable[[Sequence[Clause]], bool],
    *,
    grown: bool,
) -> tuple[Clause, ...]:
    if grown and fails(kept):
        return ()
    if len(clauses) < 2:
        return clauses
    half = len(clauses) // 2
    first, second = clauses[:half], clauses[half:]
    of_second = _explained((*kept, *first), second, fails, grown=bool(first))
    of_first = _explained((*kept, *of_second), first, fails, grown=bool(of_second))
    return (*of_first, *of_second)


def in_words(task: RotationTask, clauses: Sequence[Clause]) -> tuple[Sentence, ...]:
    """The clauses as the teacher said them, those that say the same of several groups together."""
    groups = {crew.group: crew.name for crew in task.groups}
    posts = {post.station: post for post in task.stations}
    told: list[Sentence] = []
    alike: dict[tuple[str, str], list[str]] = {}
    for clause in clauses:
        if isinstance(clause, Visits | NotFirst | OneAdult) and clause.words is not None:
            told.append(clause.words)
            continue
        match clause:
            case Closing():
                told.append(say("{station} is closed at times.", station=posts[clause.station].name))
            case Room():
                places = counted(posts[clause.station].places, "group", "groups")
                told.append(
                    say(
                        "{station} takes {places} at once.", station=posts[clause.station].name, places=places
                    )
                )
            case Length():
                told.append(
                    say(
                        "{station} needs {minutes} minutes.",
                        station=posts[clause.station].name,
                        minutes=posts[clause.station].least_minutes,
                    )
                )
            case NotFirst():
                told.append(
                    say(
                        "{group} does not begin at {station}.",
                        group=groups[clause.group],
                        station=posts[clause.station].name,
                    )
                )
            case OneAdult():
                names = listed(tuple(posts[one].name for one in clause.stations))
                told.append(
                    say("{adult} is at one station at a time: {stations}.", adult=clause.name, stations=names)
                )
            case Visits():
                often = how_often(clause, len(task.rounds))
                alike.setdefault((posts[clause.station].name, often), []).append(groups[clause.group])
    told.extend(
        say("{groups}: {station} {often}.", groups=listed(tuple(names)), station=station, often=often)
        for (station, often), names in alike.items()
    )
    return tuple(told)
