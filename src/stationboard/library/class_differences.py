"""How one version of a class differs from another, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stationboard.domain.document import GroupId, StudentId
from stationboard.domain.quantity import as_digits
from stationboard.domain.roster import Group, Grouping, Roster, Student
from stationboard.domain.sentence import MOST_NAMES, Sentence, named, say


def class_differences(here: Roster, there: Roster) -> tuple[Sentence, ...]:
    """What is otherwise in the version `there`, a sentence each; nothing where both say the same."""
    parts = (_fields, _students, _groupings, _groups, _moves, _playlists)
    found = tuple(sentence for part in parts for sentence in part(here, there))
    if not found and here != there:
        # Where all else is the same, something must still tell why there are two.
        return (say("The same students and groups in another order."),)
    return found


def with_and_without(added: Sequence[str], gone: Sequence[str]) -> Iterator[Sentence]:
    """Sentences on what is there besides, then on what is missing."""
    if added:
        yield named(added, "With {names}.", "With {names} and {count} more.")
    if gone:
        yield named(gone, "Without {names}.", "Without {names} and {count} more.")


def otherwise(what: str, here: str, there: str) -> Sentence | None:
    """The sentence on a field that says something else `there`; `what` is a template for it."""
    if here == there:
        return None
    return say(what, there=there or "–", here=here or "–")


def _fields(here: Roster, there: Roster) -> Iterator[Sentence]:
    for found in (
        otherwise("Name: “{there}”, not “{here}”.", here.name, there.name),
        otherwise("Period: “{there}”, not “{here}”.", here.period, there.period),
        otherwise("Room: “{there}”, not “{here}”.", here.room, there.room),
        otherwise("Record of stamina: {there}, not {here}.", _record(here), _record(there)),
    ):
        if found is not None:
            yield found


def _record(roster: Roster) -> str:
    return "" if roster.stamina is None else as_digits(roster.stamina)


def _full(student: Student) -> str:
    return f"{student.first} {student.last}".strip()


def _students(here: Roster, there: Roster) -> Iterator[Sentence]:
    before, after = {one.id: one for one in here.students}, {one.id: one for one in there.students}
    yield from with_and_without(
        [_full(one) for one in there.students if one.id not in before],
        [_full(one) for one in here.students if one.id not in after],
    )
    renamed = [(before[one.id], one) for one in there.students if before.get(one.id, one) != one]
    for old, new in renamed[:MOST_NAMES]:
        if _full(old) == _full(new):
            yield say("{student} has another name on the board.", student=_full(new))
        else:
            yield say("“{there}” instead of “{here}”.", there=_full(new), here=_full(old))
    if len(renamed) > MOST_NAMES:
        yield say("{count} more students have other names.", count=len(renamed) - MOST_NAMES)


def _groupings(here: Roster, there: Roster) -> Iterator[Sentence]:
    before, after = {one.id: one for one in here.groupings}, {one.id: one for one in there.groupings}
    added = [f"“{one.name}”" for one in there.groupings if one.id not in before]
    gone = [f"“{one.name}”" for one in here.groupings if one.id not in after]
    if added:
        yield named(
            added, "With the way to split {names}.", "With the ways to split {names} and {count} more."
        )
    if gone:
        yield named(
            gone, "Without the way to split {names}.", "Without {names} and {count} more ways to split."
        )
    for one in there.groupings:
        if one.id in before and before[one.id].name != one.name:
            yield say("The split “{there}” instead of “{here}”.", there=one.name, here=before[one.id].name)


def _shared(here: Roster, there: Roster) -> Iterator[tuple[Grouping, Grouping]]:
    before = {one.id: one for one in here.groupings}
    return ((before[one.id], one) for one in there.groupings if one.id in before)


def _groups(here: Roster, there: Roster) -> Iterator[Sentence]:
    for old, new in _shared(here, there):
        before, after = {one.id: one for one in old.groups}, {one.id: one for one in new.groups}
        added = [f"“{one.name}”" for one in new.groups if one.id not in before]
        gone = [f"“{one.name}”" for one in old.groups if one.id not in after]
        if added:
            yield named(added, "With the group {names}.", "With the groups {names} and {count} more.")
        if gone:
            yield named(gone, "Without the group {names}.", "Without the groups {names} and {count} more.")
        for group in new.groups:
            yield from _group(before.get(group.id, group), group)


def _group(here: Group, there: Group) -> Iterator[Sentence]:
    if here.name != there.name:
        yield say("The group “{there}” instead of “{here}”.", there=there.name, here=here.name)
    if (here.color, here.symbol) != (there.color, there.symbol):
        yield say("The group “{there}” has another color or symbol.", there=there.name)


def _moves(here: Roster, there: Roster) -> Iterator[Sentence]:
    names = {one.id: _full(one) for one in there.students}
    known = {one.id for one in here.students}
    for old, new in _shared(here, there):
        before, after = _places(old), _places(new)
        titles = {group.id: group.name for group in (*old.groups, *new.groups)}
        moved: dict[str, list[str]] = {}
        for student in (one.id for one in there.students if one.id in known):
            if before.get(student) != after.get(student):
                group = after.get(student)
                moved.setdefault("" if group is None else titles[group], []).append(names[student])
        for group_name, students in moved.items():
            yield _moved(group_name, students)


def _moved(group: str, students: list[str]) -> Sentence:
    if not group:
        return named(students, "{names} in no group.", "{names} and {count} more in no group.")
    told = named(
        students, "{names} in the group “{group}”.", "{names} and {count} more in the group “{group}”."
    )
    return say(told.text, **dict(told.values), group=group)


def _playlists(here: Roster, there: Roster) -> Iterator[Sentence]:
    before, after = {one.name: one for one in here.playlists}, {one.name: one for one in there.playlists}
    added = [f"“{name}”" for name in after if name not in before]
    gone = [f"“{name}”" for name in before if name not in after]
    if added:
        yield named(added, "With the playlists {names}.", "With the playlists {names} and {count} more.")
    if gone:
        yield named(gone, "Without the playlists {names}.", "Without the playlists {names} and {count} more.")
    names = {one.id: _full(one) for one in (*here.students, *there.students)}
    for name in (one for one in after if one in before):
        old, new = before[name], after[name]
        students = dict.fromkeys(one.student for one in (*old.lists, *new.lists))
        others = [names[one] for one in students if one in names and old.of(one) != new.of(one)]
        if others:
            told = named(
                others,
                "Another playlist in “{list}” for {names}.",
                "Another playlist in “{list}” for {names} and {count} more.",
            )
            yield say(told.text, **dict(told.values), list=name)


def _places(grouping: Grouping) -> Mapping[StudentId, GroupId]:
    return {student: group.id for group in grouping.groups for student in group.students}
