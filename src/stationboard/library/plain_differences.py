"""How one version of the timetable, the settings or the private facts differs from another, by its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from stationboard.domain.confidential import Confidential
from stationboard.domain.document import Document
from stationboard.domain.sentence import Sentence, listed, say
from stationboard.domain.timetable import Timetable
from stationboard.library.settings import Settings

_TIMETABLE: Final = {
    "schedules": "bell times",
    "school_days": "school days",
    "letters": "day letters",
    "special_days": "special days",
    "entries": "classes and routines of the week",
}
_SETTINGS: Final = {
    "board_theme": "light or dark board",
    "console_theme": "light or dark console",
    "volume": "volume",
    "silent": "sounds on or off",
    "reduced_motion": "movement",
    "names_on_board": "names on the board",
    "warning_minutes": "time of the warning",
    "warning_sound": "sound of the warning",
    "calm_countdown": "countdown",
    "text_percent": "size of the letters",
    "twelve_hours": "way to tell the time",
    "language": "language of the board",
}
_PRIVATE: Final = {
    "students": "notes on students",
    "apart": "who is kept apart",
    "together": "who is together",
}


def plain_differences(here: Document, there: Document) -> tuple[Sentence, ...]:
    """What is otherwise in the version `there` of the same kind; nothing where both say the same."""
    match here, there:
        case Timetable(), Timetable():
            return _otherwise(here, there, _TIMETABLE)
        case Settings(), Settings():
            return _otherwise(here, there, _SETTINGS)
        case Confidential(), Confidential():
            return _otherwise(here, there, _PRIVATE)
        case _:
            return ()


def _otherwise(here: Document, there: Document, names: Mapping[str, str]) -> tuple[Sentence, ...]:
    found = [words for field, words in names.items() if getattr(here, field) != getattr(there, field)]
    return (say("Otherwise: {fields}.", fields=listed(found)),) if found else ()
