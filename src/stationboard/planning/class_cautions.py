"""What a teacher should know about a class that is about to run a routine."""

from __future__ import annotations

from collections.abc import Iterator

from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.sentence import named, say
from stationboard.domain.shown_names import teacher_names
from stationboard.domain.side_by_side import SideBySide
from stationboard.planning.caution import Caution, CautionKind


def class_cautions(routine: Routine, roster: Roster, place: PlaceInCycle) -> tuple[Caution, ...]:
    """Students whom no group holds, and groupings that another one stands in for, each told once."""
    found: dict[tuple[CautionKind, str], Caution] = {}
    for block in routine.blocks:
        if isinstance(block, Rounds | SideBySide) and (not block.days or place.day in block.days):
            for caution in (*_about_grouping(block, roster), *_about_students(block, roster)):
                found.setdefault((caution.kind, str(caution.sentence)), caution)
    return tuple(found.values())


def _about_grouping(block: Rounds | SideBySide, roster: Roster) -> Iterator[Caution]:
    grouping = roster.grouping(block.grouping)
    if grouping is None or not block.grouping or grouping.name.casefold() == block.grouping.casefold():
        return
    sentence = say(
        "{class_name} has no grouping “{wanted}”; “{grouping}” stands in for it.",
        class_name=roster.name,
        wanted=block.grouping,
        grouping=grouping.name,
    )
    yield Caution(CautionKind.GROUPING_MISSING, sentence, block.id)


def _about_students(block: Rounds | SideBySide, roster: Roster) -> Iterator[Caution]:
    grouping = roster.grouping(block.grouping)
    if grouping is None or not grouping.groups:
        return
    placed = {student for group in grouping.groups for student in group.students}
    names = teacher_names(roster.students)
    left = [names[student.id] for student in roster.students if student.id not in placed]
    if left:
        few = "{names} is in no group, and so not on the board."
        if len(left) > 1:
            few = "{names} are in no group, and so not on the board."
        sentence = named(left, few, "{names} and {count} more are in no group, and so not on the board.")
        yield Caution(CautionKind.STUDENT_UNGROUPED, sentence, block.id)
