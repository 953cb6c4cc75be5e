"""The stations of a routine, added, moved, changed and taken out of every plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from stationboard.domain.blocks import Block, stations_named
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import StationId
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.rounds import Fill, Planned, Ring, Rounds, Row, Table
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence, listed, say
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.station import Station
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.library.playlists.wants import as_wishes, wants_of, without_want
from stationboard.library.routines.changes import EditRefused, with_fields
from stationboard.library.routines.ids import new_id
from stationboard.library.routines.kinds import kind_word

MOST_STATIONS = 60


def station_of(routine: Routine, station_id: StationId) -> Station:
    """The station with this id.

    Raises:
        EditRefused: there is none any more.
    """
    for station in routine.stations:
        if station.id == station_id:
            return station
    raise EditRefused(say("This station is not in the routine any more."))


def with_station(routine: Routine, name: str) -> Routine:
    """`routine` with a new station at the end.

    Raises:
        EditRefused: it has no name, or there are too many.
    """
    if not name.strip():
        raise EditRefused(say("A station needs a name."))
    return _added(routine, (Station(id=_id(routine, name), name=name),), None)


def with_station_again(routine: Routine, station_id: StationId) -> Routine:
    """`routine` with a copy of the station right behind it; no group goes there yet."""
    station = station_of(routine, station_id)
    return _added(routine, (with_fields(station, id=_id(routine, station.name)),), station_id)


def with_stations_of(routine: Routine, other: Routine, wanted: Sequence[StationId]) -> Routine:
    """`routine` with copies of stations of another one at the end."""
    added = routine
    for station_id in wanted:
        station = station_of(other, station_id)
        added = _added(added, (with_fields(station, id=_id(added, station.name)),), None)
    return added


def with_station_field(routine: Routine, station_id: StationId, **fields: object) -> Routine:
    """`routine` with other values in some fields of the station.

    Raises:
        EditRefused: it would have no name, or a value is not allowed.
    """
    station = station_of(routine, station_id)
    if not str(fields.get("name", station.name)).strip():
        raise EditRefused(say("A station needs a name."))
    changed = with_fields(station, **fields)
    stations = tuple(changed if one.id == station_id else one for one in routine.stations)
    return with_fields(routine, stations=stations)


def with_station_at(routine: Routine, station_id: StationId, place: int) -> Routine:
    """`routine` with the station at `place`, counted from 0; the board shows stations in this order."""
    station = station_of(routine, station_id)
    others = [one for one in routine.stations if one.id != station_id]
    others.insert(min(max(0, place), len(others)), station)
    return with_fields(routine, stations=tuple(others))


def without_station(routine: Routine, station_id: StationId) -> Routine:
    """`routine` without the station, which is taken out of every ring and every cell as well.

    Raises:
        EditRefused: some rounds have no other station.
    """
    station = station_of(routine, station_id)
    blocks = tuple(_without(block, station) for block in routine.blocks)
    stations = tuple(one for one in routine.stations if one.id != station_id)
    return with_fields(routine, stations=stations, blocks=blocks)


def removal_sentence(routine: Routine, station_id: StationId) -> Sentence:
    """What `without_station` takes away, and from where."""
    station = station_of(routine, station_id)
    used = [block.title or kind_word(block).lower() for block in routine.blocks if _uses(block, station_id)]
    if not used:
        return say("{station} is removed.", station=station.name)
    return say("{station} is removed, also from {places}.", station=station.name, places=listed(used))


def is_used(routine: Routine, station_id: StationId) -> bool:
    """Whether some rounds lead a group to the station."""
    return any(_uses(block, station_id) for block in routine.blocks)


def with_station_in_rounds(routine: Routine, station_id: StationId) -> Routine:
    """`routine` with the station in all rounds and choice; rounds as many as stations get one more.

    Raises:
        EditRefused: there are no rounds.
    """
    if not any(isinstance(block, Rounds | Playlist | ChoiceTime) for block in routine.blocks):
        raise EditRefused(say("This routine has no rounds yet; add some on the page of the routines."))
    return with_fields(routine, blocks=tuple(_with(block, station_id) for block in routine.blocks))


def _with(block: Block, station_id: StationId) -> Block:
    match block:
        case Rounds() | Playlist():
            if station_id in block.stations:
                return block
            more = 1 if block.count == len(block.stations) < MOST_STATIONS else 0
            return with_fields(block, stations=(*block.stations, station_id), count=block.count + more)
        case ChoiceTime():
            return with_fields(block, stations=tuple(dict.fromkeys((*block.stations, station_id))))
        case WholeClass() | Break() | SideBySide() | PreparationCheck():
            return block
        case _:
            assert_never(block)


def _uses(block: Block, station_id: StationId) -> bool:
    return station_id in stations_named(block) or (
        isinstance(block, Rounds)
        and isinstance(block.fill, Planned)
        and any(owed.station == station_id for owed in block.fill.owed)
    )


def _without(block: Block, station: Station) -> Block:
    if not _uses(block, station.id):
        return block
    match block:
        case Rounds():
            left = _left(block, block.stations, station)
            return with_fields(block, stations=left, fill=_fill_without(block.fill, station.id))
        case SideBySide():
            sides = tuple(
                with_fields(side, blocks=tuple(_without(inner, station) for inner in side.blocks))
                for side in block.sides
            )
            return with_fields(block, sides=sides)
        case Playlist():
            return with_fields(
                block,
                stations=_left(block, block.stations, station),
                wishes=as_wishes(without_want(wants_of(block.wishes), station.id)),
                rows=tuple(
                    with_fields(row, cells=_cells_without(row.cells, station.id)) for row in block.rows
                ),
            )
        case ChoiceTime():
            must = tuple(one for one in block.must if one != station.id)
            return with_fields(block, stations=_left(block, block.stations, station), must=must)
        case PreparationCheck():
            text = "Students start at {station} after {block}; choose another station there first."
            raise EditRefused(say(text, station=station.name, block=block.title or kind_word(block)))
        case WholeClass() | Break():
            return block
        case _:
            assert_never(block)


def _left(block: Block, stations: Sequence[StationId], station: Station) -> tuple[StationId, ...]:
    left = tuple(one for one in stations if one != station.id)
    if not left:
        text = "{station} is the only station of {block}; give the groups another one first."
        name = block.title or ("the rounds" if isinstance(block, Rounds) else kind_word(block))
        raise EditRefused(say(text, station=station.name, block=name))
    return left


def _fill_without(fill: Fill, station: StationId) -> Fill:
    match fill:
        case Ring():
            return fill
        case Table():
            return Table(rows=tuple(_emptied(row, station) for row in fill.rows))
        case Planned():
            owed = tuple(one for one in fill.owed if one.station != station)
            return Planned(owed=owed, rows=tuple(_emptied(row, station) for row in fill.rows))


def _emptied(row: Row, station: StationId) -> Row:
    return Row(day=row.day, cells=_cells_without(row.cells, station))


def _cells_without(cells: Sequence[StationId | None], station: StationId) -> tuple[StationId | None, ...]:
    return tuple(None if cell == station else cell for cell in cells)


def _id(routine: Routine, wanted: str) -> StationId:
    return StationId(new_id(wanted, (station.id for station in routine.stations)))


def _added(routine: Routine, stations: tuple[Station, ...], after: StationId | None) -> Routine:
    if len(routine.stations) + len(stations) > MOST_STATIONS:
        raise EditRefused(say("A routine can have {count} stations at most.", count=MOST_STATIONS))
    found = (at for at, one in enumerate(routine.stations, start=1) if one.id == after)
    place = next(found, len(routine.stations))
    return with_fields(routine, stations=(*routine.stations[:place], *stations, *routine.stations[place:]))
