"""Says when the lesson would end after the bell, with the ways to end in time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationboard.domain.quantity import MINUTE
from stationboard.lesson.refitting import command_for, overtaken, refit_offers
from stationboard.planning.refit import NOTEWORTHY
from stationboard.qt.console.parts.words import in_words, phase_title
from stationboard.qt.console.run.message import Choice, Message, Tone
from stationboard.qt.console.run.moment import Moment

_translate = QCoreApplication.translate


def late_message(moment: Moment) -> Message | None:
    """``Running 3 min behind. Round 4 would end after the bell.``, or nothing while all is well."""
    late = moment.reading.late
    if late is None or late <= NOTEWORTHY:
        return None
    found = refit_offers(moment.state, moment.now)
    if not found:
        return None
    phase = overtaken(moment.state, moment.now)
    minutes = max(1, round(late / MINUTE))
    if phase is None:
        text = _translate("LateBar", "Running {minutes} min behind.").format(minutes=minutes)
    else:
        text = _translate(
            "LateBar", "Running {minutes} min behind. {phase} would end after the bell."
        ).format(minutes=minutes, phase=phase_title(phase))
    choices = tuple(
        Choice(
            in_words(offer.label), command_for(offer), in_words(offer.consequence), cost=in_words(offer.cost)
        )
        for offer in found
    )
    return Message(text, "clock-alert", Tone.AMBER, choices)
