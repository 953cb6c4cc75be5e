"""New routines of every rotation model, with contents that can be run at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from stationboard.domain.block import Change
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId, RoutineId, StationId
from stationboard.domain.playlist import Playlist, Wish
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.station import Station, StationKind
from stationboard.domain.whole_class import WholeClass
from stationboard.library.routines.ids import new_id


class Template(StrEnum):
    """The rotation models one can begin with."""

    STATIONS = "stations"
    LAB = "lab"
    SWAP = "swap"
    PLAYLISTS = "playlists"
    CHOICE = "choice"
    FLIPPED = "flipped"
    WHOLE_GROUP = "whole_group"
    WHEEL = "wheel"


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """What a new routine calls its parts, in the teacher's language."""

    name: str
    stations: tuple[str, ...] = ()
    """Two at least where there are rounds; the first one is the teacher's."""
    parts: tuple[str, ...] = ()
    """What the whole class does one after the other."""
    opening: str = ""
    closing: str = ""
    sides: tuple[str, str] = ("", "")
    line_up: str = ""
    """What the class is told before it walks."""


def routine_from(template: Template, words: TemplateWords, taken: Iterable[str]) -> Routine:
    """A new routine of this model; `taken` are the ids of the routines there are."""
    stations = tuple(
        Station(
            id=StationId(f"s{number}"),
            name=name,
            kind=StationKind.TEACHER if number == 1 else StationKind.INDEPENDENT,
        )
        for number, name in enumerate(words.stations, start=1)
    )
    return Routine(
        id=RoutineId(new_id(words.name, taken)),
        name=words.name,
        stations=stations,
        blocks=_blocks(template, words, tuple(station.id for station in stations)),
    )


def _blocks(template: Template, words: TemplateWords, stations: tuple[StationId, ...]) -> tuple[Block, ...]:
    opening = _together("opening", words.opening, 10)
    closing = _together("closing", words.closing, 5)
    change = Change(length=minutes(1))
    match template:
        case Template.STATIONS:
            rounds = Rounds(
                id=BlockId("rounds"),
                stations=stations,
                count=len(stations),
                lengths=(minutes(15),),
                change=change,
            )
            return opening, rounds, closing
        case Template.WHEEL:
            return (Rounds(id=BlockId("rounds"), stations=stations, count=len(stations)),)
        case Template.LAB:
            return (_lab(words, stations),)
        case Template.SWAP:
            return opening, _swap(words), closing
        case Template.PLAYLISTS:
            playlist = Playlist(
                id=BlockId("playlists"),
                stations=stations,
                count=len(stations),
                lengths=(minutes(12),),
                change=change,
                wishes=tuple(Wish(station=station) for station in stations),
            )
            return opening, playlist, closing
        case Template.CHOICE:
            choice = ChoiceTime(
                id=BlockId("choice"),
                stations=stations,
                must=stations[1:2],
                length=minutes(25),
                once_each=True,
            )
            return opening, choice, closing
        case Template.FLIPPED:
            check = PreparationCheck(
                id=BlockId("check"), ready=stations[0], catch_up=stations[1], change=change
            )
            return check, _together("discussion", words.opening, 20), closing
        case Template.WHOLE_GROUP:
            return tuple(
                _together(f"part-{number}", name, 20) for number, name in enumerate(words.parts, start=1)
            )
        case _:
            assert_never(template)


def _lab(words: TemplateWords, stations: tuple[StationId, ...]) -> SideBySide:
    """Half of the class in two rounds with a minute between, the other half in the lab for 50."""
    rounds = Rounds(
        id=BlockId("classroom"),
        stations=stations[:2],
        count=2,
        lengths=(minutes(25), minutes(24)),
        change=Change(length=minutes(1)),
    )
    lab = _together("lab", words.sides[1], 50)
    return SideBySide(
        id=BlockId("sides"),
        sides=(
            Side(name=words.sides[0], blocks=(rounds,)),
            Side(name=words.sides[1], blocks=(lab,)),
        ),
        walk=Change(title=words.line_up, length=minutes(3)),
    )


def _swap(words: TemplateWords) -> SideBySide:
    return SideBySide(
        id=BlockId("sides"),
        sides=tuple(
            Side(name=name, blocks=(_together(f"half-{number}", name, 20),))
            for number, name in enumerate(words.sides, start=1)
        ),
        walk=Change(length=minutes(1)),
    )


def _together(block_id: str, title: str, length: int) -> WholeClass:
    return WholeClass(id=BlockId(block_id), title=title, length=minutes(length))
