"""Lessons that are over, as they are kept: the list of what happened."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field, model_validator

from stationboard.domain.document import ClassId, Document, RoutineId
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson.events import Event, Opened, Started


class LessonRecord(Document):
    """One lesson from its opening to its end."""

    id: str = Field(max_length=64)
    events: tuple[Event, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _begins_with_its_opening(self) -> LessonRecord:
        if not isinstance(self.events[0], Opened):
            raise ValueError("a lesson begins with an opened event")  # noqa: TRY004 - the file is at fault
        return self

    @property
    def opened(self) -> Opened:
        """The event that began it.

        Raises:
            TypeError: the list begins with something else.
        """
        first = self.events[0]
        if not isinstance(first, Opened):
            raise TypeError("a lesson begins with an opened event")
        return first


def next_place(records: Iterable[LessonRecord], class_id: ClassId, routine: Routine) -> PlaceInCycle:
    """Where the class goes on in the routine's cycle: after the day it held last, whatever the date."""
    held = [
        (record.opened.date, record.opened.local, record.opened.place.day)
        for record in records
        if _is_of(record.opened, class_id, routine.id) and _was_held(record)
    ]
    if not held:
        return PlaceInCycle()
    return PlaceInCycle(day=max(held)[2] % routine.cycle + 1)


def _was_held(record: LessonRecord) -> bool:
    return any(isinstance(event, Started) for event in record.events)


def _is_of(opened: Opened, class_id: ClassId, routine: RoutineId) -> bool:
    return opened.roster.id == class_id and opened.routine.id == routine
