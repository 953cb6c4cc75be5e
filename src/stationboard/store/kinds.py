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
from stationboard.store.strict_json import JsonObject


def _only_more(content: JsonObject) -> JsonObject:
    """Old content as it is, where the next schema only knows more: new kinds of blocks and events, fields
    that may be missing. The number still went up, so that a program of before opens such a file read-only
    and does not take it for a damaged one.
    """
    return content


CLASS: Final = ModelCodec("class", Roster, lambda roster: roster.name, (_only_more,))
CONFIDENTIAL: Final = ModelCodec("confidential", Confidential, lambda _: "Private facts")
ROUTINE: Final = ModelCodec("routine", Routine, lambda routine: routine.name, (_only_more,))
LESSON: Final = ModelCodec("lesson", LessonRecord, lambda record: record.opened.roster.name, (_only_more,))
TIMETABLE: Final = ModelCodec("timetable", Timetable, lambda _: "Timetable")
SETTINGS: Final = ModelCodec("settings", Settings, lambda _: "Settings", (_only_more,))

TIMETABLE_ID: Final = "timetable"
"""There is one timetable."""
