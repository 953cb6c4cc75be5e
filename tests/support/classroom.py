"""The class and the routine that many tests share: Period 3 Math in Room 12, four groups, four stations."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.block import Change
from stationboard.domain.document import (
    BlockId,
    ClassId,
    GroupId,
    GroupingId,
    RoutineId,
    StationId,
    StudentId,
)
from stationboard.domain.look import looks
from stationboard.domain.quantity import ClockTime, Instant, Millis, clock_time, later, minutes
from stationboard.domain.roster import Group, Grouping, Roster, Student
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.station import Station, StationKind
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.decide import decide
from stationboard.lesson.log import Log, appended, opened
from stationboard.lesson.reading import Reading, read
from stationboard.lesson.refusal import Refusal
from stationboard.lesson.state import State

NAMES = (
    ("Ava R", "Liam T", "Noor A", "Mateo C", "Zoe K", "Eli B"),
    ("Mia S", "Omar H", "Grace P", "Diego L", "Hana Y", "Jack W"),
    ("Lucas M", "Aisha D", "Ben F", "Sofia G", "Kai N"),
    ("Emma V", "Yusuf K", "Chloe J", "Ravi P", "Isla O", "Max E"),
)
OPENED = Instant(1_000_000)
BEGIN = Instant(1_060_000)
NINE_FIVE = clock_time(9, 5)


def student_id(name: str) -> StudentId:
    return StudentId(name.replace(" ", "_").lower())


def roster() -> Roster:
    students = tuple(
        Student(id=student_id(name), first=name.split()[0], last=name.split()[1])
        for names in NAMES
        for name in names
    )
    groups = tuple(
        Group(
            id=GroupId(look[0].lower()),
            name=look[0],
            color=look[1],
            symbol=look[2],
            students=tuple(student_id(name) for name in names),
        )
        for names, look in zip(NAMES, looks(4), strict=True)
    )
    grouping = Grouping(id=GroupingId("math"), name="Math groups", groups=groups)
    return Roster(
        id=ClassId("period-3"),
        name="Period 3 Math",
        period="Period 3",
        room="Room 12",
        students=students,
        groupings=(grouping,),
    )


def stations() -> tuple[Station, ...]:
    return (
        Station(
            id=StationId("teacher"),
            name="Teacher Table",
            kind=StationKind.TEACHER,
            adult="Ms. Rivera",
            directions="Compare fractions with drawings",
            voice=1,
            backup="Fraction cards with a partner",
        ),
        Station(
            id=StationId("computers"),
            name="Computers",
            kind=StationKind.ONLINE,
            directions="Lesson 14 · headphones on",
            voice=0,
            backup="Workbook page 40",
        ),
        Station(
            id=StationId("games"),
            name="Math Games",
            kind=StationKind.COLLABORATIVE,
            directions="Fraction War — partners",
            voice=2,
        ),
        Station(id=StationId("workbook"), name="Workbook", directions="Pages 41–42", voice=1),
    )


def routine() -> Routine:
    rounds = Rounds(
        id=BlockId("rounds"),
        stations=tuple(station.id for station in stations()),
        count=4,
        lengths=(minutes(15),),
        change=Change(
            length=minutes(1), steps=("Clean up", "Stand and face your station", "Walk", "Sit and start")
        ),
    )
    return Routine(
        id=RoutineId("math"),
        name="Math Rotations",
        stations=stations(),
        blocks=(
            WholeClass(id=BlockId("opening"), title="Opening", length=minutes(10)),
            rounds,
            WholeClass(id=BlockId("closing"), title="Closing", length=minutes(7)),
        ),
        starts=NINE_FIVE,
        period=minutes(80),
        help_line="Need help? Ask 3 before me",
    )


def open_lesson(
    plan: Routine | None = None, people: Roster | None = None, bell: ClockTime | None = None
) -> Log:
    return opened(
        ev.Opened(
            at=OPENED,
            lesson="lesson-1",
            date="2026-11-23",
            roster=people or roster(),
            routine=plan or routine(),
            place=PlaceInCycle(),
            local=clock_time(9, 4),
            bell=bell,
        )
    )


@dataclass
class Lesson:
    """A lesson that a test plays; commands and readings are at minutes after the start."""

    log: Log

    def do(self, command: cmd.Command, at: float = 0.0) -> ev.Event:
        event = self.ask(command, at)
        assert not isinstance(event, Refusal), str(event.sentence)
        self.log = appended(self.log, event)
        return event

    def ask(self, command: cmd.Command, at: float = 0.0) -> ev.Event | Refusal:
        return decide(self.log, command, moment(at))

    def refused(self, command: cmd.Command, at: float = 0.0) -> str:
        answer = self.ask(command, at)
        assert isinstance(answer, Refusal), answer
        return str(answer.sentence)

    def look(self, at: float) -> Reading:
        return read(self.log.state, moment(at))

    @property
    def state(self) -> State:
        return self.log.state


def moment(at: float) -> Instant:
    """The instant `at` minutes after the start of the lesson."""
    return later(BEGIN, minutes(at))


def started(
    plan: Routine | None = None,
    *,
    local: ClockTime = NINE_FIVE,
    bell: ClockTime | None = None,
    people: Roster | None = None,
) -> Lesson:
    lesson = Lesson(open_lesson(plan, people, bell))
    lesson.do(cmd.Start(local))
    return lesson


def left(reading: Reading) -> Millis:
    assert reading.left is not None
    return reading.left
