"""A routine and a class become one rotation chart."""

from __future__ import annotations

from typing import assert_never

from stationboard.domain.blocks import Block
from stationboard.domain.chart import Chart, Interruption, Phase, PhaseKind, Wing
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import GroupId, StationId
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.roster import Group, Roster
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.station import Station
from stationboard.domain.value import changed
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.planning.carrying import rounds_in, without_rounds
from stationboard.planning.filling import placements
from stationboard.planning.seating import preparation_phases, seat_rows
from stationboard.planning.side_by_side import meeting_places, side_phases, wings
from stationboard.planning.turns import phases_of_turns


class PlanError(Exception):
    """A routine that this class cannot run at all; the message is one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def compile_chart(routine: Routine, roster: Roster, place: PlaceInCycle) -> Chart:
    """The rotation chart of one lesson.

    Attendance changes no placement, for a group moves whole however few of it are here; what an absence
    means for the plan is said by `cautions`.

    Raises:
        PlanError: the routine has rounds and the class no groups, or this day of the cycle is empty.
    """
    if not place.rounds_done:
        return _drawn(routine, roster, place)
    rounds = rounds_in(_drawn(routine, roster, PlaceInCycle(day=place.day)))
    done = place.rounds_done % rounds if rounds else 0
    # Of whole lessons that were held a ring knows by itself.
    held = PlaceInCycle(day=place.day, rounds_done=place.rounds_done - done)
    return without_rounds(_drawn(routine, roster, held), done)


def _drawn(routine: Routine, roster: Roster, place: PlaceInCycle) -> Chart:
    drawn = _Drawn(routine, roster, place)
    for block in routine.blocks:
        if not block.days or place.day in block.days:
            drawn.add(block)
    return drawn.chart()


class _Drawn:
    """A chart being drawn, block by block."""

    def __init__(self, routine: Routine, roster: Roster, place: PlaceInCycle) -> None:
        self._routine = routine
        self._roster = roster
        self._place = place
        self._phases: list[Phase] = []
        self._interruptions: list[Interruption] = []
        self._groups: dict[GroupId, Group] = {}
        self._stations: dict[StationId, Station] = {one.id: one for one in routine.stations}
        self._wings: list[Wing] = []

    def add(self, block: Block) -> None:
        warning = self._routine.warning
        match block:
            case WholeClass():
                self._phases.append(_whole_class(block))
            case Break() if block.at is not None:
                cut = Interruption(block.id, block.title, block.at, block.until, block.length)
                self._interruptions.append(cut)
            case Break():
                self._phases.append(_break(block))
            case Rounds():
                rows = placements(block, self._in_force(block.grouping), self._place)
                self._phases.extend(phases_of_turns(block, rows, (), warning))
            case SideBySide():
                groups = self._in_force(block.grouping)
                self._phases.extend(side_phases(block, groups, self._place, warning))
                self._stations.update((one.id, one) for one in meeting_places(block))
                self._wings.extend(wings(block, self._place))
            case Playlist():
                self._phases.extend(phases_of_turns(block, (), seat_rows(block, self._roster), warning))
            case ChoiceTime():
                self._phases.append(_choice(block))
            case PreparationCheck():
                self._phases.extend(preparation_phases(block, self._roster, warning))
            case _:
                assert_never(block)

    def chart(self) -> Chart:
        if not self._phases:
            text = "“{routine}” holds nothing on day {day}."
            raise PlanError(say(text, routine=self._routine.name, day=self._place.day))
        return Chart(
            tuple(self._groups.values()),
            tuple(self._stations.values()),
            _numbered(self._phases),
            tuple(sorted(self._interruptions, key=lambda cut: cut.at)),
            tuple(self._wings),
        )

    def _in_force(self, grouping: str) -> tuple[Group, ...]:
        """The groups of the grouping named, which are in the chart from now on."""
        found = self._roster.grouping(grouping)
        if found is None or not found.groups:
            raise PlanError(
                say("{class_name} has no groups yet; make groups first.", class_name=self._roster.name)
            )
        self._groups.update((group.id, group) for group in found.groups)
        return found.groups


def _break(block: Break) -> Phase:
    return Phase(PhaseKind.BREAK, block.id, block.title, block.length, until=block.until, ends=block.ends)


def _whole_class(block: WholeClass) -> Phase:
    return Phase(
        PhaseKind.WHOLE_CLASS,
        block.id,
        block.title,
        block.length,
        until=block.until,
        ends=block.ends,
        directions=block.directions,
        voice=block.voice,
    )


def _choice(block: ChoiceTime) -> Phase:
    return Phase(
        PhaseKind.CHOICE,
        block.id,
        block.title,
        block.length,
        until=block.until,
        ends=block.ends,
        stations=block.stations,
        must=block.must,
        once_each=block.once_each,
        stamina=block.stamina,
    )


def _numbered(phases: list[Phase]) -> tuple[Phase, ...]:
    """Rounds are counted through the whole lesson, also across mini-lessons between them."""
    total = sum(phase.kind is PhaseKind.ROUND for phase in phases)
    number = 0
    numbered: list[Phase] = []
    for phase in phases:
        if phase.kind is PhaseKind.ROUND:
            number += 1
            numbered.append(changed(phase, round=number, rounds=total))
        else:
            numbered.append(phase)
    return tuple(numbered)
