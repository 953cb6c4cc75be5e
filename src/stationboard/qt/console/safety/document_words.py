"""Documents in words, for telling one version from another."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from stationboard.domain.document import Document
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.timetable import Timetable
from stationboard.library.class_differences import class_differences
from stationboard.library.plain_differences import plain_differences
from stationboard.library.routine_differences import routine_differences
from stationboard.library.settings import Settings
from stationboard.qt.console.parts.summaries import class_summary, routine_summary
from stationboard.qt.console.parts.words import in_words

_translate = QCoreApplication.translate
_MOST: Final = 12
_FEW: Final = 2
_MARK: Final = re.compile(r"-[0-9a-f]{8}(?:-[0-9]+)?$")


def title_words(document: Document) -> str:
    """What the teacher calls the document."""
    match document:
        case Roster() | Routine():
            return document.name
        case Timetable():
            return _translate("Safety", "Timetable")
        case Settings():
            return _translate("Safety", "Settings")
        case _:
            return _translate("Safety", "Private notes")


def differences_words(here: Document, there: Document) -> tuple[str, ...]:
    """What is otherwise in `there`, a sentence each; the last one tells of those left out."""
    match here, there:
        case Roster(), Roster():
            found = class_differences(here, there)
        case Routine(), Routine():
            found = routine_differences(here, there)
        case _:
            found = plain_differences(here, there)
    words = [in_words(sentence) for sentence in found]
    if len(words) > _MOST:
        more = _translate("Safety", "There are {count} more differences.").format(count=len(words) - _MOST)
        words[_MOST:] = [more]
    return tuple(words)


def few_differences(here: Document, there: Document) -> str:
    """The first differences in one line."""
    words = differences_words(here, there)
    if not words:
        return _translate("Safety", "The same as now.")
    return " ".join((*words[:_FEW], "…") if len(words) > _FEW else words)


def summary_words(document: Document) -> str:
    """``23 students · 4 groups``; nothing where that says little."""
    match document:
        case Roster():
            return class_summary(document)
        case Routine():
            return routine_summary(document)
        case _:
            return ""


def contents_words(document: Document) -> tuple[str, ...]:
    """What a class or a routine holds, in some lines."""
    match document:
        case Roster():
            return _class_words(document)
        case Routine():
            return tuple(station.name for station in document.stations)
        case _:
            return ()


def device_words(device: str) -> str:
    """A computer's name without the mark that tells it from others of the same name."""
    return _MARK.sub("", device) or device


def _class_words(roster: Roster) -> tuple[str, ...]:
    names = {one.id: f"{one.first} {one.last}".strip() for one in roster.students}
    grouping = roster.groupings[0] if roster.groupings else None
    if grouping is None or not grouping.groups:
        return (", ".join(names.values()),) if names else ()
    grouped = tuple(
        f"{group.name}: {', '.join(names[one] for one in group.students)}" for group in grouping.groups
    )
    placed = {one for group in grouping.groups for one in group.students}
    rest = ", ".join(name for one, name in names.items() if one not in placed)
    return (*grouped, *([rest] if rest else []))
