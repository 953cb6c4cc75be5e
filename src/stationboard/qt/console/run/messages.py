"""Which one message the strip says at a moment."""

from __future__ import annotations

from typing import Final

from stationboard.domain.quantity import Instant, later, seconds
from stationboard.lesson.state import Absence, Stage
from stationboard.qt.console.run.late_bar import late_message
from stationboard.qt.console.run.message import Message, Tone
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.notices import (
    absence_message,
    calm_message,
    heads_up_message,
    how_long_off_message,
)
from stationboard.qt.console.run.outing_words import outing_message

_STAYS: Final = seconds(6)
"""How long it is said why a wish was refused."""


class Messages:
    """Knows what the lesson itself does not: what was just refused, what the teacher has read."""

    def __init__(self) -> None:
        self._told = ""
        self._until = Instant(0)
        self.kept: Absence | None = None
        """The absence after which the teacher wants all to stay as it is."""
        self.crashed: Absence | None = None
        """The absence that came from a crash, not from sleep."""
        self.asks_how_long = False
        """Whether only the teacher can tell how long the computer was off."""

    def tell(self, text: str, now: Instant) -> None:
        """Say `text` for a while."""
        self._told, self._until = text, later(now, _STAYS)

    def at(self, moment: Moment) -> Message:
        """The one thing to say: first what was just refused, then what needs an answer, then what is next."""
        if self._told and moment.now < self._until:
            return Message(self._told, "info", Tone.BLUE)
        if self.asks_how_long and moment.state.stage is not Stage.ENDED:
            return how_long_off_message()
        absence = moment.state.absence
        if absence is not None and absence != self.kept:
            away = absence_message(moment, after_crash=absence == self.crashed)
            if away is not None:
                return away
        return (
            outing_message(moment) or heads_up_message(moment) or late_message(moment) or calm_message(moment)
        )
