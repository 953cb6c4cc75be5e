"""What the board says at one moment; nothing that is not for the class."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from stationboard.board.card_frame import Card
from stationboard.board.floor_frame import Floor
from stationboard.board.known import Runs, Voice
from stationboard.board.ways_frame import Roll, Way


class Mood(StrEnum):
    """How the countdown feels."""

    CALM = "calm"
    SOON = "soon"
    OVER = "over"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Face:
    """What stands around a countdown and changes seldom."""

    label: str
    mood: Mood = Mood.CALM
    template: str = "00:00"
    """The digits with a zero for each, as wide as the countdown is now."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A countdown."""

    face: Face
    digits: str = ""
    portion: float | None = None
    """The part of the time that is left, 0 to 1; nothing where the time is open."""
    up: bool = False
    """Whether it counts up, beside a record."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The line at the top."""

    title: str
    place: str
    times: tuple[Runs, ...]
    """Sentences such as "Done by 10:25", the least important first."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A calm band that says what to do and what comes next."""

    now: str
    then: str


@dataclass(frozen=True, slots=True)
class RoundBody:
    """A round: who is at which station."""

    cards: tuple[Card, ...]
    label: str
    """Such as ``Round 2 of 4``."""
    number: int
    count: int
    help_line: str = ""
    notice: Notice | None = None
    turn: int = 0
    """As in a roll: where a card has not room for all names, each turn shows some of them."""
    onward: str = ""
    """What ends the round, where no clock does."""


@dataclass(frozen=True, slots=True)
class ChoiceBody:
    """Choice time: where there are places, who is where, and who has not chosen yet."""

    title: str
    cards: tuple[Card, ...]
    unplaced: tuple[str, ...]
    unplaced_title: str
    waiting: tuple[str, ...] = ()
    """Who waits for the teacher, in words that stay whole: "Next:", "Mia S.", "Ava R.", "and 2 more"."""
    help_line: str = ""
    """What students do who need the teacher, while nobody waits."""
    notice: Notice | None = None
    turn: int = 0
    """As in a roll."""
    by_touch: bool = False
    """Whether students place themselves by touching the board."""


@dataclass(frozen=True, slots=True)
class MoveBody:
    """The time to move, or to clean up where nobody goes to another station."""

    title: str
    coming: str
    ways: tuple[Way, ...]
    steps: tuple[str, ...]
    step: int
    """Place of the present step."""
    floor: Floor | None = None
    """The rooms, where they are to be shown and every station has its place."""
    roll: Roll | None = None
    """Where each student goes, where there are no groups."""


@dataclass(frozen=True, slots=True)
class PosterBody:
    """One thing for the whole class, with the groups' next places where they are known."""

    title: str
    icon: str
    directions: str
    voice: Voice | None
    coming: str
    ways: tuple[Way, ...] = ()
    ways_title: str = ""
    notice: Notice | None = None
    roll: Roll | None = None
    """Where each student goes, where there are no groups."""


@dataclass(frozen=True, slots=True)
class SignBody:
    """A few huge words and nothing else."""

    words: str
    icon: str


@dataclass(frozen=True, slots=True)
class BlankBody:
    """Nothing at all."""


Body = RoundBody | ChoiceBody | MoveBody | PosterBody | SignBody | BlankBody


@dataclass(frozen=True, slots=True)
class Frame:
    """What the board says at one moment."""

    body: Body
    heading: Heading
    clock: Clock | None = None
    sign: str = ""
    """"Paused", while the lesson stands still."""
    right_to_left: bool = False

    def still(self) -> Frame:
        """This frame without what changes every second."""
        if self.clock is None:
            return self
        return replace(self, clock=Clock(self.clock.face))
