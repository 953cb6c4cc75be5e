"""The cells of the week being filled: every function gives a new timetable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.timetable import Entry, Timetable, Weekday


@dataclass(frozen=True, slots=True)
class Slot:
    """One cell of the week; `letter` is nothing where days have no letters."""

    period: str
    weekday: Weekday
    letter: int | None = None


def entry_at(timetable: Timetable, slot: Slot) -> Entry | None:
    """What is in a cell."""
    return next((one for one in timetable.entries if _holds(one, slot)), None)


def with_class(timetable: Timetable, slot: Slot, class_id: ClassId, routine_id: RoutineId) -> Timetable:
    """The same with this class and routine in a cell."""
    letters = () if slot.letter is None else (slot.letter,)
    entry = Entry(
        period=slot.period,
        weekdays=(slot.weekday,),
        letters=letters,
        class_id=class_id,
        routine_id=routine_id,
    )
    freed = without(timetable, slot)
    return _with_entries(freed, (*freed.entries, entry))


def without(timetable: Timetable, slot: Slot) -> Timetable:
    """The same with an empty cell."""
    kept: list[Entry] = []
    for entry in timetable.entries:
        if not _holds(entry, slot):
            kept.append(entry)
            continue
        others = tuple(day for day in entry.weekdays if day is not slot.weekday)
        if others:
            kept.append(entry.model_copy(update={"weekdays": others}))
        letters = _other_letters(timetable, entry, slot)
        if letters:
            kept.append(entry.model_copy(update={"weekdays": (slot.weekday,), "letters": letters}))
    return _with_entries(timetable, kept)


def with_day_copied(
    timetable: Timetable, from_day: Weekday, to_day: Weekday, letter: int | None = None
) -> Timetable:
    """The same with every cell of one weekday as it is on another."""
    for period in dict.fromkeys((*_periods(timetable, from_day), *_periods(timetable, to_day))):
        entry = entry_at(timetable, Slot(period, from_day, letter))
        target = Slot(period, to_day, letter)
        if entry is None:
            timetable = without(timetable, target)
        else:
            timetable = with_class(timetable, target, entry.class_id, entry.routine_id)
    return timetable


def with_period_renamed(timetable: Timetable, before: str, after: str) -> Timetable:
    """The same with what was in one period now in a period of another name."""
    moved = (
        one.model_copy(update={"period": after}) if one.period == before else one for one in timetable.entries
    )
    return timetable.model_copy(update={"entries": tuple(moved)})


def _periods(timetable: Timetable, weekday: Weekday) -> tuple[str, ...]:
    return tuple(one.period for one in timetable.entries if weekday in one.weekdays)


def _holds(entry: Entry, slot: Slot) -> bool:
    return (
        entry.period == slot.period
        and slot.weekday in entry.weekdays
        and (slot.letter is None or not entry.letters or slot.letter in entry.letters)
    )


def _other_letters(timetable: Timetable, entry: Entry, slot: Slot) -> tuple[int, ...]:
    if slot.letter is None or timetable.letters is None:
        return ()
    held = entry.letters or tuple(range(timetable.letters.count))
    return tuple(letter for letter in held if letter != slot.letter)


def _with_entries(timetable: Timetable, entries: Iterable[Entry]) -> Timetable:
    """Entries that differ only in their weekdays become one."""
    days: dict[tuple[str, tuple[int, ...], ClassId, RoutineId], list[Weekday]] = {}
    for one in entries:
        key = (one.period, one.letters, one.class_id, one.routine_id)
        days.setdefault(key, []).extend(day for day in one.weekdays if day not in days.get(key, ()))
    joined = (
        Entry(
            period=period,
            weekdays=tuple(sorted(weekdays, key=list(Weekday).index)),
            letters=letters,
            class_id=class_id,
            routine_id=routine_id,
        )
        for (period, letters, class_id, routine_id), weekdays in days.items()
    )
    return timetable.model_copy(update={"entries": tuple(joined)})
