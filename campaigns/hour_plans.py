"""Plans for class hours, as the program knows them and as the oracle does."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from campaigns.true_lesson import Kind, Part
from stationboard.domain.block import Change, Ends
from stationboard.domain.blocks import Block
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import Millis
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.whole_class import WholeClass
from tests.support.classroom import routine

_SAMPLE = routine()
_STATIONS = tuple(station.id for station in _SAMPLE.stations)


@dataclass(frozen=True, slots=True)
class HourPlan:
    """One lesson's plan, twice; `warning` in milliseconds before the end of a round, None for none."""

    routine: Routine
    parts: tuple[Part, ...]
    warning: int | None


def any_plan(chance: Random) -> HourPlan:
    """An opening, rounds with or without time to move between, perhaps a closing: about an hour.

    Every part has a length: what ends at a time of day follows the wall clock, right or wrong, and cannot be
    checked against true time when that clock is set.
    """
    parts: list[Part] = []
    blocks: list[Block] = []
    opening = _part(chance, Kind.WHOLE_CLASS, 2, 12)
    blocks.append(_whole_class("opening", opening))
    rounds = tuple(_part(chance, Kind.ROUND, 4, 20) for _ in range(chance.randint(2, 5)))
    waits = chance.random() < 0.2
    rounds = tuple(Part(Kind.ROUND, part.length, waits) for part in rounds)
    move = _part(chance, Kind.TRANSITION, 0.5, 2) if chance.random() < 0.8 else None
    if move is not None:
        move = Part(Kind.TRANSITION, chance.choices((move.length, 0), (19, 1))[0])
    blocks.append(_rounds(rounds, move))
    parts.append(opening)
    for number, part in enumerate(rounds):
        parts.extend((move, part) if number and move is not None else (part,))
    if chance.random() < 0.7:
        closing = _part(chance, Kind.WHOLE_CLASS, 3, 8)
        blocks.append(_whole_class("closing", closing))
        parts.append(closing)
    warning = chance.choice((None, 60_000, 120_000))
    plan = _SAMPLE.model_copy(
        update={"blocks": tuple(blocks), "warning": None if warning is None else Millis(warning)}
    )
    return HourPlan(plan, tuple(parts), warning)


def _part(chance: Random, kind: Kind, least: float, most: float) -> Part:
    return Part(kind, chance.randrange(int(least * 60), int(most * 60)) * 1000, chance.random() < 0.1)


def _ends(part: Part) -> Ends:
    return Ends.TEACHER if part.waits else Ends.AUTOMATIC


def _whole_class(name: str, part: Part) -> WholeClass:
    return WholeClass(id=BlockId(name), title=name, length=Millis(part.length), ends=_ends(part))


def _rounds(rounds: tuple[Part, ...], move: Part | None) -> Rounds:
    return Rounds(
        id=BlockId("rounds"),
        stations=_STATIONS,
        count=len(rounds),
        lengths=tuple(Millis(part.length) for part in rounds),
        ends=_ends(rounds[0]),
        change=Change(length=Millis(move.length)) if move is not None else None,
    )
