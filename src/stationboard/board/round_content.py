"""What the board says in a round: every station in its place, and who is there."""

from __future__ import annotations

from dataclasses import replace

from stationboard.board.card_frame import Card, Next, Party
from stationboard.board.coming import badge_of, title_of, warning_sentences
from stationboard.board.frame import Notice, RoundBody
from stationboard.board.known import Spot
from stationboard.board.name_order import not_here, shown_names, sort_key
from stationboard.board.roll_content import turn_of
from stationboard.board.station_icons import icon_of
from stationboard.board.telling import Manner
from stationboard.board.wing import wing_named
from stationboard.domain.chart import Chart, Move, Phase, PhaseKind, Step
from stationboard.domain.document import BlockId, GroupId, StationId
from stationboard.domain.station import Station
from stationboard.lesson.reading import Reading, Urgency
from stationboard.lesson.state import State
from stationboard.lesson.whereabouts import by_themselves, with_group

Parties = tuple[tuple[StationId | None, Party], ...]
"""Who is where; nothing for those who have no station."""

MOST_PLACES = 12
"""With more stations than this in the lesson, only those of the present block keep a place."""


def round_body(state: State, reading: Reading, manner: Manner) -> RoundBody:
    """The round under way."""
    phase = reading.phase
    parties = _parties(state, reading, manner)
    wing = wing_named(state.chart, manner.wing, phase.block) if manner.wing else None
    if wing is None:
        rounds = _rounds_on_one_board(state, phase.block)
    else:
        rounds = tuple(one for one in state.chart.phases if one.block == phase.block)
        parties = tuple(party for party in parties if party[0] in wing.stations)
    stations = _stations(state, rounds, parties)
    tells = not phase.placements and not manner.names_shown
    cards = [station_card(state, manner, phase, station, parties, tells=tells) for station in stations]
    free = tuple(party for where, party in parties if where is None and party.badge is not None)
    if free or any(placement.station is None for one in rounds for placement in one.placements):
        cards.append(Card(None, manner.say("Free this round"), free))
    desk = tuple(party for where, party in parties if where is None and party.badge is None)
    if desk or (manner.names_shown and any(seat.station is None for one in rounds for seat in one.seats)):
        cards.append(Card(None, manner.say("At your desk"), desk))
    notice = None
    if reading.urgency is not Urgency.CALM:
        notice = Notice(*warning_sentences(state, reading, manner))
    return RoundBody(
        cards=tuple(cards),
        label=manner.say("Round {number} of {count}", number=phase.round, count=phase.rounds),
        number=phase.round,
        count=phase.rounds,
        help_line=state.opened.routine.help_line,
        notice=notice,
        turn=turn_of(reading.now) if any(party.badge is None for _, party in parties) else 0,
        onward="" if reading.ends_at is not None else manner.say("until we are told to move"),
    )


def card_of(state: State, reading: Reading, manner: Manner, station: Station) -> Card:
    """The card of `station` in the round of `reading`; with some group at it, where none is."""
    parties = _parties(state, reading, manner)
    if parties and all(where != station.id for where, _ in parties):
        parties = ((station.id, replace(parties[0][1], next=None)),)
    return station_card(state, manner, reading.phase, station, parties)


def _rounds_on_one_board(state: State, block: BlockId) -> tuple[Phase, ...]:
    """The rounds of this block and of all that share a station with it: places are kept across blocks."""
    every = tuple(phase for phase in state.chart.phases if phase.kind is PhaseKind.ROUND)
    own = tuple(phase for phase in every if phase.block == block)
    blocks, known = {block}, _named(own)
    grown = True
    while grown:
        grown = False
        for phase in every:
            if phase.block not in blocks and known & _named((phase,)):
                blocks.add(phase.block)
                known |= _named(tuple(one for one in every if one.block == phase.block))
                grown = True
    joined = tuple(phase for phase in every if phase.block in blocks)
    return joined if len(known) <= MOST_PLACES else own


def _named(rounds: tuple[Phase, ...]) -> frozenset[StationId]:
    placed = (placement.station for phase in rounds for placement in phase.placements)
    opened = (station for phase in rounds for station in phase.stations)
    return frozenset((*opened, *(station for station in placed if station is not None)))


def _stations(state: State, rounds: tuple[Phase, ...], parties: Parties) -> tuple[Station, ...]:
    """In the routine's order, which no edit of the day changes; a closed station keeps its place."""
    called = frozenset(where for where, _ in parties)
    wanted = _named(rounds) | _closed_here(state.chart, state.closed, rounds) | called
    return tuple(station for station in state.chart.stations if station.id in wanted)


def _closed_here(
    chart: Chart, closed: frozenset[StationId], rounds: tuple[Phase, ...]
) -> frozenset[StationId]:
    """Closing takes a station out of its rounds; with all rounds on one board it was here."""
    every = sum(phase.kind is PhaseKind.ROUND for phase in chart.phases)
    return closed if len(rounds) == every else frozenset()


def _parties(state: State, reading: Reading, manner: Manner) -> Parties:
    """The groups in their order, then for each station the students who are there by themselves."""
    names = shown_names(state, manner)
    gone = not_here(state, reading)
    ahead = {move.group: move for move in reading.moves}
    found: list[tuple[StationId | None, Party]] = []
    for placement in reading.phase.placements:
        badge = badge_of(state, placement.group)
        if badge is not None:
            present = with_group(state, reading.phase, placement.group)
            here = tuple(names[one] for one in present if one in names and one not in gone)
            following = _next(state, reading, manner, ahead, placement.group)
            found.append((placement.station, Party(badge, here, following)))
    return (*found, *alone_parties(state, reading, manner))


def alone_parties(state: State, reading: Reading, manner: Manner) -> Parties:
    """For each station the names of those who are there by themselves, in the order of the names."""
    names, gone = shown_names(state, manner), not_here(state, reading)
    found: dict[StationId | None, list[str]] = {}
    for student, station in by_themselves(state, reading.phase):
        if student in names and student not in gone:
            found.setdefault(station, []).append(names[student])
    return tuple(
        (station, Party(None, tuple(sorted(here, key=sort_key)), None)) for station, here in found.items()
    )


def _next(
    state: State, reading: Reading, manner: Manner, ahead: dict[GroupId, Move], group: GroupId
) -> Next | None:
    move = ahead.get(group)
    if move is None:
        if reading.following is None:
            return Next(manner.runs("then *clean up*"), moves=False)
        title = title_of(state.chart.phases[reading.following], manner)
        return Next(manner.runs("then {station}", station=title), moves=True)
    match move.step:
        case Step.STAY:
            return Next(manner.runs("then *stay here*"), moves=False)
        case Step.REST:
            return Next(manner.runs("then a *free round*"), moves=False)
        case Step.MOVE | Step.START:
            goal = state.station(move.goal) if move.goal is not None else None
            return (
                None if goal is None else Next(manner.runs("then {station}", station=goal.name), moves=True)
            )


def station_card(
    state: State, manner: Manner, phase: Phase, station: Station, parties: Parties, *, tells: bool = False
) -> Card:
    """The card of `station` with those of `parties` who are there.

    Where it `tells`, it says what there is to do though nobody is there, as long as it is open.
    """
    here = tuple(party for where, party in parties if where == station.id)
    spot = Spot(station.name, icon_of(station), station.picture)
    closed = station.id in state.closed
    is_open = station.id in phase.stations and not closed
    if not here and not (tells and is_open):
        remark = manner.say("open") if is_open else manner.say("closed today") if closed else ""
        return Card(spot, station.name, (), station.second_name, remark=remark)
    extra = [station.place] if station.place else []
    if station.id in state.on_backup and station.backup:
        # The voice level and the "when done" belong to the usual activity.
        return Card(spot, station.name, here, station.second_name, station.backup, None, tuple(extra))
    if station.when_done:
        extra.append(manner.say("When done: {what}", what=station.when_done))
    voice = manner.voice(station.voice)
    return Card(spot, station.name, here, station.second_name, station.directions, voice, tuple(extra))
