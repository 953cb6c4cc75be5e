"""Lessons that are over, as they are kept: the list of what happened."""

from __future__ import annotations

from pydantic import Field, model_validator

from stationboard.domain.document import Document
from stationboard.lesson.events import Event, Opened


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
