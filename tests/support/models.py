"""Routines for a test of each rotation model, at the stations of Period 3 Math."""

from __future__ import annotations

from stationboard.domain.block import Change
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId
from stationboard.domain.playlist import Playlist, StudentRow
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import WholeClass
from tests.support.classroom import NAMES, routine, stations, student_id

TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())
STUDENTS = tuple(student_id(name) for names in NAMES for name in names)


def with_blocks(*blocks: Block, places: int | None = None) -> Routine:
    """The routine of Period 3 Math with other blocks; with `places` at Math Games."""
    given = tuple(
        one.model_copy(update={"capacity": places}) if one.id == GAMES else one for one in stations()
    )
    return Routine.model_validate({**dict(routine()), "stations": given, "blocks": blocks})


def playlist() -> Routine:
    """Three rounds; everyone goes through the stations in turn, and Ava R stays for the second round."""
    names = (TEACHER, COMPUTERS, GAMES)
    rows = [
        StudentRow(student=one, cells=tuple(names[(place + turn) % 3] for turn in range(3)))
        for place, one in enumerate(STUDENTS[:20])
    ]
    rows[0] = StudentRow(student=STUDENTS[0], cells=(TEACHER, TEACHER, GAMES))
    block = Playlist(
        id=BlockId("own"),
        stations=names,
        count=3,
        lengths=(minutes(15),),
        change=Change(length=minutes(1)),
        rows=tuple(rows),
    )
    return with_blocks(block, places=8)


def choice(*, stamina: bool = False) -> Routine:
    """Half an hour of choice, two must-dos, four places at Math Games; then a closing."""
    block = ChoiceTime(
        id=BlockId("choice"),
        stations=(COMPUTERS, GAMES, WORKBOOK),
        must=(COMPUTERS, WORKBOOK),
        length=minutes(30),
        stamina=stamina,
    )
    closing = WholeClass(id=BlockId("closing"), title="Closing", length=minutes(5))
    return with_blocks(block, closing, places=4)


def check() -> Routine:
    """Five minutes of checking, a minute to move, ten minutes of catching up, two rounds."""
    door = PreparationCheck(
        id=BlockId("check"), ready=GAMES, catch_up=COMPUTERS, change=Change(length=minutes(1))
    )
    rounds = Rounds(id=BlockId("after"), stations=(TEACHER, COMPUTERS), count=2, lengths=(minutes(15),))
    return with_blocks(door, rounds)


def swap() -> Routine:
    """Half the class in the lab for 20 minutes, the other half in the classroom; then they swap."""
    talk = WholeClass(id=BlockId("talk"), title="Mini-lesson", length=minutes(20))
    lab = Rounds(id=BlockId("lab"), stations=(COMPUTERS, GAMES), count=2, lengths=(minutes(10),))
    sides = (
        Side(name="Classroom", adult="Ms. Rivera", blocks=(talk,)),
        Side(name="Lab", adult="Mr. Ode", blocks=(lab,)),
    )
    block = SideBySide(id=BlockId("swap"), sides=sides, walk=Change(title="Line up", length=minutes(3)))
    tail = Rounds(id=BlockId("tail"), stations=(TEACHER, WORKBOOK), count=1, lengths=(minutes(15),))
    return with_blocks(block, tail)
