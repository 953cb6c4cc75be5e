"""Quiet notices to the teacher alone, read off the lesson as it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationboard.domain.chart import PhaseKind
from stationboard.domain.quantity import DAY, Millis, as_digits, between, minutes
from stationboard.lesson.commands import AddTime, GiveTimeBack, MoveOn
from stationboard.lesson.cues import HEADS_UP_BEFORE_WARNING
from stationboard.lesson.left_alone import LEFT_ALONE
from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage
from stationboard.qt.console.parts.words import phase_title
from stationboard.qt.console.run.message import Answer, Choice, Message, Tone
from stationboard.qt.console.run.moment import Moment

_translate = QCoreApplication.translate
_MORE = minutes(2)
_TWO_DAYS = Millis(2 * DAY)
_OFF_FOR = (0, 1, 2, 5)
"""Minutes; how long a computer may have been off that lost its clock (fault 37)."""


def how_long_off_message() -> Message:
    """The question that only the teacher can answer when the computer has lost its clock."""
    choices = tuple(
        Choice(
            _translate("Notices", "{count} min").format(count=count),
            consequence=_translate("Notices", "The lesson goes on {length} later than it shows now.").format(
                length=as_digits(minutes(count))
            )
            if count
            else _translate("Notices", "The lesson goes on from where it is."),
            answer=Answer.WAS_OFF,
            length=minutes(count),
        )
        for count in _OFF_FOR
    )
    text = _translate("Notices", "The computer has lost its clock. How long was it off?")
    return Message(text, "clock-alert", Tone.BLUE, choices)


def absence_message(moment: Moment, *, after_crash: bool) -> Message | None:
    """The program was away: what became of the time, and the offer to give it back."""
    absence, reading = moment.state.absence, moment.reading
    if absence is None or reading.view is View.FINISHED:
        return None
    gone = as_digits(between(absence.gone, absence.back))
    if between(absence.gone, absence.back) > LEFT_ALONE:
        return _left_alone_message(between(absence.gone, absence.back), is_another_day=moment.is_another_day)
    if reading.held and reading.over > 0:
        text = _translate("Notices", "{phase} ended {length} ago.").format(
            phase=phase_title(reading.phase), length=as_digits(reading.over)
        )
        choices = (
            Choice(_translate("Notices", "Next"), MoveOn()),
            Choice(_translate("Notices", "Give time back"), GiveTimeBack(), _told(gone)),
        )
        return Message(text, "moon", Tone.AMBER, choices)
    if after_crash:
        text = _translate("Notices", "Back after {length}; the timer kept going.")
    else:
        text = _translate("Notices", "Slept {length}; the timer kept going.")
    choices = (
        Choice(_translate("Notices", "Give back {length}").format(length=gone), GiveTimeBack(), _told(gone)),
        Choice(_translate("Notices", "Keep"), answer=Answer.KEEP),
    )
    return Message(text.format(length=gone), "moon", Tone.BLUE, choices)


def _left_alone_message(length: Millis, *, is_another_day: bool) -> Message:
    """The program was away for longer than another period takes (fault 32)."""
    gone = as_digits(length)
    if not is_another_day:
        text = _translate("Notices", "This lesson lay open for {length}; it is kept as it was.")
    elif length < _TWO_DAYS:
        text = _translate("Notices", "Yesterday's lesson is still open; it is kept as it was.")
    else:
        text = _translate("Notices", "The lesson of another day is still open; it is kept as it was.")
    choices = (
        Choice(_translate("Notices", "Finish lesson"), answer=Answer.FINISH),
        Choice(_translate("Notices", "Go on with it"), GiveTimeBack(), _told(gone)),
    )
    return Message(text.format(length=gone), "moon", Tone.AMBER, choices)


def _told(gone: str) -> str:
    return _translate("Notices", "The lesson goes on as if it had been paused for {length}.").format(
        length=gone
    )


def record_message(length: Millis) -> Message:
    """The class has kept at its choice longer than ever; the teacher may know better."""
    text = _translate("Notices", "A new record of stamina: {length}. It is noted for the class.")
    undo = Choice(
        _translate("Notices", "Undo"),
        consequence=_translate("Notices", "The record of the class is what it was before this lesson."),
        answer=Answer.NO_RECORD,
    )
    return Message(text.format(length=as_digits(length)), "timer", Tone.BLUE, (undo,))


def heads_up_message(moment: Moment) -> Message | None:
    """Shortly before the class is warned, the teacher may still give more time without anybody noticing."""
    reading = moment.reading
    if reading.stage is not Stage.RUNNING or reading.phase.warning is None or reading.left is None:
        return None
    if reading.interruption is not None or reading.cut_by is not None:
        return None
    until = Millis(reading.left - reading.phase.warning)
    if not 0 < until <= HEADS_UP_BEFORE_WARNING:
        return None
    text = _translate("Notices", "The class is warned in {length}.").format(length=as_digits(until))
    more = Choice(_translate("Notices", "2 more minutes"), AddTime(_MORE))
    return Message(text, "bell", Tone.BLUE, (more,))


def calm_message(moment: Moment) -> Message:
    """What is next, for when there is nothing to decide."""
    reading = moment.reading
    match reading.view:
        case View.READY:
            text = _translate("Notices", "Ready. Click the sign beside a name to mark a student absent.")
            return Message(text, "user-check")
        case View.FINISHED:
            choices = (
                Choice(_translate("Notices", "Give 5 more minutes"), answer=Answer.MORE_TIME),
                Choice(_translate("Notices", "Finish lesson"), answer=Answer.FINISH),
            )
            return Message(_translate("Notices", "All done."), "circle-check", Tone.BLUE, choices)
        case _:
            return Message(_coming(moment), "arrow-right")


def _coming(moment: Moment) -> str:
    reading = moment.reading
    if reading.following is None:
        return _translate("Notices", "This is the last part of the lesson.")
    following = phase_title(moment.state.chart.phases[reading.following])
    if reading.view is View.TRANSITION or reading.ends_at is None:
        return _translate("Notices", "Next: {phase}.").format(phase=following)
    time = moment.time(reading.ends_at)
    if reading.cut_by is not None:
        title = reading.cut_by.title or _translate("Phase", "Break")
        return _translate("Notices", "Next: {phase} at {time}.").format(phase=title, time=time)
    if reading.held:
        return _translate("Notices", "Next: {phase}, when you go on.").format(phase=following)
    after = moment.state.chart.phases[min(reading.index + 1, len(moment.state.chart.phases) - 1)]
    if after.kind is PhaseKind.TRANSITION:
        return _translate("Notices", "Next: time to move at {time}, then {phase}.").format(
            phase=following, time=time
        )
    return _translate("Notices", "Next: {phase} at {time}.").format(phase=following, time=time)
