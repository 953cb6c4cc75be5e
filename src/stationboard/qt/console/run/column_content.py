"""Who is in which group, and where each group is now and next: what the columns of the run page show."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stationboard.board.station_icons import icon_of
from stationboard.domain.chart import Phase, PhaseKind
from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.domain.roster import Group
from stationboard.domain.shown_names import teacher_names
from stationboard.lesson.reading import View
from stationboard.lesson.state import State, work_from
from stationboard.qt.console.run.chip_content import ChipContent, chip_of, note_beside_group
from stationboard.qt.console.run.moment import Moment


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A station's name and pictogram."""

    name: str
    icon: str


@dataclass(frozen=True, slots=True)
class ColumnContent:
    """One group; without `group` the students who are in none."""

    group: Group | None
    here: Whereabouts | None
    goal: Whereabouts | None
    """Where it goes next."""
    remark: str
    """What stands in place of a goal: that it stays, that it has nothing next."""
    students: tuple[ChipContent, ...]

    @property
    def has_place(self) -> bool:
        """Whether there is anything to say about where the group is."""
        return self.here is not None or self.goal is not None or bool(self.remark)


def columns_of(moment: Moment) -> tuple[ColumnContent, ...]:
    """One column for each group of the present round, or of the next one; last the students in no group."""
    state = moment.state
    shown = round_shown(moment)
    if shown is None:
        return ()
    names = teacher_names(state.opened.roster.students)
    goals = {move.group: move.goal for move in moment.reading.moves}
    present = round_now(moment)
    found: list[ColumnContent] = []
    for placement in shown.placements:
        group = state.group(placement.group)
        if group is None:
            continue
        here = present.station_of(group.id) if present is not None else None
        goal = goals.get(group.id)
        stays = group.id in goals and goal == here and here is not None
        found.append(
            ColumnContent(
                group,
                _whereabouts(state, here),
                None if stays else _whereabouts(state, goal),
                _remark(stays=stays, rests=group.id in goals and goal is None),
                _chips(moment, state.members.get(group.id, ()), names, present),
            )
        )
    loose = _in_no_group(state, tuple(p.group for p in shown.placements))
    if loose:
        found.append(ColumnContent(None, None, None, "", _chips(moment, loose, names, present)))
    return tuple(found)


def round_shown(moment: Moment) -> Phase | None:
    """The round under way, else the next one, else the last one there was."""
    index = shown_index(moment)
    phase = moment.state.chart.phases[index] if index is not None else None
    return phase if phase is not None and phase.kind is PhaseKind.ROUND else None


def shown_index(moment: Moment) -> int | None:
    """The place of the round or the choice time under way, else of the next one, else of the last."""
    state, reading = moment.state, moment.reading
    if reading.phase.kind is PhaseKind.CHOICE:
        return reading.index
    if reading.round is not None:
        return reading.round
    work = [at for at, _ in work_from(state.chart, 0) if not state.work.spans[at].skipped]
    ahead = (at for at in work if at >= reading.index)
    return next(ahead, work[-1] if work else None)


def round_now(moment: Moment) -> Phase | None:
    """The round whose places are taken now, or were until the present move."""
    reading = moment.reading
    if reading.round is None or reading.view in (View.READY, View.FINISHED):
        return None
    return moment.state.chart.phases[reading.round]


def _whereabouts(state: State, station: StationId | None) -> Whereabouts | None:
    found = state.station(station) if station is not None else None
    return None if found is None else Whereabouts(found.name, icon_of(found))


def _remark(*, stays: bool, rests: bool) -> str:
    if stays:
        return QCoreApplication.translate("GroupColumn", "stays")
    return QCoreApplication.translate("GroupColumn", "no station") if rests else ""


def _chips(
    moment: Moment, students: tuple[StudentId, ...], names: dict[StudentId, str], present: Phase | None
) -> tuple[ChipContent, ...]:
    return tuple(
        chip_of(moment, one, names.get(one, ""), note_beside_group(moment, present, one)) for one in students
    )


def _in_no_group(state: State, groups: tuple[GroupId, ...]) -> tuple[StudentId, ...]:
    beside = {
        group.id
        for grouping in state.opened.roster.groupings
        if any(group.id in groups for group in grouping.groups)
        for group in grouping.groups
    }
    placed = {student for group in beside for student in state.members.get(group, ())}
    return tuple(student.id for student in state.opened.roster.students if student.id not in placed)
