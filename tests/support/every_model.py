"""A routine with a block of every kind, at the stations of Period 3 Math."""

from __future__ import annotations

from stationboard.domain.block import Change
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.playlist import Playlist, Wish
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import WholeClass
from tests.support.classroom import routine

OPENING, ROUNDS, CLOSING = BlockId("opening"), BlockId("rounds"), BlockId("closing")
SIDES, PLAYLISTS, CHOICE, CHECK = map(BlockId, ("sides", "playlists", "choice", "check"))
LAB_TALK, LAB_ROUNDS, LESSON = map(BlockId, ("lab-talk", "lab-rounds", "lesson"))
TEACHER, COMPUTERS, GAMES, WORKBOOK = map(StationId, ("teacher", "computers", "games", "workbook"))


def side_by_side() -> SideBySide:
    """A lesson of 21 minutes beside a lab with a talk and two rounds; then both halves swap."""
    rounds = Rounds(
        id=LAB_ROUNDS,
        stations=(COMPUTERS, GAMES),
        count=2,
        lengths=(minutes(8),),
        change=Change(length=minutes(1)),
    )
    return SideBySide(
        id=SIDES,
        sides=(
            Side(name="Classroom", blocks=(WholeClass(id=LESSON, title="Lesson", length=minutes(21)),)),
            Side(
                name="Lab",
                place="Room 20",
                adult="Mr. Okafor",
                blocks=(WholeClass(id=LAB_TALK, title="Talk", length=minutes(4)), rounds),
            ),
        ),
        walk=Change(title="Line up now", length=minutes(3)),
    )


def every_model() -> Routine:
    """All of it."""
    plan = routine()
    opening, rounds, closing = plan.blocks
    everywhere = (TEACHER, COMPUTERS, GAMES, WORKBOOK)
    playlist = Playlist(
        id=PLAYLISTS,
        stations=everywhere,
        count=3,
        lengths=(minutes(12),),
        wishes=(Wish(station=TEACHER), Wish(station=COMPUTERS, must=False)),
    )
    choice = ChoiceTime(id=CHOICE, title="Math Daily 3", stations=everywhere, length=minutes(20))
    check = PreparationCheck(id=CHECK, ready=TEACHER, catch_up=COMPUTERS)
    blocks = (opening, rounds, side_by_side(), playlist, choice, check, closing)
    return plan.model_copy(update={"blocks": blocks, "starts": None, "period": None})
