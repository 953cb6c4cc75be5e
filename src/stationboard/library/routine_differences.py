"""How one version of a routine differs from another, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stationboard.domain.blocks import Block
from stationboard.domain.document import Document
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence, listed, named, say
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.station import Station
from stationboard.library.class_differences import otherwise
from stationboard.library.routines.kinds import kind_word

_FIELDS: Final = {
    "cycle": "days of the cycle",
    "starts": "start",
    "period": "length of the period",
    "warning": "warning",
    "help_line": "help line",
    "source": "source",
    "title": "title",
    "days": "days",
    "ends": "way to end",
    "length": "length",
    "until": "end time",
    "at": "clock time",
    "directions": "directions",
    "voice": "voice level",
    "grouping": "groups in use",
    "stations": "order of stations",
    "count": "number of rounds",
    "lengths": "lengths",
    "fill": "rotation",
    "change": "time to move",
    "arrive": "time before the first round",
    "leave": "time after the last round",
    "turns": "turns",
    "walk": "time to walk",
    "blocks": "what is done there",
    "wishes": "playlist",
    "lists": "playlists in use",
    "rows": "plan",
    "must": "what must be done",
    "once_each": "once each",
    "stamina": "counting up",
    "ready": "station for those who have prepared",
    "catch_up": "station to catch up at",
    "catch_up_length": "time to catch up",
    "rooms": "rooms",
    "show_room": "room on the board",
    "kind": "kind",
    "icon": "picture",
    "adult": "adult",
    "capacity": "places",
    "place": "place",
    "materials": "materials",
    "when_done": "“when done”",
    "backup": "backup activity",
}


def routine_differences(here: Routine, there: Routine) -> tuple[Sentence, ...]:
    """What is otherwise in the version `there`, a sentence each; nothing where both say the same."""
    name = otherwise("Name: “{there}”, not “{here}”.", here.name, there.name)
    own = _changed(here, there, {"id", "name", "stations", "blocks"})
    return (
        *([name] if name is not None else []),
        *([say("Otherwise: {fields}.", fields=listed(own))] if own else []),
        *_stations(here, there),
        *_blocks(here, there),
    )


def _changed(here: Document, there: Document, apart: set[str]) -> list[str]:
    """The fields that differ, in plain words."""
    fields = [name for name in type(there).model_fields if name not in apart]
    return [_FIELDS.get(name, name) for name in fields if getattr(here, name) != getattr(there, name)]


def _stations(here: Routine, there: Routine) -> Iterator[Sentence]:
    before, after = {one.id: one for one in here.stations}, {one.id: one for one in there.stations}
    added = [f"“{one.name}”" for one in there.stations if one.id not in before]
    gone = [f"“{one.name}”" for one in here.stations if one.id not in after]
    if added:
        yield named(added, "With the station {names}.", "With the stations {names} and {count} more.")
    if gone:
        yield named(gone, "Without the station {names}.", "Without the stations {names} and {count} more.")
    for station in there.stations:
        yield from _station(before.get(station.id, station), station)
    orders = [
        [one.id for one in routine.stations if one.id in before and one.id in after]
        for routine in (here, there)
    ]
    if orders[0] != orders[1]:
        yield say("The stations in another order.")


def _station(here: Station, there: Station) -> Iterator[Sentence]:
    if here.name != there.name:
        yield say("The station “{there}” instead of “{here}”.", there=there.name, here=here.name)
    fields = _changed(here, there, {"id", "name"})
    if fields:
        yield say("Otherwise at “{station}”: {fields}.", station=there.name, fields=listed(fields))


def _blocks(here: Routine, there: Routine) -> Iterator[Sentence]:
    before, after = {one.id: one for one in here.blocks}, {one.id: one for one in there.blocks}
    added = [_title(one) for one in there.blocks if one.id not in before]
    gone = [_title(one) for one in here.blocks if one.id not in after]
    if added:
        yield named(added, "With the part {names}.", "With the parts {names} and {count} more.")
    if gone:
        yield named(gone, "Without the part {names}.", "Without the parts {names} and {count} more.")
    for block in there.blocks:
        old = before.get(block.id, block)
        if type(old) is not type(block):
            yield say("Another kind of part: {part}.", part=_title(block))
        elif fields := _changed(old, block, {"id", "sides"}):
            yield say("Otherwise in {part}: {fields}.", part=_title(block), fields=listed(fields))
        if isinstance(old, SideBySide) and isinstance(block, SideBySide):
            yield from _sides(old, block)
    orders = [
        [one.id for one in routine.blocks if one.id in before and one.id in after]
        for routine in (here, there)
    ]
    if orders[0] != orders[1]:
        yield say("The parts in another order.")


def _sides(here: SideBySide, there: SideBySide) -> Iterator[Sentence]:
    before, after = [one.name for one in here.sides], [one.name for one in there.sides]
    if len(before) != len(after):
        counts = {"there": len(after), "here": len(before)}
        yield say("{there} sides instead of {here} in {part}.", part=_title(there), **counts)
    for old, new in zip(here.sides, there.sides, strict=False):
        if old.name != new.name:
            yield say("The side “{there}” instead of “{here}”.", there=new.name, here=old.name)
        fields = _changed(old, new, {"name"})
        if fields:
            yield say("Otherwise at the side “{side}”: {fields}.", side=new.name, fields=listed(fields))


def _title(block: Block) -> str:
    return f"“{block.title or kind_word(block)}”"
