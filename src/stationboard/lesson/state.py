"""A lesson as it stands after all its events: the values every reading is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from stationboard.domain.chart import Chart, Phase, PhaseKind
from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.domain.quantity import DAY, ClockTime, Instant, Millis
from stationboard.domain.roster import Group, Student
from stationboard.domain.station import Station
from stationboard.lesson.clockwork import Clockwork, advance, instant_of, resumed, settle
from stationboard.lesson.events import Opened


class Stage(StrEnum):
    """How far the lesson is; a running one may be over without having been closed."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Absence:
    """A time in which the program was away, with the clockwork as it was before."""

    gone: Instant
    back: Instant
    before: Clockwork


@dataclass(frozen=True, slots=True)
class Call:
    """A student called to a station; `length` is how long it was to be, where that was said."""

    student: StudentId
    station: StationId
    since: Instant
    length: Millis | None


@dataclass(frozen=True, slots=True)
class State:
    """A lesson after all its events."""

    opened: Opened
    chart: Chart
    work: Clockwork
    stage: Stage
    stopped: Instant | None
    """The instant at which the lesson clock stands still; nothing while it runs."""
    members: Mapping[GroupId, tuple[StudentId, ...]]
    """Today's groups."""
    attention: bool = False
    bell: ClockTime | None = None
    absent: frozenset[StudentId] = frozenset()
    away: frozenset[StudentId] = frozenset()
    seen: Mapping[StudentId, Instant] = field(default_factory=dict[StudentId, Instant])
    """When the teacher last said of a student that they are here."""
    on_backup: frozenset[StationId] = frozenset()
    closed: frozenset[StationId] = frozenset()
    absence: Absence | None = None
    calls: tuple[Call, ...] = ()
    """Students who are called away, in the order of the calls."""
    waiting: tuple[tuple[StudentId, Instant], ...] = ()
    """Who waits for the teacher, since when, the longest first."""
    prepared: Mapping[StudentId, bool] = field(default_factory=dict[StudentId, bool])
    """What the teacher noted about preparation; private."""
    chosen: Mapping[StudentId, tuple[StationId, ...]] = field(
        default_factory=dict[StudentId, tuple[StationId, ...]]
    )
    """The stations at which students were in choice time so far."""

    def call_of(self, student: StudentId) -> Call | None:
        """The call that holds for `student`, if there is one."""
        return next((call for call in self.calls if call.student == student), None)

    def lesson_time(self, now: Instant) -> Instant:
        """The instant that counts for the lesson at `now`: it stands still while the lesson is paused."""
        return now if self.stopped is None else self.stopped

    def at(self, now: Instant) -> Clockwork:
        """The clockwork at `now`; while the lesson stands, as if it went on at this very moment."""
        if self.stopped is None or self.stage is Stage.ENDED:
            return advance(self.work, self.lesson_time(now))
        # An edit may have put the begin of this part before the moment at which the lesson was stopped.
        return resumed(settle(self.work, self.stopped), self.stopped, now)

    def settled(self, now: Instant) -> Clockwork:
        """The clockwork that an edit at `now` starts from."""
        return settle(self.work, now) if self.stopped is None else self.at(now)

    def present(self, group: GroupId) -> tuple[StudentId, ...]:
        """The students of today's `group` who are in the room."""
        out = self.absent | self.away
        return tuple(student for student in self.members.get(group, ()) if student not in out)

    def bell_at(self, work: Clockwork) -> Instant | None:
        """When the bell rings, after midnight too; nothing where there is none."""
        if self.bell is None:
            return None
        overnight = DAY if self.bell < self.opened.local else 0
        return Instant(instant_of(work, self.bell) + overnight)

    def group(self, wanted: GroupId) -> Group | None:
        """The group with this id, as it was at the start."""
        return next((group for group in self.chart.groups if group.id == wanted), None)

    def station(self, wanted: StationId) -> Station | None:
        """The station with this id."""
        return next((station for station in self.chart.stations if station.id == wanted), None)

    def student(self, wanted: StudentId) -> Student | None:
        """The student with this id."""
        return next((student for student in self.opened.roster.students if student.id == wanted), None)


def round_at(chart: Chart, index: int) -> int | None:
    """The round under way at phase `index`, in a transition the one that was left, if there is any."""
    at = min(index, len(chart.phases) - 1)
    while at >= 0 and chart.phases[at].kind is PhaseKind.TRANSITION:
        at -= 1
    return at if at >= 0 and chart.phases[at].kind is PhaseKind.ROUND else None


def next_round(state: State, index: int) -> int | None:
    """The first round after phase `index` that is still to be held."""
    ahead = rounds_from(state.chart, index + 1)
    return next((at for at, _ in ahead if not state.work.spans[at].skipped), None)


def rounds_from(chart: Chart, index: int) -> tuple[tuple[int, Phase], ...]:
    """The rounds at phase `index` and later, with their places in the chart."""
    return tuple(
        (at, phase) for at, phase in enumerate(chart.phases) if at >= index and phase.kind is PhaseKind.ROUND
    )


def work_from(chart: Chart, index: int) -> tuple[tuple[int, Phase], ...]:
    """The rounds and choice times at phase `index` and later, with their places in the chart."""
    kinds = (PhaseKind.ROUND, PhaseKind.CHOICE)
    return tuple((at, phase) for at, phase in enumerate(chart.phases) if at >= index and phase.kind in kinds)
