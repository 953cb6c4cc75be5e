"""Where each student is: called away, at a place of their own, or with the group."""

from __future__ import annotations

from stationboard.domain.chart import Phase, Step, StudentMove
from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.lesson.state import State


def station_of(state: State, phase: Phase, student: StudentId) -> StationId | None:
    """Where `student` is in `phase`; nothing at the own desk, or where there is no place at all."""
    call = state.call_of(student)
    if call is not None:
        return call.station
    seat = phase.seat_of(student)
    if seat is not None:
        return seat.station
    group = group_of(state, phase, student)
    return phase.station_of(group) if group is not None else None


def group_of(state: State, phase: Phase, student: StudentId) -> GroupId | None:
    """Today's group of `student` among those that `phase` places."""
    groups = (placement.group for placement in phase.placements)
    return next((group for group in groups if student in state.members.get(group, ())), None)


def on_their_own(state: State, phase: Phase) -> frozenset[StudentId]:
    """The students who are not where their group is."""
    return frozenset((*(call.student for call in state.calls), *(seat.student for seat in phase.seats)))


def with_group(state: State, phase: Phase, group: GroupId) -> tuple[StudentId, ...]:
    """The students of today's `group` who are in the room and with it."""
    alone = on_their_own(state, phase)
    return tuple(student for student in state.present(group) if student not in alone)


def by_themselves(state: State, phase: Phase) -> tuple[tuple[StudentId, StationId | None], ...]:
    """Students in the room who are called or have seats, with their stations, in the order of the class."""
    alone = on_their_own(state, phase) - state.absent - state.away
    if not alone:
        return ()
    where = stations_of(state, phase)
    students = (student.id for student in state.opened.roster.students)
    return tuple((one, where.get(one)) for one in students if one in alone)


def student_moves(state: State, before: Phase | None, after: Phase) -> tuple[StudentMove, ...]:
    """What those are told who are by themselves in `after` when it follows `before`, in the class's order.

    Whoever was with a group comes from where the group was; absent students are told as well.
    """
    alone = on_their_own(state, after)
    if not alone:
        return ()
    origins = stations_of(state, before) if before is not None else {}
    goals = stations_of(state, after)
    students = (student.id for student in state.opened.roster.students if student.id in alone)
    return tuple(_student_move(one, origins.get(one), goals.get(one)) for one in students)


def stations_of(state: State, phase: Phase) -> dict[StudentId, StationId | None]:
    """Where everyone is in `phase` who has a place there."""
    found: dict[StudentId, StationId | None] = {}
    for placement in phase.placements:
        found.update(dict.fromkeys(state.members.get(placement.group, ()), placement.station))
    found.update((seat.student, seat.station) for seat in phase.seats)
    found.update((call.student, call.station) for call in state.calls)
    return found


def _student_move(student: StudentId, origin: StationId | None, goal: StationId | None) -> StudentMove:
    if goal is None:
        step = Step.REST
    elif origin is None:
        step = Step.START
    else:
        step = Step.STAY if origin == goal else Step.MOVE
    return StudentMove(student, step, origin, goal)


def places_left(state: State, phase: Phase, station: StationId) -> int | None:
    """How many places `station` has left in `phase`, which may be less than none; nothing without a limit."""
    found = state.station(station)
    if found is None or found.capacity is None:
        return None
    groups = (placement.group for placement in phase.placements if placement.station == station)
    together = sum(len(with_group(state, phase, group)) for group in groups)
    alone = sum(where == station for _, where in by_themselves(state, phase))
    return found.capacity - together - alone
