"""The kinds of document there are, each with its codec."""

from __future__ import annotations

from typing import Final

from stationboard.domain.confidential import Confidential
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.timetable import Timetable
from stationboard.lesson.record import LessonRecord
from stationboard.library.settings import Settings
from stationboard.store.codec import ModelCodec

CLASS: Final = ModelCodec("class", Roster, lambda roster: roster.name)
CONFIDENTIAL: Final = ModelCodec("confidential", Confidential, lambda _: "Private facts")
ROUTINE: Final = ModelCodec("routine", Routine, lambda routine: routine.name)
LESSON: Final = ModelCodec("lesson", LessonRecord, lambda record: record.opened.roster.name)
TIMETABLE: Final = ModelCodec("timetable", Timetable, lambda _: "Timetable")
SETTINGS: Final = ModelCodec("settings", Settings, lambda _: "Settings")

TIMETABLE_ID: Final = "timetable"
"""There is one timetable."""
