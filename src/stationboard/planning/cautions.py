"""What a teacher should know about a plan before running it: warnings, never prohibitions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from stationboard.domain.chart import Chart, Phase, PhaseKind
from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.domain.quantity import ClockTime, Millis, as_digits, as_minutes
from stationboard.domain.sentence import listed, say
from stationboard.planning.caution import Caution, CautionKind
from stationboard.planning.seat_cautions import about_seats, about_wings


def cautions(
    chart: Chart,
    present: Mapping[GroupId, tuple[StudentId, ...]],
    period: Millis | None,
    starts: ClockTime | None,
) -> tuple[Caution, ...]:
    """Everything worth a warning, in the order of the plan.

    Args:
        chart: the plan.
        present: the students of each group who are here.
        period: length of the period in milliseconds, where it is known.
        starts: when the lesson begins, where it is known; breaks at a clock time need it.
    """
    found = list(_about_groups(chart, present))
    for phase in chart.phases:
        if phase.kind is PhaseKind.ROUND:
            found.extend(_about_round(chart, phase, present))
        if phase.seats and phase.kind is PhaseKind.ROUND:
            found.extend(about_seats(chart, phase))
    found.extend(about_wings(chart.wings))
    found.extend(_about_stations(chart))
    found.extend(_split_visits(chart))
    found.extend(_about_period(planned_total(chart, starts), period))
    return tuple(found)


def planned_total(chart: Chart, starts: ClockTime | None) -> Millis:
    """The planned length of the lesson in milliseconds; phases that only the teacher ends count nothing."""
    spent = 0
    pending = list(chart.interruptions)
    for phase in chart.phases:
        if phase.until is not None:
            spent = max(spent, phase.until - starts) if starts is not None else spent
        else:
            spent += phase.length or 0
        while starts is not None and pending and starts <= pending[0].at < starts + spent:
            cut = pending.pop(0)
            spent += cut.until - cut.at if cut.until is not None else (cut.length or 0)
    return Millis(spent)


def _names(chart: Chart) -> tuple[dict[GroupId, str], dict[StationId, str]]:
    return {group.id: group.name for group in chart.groups}, {s.id: s.name for s in chart.stations}


def _about_groups(chart: Chart, present: Mapping[GroupId, tuple[StudentId, ...]]) -> Iterator[Caution]:
    for group in chart.groups:
        if not present.get(group.id):
            yield Caution(
                CautionKind.GROUP_EMPTY, say("{group} has no students here today.", group=group.name)
            )


def _about_round(
    chart: Chart, phase: Phase, present: Mapping[GroupId, tuple[StudentId, ...]]
) -> Iterator[Caution]:
    group_names, _ = _names(chart)
    together = {station for wing in chart.wings for station in wing.together}
    visitors: dict[StationId, list[GroupId]] = defaultdict(list)
    for placement in phase.placements:
        if placement.station is not None:
            visitors[placement.station].append(placement.group)
        else:
            text, group = "{group} has no station in round {round}.", group_names[placement.group]
            yield _in_round(CautionKind.GROUP_UNPLACED, phase, text, group=group)
    for station in chart.stations:
        groups = visitors.get(station.id, [])
        heads = sum(len(present.get(group, ())) for group in groups)
        if station.capacity is not None and heads > station.capacity:
            text = "{station} has {places} places for {heads} students in round {round}."
            values: dict[str, str | int] = {
                "station": station.name,
                "places": station.capacity,
                "heads": heads,
            }
            yield _in_round(CautionKind.OVER_CAPACITY, phase, text, **values)
        elif len(groups) > 1 and station.capacity is None and station.id not in together:
            shared = listed([group_names[group] for group in groups])
            text = "{groups} share {station} in round {round}."
            yield _in_round(CautionKind.STATION_SHARED, phase, text, groups=shared, station=station.name)
    yield from _about_adults(chart, phase, set(visitors))
    yield from _about_time(chart, phase, set(visitors))


def _about_adults(chart: Chart, phase: Phase, visited: set[StationId]) -> Iterator[Caution]:
    stations_of: dict[str, list[str]] = defaultdict(list)
    for station in chart.stations:
        if station.adult and station.id in visited:
            stations_of[station.adult].append(station.name)
    for adult, names in stations_of.items():
        if len(names) > 1:
            text = "{adult} is needed at {stations} in round {round}."
            yield _in_round(CautionKind.ADULT_DOUBLE_BOOKED, phase, text, adult=adult, stations=listed(names))


def _about_time(chart: Chart, phase: Phase, visited: set[StationId]) -> Iterator[Caution]:
    for station in chart.stations:
        if station.id in visited and station.minutes is not None and phase.length is not None:
            if station.minutes <= phase.length or _goes_on(chart, phase, station.id):
                continue
            text = "{station} takes {needed} min, and round {round} has {length} min."
            values = {"needed": as_minutes(station.minutes), "length": as_minutes(phase.length)}
            yield _in_round(CautionKind.STATION_NEEDS_LONGER, phase, text, station=station.name, **values)


def _goes_on(chart: Chart, phase: Phase, station: StationId) -> bool:
    """Whether some group is at the station in a round before or after as well: a double length."""
    near = [one for one in chart.phases if abs(one.round - phase.round) == 1 and one.round]
    here = [one.group for one in phase.placements if one.station == station]
    return all(any(one.station_of(group) == station for one in near) for group in here)


def _in_round(kind: CautionKind, phase: Phase, text: str, **values: str | int) -> Caution:
    return Caution(kind, say(text, round=phase.round, **values), phase.block, phase.round)


def _about_stations(chart: Chart) -> Iterator[Caution]:
    rounds = [phase for phase in chart.phases if phase.kind is PhaseKind.ROUND]
    visited = {placement.station for phase in rounds for placement in phase.placements}
    visited |= {seat.station for phase in rounds for seat in phase.seats}
    opened = {station: phase.block for phase in rounds for station in phase.stations}
    for station in chart.stations:
        if station.id in opened and station.id not in visited:
            sentence = say("No group comes to {station} in this lesson.", station=station.name)
            yield Caution(CautionKind.STATION_UNUSED, sentence, opened[station.id])


def _split_visits(chart: Chart) -> Iterator[Caution]:
    """A station of double length that a ring's beginning cuts in two for one group."""
    group_names, station_names = _names(chart)
    rounds = [phase for phase in chart.phases if phase.kind is PhaseKind.ROUND]
    for group in chart.groups:
        visits: dict[StationId, list[int]] = defaultdict(list)
        for seat, phase in enumerate(rounds):
            station = phase.station_of(group.id)
            if station is not None:
                visits[station].append(seat)
        for station, seats in visits.items():
            if len(seats) == 2 and seats[1] - seats[0] > 1 and _has_double_visit(rounds, station):
                first, second = (as_digits(rounds[seat].length or Millis(0)) for seat in seats)
                sentence = say(
                    "{group} has {station} in two parts, {first} and {second}, with other stations between.",
                    group=group_names[group.id],
                    station=station_names[station],
                    first=first,
                    second=second,
                )
                yield Caution(
                    CautionKind.VISIT_SPLIT, sentence, rounds[seats[0]].block, rounds[seats[0]].round
                )


def _has_double_visit(rounds: list[Phase], station: StationId) -> bool:
    return any(
        placement.station == station and later.station_of(placement.group) == station
        for earlier, later in pairwise(rounds)
        for placement in earlier.placements
    )


def _about_period(total: Millis, period: Millis | None) -> Iterator[Caution]:
    if period is None:
        return
    values = {
        "total": as_minutes(total),
        "period": as_minutes(period),
        "difference": as_minutes(abs(total - period)),
    }
    if total > period:
        text = "The plan takes {total} min, {difference} min longer than the period of {period} min."
        yield Caution(CautionKind.LONGER_THAN_PERIOD, say(text, **values))
    elif total < period:
        text = "The plan takes {total} min; {difference} min of the period of {period} min are left over."
        yield Caution(CautionKind.SHORTER_THAN_PERIOD, say(text, **values))
