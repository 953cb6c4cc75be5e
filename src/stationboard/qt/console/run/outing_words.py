"""What the teacher reads about students who are out at the same time every week."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from stationboard.domain.document import StudentId
from stationboard.domain.sentence import listed
from stationboard.domain.shown_names import teacher_names
from stationboard.lesson.outings import Outing, current, just_back, leaving_soon
from stationboard.lesson.reading import View
from stationboard.lesson.state import round_at
from stationboard.qt.console.run.message import Message, Tone
from stationboard.qt.console.run.moment import Moment

_LONGEST_REASON: Final = 18
_translate = QCoreApplication.translate


def out_remark(moment: Moment, student: StudentId) -> str:
    """Why a student is out now, and until when: ``speech to 10:10``."""
    outing = current(moment.state, student, moment.now)
    if outing is None:
        return ""
    why = moment.reasons.get(student, "") or _translate("Outings", "out")
    if len(why) > _LONGEST_REASON:
        why = why[: _LONGEST_REASON - 1].rstrip() + "…"
    return _translate("Outings", "{reason} to {time}").format(reason=why, time=moment.time_at(outing.back))


def outing_message(moment: Moment) -> Message | None:
    """Who leaves in a moment, or who is just back and where their group is now; nothing as a rule."""
    state, reading = moment.state, moment.reading
    if reading.view in (View.READY, View.FINISHED):
        return None
    leaving = leaving_soon(state, moment.now)
    if leaving:
        text = _translate("Outings", "{students}: leaving at {time}.")
        first = tuple(one for one in leaving if one.leaves == leaving[0].leaves)
        told = text.format(students=_names(moment, first), time=moment.time_at(leaving[0].leaves))
        return Message(told, "log-out", Tone.BLUE)
    returned = just_back(state, moment.now)
    return _back_message(moment, returned[0]) if returned else None


def _back_message(moment: Moment, outing: Outing) -> Message:
    name, time = _names(moment, (outing,)), moment.time_at(outing.back)
    station = _station_now(moment, outing.student)
    if not station:
        text = _translate("Outings", "{student} is back at {time}.").format(student=name, time=time)
    else:
        text = _translate("Outings", "{student} is back at {time}: their group is now at {station}.").format(
            student=name, time=time, station=station
        )
    return Message(text, "log-in", Tone.BLUE)


def _station_now(moment: Moment, student: StudentId) -> str:
    """Where the student's group works just now."""
    state, reading = moment.state, moment.reading
    index = round_at(state.chart, reading.index)
    if index is None or reading.view is not View.ROUND:
        return ""
    for placement in state.chart.phases[index].placements:
        if student in state.members.get(placement.group, ()) and placement.station is not None:
            station = state.station(placement.station)
            return "" if station is None else station.name
    return ""


def _names(moment: Moment, outings: tuple[Outing, ...]) -> str:
    names = teacher_names(moment.state.opened.roster.students)
    return listed([names[outing.student] for outing in outings])
