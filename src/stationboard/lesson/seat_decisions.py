"""Whether a command about single students may happen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from stationboard.domain.chart import Phase, PhaseKind
from stationboard.domain.document import StationId, StudentId
from stationboard.domain.quantity import Instant
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.refusal import Refusal, refuse
from stationboard.lesson.seat_edits import check_of
from stationboard.lesson.state import State, next_round, round_at
from stationboard.lesson.whereabouts import places_left, station_of


def decide_seats(state: State, command: cmd.SeatCommand, now: Instant) -> ev.Event | Refusal:
    """What comes of `command` at `now`."""
    match command:
        case cmd.Seat():
            return _seat(state, command, now)
        case cmd.Unseat():
            return _unseat(state, command, now)
        case cmd.HoldStudent():
            return _hold(state, command, now)
        case cmd.CallStudents():
            return _call(state, command, now)
        case cmd.GiveBack():
            called = tuple(one for one in command.students if state.call_of(one) is not None)
            return (
                ev.StudentsGivenBack(at=now, students=called)
                if called
                else refuse("None of these students is called away.")
            )
        case cmd.TellPreparation() | cmd.TellPreparationOfAll():
            return _prepared(state, command, now)
        case cmd.AskForHelp() | cmd.GiveHelp():
            return _help(state, command, now)
        case cmd.Replan():
            return _replan(state, command, now)
        case _:
            assert_never(command)


def _student_missing(state: State, students: Iterable[StudentId]) -> Refusal | None:
    if all(state.student(student) is not None for student in students):
        return None
    return refuse("There is no such student in this class.")


def _phase_missing(state: State, index: int, now: Instant) -> Refusal | None:
    if not 0 <= index < len(state.chart.phases):
        return refuse("There is no such part of the lesson.")
    if index < state.at(now).cursor.index:
        return refuse("That part of the lesson is over.")
    if state.chart.phases[index].kind not in (PhaseKind.ROUND, PhaseKind.CHOICE):
        return refuse("Nobody has a station in that part of the lesson.")
    return None


def _seat(state: State, command: cmd.Seat, now: Instant) -> ev.Event | Refusal:
    missing = _student_missing(state, (command.student,)) or _phase_missing(state, command.phase, now)
    if missing:
        return missing
    phase = state.chart.phases[command.phase]
    seat = phase.seat_of(command.student)
    if seat is not None and seat.station == command.station:
        return refuse("The student is already there.")
    if command.station is not None and (why := _why_not(state, phase, command, command.station)):
        return why
    return ev.StudentSeated(at=now, student=command.student, phase=command.phase, station=command.station)


def _why_not(state: State, phase: Phase, command: cmd.Seat, wanted: StationId) -> Refusal | None:
    station = state.station(wanted)
    if station is None:
        return refuse("There is no such station in this lesson.")
    if wanted in state.closed:
        return refuse("Choose a station that is open.")
    if command.forced or phase.kind is not PhaseKind.CHOICE:
        return None
    left = places_left(state, phase, wanted)
    if left is not None and left <= 0:
        return refuse("{station} is full.", station=station.name)
    if phase.once_each and wanted in state.chosen.get(command.student, ()):
        return refuse("{station} has been chosen before; choose another one.", station=station.name)
    return None


def _unseat(state: State, command: cmd.Unseat, now: Instant) -> ev.Event | Refusal:
    missing = _student_missing(state, (command.student,)) or _phase_missing(state, command.phase, now)
    if missing:
        return missing
    if state.chart.phases[command.phase].seat_of(command.student) is None:
        return refuse("The student has no place of their own in that part of the lesson.")
    return ev.StudentUnseated(at=now, student=command.student, phase=command.phase)


def _hold(state: State, command: cmd.HoldStudent, now: Instant) -> ev.Event | Refusal:
    if missing := _student_missing(state, (command.student,)):
        return missing
    here = state.at(now).cursor.index
    present, coming = round_at(state.chart, here), next_round(state, here)
    if present is None or coming is None:
        return refuse("There is no further round to hold this student for.")
    stays = station_of(state, state.chart.phases[present], command.student)
    if stays is None:
        return refuse("This student has no station to stay at.")
    if stays in state.closed:
        return refuse("This student's station is closed.")
    if station_of(state, state.chart.phases[coming], command.student) == stays:
        return refuse("This student stays where they are anyway.")
    return ev.StudentSeated(at=now, student=command.student, phase=coming, station=stays)


def _call(state: State, command: cmd.CallStudents, now: Instant) -> ev.Event | Refusal:
    if not command.students:
        return refuse("Choose the students to call first.")
    if missing := _student_missing(state, command.students):
        return missing
    if state.station(command.station) is None:
        return refuse("There is no such station in this lesson.")
    if command.station in state.closed:
        return refuse("Choose a station that is open.")
    if command.length is not None and command.length <= 0:
        return refuse("Choose how many minutes it is to be, or leave that open.")
    return ev.StudentsCalled(
        at=now, students=command.students, station=command.station, length=command.length
    )


def _prepared(
    state: State, command: cmd.TellPreparation | cmd.TellPreparationOfAll, now: Instant
) -> ev.Event | Refusal:
    students = command.students if isinstance(command, cmd.TellPreparationOfAll) else (command.student,)
    if missing := _student_missing(state, students):
        return missing
    if not any(check_of(state, phase) is not None for phase in state.chart.phases):
        return refuse("This lesson asks nobody whether they have prepared.")
    anew = tuple(one for one in students if state.prepared.get(one) != command.prepared)
    if not anew:
        return refuse("That is noted already.")
    match command:
        case cmd.TellPreparation():
            return ev.PreparationTold(at=now, student=command.student, prepared=command.prepared)
        case cmd.TellPreparationOfAll():
            return ev.PreparationToldOfAll(at=now, students=anew, prepared=command.prepared)
        case _:
            assert_never(command)


def _help(state: State, command: cmd.AskForHelp | cmd.GiveHelp, now: Instant) -> ev.Event | Refusal:
    if missing := _student_missing(state, (command.student,)):
        return missing
    waits = any(student == command.student for student, _ in state.waiting)
    match command:
        case cmd.AskForHelp():
            if waits:
                return refuse("The student is already waiting.")
            return ev.HelpAsked(at=now, student=command.student)
        case cmd.GiveHelp():
            if not waits:
                return refuse("The student is not waiting.")
            return ev.HelpGiven(at=now, student=command.student)
        case _:
            assert_never(command)


def _replan(state: State, command: cmd.Replan, now: Instant) -> ev.Event | Refusal:
    if not command.seats and not command.closed:
        return refuse("Nobody's place would change.")
    if any(state.station(station) is None for station in command.closed):
        return refuse("There is no such station in this lesson.")
    shut = state.closed.union(command.closed)
    for seat in command.seats:
        missing = _student_missing(state, (seat.student,)) or _phase_missing(state, seat.phase, now)
        if missing:
            return missing
        if seat.station is not None and (state.station(seat.station) is None or seat.station in shut):
            return refuse("Choose a station that is open.")
    return ev.Replanned(at=now, seats=command.seats, closed=command.closed)
