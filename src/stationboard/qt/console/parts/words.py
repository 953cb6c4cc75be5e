"""Puts what the lesson says into the words of the teacher's windows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationboard.domain.chart import Phase, PhaseKind
from stationboard.domain.quantity import MINUTE, Millis, as_digits
from stationboard.domain.sentence import Sentence

_translate = QCoreApplication.translate


def in_words(sentence: Sentence) -> str:
    """A sentence of the lesson in the language of the windows."""
    return _translate("Lesson", sentence.text).format_map(dict(sentence.values))


def phase_title(phase: Phase) -> str:
    """What the teacher calls a phase."""
    if phase.title:
        return phase.title
    match phase.kind:
        case PhaseKind.ROUND:
            return _translate("Phase", "Round {number}").format(number=phase.round)
        case PhaseKind.TRANSITION:
            return _translate("Phase", "Time to move")
        case PhaseKind.BREAK:
            return _translate("Phase", "Break")
        case PhaseKind.WHOLE_CLASS:
            return _translate("Phase", "Whole class")
        case PhaseKind.CHOICE:
            return _translate("Phase", "Choice time")


def length_words(length: Millis) -> str:
    """A length of time: ``15 min``, or ``1:30`` where it is no whole number of minutes."""
    if length % MINUTE:
        return as_digits(length)
    return _translate("Length", "{count} min").format(count=length // MINUTE)


def rough_minutes(length: Millis) -> str:
    """A length to the nearest minute: ``15 min``."""
    return _translate("Length", "{count} min").format(count=max(1, round(length / MINUTE)))
