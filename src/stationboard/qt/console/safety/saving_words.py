"""How saving stands, in words: for the mark in the side bar as for the pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from stationboard.machine.fuse import Part
from stationboard.qt.console.safety.part_words import part_mark, part_words
from stationboard.qt.saving_standing import Saving, Standing

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Mark:
    """A word or two with the sentence behind them; on amber where something is not as it should be."""

    words: str
    sentence: str
    amber: bool = False


def mark_of(
    standing: Standing, last: str, *, away: bool, read_only: bool, left_out: Sequence[Part] = ()
) -> Mark:
    """The one mark the side bar shows.

    `last` is when something was last saved, or nothing; `away` whether the library cannot be reached,
    `read_only` whether nothing stays after the program is closed; `left_out` are parts that kept failing.
    """
    if away:
        return Mark(_translate("Safety", "Library not reachable"), away_words(), amber=True)
    sentence = saving_sentence(standing, last)
    match standing.saving:
        case Saving.FAILING:
            return Mark(_translate("Safety", "Not saved"), sentence, amber=True)
        case Saving.SLOW:
            return Mark(_translate("Safety", "Saving is slow"), sentence, amber=True)
        case Saving.UNDER_WAY | Saving.SAVED if read_only:
            return Mark(_translate("Safety", "Kept until you close"), read_only_words(), amber=True)
        case Saving.UNDER_WAY | Saving.SAVED if left_out:
            return Mark(part_mark(left_out[0]), part_words(left_out[0]), amber=True)
        case Saving.UNDER_WAY:
            return Mark(_translate("Safety", "Saving…"), sentence)
        case Saving.SAVED:
            return Mark(_translate("Safety", "Saved"), sentence)
        case _:
            assert_never(standing.saving)


def saving_sentence(standing: Standing, last: str) -> str:
    """How saving stands, in a sentence or two."""
    match standing.saving:
        case Saving.SAVED if last:
            return _translate("Safety", "Everything is saved. Last at {time}.").format(time=last)
        case Saving.SAVED:
            return _translate("Safety", "Everything is saved.")
        case Saving.UNDER_WAY:
            return _translate("Safety", "Saving…")
        case Saving.SLOW:
            words = _translate("Safety", "Saving is slow: {waiting} for the disk.")
            return words.format(waiting=changes_wait(standing.count))
        case Saving.FAILING if standing.count and standing.reason:
            words = _translate("Safety", "{waiting}: {reason}. Everything is kept here; I keep trying.")
            return words.format(waiting=changes_wait(standing.count), reason=standing.reason)
        case Saving.FAILING:
            return standing.sentence
        case _:
            assert_never(standing.saving)


def changes_wait(count: int) -> str:
    """``1 change waits``, ``3 changes wait``."""
    if count == 1:
        return _translate("Safety", "1 change waits")
    return _translate("Safety", "{count} changes wait").format(count=count)


def away_words() -> str:
    """The library's folder is not there (fault 16)."""
    return _translate("Safety", "Library not reachable; working from this computer's copy.")


def connect_words() -> str:
    """What can be done about a library that is away."""
    return _translate("Safety", "Connect its drive or network; your changes go there by themselves.")


def read_only_words() -> str:
    """The program's own folder cannot be written to (fault 8)."""
    return _translate("Safety", "Changes are kept only until you close.")
