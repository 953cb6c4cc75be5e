"""Boards of playlists, choice time, side by side, the check at the door, in classes of any size."""

from __future__ import annotations

from dataclasses import replace

from stationboard.board.frame import Frame
from stationboard.board.telling import Manner
from stationboard.domain.block import Change, Ends
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId, StationId, StudentId
from stationboard.domain.playlist import Playlist, StudentRow
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import minutes
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from tests.board.samples import Room, roster, routine, seen, stations
from tests.support.classroom import Lesson, open_lesson, started

STEPS = ("Save your work", "Find your name", "Walk", "Start")


def model_routine(room: Room, *blocks: Block, capacity: int | None = None) -> Routine:
    """The routine with other blocks; each station has `capacity` places, the third no limit."""
    given = tuple(
        one.model_copy(update={"capacity": None if at == 2 else capacity})
        for at, one in enumerate(stations(room))
    )
    return Routine.model_validate({**dict(routine(room)), "stations": given, "blocks": blocks})


def playlist(room: Room) -> Playlist:
    """Two rounds; every ninth student is at the own desk in the second, every third stays."""
    places = [station.id for station in stations(room)]

    def second(at: int) -> StationId | None:
        if at % 9 == 8:
            return None
        return places[at % len(places) if at % 3 == 0 else (at * 5 + 1) % len(places)]

    rows = tuple(
        StudentRow(student=StudentId(f"s{at}"), cells=(places[at % len(places)], second(at)))
        for at in range(room.students)
    )
    change = Change(length=minutes(2), steps=STEPS)
    return Playlist(
        id=BlockId("own"),
        stations=tuple(places),
        count=2,
        lengths=(minutes(20),),
        change=change,
        arrive=change,
        rows=rows,
    )


def choice(room: Room, *, stamina: bool = False) -> ChoiceTime:
    """Half an hour; the first two stations have to be visited."""
    places = tuple(station.id for station in stations(room))
    return ChoiceTime(
        id=BlockId("choice"),
        title="Math Daily 3" if stamina else "",
        stations=places,
        must=places[:2],
        length=None if stamina else minutes(30),
        ends=Ends.TEACHER if stamina else Ends.AUTOMATIC,
        stamina=stamina,
    )


def lab(room: Room) -> SideBySide:
    """The first stations in the classroom, the last two in a lab that rotates inside."""
    places = tuple(station.id for station in stations(room))
    inner = Rounds(
        id=BlockId("inner"),
        stations=places[-2:],
        count=2,
        lengths=(minutes(14),),
        change=Change(length=minutes(2)),
    )
    desks = Rounds(id=BlockId("desks"), stations=places[:-2] or places[:1], count=1, lengths=(minutes(30),))
    walk = Change(length=minutes(3), steps=("Line up at the door", "Walk on the right", "Log in"))
    return SideBySide(
        id=BlockId("sides"),
        title="Lab rotation",
        sides=(
            Side(name="Classroom", place="Room 12", blocks=(desks,)),
            Side(name="Lab", place="Learning Lab", adult="Mr. Diaz", blocks=(inner,)),
        ),
        walk=walk,
    )


def placed(room: Room, play: Lesson, at: float, count: int) -> None:
    """The first `count` students choose stations in turn, as long as there are places."""
    for seat in range(count):
        station = stations(room)[seat % room.stations].id
        play.do(cmd.Seat(StudentId(f"s{seat}"), 0, station, forced=True), at)


def stamina_class(room: Room) -> Roster:
    return roster(room).model_copy(update={"stamina": minutes(12.5)})


def model_boards(room: Room, manner: Manner | None = None) -> dict[str, Frame]:
    """One frame of each view of the models that move students one by one, or room by room."""
    people = roster(room)
    opening = WholeClass(
        id=BlockId("opening"), title="Warm-up", length=minutes(10), directions="Three ways to show ¾", voice=1
    )
    own = started(model_routine(room, opening, playlist(room)), people=people)
    ready = Lesson(open_lesson(model_routine(room, playlist(room)), people))
    free = started(model_routine(room, choice(room), capacity=3), people=people)
    at_first = seen(free, 1, manner)
    placed(room, free, 2, room.students * 2 // 3)
    for at in range(0, min(room.students, 12), 2):
        free.do(cmd.AskForHelp(StudentId(f"s{at}")), 3)
    lasting = started(model_routine(room, choice(room, stamina=True), capacity=4), people=stamina_class(room))
    placed(room, lasting, 0.5, room.students)
    checked = started(
        model_routine(
            room,
            PreparationCheck(
                id=BlockId("door"),
                title="Warm-up at the door",
                directions="Write down one question",
                ready=stations(room)[0].id,
                catch_up=stations(room)[-1].id,
                change=Change(length=minutes(1)),
            ),
        ),
        people=people,
    )
    for at in range(0, room.students, 4):
        checked.do(cmd.TellPreparation(StudentId(f"s{at}"), prepared=False), 1)
    called = started(routine(room), people=people)
    away = tuple(StudentId(f"s{at}") for at in range(1, min(3, room.students))) or (StudentId("s0"),)
    called.do(cmd.CallStudents(away, stations(room)[0].id), 12)
    if room.stations > 1:
        called.do(cmd.HoldStudent(StudentId("s0")), 12)
    wheel = Rounds(id=BlockId("wheel"), stations=tuple(s.id for s in stations(room)), count=4)
    clockless = started(model_routine(room, wheel), people=people)
    sides = started(model_routine(room, lab(room)), people=people)
    return {
        "names-ready": seen(ready, 0, manner),
        "names-opening": seen(own, 4, manner),
        "names-arrive": seen(own, 10.5, manner),
        "names-round": seen(own, 15, manner),
        "names-move": seen(own, 33, manner),
        "names-round-two": seen(own, 40, manner),
        "choice-begins": at_first,
        "choice": seen(free, 9.6, manner),
        "choice-warned": seen(free, 28.5, manner),
        "choice-ends": seen(free, 29.99, manner),
        "stamina": seen(lasting, 9.2, manner),
        "stamina-beaten": seen(lasting, 14.2, manner),
        "door": seen(checked, 2, manner),
        "door-move": seen(checked, 5.5, manner),
        "door-after": seen(checked, 8, manner),
        "called": seen(called, 14, manner),
        "held-move": seen(called, 25.5, manner),
        "held": seen(called, 30, manner),
        "wheel": seen(clockless, 7, manner),
        "sides": seen(sides, 5, manner),
        "sides-inner": seen(sides, 15, manner),
        "sides-walk": seen(sides, 31, manner),
        "lab": seen(sides, 5, replace(manner or Manner(), wing="Lab")),
        "lab-inner": seen(sides, 15, replace(manner or Manner(), wing="Lab")),
        "lab-walk": seen(sides, 31, replace(manner or Manner(), wing="Lab")),
        "classroom": seen(sides, 15, replace(manner or Manner(), wing="Classroom")),
        "choice-touch": seen(free, 9.6, replace(manner or Manner(), by_touch=True)),
    }
