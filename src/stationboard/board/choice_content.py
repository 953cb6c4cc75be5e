"""What the board says in choice time: where there are places, who is where, who has not chosen yet."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from stationboard.board.card_frame import Card, Places
from stationboard.board.coming import title_of, warning_sentences
from stationboard.board.frame import ChoiceBody, Notice
from stationboard.board.name_order import not_here, shown_names, sort_key
from stationboard.board.roll_content import turn_of
from stationboard.board.round_content import Parties, alone_parties, station_card
from stationboard.board.telling import Manner
from stationboard.domain.blocks import stations_named
from stationboard.domain.document import StationId, StudentId
from stationboard.domain.station import Station
from stationboard.lesson.reading import Reading, Urgency
from stationboard.lesson.state import State
from stationboard.lesson.whereabouts import places_left, stations_of

MOST_WAITING: Final = 4
"""So many names are read out of the queue; of the others it is told how many they are."""


def choice_body(state: State, reading: Reading, manner: Manner) -> ChoiceBody:
    """The choice time under way."""
    parties = alone_parties(state, reading, manner)
    stations = choice_stations(state, reading)
    notice = None
    if reading.urgency is not Urgency.CALM:
        notice = Notice(*warning_sentences(state, reading, manner))
    told = manner.say("Not placed yet")
    if manner.by_touch:
        told = manner.say("Hold your name, then touch a station")
    return ChoiceBody(
        title=title_of(reading.phase, manner),
        cards=tuple(_card(state, reading, manner, station, parties) for station in stations),
        unplaced=_unplaced(state, reading, manner),
        unplaced_title=told,
        waiting=_waiting(state, reading, manner),
        help_line=_help_line(state, manner),
        notice=notice,
        turn=turn_of(reading.now),
        by_touch=manner.by_touch,
    )


def choice_stations(state: State, reading: Reading) -> tuple[Station, ...]:
    """The stations on the board in choice time, in the order of their cards; a closed one keeps its place."""
    called = {call.station for call in state.calls}
    wanted = {*reading.phase.stations, *called, *(state.closed & _of_block(state, reading))}
    return tuple(station for station in state.chart.stations if station.id in wanted)


def refusal_words(
    state: State, reading: Reading, station: Station, student: StudentId, manner: Manner
) -> str:
    """Why `student` cannot choose `station` now, in a word or two; nothing for whoever is there already."""
    if stations_of(state, reading.phase).get(student) == station.id:
        return ""
    if station.id in state.closed:
        return manner.say("closed today")
    left = places_left(state, reading.phase, station.id)
    return manner.say("full") if left is not None and left <= 0 else manner.say("You were here before")


def waiting_words(manner: Manner) -> str:
    """What somebody is told who asks for help a second time."""
    return manner.say("You are on the list")


def _of_block(state: State, reading: Reading) -> frozenset[StationId]:
    """The stations that the block of this phase names in the routine, closed ones too."""
    named = (block for block in state.opened.routine.blocks if block.id == reading.phase.block)
    return frozenset(one for block in named for one in stations_named(block))


def _card(state: State, reading: Reading, manner: Manner, station: Station, parties: Parties) -> Card:
    card = station_card(state, manner, reading.phase, station, parties, tells=True)
    if station.id in state.closed:
        return card
    must = manner.say("must do") if station.id in reading.phase.must else ""
    return replace(card, places=_places(state, reading, manner, station), must=must)


def _places(state: State, reading: Reading, manner: Manner, station: Station) -> Places:
    left = places_left(state, reading.phase, station.id)
    if left is None:
        return Places(manner.say("no limit"), full=False)
    if left <= 0:
        return Places(manner.say("full"), full=True)
    told = manner.say("1 place left") if left == 1 else manner.say("{count} places left", count=left)
    return Places(told, full=False)


def _unplaced(state: State, reading: Reading, manner: Manner) -> tuple[str, ...]:
    names = shown_names(state, manner)
    gone = not_here(state, reading)
    where = stations_of(state, reading.phase)
    loose = (
        names[one.id]
        for one in state.opened.roster.students
        if one.id in names and one.id not in gone and where.get(one.id) is None
    )
    return tuple(sorted(loose, key=sort_key))


def _waiting(state: State, reading: Reading, manner: Manner) -> tuple[str, ...]:
    names, gone = shown_names(state, manner), not_here(state, reading)
    here = [names[one] for one, _ in state.waiting if one in names and one not in gone]
    if not here:
        return ()
    more = len(here) - MOST_WAITING
    if more > 0:
        rest = manner.say("and {count} more", count=more)
        return (manner.say("Next:"), *_listed(here[:MOST_WAITING], manner), rest)
    return (manner.say("Next:"), *_listed(here, manner))


def _listed(names: list[str], manner: Manner) -> tuple[str, ...]:
    return (*(manner.say("{name},", name=name) for name in names[:-1]), names[-1])


def _help_line(state: State, manner: Manner) -> str:
    if manner.by_touch:
        return manner.say("Need the teacher? Put your name here")
    return state.opened.routine.help_line
