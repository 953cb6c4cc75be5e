"""What a teacher may wish for in a lesson; a command may be refused, an event has happened."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.domain.quantity import ClockTime, Instant, Millis
from stationboard.lesson.events import NewLength, NewSeat


@dataclass(frozen=True, slots=True)
class Start:
    """Begin; `local` is what the wall clock says."""

    local: ClockTime


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the lesson clock; `attention` asks for all eyes."""

    attention: bool = False


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the lesson clock go on."""


@dataclass(frozen=True, slots=True)
class AddTime:
    """Make the present phase longer by `by`, or shorter where it is negative."""

    by: Millis


@dataclass(frozen=True, slots=True)
class MoveOn:
    """Go to the next phase now."""


@dataclass(frozen=True, slots=True)
class Settle:
    """Everyone is seated: the time to move is over."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Return to the phase before."""


@dataclass(frozen=True, slots=True)
class StartedAgo:
    """The class began `by` earlier than the clock believes."""

    by: Millis


@dataclass(frozen=True, slots=True)
class Hold:
    """Let the present phase wait for the teacher at its end."""


@dataclass(frozen=True, slots=True)
class Release:
    """Let the present phase end by itself again."""


@dataclass(frozen=True, slots=True)
class ComeBack:
    """The program was away since `gone`."""

    gone: Instant


@dataclass(frozen=True, slots=True)
class GiveTimeBack:
    """Take the last absence out of the lesson."""


@dataclass(frozen=True, slots=True)
class CorrectClock:
    """The wall clock says `local` now."""

    local: ClockTime


@dataclass(frozen=True, slots=True)
class MoveStudent:
    """Put a student into another group for today."""

    student: StudentId
    group: GroupId


@dataclass(frozen=True, slots=True)
class MarkAbsent:
    """A student is not here today."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class MarkPresent:
    """A student who was marked absent is here."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class SendAway:
    """A student leaves the room for a while."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class BringBack:
    """A student who was away is back."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class SwapGroups:
    """Let two groups take each other's places from here on."""

    first: GroupId
    second: GroupId


@dataclass(frozen=True, slots=True)
class MergeGroups:
    """Let a group join another one for today."""

    group: GroupId
    into: GroupId


@dataclass(frozen=True, slots=True)
class HoldGroup:
    """Keep a group where it is for the next round."""

    group: GroupId


@dataclass(frozen=True, slots=True)
class Place:
    """Put a group somewhere else in one phase of the chart; nothing as `station` gives it a rest."""

    group: GroupId
    phase: int
    station: StationId | None


@dataclass(frozen=True, slots=True)
class UseBackup:
    """Switch a station to its backup activity, or back with `on` false."""

    station: StationId
    on: bool = True


@dataclass(frozen=True, slots=True)
class CloseStation:
    """Close a station from here on; its groups go to `instead`."""

    station: StationId
    instead: StationId | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """Put one student at a station of their own in one phase; nothing as `station` is the own desk.

    Where `forced`, a station may be full, or have been chosen before: the teacher knows best.
    """

    student: StudentId
    phase: int
    station: StationId | None
    forced: bool = False


@dataclass(frozen=True, slots=True)
class Unseat:
    """Let one student be where the group is in one phase; in choice time at no station."""

    student: StudentId
    phase: int


@dataclass(frozen=True, slots=True)
class HoldStudent:
    """Keep a student at the present station for the next round, while the group goes on."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class CallStudents:
    """Call students away from where they work to a station, for `length` where that is known."""

    students: tuple[StudentId, ...]
    station: StationId
    length: Millis | None = None


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Send students who were called back to where they would be now."""

    students: tuple[StudentId, ...]


@dataclass(frozen=True, slots=True)
class TellPreparation:
    """A student has prepared for this lesson, or has not; nothing as `prepared` takes the note back."""

    student: StudentId
    prepared: bool | None


@dataclass(frozen=True, slots=True)
class TellPreparationOfAll:
    """Several students have prepared for this lesson, or have not."""

    students: tuple[StudentId, ...]
    prepared: bool


@dataclass(frozen=True, slots=True)
class AskForHelp:
    """A student waits for the teacher."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class GiveHelp:
    """A student who waited has been helped."""

    student: StudentId


@dataclass(frozen=True, slots=True)
class Replan:
    """Give students other places in the rounds that are still to come; `closed` stations take nobody more."""

    seats: tuple[NewSeat, ...]
    closed: tuple[StationId, ...] = ()


@dataclass(frozen=True, slots=True)
class Refit:
    """Fit what is left to the bell: other lengths, and phases dropped."""

    lengths: tuple[NewLength, ...] = ()
    dropped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Write something down."""

    text: str


@dataclass(frozen=True, slots=True)
class End:
    """Close the lesson."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last edit."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Bring back what was undone last."""


SeatCommand = (
    Seat
    | Unseat
    | HoldStudent
    | CallStudents
    | GiveBack
    | TellPreparation
    | TellPreparationOfAll
    | AskForHelp
    | GiveHelp
    | Replan
)

ClockCommand = (
    Start
    | Pause
    | Resume
    | AddTime
    | MoveOn
    | Settle
    | GoBack
    | StartedAgo
    | Hold
    | Release
    | ComeBack
    | GiveTimeBack
    | CorrectClock
    | Refit
    | End
)

ChartCommand = (
    MoveStudent
    | MarkAbsent
    | MarkPresent
    | SendAway
    | BringBack
    | SwapGroups
    | MergeGroups
    | HoldGroup
    | Place
    | UseBackup
    | CloseStation
    | SeatCommand
)

Command = ClockCommand | ChartCommand | Note | Undo | Redo
