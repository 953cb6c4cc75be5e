"""Where each adult is in a lesson: the day's plan of teacher, tutor and aide."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.chart import Chart, Phase, PhaseKind
from stationboard.domain.quantity import Instant
from stationboard.lesson.clockwork import project
from stationboard.lesson.state import State


@dataclass(frozen=True, slots=True)
class Stay:
    """A time that an adult spends at one side, or at one station."""

    place: str
    start: Instant
    end: Instant


@dataclass(frozen=True, slots=True)
class AdultPlan:
    """The places of one adult from a moment to the end of the lesson."""

    adult: str
    stays: tuple[Stay, ...]


def adult_plans(state: State, now: Instant) -> tuple[AdultPlan, ...]:
    """The plan of every adult who leads a side or a station, as the lesson runs from `now` on.

    Whoever changes nothing while the class moves or sits together stays where they were.
    """
    ahead = [
        (state.chart.phases[one.index], one.start, one.end)
        for one in project(state.at(now), now)
        if one.end is not None
    ]
    plans: list[AdultPlan] = []
    for adult in _adults(state.chart):
        stays: list[Stay] = []
        for phase, start, end in ahead:
            place = _place_of(state.chart, phase, adult)
            if stays and place in ("", stays[-1].place):
                stays[-1] = Stay(stays[-1].place, stays[-1].start, end if place else stays[-1].end)
            elif place:
                stays.append(Stay(place, start, end))
        if stays:
            plans.append(AdultPlan(adult, tuple(stays)))
    return tuple(plans)


def _adults(chart: Chart) -> tuple[str, ...]:
    names = (*(wing.adult for wing in chart.wings), *(station.adult for station in chart.stations))
    return tuple(dict.fromkeys(name for name in names if name))


def _place_of(chart: Chart, phase: Phase, adult: str) -> str:
    """The side or the station that `adult` leads in `phase`; a side goes before its stations."""
    if phase.kind not in (PhaseKind.ROUND, PhaseKind.CHOICE):
        return ""
    sides = [wing for wing in chart.wings if wing.block == phase.block]
    for wing in sides:
        if wing.adult == adult:
            return wing.name
    for station in chart.stations:
        if station.adult == adult and station.id in phase.stations:
            return next((wing.name for wing in sides if station.id in wing.stations), station.name)
    return ""
