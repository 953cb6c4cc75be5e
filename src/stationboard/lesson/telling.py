"""What happened, in words for the teacher: the line beside the undo button."""

from __future__ import annotations

from typing import assert_never

from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.domain.quantity import Millis, as_digits
from stationboard.domain.sentence import Sentence, listed, say
from stationboard.domain.shown_names import teacher_names
from stationboard.lesson import events as ev
from stationboard.lesson.log import Log
from stationboard.lesson.state import State


def last_edit(log: Log) -> Sentence | None:
    """What the teacher did last that could be undone, if anything."""
    seq = log.to_undo()
    return tell(log.state, log.events[seq]) if seq is not None else None


def tell(state: State, event: ev.Event) -> Sentence:
    """What `event` was, in the words of the lesson `state`."""
    match event:
        case ev.Opened():
            return say("Put {class_name} on the board", class_name=event.roster.name)
        case ev.Noted():
            return say("Wrote a note")
        case ev.Undone() | ev.Redone():
            return say("Changed the last edit")
        case _:
            return _about_time(event) if isinstance(event, ev.ClockEdit) else _about_people(state, event)


def _about_time(event: ev.ClockEdit) -> Sentence:
    match event:
        case ev.Started():
            return say("Started the lesson")
        case ev.Paused():
            return say("Asked for eyes on the teacher") if event.attention else say("Paused")
        case ev.Resumed():
            return say("Went on after the pause")
        case ev.TimeAdded():
            length = as_digits(Millis(abs(event.by)))
            return (
                say("Added {length}", length=length)
                if event.by > 0
                else say("Took off {length}", length=length)
            )
        case ev.MovedOn():
            return say("Moved on")
        case ev.Settled():
            return say("Everyone was seated")
        case ev.WentBack():
            return say("Went back")
        case ev.StartedEarlier():
            return say("Started {length} earlier", length=as_digits(event.by))
        case ev.Held():
            return say("Held this part until you go on")
        case ev.Released():
            return say("Let this part end by itself")
        case ev.CameBack():
            return say("Came back after {length}", length=as_digits(Millis(event.at - event.gone)))
        case ev.TimeGivenBack():
            return say("Gave the lost time back")
        case ev.ClockCorrected():
            return say("The computer's clock was set")
        case ev.Refitted():
            return say("Fitted the lesson to the bell")
        case ev.Ended():
            return say("Ended the lesson")
        case _:
            assert_never(event)


def _about_people(state: State, event: ev.ChartEdit) -> Sentence:
    match event:
        case ev.StudentMoved():
            values = {"student": _student(state, event.student), "group": _group(state, event.group)}
            if event.origin is None:
                return say("Put {student} into {group}", **values)
            return say(
                "Moved {student} from {origin} to {group}", origin=_group(state, event.origin), **values
            )
        case ev.StudentAbsent():
            return say("Marked {student} absent", student=_student(state, event.student))
        case ev.StudentPresent():
            return say("Marked {student} present", student=_student(state, event.student))
        case ev.StudentAway():
            return say("{student} left the room", student=_student(state, event.student))
        case ev.StudentReturned():
            return say("{student} is back", student=_student(state, event.student))
        case ev.GroupsSwapped():
            first, second = _group(state, event.first), _group(state, event.second)
            return say("Swapped {first} and {second}", first=first, second=second)
        case ev.GroupsMerged():
            group, into = _group(state, event.group), _group(state, event.into)
            return say("{group} joined {into}", group=group, into=into)
        case ev.GroupHeld():
            return say("{group} stay for one more round", group=_group(state, event.group))
        case ev.PlacementChanged():
            return _placement(state, event)
        case ev.StationBackedUp():
            name = _station(state, event.station)
            return (
                say("{station} uses its backup", station=name)
                if event.on
                else say("{station} is back", station=name)
            )
        case ev.StationClosed():
            return say("Closed {station}", station=_station(state, event.station))
        case _:
            return _about_one(state, event)


def _about_one(state: State, event: ev.SeatEdit) -> Sentence:
    match event:
        case ev.StudentSeated():
            return _seated(state, event)
        case ev.StudentUnseated():
            return say("Took {student} back from the own place", student=_student(state, event.student))
        case ev.StudentsCalled():
            who = listed([_student(state, one) for one in event.students])
            return say("Called {students} to {station}", students=who, station=_station(state, event.station))
        case ev.StudentsGivenBack():
            return say(
                "Gave {students} back", students=listed([_student(state, one) for one in event.students])
            )
        case ev.PreparationTold():
            # What was noted is private, and this line is seen by whoever stands beside the console.
            return say("Noted about {student}", student=_student(state, event.student))
        case ev.PreparationToldOfAll():
            return say("Noted about {count} students", count=len(event.students))
        case ev.HelpAsked():
            return say("{student} waits for help", student=_student(state, event.student))
        case ev.HelpGiven():
            return say("Helped {student}", student=_student(state, event.student))
        case ev.Replanned():
            return _replanned(state, event)
        case _:
            assert_never(event)


def _seated(state: State, event: ev.StudentSeated) -> Sentence:
    """The round is told where it is not the one under way."""
    values = {"student": _student(state, event.student), "round": str(state.chart.phases[event.phase].round)}
    later = event.phase > state.at(event.at).cursor.index and state.chart.phases[event.phase].round
    if event.station is None:
        if later:
            return say("Sent {student} to the own desk in round {round}", **values)
        return say("Sent {student} to the own desk", **values)
    values["station"] = _station(state, event.station)
    if later:
        return say("Sent {student} to {station} in round {round}", **values)
    return say("Sent {student} to {station}", **values)


def _replanned(state: State, event: ev.Replanned) -> Sentence:
    who = tuple(dict.fromkeys(seat.student for seat in event.seats))
    closed = listed([_station(state, one) for one in event.closed])
    if not who:
        return say("Closed {stations}", stations=closed)
    values = {"student": _student(state, who[0]), "stations": closed}
    if not closed:
        if len(who) == 1:
            return say("Planned {student} anew", **values)
        return say("Planned {count} students anew", count=len(who))
    if len(who) == 1:
        return say("Closed {stations} and planned {student} anew", **values)
    return say("Closed {stations} and planned {count} students anew", stations=closed, count=len(who))


def _placement(state: State, event: ev.PlacementChanged) -> Sentence:
    group, number = _group(state, event.group), state.chart.phases[event.phase].round
    if event.station is None:
        return say("Took {group} out of round {round}", group=group, round=number)
    station = _station(state, event.station)
    return say("Sent {group} to {station} in round {round}", group=group, station=station, round=number)


def _student(state: State, student: StudentId) -> str:
    return teacher_names(state.opened.roster.students).get(student, "")


def _group(state: State, group: GroupId) -> str:
    found = state.group(group)
    return found.name if found is not None else ""


def _station(state: State, station: StationId) -> str:
    found = state.station(station)
    return found.name if found is not None else ""
