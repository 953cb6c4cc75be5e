"""Boards of playlists, choice time, side by side, the check at the door, in classes of any size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from stationboard.board.frame import Frame
from stationboard.board.framing import frame
from stationboard.board.roll_content import TURN
from stationboard.board.telling import Manner
from stationboard.domain.block import Change, Ends
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId, StationId, StudentId
from stationboard.domain.playlist import Playlist, StudentRow
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import Millis, later, minutes
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from stationboard.lesson.reading import read
from tests.board.samples import Room, roster, routine, stations
from tests.support.classroom import Lesson, moment, open_lesson, started

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


def _opening() -> WholeClass:
    return WholeClass(
        id=BlockId("opening"), title="Warm-up", length=minutes(10), directions="Three ways to show ¾", voice=1
    )


def _playlists(room: Room) -> Lesson:
    return started(model_routine(room, _opening(), playlist(room)), people=roster(room))


def _choosing(room: Room, *, chosen: bool = True) -> Lesson:
    play = started(model_routine(room, choice(room), capacity=3), people=roster(room))
    if chosen:
        placed(room, play, 2, room.students * 2 // 3)
        for at in range(0, min(room.students, 12), 2):
            play.do(cmd.AskForHelp(StudentId(f"s{at}")), 3)
    return play


def _lasting(room: Room) -> Lesson:
    play = started(model_routine(room, choice(room, stamina=True), capacity=4), people=stamina_class(room))
    placed(room, play, 0.5, room.students)
    return play


def _at_the_door(room: Room) -> Lesson:
    door = PreparationCheck(
        id=BlockId("door"),
        title="Warm-up at the door",
        directions="Write down one question",
        ready=stations(room)[0].id,
        catch_up=stations(room)[-1].id,
        change=Change(length=minutes(1)),
    )
    play = started(model_routine(room, door), people=roster(room))
    for at in range(0, room.students, 4):
        play.do(cmd.TellPreparation(StudentId(f"s{at}"), prepared=False), 1)
    return play


def _called(room: Room) -> Lesson:
    play = started(routine(room), people=roster(room))
    away = tuple(StudentId(f"s{at}") for at in range(1, min(3, room.students))) or (StudentId("s0"),)
    play.do(cmd.CallStudents(away, stations(room)[0].id), 12)
    if room.stations > 1 and room.students > 1 and room.groups <= room.stations:
        play.do(cmd.HoldStudent(StudentId("s0")), 12)
    return play


def _clockless(room: Room, count: int = 4) -> Lesson:
    wheel = Rounds(id=BlockId("wheel"), stations=tuple(one.id for one in stations(room)), count=count)
    return started(model_routine(room, wheel), people=roster(room))


def _sides(room: Room) -> Lesson:
    return started(model_routine(room, lab(room)), people=roster(room))


_VIEWS: dict[str, tuple[Callable[[Room], Lesson], float, str]] = {
    "names-ready": (
        lambda room: Lesson(open_lesson(model_routine(room, playlist(room)), roster(room))),
        0,
        "",
    ),
    "names-opening": (_playlists, 4, ""),
    "names-arrive": (_playlists, 10.5, ""),
    "names-round": (_playlists, 15, ""),
    "names-move": (_playlists, 33, ""),
    "names-round-two": (_playlists, 40, ""),
    "choice-begins": (lambda room: _choosing(room, chosen=False), 1, ""),
    "choice": (_choosing, 9.6, ""),
    "choice-touch": (_choosing, 9.6, "touch"),
    "choice-ends": (_choosing, 29.99, ""),
    "stamina": (_lasting, 9.2, ""),
    "stamina-beaten": (_lasting, 14.2, ""),
    "door": (_at_the_door, 2, ""),
    "door-move": (_at_the_door, 5.5, ""),
    "door-after": (_at_the_door, 8, ""),
    "called": (_called, 14, ""),
    "held-move": (_called, 25.5, ""),
    "held": (_called, 30, ""),
    "wheel": (_clockless, 7, ""),
    "one-a-day": (lambda room: _clockless(room, 1), 7, ""),
    "sides": (_sides, 5, ""),
    "sides-inner": (_sides, 15, ""),
    "sides-walk": (_sides, 31, ""),
    "lab": (_sides, 5, "Lab"),
    "lab-inner": (_sides, 15, "Lab"),
    "lab-walk": (_sides, 31, "Lab"),
    "classroom": (_sides, 15, "Classroom"),
}
MODEL_VIEWS = tuple(_VIEWS)


def model_board(view: str, room: Room, manner: Manner | None = None, *, turns: int = 0) -> Frame:
    """The board of one view; `turns` turns of names later, while the lesson stands."""
    begun, at, board = _VIEWS[view]
    told = manner or Manner()
    if board == "touch":
        told = replace(told, by_touch=True)
    elif board:
        told = replace(told, wing=board)
    play = begun(room)
    if turns:
        play.do(cmd.Pause(), at)
    return frame(play.state, read(play.state, later(moment(at), Millis(turns * TURN))), told)


def model_boards(room: Room, manner: Manner | None = None) -> dict[str, Frame]:
    """One frame of each view of the models that move students one by one, or room by room."""
    return {view: model_board(view, room, manner) for view in MODEL_VIEWS}
