"""Which one message the strip says at a moment."""

from __future__ import annotations

from typing import Final

from stationboard.domain.quantity import NOTHING, Instant, Millis, later, seconds
from stationboard.lesson.state import Absence, Stage
from stationboard.qt.console.run.late_bar import late_message
from stationboard.qt.console.run.message import Message, Tone
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.notices import (
    absence_message,
    calm_message,
    heads_up_message,
    how_long_off_message,
    record_message,
)
from stationboard.qt.console.run.outing_words import outing_message

_STAYS: Final = seconds(6)
"""How long it is said why a wish was refused."""
_RECORD_STAYS: Final = seconds(30)
"""How long a new record can be taken back."""


class Messages:
    """Knows what the lesson itself does not: what was just refused, what the teacher has read."""

    def __init__(self) -> None:
        self._told = ""
        self._until = Instant(0)
        self._record = NOTHING
        self._record_until = Instant(0)
        self.kept: Absence | None = None
        """The absence after which the teacher wants all to stay as it is."""
        self.crashed: Absence | None = None
        """The absence that came from a crash, not from sleep."""
        self.asks_how_long = False
        """Whether only the teacher can tell how long the computer was off."""

    def tell(self, text: str, now: Instant) -> None:
        """Say `text` for a while."""
        self._told, self._until = text, later(now, _STAYS)

    def tell_record(self, length: Millis, now: Instant) -> None:
        """Say that the class has a new record, for a while."""
        self._record, self._record_until = length, later(now, _RECORD_STAYS)

    def forget_record(self) -> None:
        """Say nothing of a record any more."""
        self._record = NOTHING

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
        if self._record and moment.now < self._record_until:
            return record_message(self._record)
        return (
            outing_message(moment) or heads_up_message(moment) or late_message(moment) or calm_message(moment)
        )
