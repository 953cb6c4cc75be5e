"""Parts of a class at different plans become one chart: it has a phase wherever any part changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import assert_never

from stationboard.domain.chart import Phase, PhaseKind, Placement, Wing
from stationboard.domain.document import StationId
from stationboard.domain.quantity import Millis
from stationboard.domain.roster import Group
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle
from stationboard.domain.side_by_side import Side, SideBySide, meeting_place
from stationboard.domain.station import Station, StationKind
from stationboard.domain.whole_class import WholeClass
from stationboard.planning.filling import placements
from stationboard.planning.turns import fitting_warning, transition


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one part does for some time; nobody is placed while it moves."""

    length: Millis
    placed: tuple[Placement, ...] | None


def side_phases(
    block: SideBySide, groups: tuple[Group, ...], place: PlaceInCycle, warning: Millis | None
) -> Iterator[Phase]:
    """The phases of `block` for `groups`, which are dealt to its sides in order."""
    parts = dealt(groups, len(block.sides))
    stations = tuple(dict.fromkeys(one for side in block.sides for one in _stations_of(side)))
    if block.arrive is not None:
        yield transition(block.id, block.arrive, walk=True)
    for turn in range(block.turns):
        if turn and block.walk is not None:
            yield transition(block.id, block.walk, walk=True)
        lanes = [
            _lane(block.sides[(seat + turn) % len(block.sides)], part, place)
            for seat, part in enumerate(parts)
        ]
        yield from _merged(block, lanes, stations, warning)
    if block.leave is not None:
        yield transition(block.id, block.leave, walk=True)


def dealt(groups: tuple[Group, ...], count: int) -> tuple[tuple[Group, ...], ...]:
    """`groups` in `count` parts that keep their order and differ by one at most; later parts may be empty."""
    each, more = divmod(len(groups), count)
    ends = list(accumulate(each + (seat < more) for seat in range(count)))
    return tuple(groups[start:end] for start, end in zip([0, *ends], ends, strict=False))


def meeting_places(block: SideBySide) -> tuple[Station, ...]:
    """Stations for what is done all together on one side, so that the board has a card for it."""
    return tuple(
        Station(
            id=meeting_place(inner),
            name=inner.title or side.name,
            kind=StationKind.TEACHER if side.adult else StationKind.INDEPENDENT,
            adult=side.adult,
            place=side.place,
            directions=inner.directions,
            voice=inner.voice,
        )
        for side in block.sides
        for inner in side.blocks
        if isinstance(inner, WholeClass)
    )


def wings(block: SideBySide, place: PlaceInCycle) -> tuple[Wing, ...]:
    """The sides with their stations."""
    return tuple(
        Wing(
            block.id,
            side.name,
            side.place,
            side.adult,
            _stations_of(side),
            _length_of(side, place),
            tuple(meeting_place(inner) for inner in side.blocks if isinstance(inner, WholeClass)),
        )
        for side in block.sides
    )


def _length_of(side: Side, place: PlaceInCycle) -> Millis:
    return Millis(sum(piece.length for piece in _pieces(side, (), place)))


def _merged(
    block: SideBySide,
    lanes: Sequence[tuple[_Piece, ...]],
    stations: tuple[StationId, ...],
    warning: Millis | None,
) -> Iterator[Phase]:
    ends = [[int(end) for end in accumulate(piece.length for piece in lane)] for lane in lanes]
    now = 0
    for end in sorted({end for lane in ends for end in lane if end}) or [0]:
        pieces = [_piece_at(lane, lane_ends, now) for lane, lane_ends in zip(lanes, ends, strict=True)]
        length = Millis(end - now)
        now = end
        if any(piece.placed is None for piece in pieces):
            yield Phase(PhaseKind.TRANSITION, block.id, "", length)
            continue
        yield Phase(
            PhaseKind.ROUND,
            block.id,
            block.title,
            length,
            ends=block.ends,
            placements=tuple(one for piece in pieces for one in piece.placed or ()),
            stations=stations,
            warning=fitting_warning(warning, length),
        )


def _piece_at(lane: tuple[_Piece, ...], ends: list[int], moment: int) -> _Piece:
    """What a part does at `moment`; one that is done before the others goes on with what it did last."""
    found = next((piece for piece, end in zip(lane, ends, strict=True) if moment < end), None)
    if found is not None:
        return found
    return next(piece for piece in reversed(lane) if piece.placed is not None)


def _lane(side: Side, groups: tuple[Group, ...], place: PlaceInCycle) -> tuple[_Piece, ...]:
    """What a part does at `side`; it rests where nothing of the side is held on this day."""
    rest = _Piece(Millis(0), tuple(Placement(group.id, None) for group in groups))
    return tuple(_pieces(side, groups, place)) or (rest,)


def _pieces(side: Side, groups: tuple[Group, ...], place: PlaceInCycle) -> Iterator[_Piece]:
    for inner in side.blocks:
        if inner.days and place.day not in inner.days:
            continue
        match inner:
            case WholeClass():
                at = meeting_place(inner)
                yield _Piece(inner.length or Millis(0), tuple(Placement(group.id, at) for group in groups))
            case Rounds():
                yield from _round_pieces(inner, groups, place)
            case _:
                assert_never(inner)


def _round_pieces(inner: Rounds, groups: tuple[Group, ...], place: PlaceInCycle) -> Iterator[_Piece]:
    if inner.arrive is not None:
        yield _Piece(inner.arrive.length, None)
    for turn, row in enumerate(placements(inner, groups, place)):
        if turn and inner.change is not None:
            yield _Piece(inner.change.length, None)
        yield _Piece(inner.length_of(turn) or Millis(0), row)
    if inner.leave is not None:
        yield _Piece(inner.leave.length, None)


def _stations_of(side: Side) -> tuple[StationId, ...]:
    found: list[StationId] = []
    for inner in side.blocks:
        if isinstance(inner, WholeClass):
            found.append(meeting_place(inner))
        else:
            found.extend(inner.stations)
    return tuple(dict.fromkeys(found))
