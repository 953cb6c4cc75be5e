"""When a student is out of the room every week."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from stationboard.domain.document import Document
from stationboard.domain.quantity_fields import TimeOfDay


class Weekday(StrEnum):
    """A day of the week, Monday first as `datetime.date.weekday` counts them."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


WEEK = tuple(Weekday)
"""The days in order."""


class TimeAway(Document):
    """From when to when a student is out on some days of the week; the reason stands elsewhere."""

    weekdays: Annotated[tuple[Weekday, ...], Field(min_length=1, max_length=7)]
    leaves: TimeOfDay
    back: TimeOfDay

    @model_validator(mode="after")
    def _is_some_time(self) -> TimeAway:
        if self.back <= self.leaves:
            raise ValueError("a student is back after leaving: the second time must be the later one")
        return self
