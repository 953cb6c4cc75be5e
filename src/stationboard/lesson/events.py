"""What happened in a lesson: the closed list of facts from which all else is computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from stationboard.domain.document import GroupId, Paragraph, StationId, StudentId
from stationboard.domain.quantity import Instant, Millis
from stationboard.domain.quantity_fields import TimeOfDay
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine

PhaseIndex = Annotated[int, Field(ge=0)]
"""The place of a phase in the chart, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """Every event has the instant at which it happened."""

    __pydantic_config__: ClassVar = ConfigDict(strict=True, extra="forbid")

    at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened(_Event):
    """A class and a routine were put on the board, as they were then; the lesson has not started."""

    event: Literal["opened"] = "opened"
    schema_number: Literal[1] = 1
    lesson: Annotated[str, Field(max_length=64)]
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    roster: Roster
    routine: Routine
    place: PlaceInCycle
    local: TimeOfDay
    """What the wall clock said."""
    bell: TimeOfDay | None = None
    """When the period ends, where that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Started(_Event):
    """The lesson began; `local` is what the wall clock said."""

    event: Literal["started"] = "started"
    local: TimeOfDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(_Event):
    """The lesson clock stopped, with `attention` because the teacher asked for all eyes."""

    event: Literal["paused"] = "paused"
    attention: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(_Event):
    """The lesson clock went on."""

    event: Literal["resumed"] = "resumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAdded(_Event):
    """The present phase got longer, or shorter where `by` is negative (milliseconds)."""

    event: Literal["time_added"] = "time_added"
    by: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedOn(_Event):
    """The teacher went on to the next phase."""

    event: Literal["moved_on"] = "moved_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled(_Event):
    """Everyone was seated before the time to move was over."""

    event: Literal["settled"] = "settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class WentBack(_Event):
    """The teacher went back to the phase before."""

    event: Literal["went_back"] = "went_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartedEarlier(_Event):
    """The class had begun `by` milliseconds before the button was pressed."""

    event: Literal["started_earlier"] = "started_earlier"
    by: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class Held(_Event):
    """The present phase waits for the teacher at its end."""

    event: Literal["held"] = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Released(_Event):
    """The present phase ends by itself again."""

    event: Literal["released"] = "released"


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack(_Event):
    """The program was away from `gone` until `at`: it had crashed, or the computer slept."""

    event: Literal["came_back"] = "came_back"
    gone: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeGivenBack(_Event):
    """The last absence was taken out of the lesson, as if the clock had been paused through it."""

    event: Literal["time_given_back"] = "time_given_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockCorrected(_Event):
    """The computer's wall clock was set; `local` is what it says now."""

    event: Literal["clock_corrected"] = "clock_corrected"
    local: TimeOfDay


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentMoved(_Event):
    """A student changed group for today."""

    event: Literal["student_moved"] = "student_moved"
    student: StudentId
    origin: GroupId | None
    group: GroupId


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentAbsent(_Event):
    """A student is not here today."""

    event: Literal["student_absent"] = "student_absent"
    student: StudentId


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentPresent(_Event):
    """A student who was marked absent is here."""

    event: Literal["student_present"] = "student_present"
    student: StudentId


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentAway(_Event):
    """A student left the room for a while."""

    event: Literal["student_away"] = "student_away"
    student: StudentId


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentReturned(_Event):
    """A student who was away came back."""

    event: Literal["student_returned"] = "student_returned"
    student: StudentId


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsSwapped(_Event):
    """Two groups took each other's places from here on."""

    event: Literal["groups_swapped"] = "groups_swapped"
    first: GroupId
    second: GroupId


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsMerged(_Event):
    """A group joined another one for today."""

    event: Literal["groups_merged"] = "groups_merged"
    group: GroupId
    into: GroupId


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupHeld(_Event):
    """A group stays where it is for the next round, then follows the chart again."""

    event: Literal["group_held"] = "group_held"
    group: GroupId


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementChanged(_Event):
    """One cell of the chart changed."""

    event: Literal["placement_changed"] = "placement_changed"
    group: GroupId
    phase: PhaseIndex
    station: StationId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StationBackedUp(_Event):
    """A station does its backup activity, or its usual one again."""

    event: Literal["station_backed_up"] = "station_backed_up"
    station: StationId
    on: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StationClosed(_Event):
    """A station closed from here on; its groups go to `instead`, or have no station."""

    event: Literal["station_closed"] = "station_closed"
    station: StationId
    instead: StationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentSeated(_Event):
    """A student got a place of their own in one phase; no station is the own desk."""

    event: Literal["student_seated"] = "student_seated"
    student: StudentId
    phase: PhaseIndex
    station: StationId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentUnseated(_Event):
    """A student is where the group is in one phase; in choice time at no station."""

    event: Literal["student_unseated"] = "student_unseated"
    student: StudentId
    phase: PhaseIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentsCalled(_Event):
    """Students were called from where they worked to a station; `length` is a private reminder."""

    event: Literal["students_called"] = "students_called"
    students: Annotated[tuple[StudentId, ...], Field(min_length=1)]
    station: StationId
    length: Millis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentsGivenBack(_Event):
    """Students who had been called went back."""

    event: Literal["students_given_back"] = "students_given_back"
    students: Annotated[tuple[StudentId, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparationTold(_Event):
    """The teacher noted whether a student had prepared; it is never shown to the class.

    Nothing as `prepared` takes the note back.
    """

    event: Literal["preparation_told"] = "preparation_told"
    student: StudentId
    prepared: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparationToldOfAll(_Event):
    """The teacher noted the same about several students at once."""

    event: Literal["preparation_told_of_all"] = "preparation_told_of_all"
    students: Annotated[tuple[StudentId, ...], Field(min_length=1)]
    prepared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAsked(_Event):
    """A student began to wait for the teacher."""

    event: Literal["help_asked"] = "help_asked"
    student: StudentId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpGiven(_Event):
    """A student who had waited was helped."""

    event: Literal["help_given"] = "help_given"
    student: StudentId


@dataclass(frozen=True, slots=True)
class NewSeat:
    """Another place for a student in one phase."""

    phase: PhaseIndex
    student: StudentId
    station: StationId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanned(_Event):
    """Students got other places in rounds that were still to come."""

    event: Literal["replanned"] = "replanned"
    seats: tuple[NewSeat, ...]
    closed: tuple[StationId, ...] = ()
    """Stations that nobody goes to from here on."""


@dataclass(frozen=True, slots=True)
class NewLength:
    """Another length for one phase."""

    phase: PhaseIndex
    length: Annotated[Millis, Field(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refitted(_Event):
    """What is left of the lesson was fitted to the bell."""

    event: Literal["refitted"] = "refitted"
    lengths: tuple[NewLength, ...] = ()
    dropped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(_Event):
    """The teacher wrote something down; it is never shown to the class."""

    event: Literal["noted"] = "noted"
    text: Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended(_Event):
    """The lesson was closed."""

    event: Literal["ended"] = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(_Event):
    """Event number `seq` counts as if it had not happened."""

    event: Literal["undone"] = "undone"
    seq: Annotated[int, Field(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Redone(_Event):
    """Event number `seq`, which had been undone, counts again."""

    event: Literal["redone"] = "redone"
    seq: Annotated[int, Field(ge=0)]


ClockEdit = (
    Started
    | Paused
    | Resumed
    | TimeAdded
    | MovedOn
    | Settled
    | WentBack
    | StartedEarlier
    | Held
    | Released
    | CameBack
    | TimeGivenBack
    | ClockCorrected
    | Refitted
    | Ended
)
"""Events about what lesson time it is."""

SeatEdit = (
    StudentSeated
    | StudentUnseated
    | StudentsCalled
    | StudentsGivenBack
    | PreparationTold
    | PreparationToldOfAll
    | HelpAsked
    | HelpGiven
    | Replanned
)
"""Events about students with places of their own."""

ChartEdit = (
    StudentMoved
    | StudentAbsent
    | StudentPresent
    | StudentAway
    | StudentReturned
    | GroupsSwapped
    | GroupsMerged
    | GroupHeld
    | PlacementChanged
    | StationBackedUp
    | StationClosed
    | SeatEdit
)
"""Events about who is where."""

Event = Annotated[Opened | ClockEdit | ChartEdit | Noted | Undone | Redone, Field(discriminator="event")]

EVENT: TypeAdapter[Event] = TypeAdapter(Event, config=ConfigDict(defer_build=True, hide_input_in_errors=True))
"""Reads and writes one event."""
