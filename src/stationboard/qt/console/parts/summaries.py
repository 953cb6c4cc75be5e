"""Classes and routines in a line each, for choosing among them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationboard.domain.quantity import Millis
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.qt.console.parts.words import length_words

_translate = QCoreApplication.translate


def class_summary(roster: Roster) -> str:
    """``23 students · 4 groups``."""
    groups = len(roster.groupings[0].groups) if roster.groupings else 0
    return f"{count_of_students(len(roster.students))} · {count_of_groups(groups)}"


def count_of_students(count: int) -> str:
    """``23 students``."""
    if count == 1:
        return _translate("Summary", "1 student")
    return _translate("Summary", "{count} students").format(count=count)


def count_of_groups(count: int) -> str:
    """``4 groups``."""
    if count == 0:
        return _translate("Summary", "no groups yet")
    if count == 1:
        return _translate("Summary", "1 group")
    return _translate("Summary", "{count} groups").format(count=count)


def routine_summary(routine: Routine) -> str:
    """``4 stations · 4 × 15 min · 80 min``: stations, rounds of the first day, and the period."""
    stations = len(routine.stations)
    parts: list[str] = []
    if stations:
        parts.append(_stations_words(stations))
    parts.extend(
        _rounds_words(block)
        for block in routine.blocks
        if isinstance(block, Rounds) and (not block.days or 1 in block.days)
    )
    if routine.period is not None:
        parts.append(length_words(routine.period))
    return " · ".join(parts)


def _stations_words(count: int) -> str:
    if count == 1:
        return _translate("Summary", "1 station")
    return _translate("Summary", "{count} stations").format(count=count)


def _rounds_words(block: Rounds) -> str:
    if not block.lengths:
        return _translate("Summary", "{count} rounds without a clock").format(count=block.count)
    lengths = block.lengths[: block.count]
    shortest, longest = Millis(min(lengths)), Millis(max(lengths))
    if shortest == longest:
        return f"{block.count} × {length_words(shortest)}"
    return _translate("Summary", "{count} rounds of {shortest} to {longest}").format(
        count=block.count, shortest=length_words(shortest), longest=length_words(longest)
    )
