"""A timetable: when the bells ring on which day, with the class that comes in each period."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Final, NewType

from pydantic import Field, model_validator

from stationboard.domain.document import KEY, ClassId, Document, Line, Name, RoutineId
from stationboard.domain.quantity_fields import TimeOfDay
from stationboard.domain.roster import first_repeated

ScheduleId = NewType("ScheduleId", str)

MOST_LETTERS: Final = 6
LETTERS: Final = "ABCDEF"


class Weekday(StrEnum):
    """The days of a week in their order."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


WEEK: Final = tuple(Weekday)

Letter = Annotated[int, Field(ge=0, lt=MOST_LETTERS)]
"""A day's letter as its place in `LETTERS`."""


class Period(Document):
    """One period of the day, from bell to bell."""

    name: Name
    starts: TimeOfDay
    ends: TimeOfDay

    @model_validator(mode="after")
    def _takes_time(self) -> Period:
        if self.ends <= self.starts:
            raise ValueError(f'period "{self.name}" ends before it begins')
        return self


class BellSchedule(Document):
    """When the bells ring on a kind of day ("Regular", "Early release")."""

    id: Annotated[ScheduleId, KEY]
    name: Name
    periods: tuple[Period, ...] = Field(default=(), max_length=24)

    @model_validator(mode="after")
    def _names_are_told_apart(self) -> BellSchedule:
        twice = first_repeated(period.name for period in self.periods)
        if twice is not None:
            raise ValueError(f'two periods of "{self.name}" are called "{twice}"')
        return self


class Alternation(StrEnum):
    """When the next letter's turn comes."""

    WEEK = "week"
    SCHOOL_DAY = "school_day"


class DayLetters(Document):
    """Days that take turns: A and B, or up to F."""

    count: int = Field(ge=2, le=MOST_LETTERS)
    by: Alternation = Alternation.WEEK
    anchor: date
    """A date (its week, where letters go by the week) that has the letter A."""


class SchoolDay(Document):
    """A weekday on which there is school, with its bells."""

    weekday: Weekday
    schedule: Annotated[ScheduleId, KEY]


class SpecialDay(Document):
    """A date that is not like its weekday: other bells, another letter, or no school at all."""

    on: date
    schedule: Annotated[ScheduleId, KEY] | None = None
    letter: Letter | None = None
    no_school: bool = False
    note: Line = ""


class Entry(Document):
    """The class and the routine of a period on some weekdays."""

    period: Name
    weekdays: tuple[Weekday, ...] = Field(min_length=1, max_length=7)
    letters: tuple[Letter, ...] = ()
    """The letters on which this holds; all of them where empty."""
    class_id: Annotated[ClassId, KEY]
    routine_id: Annotated[RoutineId, KEY]


class Timetable(Document):
    """The teacher's week."""

    schedules: tuple[BellSchedule, ...] = Field(default=(), max_length=20)
    school_days: tuple[SchoolDay, ...] = Field(default=(), max_length=7)
    """Weekdays that are not listed have no school."""
    letters: DayLetters | None = None
    special_days: tuple[SpecialDay, ...] = Field(default=(), max_length=400)
    entries: tuple[Entry, ...] = Field(default=(), max_length=2000)

    @model_validator(mode="after")
    def _names_are_known(self) -> Timetable:
        known = {schedule.id for schedule in self.schedules}
        if len(known) < len(self.schedules):
            raise ValueError("two bell schedules have the same id")
        if first_repeated(day.weekday for day in self.school_days) is not None:
            raise ValueError("a weekday has two bell schedules")
        if first_repeated(str(day.on) for day in self.special_days) is not None:
            raise ValueError("a date is special in two ways")
        named = [day.schedule for day in self.school_days]
        named.extend(day.schedule for day in self.special_days if day.schedule is not None)
        for schedule in named:
            if schedule not in known:
                raise ValueError(f'a day names a bell schedule "{schedule}" that is not there')
        return self

    def schedule(self, wanted: ScheduleId | None) -> BellSchedule | None:
        """The bell schedule with this id, if there is one."""
        return next((one for one in self.schedules if one.id == wanted), None)

    def schedule_on(self, weekday: Weekday) -> BellSchedule | None:
        """The bells of this weekday; nothing where there is no school."""
        return self.schedule(next((day.schedule for day in self.school_days if day.weekday is weekday), None))
