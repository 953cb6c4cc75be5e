"""What a teacher should know about parts of a class, and about students with places of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from stationboard.domain.chart import Chart, Phase, Wing
from stationboard.domain.quantity import as_minutes
from stationboard.domain.sentence import say
from stationboard.planning.caution import Caution, CautionKind


def about_seats(chart: Chart, phase: Phase) -> Iterator[Caution]:
    """Stations with more students than places; a round for which nobody was planned."""
    heads = Counter(seat.station for seat in phase.seats)
    if set(heads) == {None}:
        sentence = say("Nobody has a place in round {round} yet; plan the playlists.", round=phase.round)
        yield Caution(CautionKind.NOT_PLANNED, sentence, phase.block, phase.round)
    for station in chart.stations:
        if station.capacity is not None and heads[station.id] > station.capacity:
            sentence = say(
                "{station} has {places} places for {heads} students in round {round}.",
                station=station.name,
                places=station.capacity,
                heads=heads[station.id],
                round=phase.round,
            )
            yield Caution(CautionKind.OVER_CAPACITY, sentence, phase.block, phase.round)


def about_wings(wings: tuple[Wing, ...]) -> Iterator[Caution]:
    """Sides at which a part has to wait for the others."""
    for wing in wings:
        longest = max((one for one in wings if one.block == wing.block), key=lambda one: one.length)
        if wing.length < longest.length:
            sentence = say(
                "Those at {side} have {more} min more than their {length} min: {other} takes {longest} min.",
                side=wing.name,
                more=as_minutes(longest.length - wing.length),
                length=as_minutes(wing.length),
                other=longest.name,
                longest=as_minutes(longest.length),
            )
            yield Caution(CautionKind.SIDES_UNEQUAL, sentence, wing.block)
