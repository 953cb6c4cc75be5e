"""Puts sentences into the class's language, with the parts that the eye should find marked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from stationboard.board.known import Run, Runs, Voice
from stationboard.board.words import ENGLISH, Catalog
from stationboard.domain.quantity import ClockTime, as_clock_time
from stationboard.domain.sentence import say

_OPEN, _CLOSE = "\u2068", "\u2069"
"""Unicode's own signs around an insertion; they part it from the sentence in every language."""
_STAR = "\ue000"
"""Stands for an asterisk that a teacher wrote, which is no sign of ours."""


class Countdown(StrEnum):
    """How the time left is told."""

    DIGITS = "digits"
    ABOUT = "about"
    """In whole minutes, for classes whom running digits unsettle."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the board speaks: language, clock, and what the teacher wants shown."""

    catalog: Catalog = field(default_factory=lambda: ENGLISH)
    twelve_hours: bool = True
    names_shown: bool = True
    countdown: Countdown = Countdown.DIGITS
    wing: str = ""
    """The side of the lesson this board is for, such as the lab; everyone's where empty."""
    by_touch: bool = False
    """Whether students place themselves in choice time by touching this board."""

    def say(self, text: str, /, **values: str | int) -> str:
        """The sentence `text` in the class's language, its gaps filled."""
        return self.catalog(say(text, **values))

    def runs(self, text: str, /, **values: str | int) -> Runs:
        """The same, with what fills the gaps, and what stands between asterisks, as strong runs."""
        marked = {name: f"{_OPEN}{value}{_CLOSE}" for name, value in values.items()}
        told = self.say(text, **{name: value.replace("*", _STAR) for name, value in marked.items()})
        told = re.sub(r"\*([^*]+)\*", f"{_OPEN}\\1{_CLOSE}", told).replace(_STAR, "*")
        pieces = re.split(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})", told)
        runs = (Run(piece.strip(_OPEN + _CLOSE + " "), piece.startswith(_OPEN)) for piece in pieces)
        return tuple(run for run in runs if run.text)

    def time(self, moment: ClockTime) -> str:
        """A time of day as the class reads it."""
        return as_clock_time(moment, twelve_hours=self.twelve_hours)

    def voice(self, level: int | None) -> Voice | None:
        """A voice level with its name."""
        if level is None:
            return None
        names = (
            self.say("Silent"),
            self.say("Whisper"),
            self.say("Table talk"),
            self.say("Presenting"),
            self.say("Outdoors"),
        )
        return Voice(level, f"{level} · {names[level]}")
