"""What the board says at one moment; nothing that is not for the class."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from stationboard.board.geometry import Box
from stationboard.domain.look import GroupColor, GroupSymbol
from stationboard.domain.room import ItemKind


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence, `strong` where the eye should find it."""

    text: str
    strong: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """How a group is known: name, color and symbol together."""

    name: str
    color: GroupColor
    symbol: GroupSymbol


@dataclass(frozen=True, slots=True)
class Spot:
    """A station's name and pictogram."""

    name: str
    icon: str
    picture: str = ""
    """A PNG as base64, in place of the pictogram."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How loud one may be."""

    level: int
    words: str
    """Such as ``1 · Whisper``."""


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
class Next:
    """Where a group goes afterwards."""

    words: Runs
    moves: bool
    """Whether it leaves its place, so that an arrow is drawn."""


@dataclass(frozen=True, slots=True)
class Party:
    """A group at a station, with the names of those who are here; without a badge, students by themselves."""

    badge: Badge | None
    names: tuple[str, ...]
    next: Next | None

    @property
    def name(self) -> str:
        """The group's name; empty where there is no group."""
        return self.badge.name if self.badge is not None else ""


@dataclass(frozen=True, slots=True)
class Places:
    """How many students more a station takes, in words: "2 places left", "full", "no limit"."""

    words: str
    full: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A station in a round."""

    spot: Spot | None
    """Nothing for the place of groups that have no station."""
    title: str
    parties: tuple[Party, ...]
    second: str = ""
    """The title in the class's second language."""
    directions: str = ""
    voice: Voice | None = None
    extra: tuple[str, ...] = ()
    """Where it is, what to do when done: shown when there is room."""
    remark: str = ""
    """Why nobody is here: "open", "closed today"."""
    places: Places | None = None
    """How many places are left, where students choose."""
    must: str = ""
    """"must do", where everyone has to come here."""

    @property
    def groups(self) -> tuple[Party, ...]:
        """The groups here, without students by themselves."""
        return tuple(party for party in self.parties if party.badge is not None)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all who are here."""
        return tuple(name for party in self.parties for name in party.names)


@dataclass(frozen=True, slots=True)
class Way:
    """The way of one group at a change, or of students who are not with their groups."""

    badge: Badge | None
    origin: Spot | None
    goal: Spot | None
    """Nothing where it has no station afterwards."""
    moves: bool
    words: str
    """What stands in place of the arrow or the goal: "stay", "free"."""
    names: tuple[str, ...] = ()
    """Who they are, where there is no badge."""

    @property
    def name(self) -> str:
        """What they are called."""
        return self.badge.name if self.badge is not None else ", ".join(self.names)


@dataclass(frozen=True, slots=True)
class NameLine:
    """One student's line on the list of names."""

    name: str
    """Empty for a student who is not here: the others keep their places."""
    goal: Spot | None
    moves: bool
    words: str = ""
    """What stands in place of the arrow or the goal: "stay", "at your desk"."""


@dataclass(frozen=True, slots=True)
class Roll:
    """The list in which everyone finds their name, always in the same order."""

    lines: tuple[NameLine, ...]
    turn: int = 0
    """Counts on while time goes by: where not all names have room, each turn shows some of them."""


@dataclass(frozen=True, slots=True)
class FloorThing:
    """What stands in a room and is no station; its area is in cells of the plan."""

    kind: ItemKind
    area: Box
    label: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """A group that is at a station after the change."""

    badge: Badge
    words: str = ""
    """"stay", where it was there before."""


@dataclass(frozen=True, slots=True)
class FloorStop:
    """A station in its place, in cells of the plan, with who is there after the change."""

    spot: Spot
    area: Box
    arrivals: tuple[Arrival, ...]


@dataclass(frozen=True, slots=True)
class FloorRoom:
    """A room seen from above; its size is in cells of the plan."""

    name: str
    width: float
    height: float
    things: tuple[FloorThing, ...]
    stops: tuple[FloorStop, ...]


@dataclass(frozen=True, slots=True)
class FloorWalk:
    """A group's way between two stops, each told by the places of its room and of itself there."""

    badge: Badge
    origin: tuple[int, int]
    goal: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Floor:
    """The rooms that a change is about."""

    rooms: tuple[FloorRoom, ...]
    walks: tuple[FloorWalk, ...]


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
