"""The numbered backups of one document: what it was before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stationboard.store.files import Files
from stationboard.store.moment import day_of, moment_of_stamp, stamp

INTERVAL: Final = 30 * 60 * 1000
"""A document that keeps changing is backed up again after so many milliseconds (section 4.1)."""
NEWEST: Final = 20
"""So many are never thinned, whatever any clock said (fault 20)."""
DAYS: Final = 12
WEEKS: Final = 10
MONTHS: Final = 9
"""Of so many days, weeks and months before that, the newest one stays; the figures are Anki's (section
4.1).
"""
MOST_AT_ONCE: Final = 10
"""So many go in one thinning at most, so that no mistake can take everything."""

_NAME: Final = re.compile(r"([0-9]{6,})-([0-9]{8}T[0-9]{6}Z)\.json")


@dataclass(frozen=True, slots=True)
class Backup:
    """One earlier content: `number` counts from 1; `taken` is UTC milliseconds as the clock said then."""

    number: int
    taken: int
    path: Path


class Backups:
    """A folder of files named `<number>-<UTC time>.json`, in the order of their numbers.

    The number decides which is newer; the time only how a teacher finds it again, for clocks go wrong.
    """

    def __init__(self, files: Files, folder: Path) -> None:
        self._files: Final = files
        self._folder: Final = folder

    def all(self) -> tuple[Backup, ...]:
        """Every backup, newest first. Raises `OSError`."""
        named = ((name, _NAME.fullmatch(name)) for name in self._files.names(self._folder))
        found = (
            Backup(int(match[1]), _taken(match[2]), self._folder / name)
            for name, match in named
            if match is not None
        )
        return tuple(sorted(found, key=lambda one: one.number, reverse=True))

    def due(self, now: int) -> bool:
        """Whether the content about to be changed should be kept, `now` being UTC milliseconds.

        True for the first change of a day, or when the newest one was taken half an hour ago or, by a clock
        that has been set since, in the future. Raises `OSError`.
        """
        there = self.all()
        if not there:
            return True
        return not 0 <= now - there[0].taken < INTERVAL or day_of(now) != day_of(there[0].taken)

    def add(self, raw: bytes, now: int) -> None:
        """Keep `raw` as the newest; content that the newest has already is not kept twice. Raises
        `OSError`.
        """
        there = self.all()
        if there and self._holds(there[0], raw):
            return
        number = there[0].number + 1 if there else 1
        self._files.write_durably(self._folder / f"{number:06}-{stamp(now)}.json", raw)
        for one in to_thin(self.all()):
            self._files.remove(one.path)

    def _holds(self, backup: Backup, raw: bytes) -> bool:
        try:
            return self._files.disk.read(backup.path, len(raw)) == raw
        except OSError:
            return False


def _taken(text: str) -> int:
    try:
        return moment_of_stamp(text)
    except ValueError:  # a name somebody made up
        return 0


def to_thin(newest_first: tuple[Backup, ...]) -> tuple[Backup, ...]:
    """Which backups may go, at most ten, oldest first.

    Days, weeks and months are counted along the numbers and not against today, so that a clock that is years
    off, now or then, makes no backup look old.
    """
    days: set[object] = set()
    weeks: set[object] = set()
    months: set[object] = set()
    spare: list[Backup] = []
    for place, one in enumerate(newest_first):
        day = day_of(one.taken)
        week, month = day.isocalendar()[:2], (day.year, day.month)
        stays = place < NEWEST
        for kept, span, most in ((days, day, DAYS), (weeks, week, WEEKS), (months, month, MONTHS)):
            if span not in kept and len(kept) < most:
                kept.add(span)
                stays = True
        if not stays:
            spare.append(one)
    return tuple(reversed(spare))[:MOST_AT_ONCE]
