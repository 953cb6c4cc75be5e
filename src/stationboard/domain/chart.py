"""The rotation chart: who is where in each phase of a lesson."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from stationboard.domain.block import Ends
from stationboard.domain.document import BlockId, GroupId, StationId, StudentId
from stationboard.domain.quantity import ClockTime, Millis
from stationboard.domain.roster import Group
from stationboard.domain.station import Station
from stationboard.domain.value import changed


class PhaseKind(StrEnum):
    """What a phase of the lesson is."""

    WHOLE_CLASS = "whole_class"
    ROUND = "round"
    TRANSITION = "transition"
    BREAK = "break"
    CHOICE = "choice"
    """Students place themselves; no round, and no group has a place of its own."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a group is in a phase; `station` is nothing where it has no place of its own."""

    group: GroupId
    station: StationId | None


@dataclass(frozen=True, slots=True)
class Seat:
    """Where one student is in a phase, whatever the group does; `station` is nothing for the own desk."""

    student: StudentId
    station: StationId | None


@dataclass(frozen=True, slots=True)
class Phase:
    """One stretch of the lesson with one set of placements."""

    kind: PhaseKind
    block: BlockId
    title: str
    length: Millis | None
    """Planned length; nothing where it ends at a clock time or when the teacher goes on."""
    until: ClockTime | None = None
    ends: Ends = Ends.AUTOMATIC
    round: int = 0
    """Number of the round, from 1; 0 where this is no round."""
    rounds: int = 0
    """How many rounds there are in this lesson."""
    placements: tuple[Placement, ...] = ()
    stations: tuple[StationId, ...] = ()
    """The stations open in this phase, in the order of the board, each once."""
    directions: str = ""
    voice: int | None = None
    steps: tuple[str, ...] = ()
    warning: Millis | None = None
    """How long before its end the class is warned; nothing where it is not."""
    seats: tuple[Seat, ...] = ()
    """Students with a place of their own, which prevails over the group's."""
    must: tuple[StationId, ...] = ()
    """In choice time the stations that everyone has to visit."""
    once_each: bool = False
    """Whether nobody may choose a station twice in a lesson."""
    stamina: bool = False
    """Whether the board counts up, beside the class's record."""
    walk: bool = False
    """Whether this is a walk to another room."""

    def station_of(self, group: GroupId) -> StationId | None:
        """Where `group` is placed, or nothing."""
        return next((placement.station for placement in self.placements if placement.group == group), None)

    def places(self, group: GroupId) -> bool:
        """Whether this phase has a cell for `group`, be it empty."""
        return any(placement.group == group for placement in self.placements)

    def seat_of(self, student: StudentId) -> Seat | None:
        """The place of its own that `student` has here, if there is one."""
        return next((seat for seat in self.seats if seat.student == student), None)

    def with_seat(self, seat: Seat) -> Phase:
        """This phase with one student placed anew."""
        others = tuple(one for one in self.seats if one.student != seat.student)
        return changed(self, seats=(*others, seat))

    def without_seat(self, student: StudentId) -> Phase:
        """This phase with `student` where the group is."""
        return changed(self, seats=tuple(one for one in self.seats if one.student != student))

    def with_stations(self, stations: Mapping[GroupId, StationId | None]) -> Phase:
        """This phase with the groups in `stations` placed anew."""
        old = self.placements
        new = [Placement(p.group, stations[p.group]) if p.group in stations else p for p in old]
        return changed(self, placements=tuple(new))


@dataclass(frozen=True, slots=True)
class Interruption:
    """A break at a clock time, which cuts whatever phase is under way then."""

    block: BlockId
    title: str
    at: ClockTime
    until: ClockTime | None
    length: Millis | None


@dataclass(frozen=True, slots=True)
class Wing:
    """A side of the lesson with stations of its own, such as the lab; a board may show it alone."""

    block: BlockId
    name: str
    place: str
    adult: str
    stations: tuple[StationId, ...]
    length: Millis
    """Of one turn there; those at a shorter side wait for the others."""
    together: tuple[StationId, ...] = ()
    """Those of the stations that stand for what a whole part does together."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A lesson's phases in order, with the groups and stations they name."""

    groups: tuple[Group, ...]
    """Every group that is placed, as it was at the start, without students who belong to no such group."""
    stations: tuple[Station, ...]
    phases: tuple[Phase, ...]
    interruptions: tuple[Interruption, ...] = ()
    wings: tuple[Wing, ...] = ()

    def with_phases(self, others: Mapping[int, Phase]) -> Chart:
        """This chart with other phases at the places in `others`."""
        return changed(self, phases=tuple(others.get(at, phase) for at, phase in enumerate(self.phases)))


class Step(StrEnum):
    """What a group is told at a change."""

    MOVE = "move"
    STAY = "stay"
    START = "start"
    """It had no station before."""
    REST = "rest"
    """It has no station afterwards."""


@dataclass(frozen=True, slots=True)
class Move:
    """One group's way at a change."""

    group: GroupId
    step: Step
    origin: StationId | None
    goal: StationId | None


def moves(before: Phase | None, after: Phase) -> tuple[Move, ...]:
    """What each group of `after` is told when it follows `before`; every group gets exactly one move."""
    found: list[Move] = []
    for placement in after.placements:
        origin = before.station_of(placement.group) if before is not None else None
        if placement.station is None:
            step = Step.REST
        elif origin is None:
            step = Step.START
        else:
            step = Step.STAY if origin == placement.station else Step.MOVE
        found.append(Move(placement.group, step, origin, placement.station))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class StudentMove:
    """The way of one student with a place of their own at a change."""

    student: StudentId
    step: Step
    origin: StationId | None
    goal: StationId | None


def working_phase(chart: Chart, index: int, step: int) -> Phase | None:
    """The nearest round from `index` by `step` (1 forward, -1 back), with only transitions between."""
    at = index + step
    while 0 <= at < len(chart.phases):
        phase = chart.phases[at]
        if phase.kind is not PhaseKind.TRANSITION:
            return phase if phase.kind is PhaseKind.ROUND else None
        at += step
    return None
