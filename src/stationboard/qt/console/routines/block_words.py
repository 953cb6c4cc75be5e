"""Blocks of a routine in words."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import ClockTime, Millis, as_clock_time, as_minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.lesson.imagined import beginning
from stationboard.library.routines.blocks import duration_of
from stationboard.library.routines.times import shown_duration, shown_length
from stationboard.planning.side_by_side import wings
from stationboard.qt.console.parts.words import length_words

_translate = QCoreApplication.translate


def block_icon(block: Block) -> str:
    """The Lucide name of the block's pictogram."""
    match block:
        case WholeClass():
            return "users"
        case Rounds():
            return "repeat"
        case Break():
            return "coffee"
        case SideBySide():
            return "columns-2"
        case Playlist():
            return "list-checks"
        case ChoiceTime():
            return "hand"
        case PreparationCheck():
            return "door-open"
        case _:
            assert_never(block)


def block_kind(block: Block) -> str:
    """What kind of block it is."""
    match block:
        case WholeClass():
            return _translate("Block", "Whole class")
        case Rounds():
            return _translate("Block", "Rounds")
        case Break():
            return _translate("Block", "Break")
        case SideBySide():
            return _translate("Block", "Side by side")
        case Playlist():
            return _translate("Block", "Playlists")
        case ChoiceTime():
            return _translate("Block", "Choice time")
        case PreparationCheck():
            return _translate("Block", "Preparation check")
        case _:
            assert_never(block)


def block_name(block: Block) -> str:
    """What the teacher calls the block."""
    return block.title or block_kind(block)


def block_time(block: Block, *, twelve_hours: bool) -> str:
    """The block's time as it would be typed."""
    match block:
        case Rounds() | Playlist():
            return ", ".join(shown_length(length) for length in block.lengths)
        case PreparationCheck():
            return shown_length(block.length)
        case SideBySide():
            return ""
        case WholeClass() | Break() | ChoiceTime():
            lasts = duration_of(block)
            return "" if lasts is None else shown_duration(lasts, twelve_hours=twelve_hours)
        case _:
            assert_never(block)


def side_by_side_words(block: SideBySide, day: int) -> str:
    """``2 × 50 min``: turns, and how long each is."""
    longest = max((wing.length for wing in wings(block, PlaceInCycle(day=day))), default=Millis(0))
    return f"{block.turns} × {length_words(longest)}"


def total_words(routine: Routine, total: Millis, *, twelve_hours: bool) -> str:
    """``80 min in all, just the period · ends 10:25, bell 10:25``."""
    minutes = as_minutes(total)
    period = routine.period
    if period is None:
        told = _translate("Plan", "{total} min in all").format(total=minutes)
    elif total > period:
        told = _translate("Plan", "{total} min in all, {over} min over the period").format(
            total=minutes, over=as_minutes(total - period)
        )
    elif total < period:
        told = _translate("Plan", "{total} min in all, {left} min of the period left over").format(
            total=minutes, left=as_minutes(period - total)
        )
    else:
        told = _translate("Plan", "{total} min in all, just the period").format(total=minutes)
    if routine.starts is None:
        return told
    ends = as_clock_time(ClockTime(beginning(routine) + total), twelve_hours=twelve_hours)
    if period is None:
        return f"{told} · " + _translate("Plan", "ends {end}").format(end=ends)
    bell = as_clock_time(ClockTime(beginning(routine) + period), twelve_hours=twelve_hours)
    return f"{told} · " + _translate("Plan", "ends {end}, bell {bell}").format(end=ends, bell=bell)
