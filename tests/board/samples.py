"""Classes of any size and the boards they see."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle, islice
from math import atan2, tau

from stationboard.board.frame import Frame
from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.domain.block import Change, Ends
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
from stationboard.domain.quantity import clock_time, minutes
from stationboard.domain.room import ItemKind, RoomPlan
from stationboard.domain.roster import Group, Grouping, Roster, Student
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.station import Station, StationKind
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.lesson import commands as cmd
from tests.support.classroom import Lesson, open_lesson, started
from tests.support.rooms import item
from tests.support.rooms import room as plan_of

# fmt: off
FIRST_NAMES = (
    "Ava", "Liam", "Noor", "Mateo", "Zoe", "Eli", "Mia", "Omar", "Grace", "Diego", "Hana", "Jack",
    "Lucas", "Aisha", "Ben", "Sofia", "Kai", "Emma", "Yusuf", "Chloe", "Ravi", "Isla", "Max", "Priya",
    "Tomás", "Lena", "Amir", "Ruth", "Ivan", "Nia", "Oscar", "Maya", "Felix", "Leila", "Hugo", "Ines",
    "Samuel", "Tara", "Viktor", "Wren",
)
# fmt: on
STATION_NAMES = (
    "Teacher Table",
    "Computers",
    "Math Games",
    "Workbook",
    "Reading Corner",
    "Writing",
    "Listening",
    "Word Work",
    "Science Lab",
    "Art",
    "Puzzles",
    "Project Table",
)
ICONS = (
    "presentation",
    "laptop",
    "dices",
    "pencil",
    "book-open",
    "notebook-pen",
    "headphones",
    "whole-word",
    "flask-conical",
    "palette",
    "puzzle",
    "hammer",
)
DIRECTIONS = (
    "Compare fractions with drawings",
    "Lesson 14 · headphones on",
    "Fraction War — partners",
    "Pages 41–42",
)
LONG = "The Extraordinarily Long-Named Interdisciplinary Collaboration Table"
STEPS = ("Clean up", "Stand and face your station", "Walk", "Sit and start")


@dataclass(frozen=True)
class Room:
    """How large a class is, and how much it says."""

    stations: int = 4
    groups: int = 4
    students: int = 23
    long_names: bool = False
    extras: bool = False
    leave: bool = True


def roster(room: Room) -> Roster:
    firsts = list(islice(cycle(FIRST_NAMES), room.students))
    students = tuple(
        Student(
            id=StudentId(f"s{at}"),
            first="Maximiliana-Alexandrina" if room.long_names and at % 3 == 0 else first,
            last="RTACKHDPLYWMSBGN"[at % 16] + "ovak",
        )
        for at, first in enumerate(firsts)
    )
    groups = tuple(
        Group(
            id=GroupId(f"g{at}"),
            name=f"{look[0]} and their very good old friends" if room.long_names and at % 2 else look[0],
            color=look[1],
            symbol=look[2],
            students=tuple(student.id for student in students[at :: room.groups]),
        )
        for at, look in enumerate(looks(room.groups))
    )
    grouping = Grouping(id=GroupingId("all"), name="Math groups", groups=groups)
    return Roster(
        id=ClassId("p3"),
        name="Period 3 Math",
        period="Period 3",
        room="Room 12",
        students=students,
        groupings=(grouping,),
    )


def stations(room: Room) -> tuple[Station, ...]:
    return tuple(
        Station(
            id=StationId(f"st{at}"),
            name=LONG if room.long_names and at % 3 == 1 else STATION_NAMES[at],
            icon=ICONS[at],
            kind=StationKind.TEACHER if not at else StationKind.INDEPENDENT,
            directions=DIRECTIONS[at % 4] + (" and then do it all over again" * 4 if room.long_names else ""),
            voice=(1, 0, 2, 1)[at % 4],
            place="By the window" if room.extras else "",
            when_done="read your book" if room.extras else "",
        )
        for at in range(room.stations)
    )


def routine(room: Room, *, lunch: bool = False, held: bool = False) -> Routine:
    rounds = Rounds(
        id=BlockId("rounds"),
        stations=tuple(station.id for station in stations(room)),
        count=4,
        lengths=(minutes(15),),
        ends=Ends.TEACHER if held else Ends.AUTOMATIC,
        change=Change(length=minutes(1), steps=STEPS),
        leave=Change(length=minutes(2), steps=("Clean up", "Push in your chair", "Back to your seat"))
        if room.leave
        else None,
    )
    break_block = (
        (Break(id=BlockId("lunch"), title="Lunch and recess", at=clock_time(9, 36), until=clock_time(10, 0)),)
        if lunch
        else ()
    )
    return Routine(
        id=RoutineId("math"),
        name="Math Rotations",
        stations=stations(room),
        blocks=(
            WholeClass(
                id=BlockId("opening"),
                title="Opening",
                length=minutes(10),
                directions="Warm-up on your whiteboard: draw three ways to show ¾",
                voice=1,
            ),
            rounds,
            *break_block,
            WholeClass(
                id=BlockId("closing"),
                title="Exit ticket",
                length=minutes(5),
                directions="One thing I learned",
                voice=0,
            ),
        ),
        help_line="Need help? Ask 3 before me",
    )


AROUND = (
    (14.0, 3.5),
    (14.0, 10.5),
    (4.0, 10.5),
    (4.0, 3.5),
    (9.0, 3.0),
    (9.0, 11.5),
    (15.5, 7.0),
    (2.5, 7.0),
)
"""Middles of places around a room of 18 by 14 cells; stations take them clockwise."""


def moving(room: Room, *plans: RoomPlan, manner: Manner | None = None, at: float = 25.2) -> Frame:
    """The change after the first round, shown in `plans`; by default in a room with board, door and rug."""
    furniture = (
        item("board", ItemKind.BOARD, 5, 0, 8, 0.4),
        item("door", ItemKind.DOOR, 17.6, 11.5, 0.4, 2),
        item("rug", ItemKind.RUG, 7, 5.5, 4, 3),
    )
    around = sorted(AROUND[: room.stations], key=lambda at: (atan2(at[1] - 7, at[0] - 9) + 0.7) % tau)
    places = {str(station.id): middle for station, middle in zip(stations(room), around, strict=False)}
    plan = routine(room).model_copy(
        update={"rooms": plans or (plan_of(places, furniture),), "show_room": True}
    )
    return seen(started(plan, people=roster(room)), at, manner)


def lesson(room: Room, *, lunch: bool = False, held: bool = False) -> Lesson:
    return started(routine(room, lunch=lunch, held=held), people=roster(room))


def seen(play: Lesson, at: float, manner: Manner | None = None, *, blank: bool = False) -> Frame:
    """What the board says `at` minutes after the start."""
    return frame(play.state, play.look(at), manner or Manner(), blank=blank)


def boards(room: Room, manner: Manner | None = None) -> dict[str, Frame]:
    """One frame of each view."""
    ready = Lesson(open_lesson(routine(room), roster(room)))
    play = lesson(room)
    paused = lesson(room)
    paused.do(cmd.Pause(), 20)
    attention = lesson(room)
    attention.do(cmd.Pause(attention=True), 20)
    closed = lesson(room)
    if room.stations > 1:
        closed.do(cmd.CloseStation(StationId("st1"), StationId("st0")), 12)
    free = lesson(room)
    free.do(cmd.CloseStation(StationId("st0")), 12)
    return {
        "ready": seen(ready, 0, manner),
        "opening": seen(play, 3, manner),
        "round": seen(play, 33.6, manner),
        "round-last": seen(play, 60, manner),
        "warned": seen(play, 24, manner),
        "over": seen(lesson(room, held=True), 25.75, manner),
        "closed": seen(closed, 14, manner),
        "free": seen(free, 14, manner),
        "paused": seen(paused, 30, manner),
        "move": seen(play, 25.2, manner),
        "clean-up": seen(play, 73.5, manner),
        "closing": seen(play, 77, manner),
        "lunch-ahead": seen(lesson(room, lunch=True), 30, manner),
        "lunch": seen(lesson(room, lunch=True), 35, manner),
        "attention": seen(attention, 21, manner),
        "finished": seen(play, 200, manner),
        "blank": seen(play, 14, manner, blank=True),
    }
