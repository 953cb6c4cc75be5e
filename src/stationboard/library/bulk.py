"""Whether a change takes so much at once that what was there before should be kept whole (section 4.1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.timetable import Timetable

MANY: Final = 3
"""So many parts of a document are more than a step by hand takes away or changes."""


def changes_much(before: Roster | Routine | Timetable, after: Roster | Routine | Timetable) -> bool:
    """Whether many of the parts that `before` has are gone from `after`, or are others there."""
    return takes_many(_parts(before), _parts(after))


def takes_many(before: Sequence[object], after: Sequence[object]) -> bool:
    """Whether many of the parts `before` are not among those `after`."""
    if before == after:
        return False
    left = set(after)
    return sum(part not in left for part in before) >= MANY


def _parts(document: Roster | Routine | Timetable) -> tuple[object, ...]:
    match document:
        case Roster():
            groups = [(grouping.id, group) for grouping in document.groupings for group in grouping.groups]
            members = [(where, group.id, one) for where, group in groups for one in group.students]
            return (*document.students, *((where, group.id) for where, group in groups), *members)
        case Routine():
            return (*document.stations, *document.blocks, *document.rooms)
        case Timetable():
            periods = [(bells.id, period) for bells in document.schedules for period in bells.periods]
            return (*document.entries, *document.school_days, *document.special_days, *periods)
