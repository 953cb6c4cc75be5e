"""A playlist being edited: which stations, in which order, how much wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from stationboard.domain.document import StationId
from stationboard.domain.playlist import OwnWish, Wish
from stationboard.domain.sentence import say
from stationboard.domain.value import changed
from stationboard.library.routines.changes import EditRefused

MOST_WANTS: Final = 20
LEAST_PRIORITY: Final = 1
USUAL_PRIORITY: Final = 3
MOST_PRIORITY: Final = 5


@dataclass(frozen=True, slots=True)
class Want:
    """One station on a playlist; `key` is its id on a routine's list, its name on a student's own."""

    key: str
    must: bool = True
    priority: int = USUAL_PRIORITY
    after: tuple[str, ...] = ()
    """Keys of the same list that come before it."""


Wants = tuple[Want, ...]


def wants_of(wishes: Sequence[Wish | OwnWish]) -> Wants:
    """The list that `wishes` make."""
    return tuple(Want(one.station, one.must, one.priority, tuple(one.after)) for one in wishes)


def as_wishes(wants: Wants) -> tuple[Wish, ...]:
    """`wants` for a routine."""
    return tuple(
        Wish(
            station=StationId(one.key),
            must=one.must,
            priority=one.priority,
            after=tuple(map(StationId, one.after)),
        )
        for one in wants
    )


def as_own_wishes(wants: Wants) -> tuple[OwnWish, ...]:
    """`wants` for a student."""
    return tuple(
        OwnWish(station=one.key, must=one.must, priority=one.priority, after=one.after) for one in wants
    )


def with_want(wants: Wants, key: str, *, must: bool = True) -> Wants:
    """`wants` with a station at the end.

    Raises:
        EditRefused: it is there already, or there are too many.
    """
    if any(one.key.casefold() == key.casefold() for one in wants):
        raise EditRefused(say("A station stands on a playlist only once."))
    if len(wants) >= MOST_WANTS:
        raise EditRefused(say("A playlist can have {count} stations at most.", count=MOST_WANTS))
    return (*wants, Want(key, must))


def without_want(wants: Wants, key: str) -> Wants:
    """`wants` without a station; nothing waits for it any more."""
    return tuple(
        changed(one, after=tuple(other for other in one.after if other != key))
        for one in wants
        if one.key != key
    )


def moved(wants: Wants, key: str, by: int) -> Wants:
    """`wants` with a station so many places further on, no further than to an end."""
    keys = [one.key for one in wants]
    if key not in keys:
        return wants
    place = keys.index(key)
    rest = [*wants[:place], *wants[place + 1 :]]
    rest.insert(min(max(0, place + by), len(rest)), wants[place])
    return tuple(rest)


def with_must(wants: Wants, key: str, *, must: bool) -> Wants:
    """`wants` with a station that must be visited, or may be."""
    return tuple(changed(one, must=must) if one.key == key else one for one in wants)


def with_priority(wants: Wants, key: str, priority: int) -> Wants:
    """`wants` with another priority of a station, 1 to 5."""
    bounded = min(max(LEAST_PRIORITY, priority), MOST_PRIORITY)
    return tuple(changed(one, priority=bounded) if one.key == key else one for one in wants)


def with_after(wants: Wants, key: str, after: Sequence[str]) -> Wants:
    """`wants` with a station that comes only after these.

    Raises:
        EditRefused: each would wait for the other.
    """
    result = tuple(changed(one, after=tuple(after)) if one.key == key else one for one in wants)
    check_order(result)
    return result


def check_order(wants: Wants) -> None:
    """Raises `EditRefused` with a sentence where stations wait for each other in a circle."""
    waits = {one.key: set(one.after) for one in wants}
    while waits:
        free = [key for key, after in waits.items() if not (after & waits.keys())]
        if not free:
            raise EditRefused(say("These stations wait for each other, so none of them could be first."))
        for key in free:
            del waits[key]
