"""Classes and routines in a line each, for choosing among them."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import Millis
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.planning.side_by_side import wings
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
    """``4 stations · 4 × 15 min · 80 min``: stations, what is held on the first day, and the period."""
    stations = len(routine.stations)
    parts: list[str] = []
    if stations:
        parts.append(_stations_words(stations))
    parts.extend(
        words
        for block in routine.blocks
        if (not block.days or 1 in block.days) and (words := block_words(block))
    )
    if not parts and routine.period is None:
        parts.append(_translate("Summary", "{count} parts together").format(count=len(routine.blocks)))
    if routine.period is not None:
        parts.append(length_words(routine.period))
    return " · ".join(parts)


def block_words(block: Block) -> str:
    """What a block is in a few words; nothing where the class is simply together, or has a break."""
    match block:
        case Rounds():
            return _rounds_words(block)
        case Playlist():
            return f"{_translate('Summary', 'playlists')} · {_rounds_words(block)}"
        case SideBySide():
            longest = max((wing.length for wing in wings(block, PlaceInCycle())), default=Millis(0))
            turns = f"{block.turns} × {length_words(longest)}"
            return f"{block.sides[-1].name} · {turns}"
        case ChoiceTime():
            words = _translate("Summary", "choice time")
            return words if block.length is None else f"{words} {length_words(block.length)}"
        case PreparationCheck():
            return _translate("Summary", "preparation check")
        case WholeClass() | Break():
            return ""
        case _:
            assert_never(block)


def _stations_words(count: int) -> str:
    if count == 1:
        return _translate("Summary", "1 station")
    return _translate("Summary", "{count} stations").format(count=count)


def _rounds_words(block: Rounds | Playlist) -> str:
    if not block.lengths:
        return _translate("Summary", "{count} rounds without a clock").format(count=block.count)
    lengths = block.lengths[: block.count]
    shortest, longest = Millis(min(lengths)), Millis(max(lengths))
    if shortest == longest:
        return f"{block.count} × {length_words(shortest)}"
    return _translate("Summary", "{count} rounds of {shortest} to {longest}").format(
        count=block.count, shortest=length_words(shortest), longest=length_words(longest)
    )
