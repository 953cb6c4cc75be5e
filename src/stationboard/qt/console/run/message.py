"""What the strip above the groups can say, with the choices it offers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from stationboard.domain.quantity import NOTHING, Millis
from stationboard.lesson.commands import Command


class Tone(Enum):
    """How a message looks."""

    PLAIN = auto()
    """What is coming, in passing."""
    AMBER = auto()
    """Something to decide."""
    BLUE = auto()
    """Something to know."""


class Answer(Enum):
    """What a choice asks for, where it is no command."""

    NONE = auto()
    KEEP = auto()
    """Leave everything as it is; the message goes away."""
    FINISH = auto()
    MORE_TIME = auto()
    NO_RECORD = auto()
    """The class's record of stamina is to be what it was before."""
    WAS_OFF = auto()
    """The computer was off for `Choice.length`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One button: what it says, what follows from it, and what it wishes for."""

    label: str
    command: Command | None = None
    consequence: str = ""
    answer: Answer = Answer.NONE
    cost: str = ""
    """The consequence in a few words, on the button."""
    length: Millis = NOTHING


@dataclass(frozen=True, slots=True)
class Message:
    """One message."""

    text: str
    icon: str
    tone: Tone = Tone.PLAIN
    choices: tuple[Choice, ...] = ()
