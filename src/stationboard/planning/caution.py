"""One thing a teacher should know about a plan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stationboard.domain.document import BlockId
from stationboard.domain.sentence import Sentence


class CautionKind(StrEnum):
    """What a caution is about."""

    STUDENT_UNGROUPED = "student_ungrouped"
    GROUPING_MISSING = "grouping_missing"
    GROUP_EMPTY = "group_empty"
    GROUP_UNPLACED = "group_unplaced"
    STATION_SHARED = "station_shared"
    STATION_UNUSED = "station_unused"
    OVER_CAPACITY = "over_capacity"
    ADULT_DOUBLE_BOOKED = "adult_double_booked"
    STATION_NEEDS_LONGER = "station_needs_longer"
    VISIT_SPLIT = "visit_split"
    SIDES_UNEQUAL = "sides_unequal"
    NOT_PLANNED = "not_planned"
    LONGER_THAN_PERIOD = "longer_than_period"
    SHORTER_THAN_PERIOD = "shorter_than_period"


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to know, with the block it is about (nothing where it is about the whole plan)."""

    kind: CautionKind
    sentence: Sentence
    block: BlockId | None = None
    round: int = 0
