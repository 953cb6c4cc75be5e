"""What stands on a student's chip: the name, whether the student is here, and a line about where else."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stationboard.board.station_icons import icon_of
from stationboard.domain.chart import Phase
from stationboard.domain.document import StationId, StudentId
from stationboard.lesson.musts import musts_left
from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage, State, next_round
from stationboard.lesson.whereabouts import station_of
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.outing_words import out_remark


@dataclass(frozen=True, slots=True)
class ChipNote:
    """The line under a name; `calls` where it tells of something that the teacher began and will end."""

    text: str
    icon: str
    calls: bool = False
    told: str = ""
    """The words in place of the text where the pictogram is half of it."""
    short: str = ""
    """What stands there where the text has no room."""

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return self.told or self.text


@dataclass(frozen=True, slots=True)
class ChipContent:
    """One student."""

    student: StudentId
    name: str
    absent: bool
    away: bool
    roll_call: bool
    """Whether attendance is being taken, so that the sign to mark absent is always in sight."""
    remark: str = ""
    """Why a student who is out every week is out now, and until when; for the teacher alone."""
    note: ChipNote | None = None


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChipNote", text)


def chip_of(moment: Moment, student: StudentId, name: str, note: ChipNote | None = None) -> ChipContent:
    """The chip of `student`."""
    state, out = moment.state, moment.reading.out
    return ChipContent(
        student,
        name,
        absent=student in state.absent,
        away=student in state.away | out,
        roll_call=state.stage is Stage.READY,
        remark=out_remark(moment, student) if student in out else "",
        note=note,
    )


def note_beside_group(moment: Moment, present: Phase | None, student: StudentId) -> ChipNote | None:
    """Where a student is who is not where the group is, or stays where it does not."""
    state = moment.state
    call = state.call_of(student)
    if call is not None:
        return _at(state, call.station, calls=True)
    if waits(state, student):
        return _waiting_note()
    if moment.reading.view is View.FINISHED:
        return None
    seat = present.seat_of(student) if present is not None else None
    if seat is not None:
        return _at(state, seat.station)
    return _note_on_next(moment, present, student)


def note_at_station(moment: Moment, student: StudentId) -> ChipNote | None:
    """Whether a student was called here or waits, else where the student goes next."""
    state = moment.state
    if state.call_of(student) is not None:
        return ChipNote(_tr("called"), "megaphone", calls=True)
    if waits(state, student):
        return _waiting_note()
    move = next((one for one in moment.reading.own_moves if one.student == student), None)
    if move is None:
        return None
    if move.goal == move.origin:
        return ChipNote(_tr("stays"), "arrow-right", told=_tr("stays next round"))
    return _next(state, move.goal)


def note_in_choice(moment: Moment, phase: Phase, student: StudentId) -> ChipNote | None:
    """Whether a student was called or waits, else what the student still has to do."""
    state = moment.state
    if state.call_of(student) is not None:
        return ChipNote(_tr("called"), "megaphone", calls=True)
    if waits(state, student):
        return _waiting_note()
    if not phase.must:
        return None
    left = musts_left(state, phase, student)
    if not left:
        return ChipNote(_tr("all done"), "circle-check", told=_tr("all must-dos are done"))
    names = ", ".join(_name(state, one) for one in left)
    return ChipNote(
        names,
        "circle-dashed",
        told=_tr("must still do: {stations}").format(stations=names),
        short=_tr("{count} to do").format(count=len(left)) if len(left) > 1 else "",
    )


def _waiting_note() -> ChipNote:
    return ChipNote(_tr("waits"), "hand", calls=True, told=_tr("waits for help"))


def waits(state: State, student: StudentId) -> bool:
    """Whether `student` waits for the teacher."""
    return any(one == student for one, _ in state.waiting)


def _note_on_next(moment: Moment, present: Phase | None, student: StudentId) -> ChipNote | None:
    state = moment.state
    coming = next_round(state, moment.reading.index)
    seat = state.chart.phases[coming].seat_of(student) if coming is not None else None
    if seat is None:
        return None
    here = station_of(state, present, student) if present is not None else None
    if here is not None and here == seat.station:
        return ChipNote(_tr("stays next round"), "lock")
    return _next(state, seat.station)


def _next(state: State, station: StationId | None) -> ChipNote:
    name = _name(state, station)
    return ChipNote(name, "arrow-right", told=_tr("next at {station}").format(station=name))


def _at(state: State, station: StationId | None, *, calls: bool = False) -> ChipNote:
    found = state.station(station) if station is not None else None
    if found is None:
        return ChipNote(_tr("at the own desk"), "armchair", calls)
    return ChipNote(_tr("at {station}").format(station=found.name), icon_of(found), calls)


def _name(state: State, station: StationId | None) -> str:
    found = state.station(station) if station is not None else None
    return found.name if found is not None else _tr("own desk")
