"""The ways a class is split being edited: every function gives a new roster, or a sentence why not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import count, product

from stationboard.domain.document import GroupId, GroupingId, StudentId
from stationboard.domain.look import GroupColor, GroupSymbol, looks
from stationboard.domain.roster import MOST_EARLIER, EarlierGroups, Group, Grouping, Roster
from stationboard.domain.sentence import Sentence, say

MOST_GROUPINGS = 60
MOST_GROUPS = 60


def with_grouping(roster: Roster, name: str, today: str) -> Roster | Sentence:
    """The class with one more way to split it, without groups yet."""
    return _with_new(roster, Grouping(id=_new_grouping_id(roster), name=name, since=today))


def with_copy(roster: Roster, grouping: Grouping, name: str, today: str) -> Roster | Sentence:
    """The class with the groups of `grouping` once more under another name, without its earlier groups."""
    ids = _free_group_ids(roster, len(grouping.groups))
    groups = tuple(one.model_copy(update={"id": new}) for one, new in zip(grouping.groups, ids, strict=True))
    return _with_new(roster, Grouping(id=_new_grouping_id(roster), name=name, groups=groups, since=today))


def renamed(roster: Roster, grouping: Grouping, name: str) -> Roster:
    """The class with another name for a grouping."""
    return with_changed(roster, grouping.model_copy(update={"name": name}))


def without_grouping(roster: Roster, grouping: GroupingId) -> Roster:
    """The class without one of its groupings."""
    left = tuple(one for one in roster.groupings if one.id != grouping)
    return roster.model_copy(update={"groupings": left})


def with_changed(roster: Roster, grouping: Grouping) -> Roster:
    """The class with `grouping` as given, in place of what had the same id."""
    groupings = tuple(grouping if one.id == grouping.id else one for one in roster.groupings)
    return roster.model_copy(update={"groupings": groupings})


def with_group(roster: Roster, grouping: Grouping) -> Roster | Sentence:
    """The class with one more group in a grouping, empty, with a name and a look that are free."""
    if len(grouping.groups) >= MOST_GROUPS:
        return say("A grouping can have {count} groups and no more.", count=MOST_GROUPS)
    (new,) = _free_group_ids(roster, 1)
    name, color, symbol = _free_look(grouping)
    group = Group(id=new, name=name, color=color, symbol=symbol)
    return with_changed(roster, grouping.model_copy(update={"groups": (*grouping.groups, group)}))


def with_changed_group(roster: Roster, grouping: Grouping, group: Group) -> Roster:
    """The class with `group` as given, in place of what had the same id."""
    return _each(roster, grouping, lambda one: group if one.id == group.id else one)


def without_group(roster: Roster, grouping: Grouping, group: GroupId) -> Roster:
    """The class without a group; its students are then in no group."""
    left = tuple(one for one in grouping.groups if one.id != group)
    return with_changed(roster, grouping.model_copy(update={"groups": left}))


def moved(roster: Roster, grouping: Grouping, group: GroupId, by: int) -> Roster:
    """The class with a group so many places further on."""
    groups = list(grouping.groups)
    at = next(place for place, one in enumerate(groups) if one.id == group)
    goal = min(max(0, at + by), len(groups) - 1)
    groups.insert(goal, groups.pop(at))
    return with_changed(roster, grouping.model_copy(update={"groups": tuple(groups)}))


def placed(roster: Roster, grouping: Grouping, students: Sequence[StudentId], goal: GroupId | None) -> Roster:
    """The class with these students in one group, or in none; who is there already keeps the place."""
    moving = set(students)

    def after(group: Group) -> Group:
        if group.id != goal:
            stay = tuple(one for one in group.students if one not in moving)
        else:
            joining = tuple(one for one in students if one not in group.students)
            stay = (*group.students, *joining)
        return group.model_copy(update={"students": stay})

    return _each(roster, grouping, after)


def formed(roster: Roster, grouping: Grouping, split: Sequence[Sequence[StudentId]], today: str) -> Roster:
    """The class with new groups in place of those of a grouping, which become earlier ones.

    The first, second ... group keeps its name and its look; further ones get free ones.
    """
    groups = grouping.groups[: len(split)]
    bare = grouping.model_copy(update={"groups": groups})
    for new in _free_group_ids(roster, len(split) - len(groups)):
        name, color, symbol = _free_look(bare)
        groups = (*groups, Group(id=new, name=name, color=color, symbol=symbol))
        bare = bare.model_copy(update={"groups": groups})
    filled = tuple(
        one.model_copy(update={"students": tuple(students)})
        for one, students in zip(groups, split, strict=True)
    )
    return with_changed(roster, _replaced(grouping, filled, today))


def brought_back(roster: Roster, grouping: Grouping, earlier: EarlierGroups, today: str) -> Roster:
    """The class with earlier groups in force again, without those who have left the class."""
    known = {student.id for student in roster.students}
    elsewhere = {g.id for one in roster.groupings if one.id != grouping.id for g in one.groups}
    free = iter(_free_group_ids(roster, len(earlier.groups)))
    groups = tuple(
        one.model_copy(
            update={
                "id": one.id if one.id not in elsewhere else next(free),
                "students": tuple(student for student in one.students if student in known),
            }
        )
        for one in earlier.groups
    )
    return with_changed(roster, _replaced(grouping, groups, today))


def in_no_group(roster: Roster, grouping: Grouping | None) -> tuple[StudentId, ...]:
    """The students whom a grouping does not place, in the order of the class."""
    groups = grouping.groups if grouping is not None else ()
    in_some = {student for group in groups for student in group.students}
    return tuple(student.id for student in roster.students if student.id not in in_some)


def with_the_same_look(grouping: Grouping, group: Group) -> Group | None:
    """Another group with the same color and symbol, if there is one."""
    look = (group.color, group.symbol)
    return next(
        (one for one in grouping.groups if one.id != group.id and (one.color, one.symbol) == look), None
    )


def _each(roster: Roster, grouping: Grouping, change: Callable[[Group], Group]) -> Roster:
    return with_changed(roster, grouping.model_copy(update={"groups": tuple(map(change, grouping.groups))}))


def _with_new(roster: Roster, grouping: Grouping) -> Roster | Sentence:
    if len(roster.groupings) >= MOST_GROUPINGS:
        return say("A class can be split in {count} ways and no more.", count=MOST_GROUPINGS)
    return roster.model_copy(update={"groupings": (*roster.groupings, grouping)})


def _replaced(grouping: Grouping, groups: tuple[Group, ...], today: str) -> Grouping:
    """The old groups go to the earlier ones, unless there were none or they were the same."""
    before = grouping.before
    if any(group.students for group in grouping.groups) and groups != grouping.groups:
        left = EarlierGroups(since=grouping.since, until=today, groups=grouping.groups)
        before = (left, *before)[:MOST_EARLIER]
    return grouping.model_copy(update={"groups": groups, "since": today, "before": before})


def _new_grouping_id(roster: Roster) -> GroupingId:
    taken = {one.id for one in roster.groupings}
    return next(GroupingId(f"grouping-{number}") for number in count(1) if f"grouping-{number}" not in taken)


def _free_group_ids(roster: Roster, wanted: int) -> tuple[GroupId, ...]:
    """Ids no group has, nor had."""
    taken: Collection[str] = {
        group.id
        for grouping in roster.groupings
        for groups in (grouping.groups, *(earlier.groups for earlier in grouping.before))
        for group in groups
    }
    free = (GroupId(f"group-{number}") for number in count(1) if f"group-{number}" not in taken)
    return tuple(next(free) for _ in range(wanted))


def _free_look(grouping: Grouping) -> tuple[str, GroupColor, GroupSymbol]:
    """A name no group of the grouping has, with a color and a symbol that no two groups share."""
    names = {group.name.casefold() for group in grouping.groups}
    taken = {(group.color, group.symbol) for group in grouping.groups}
    usual = looks(MOST_GROUPS * 2)
    name = next(look[0] for look in usual if look[0].casefold() not in names)
    colors = {color for color, _ in taken}
    for _, color, symbol in usual[: len(GroupColor)]:
        if color not in colors and (color, symbol) not in taken:
            return name, color, symbol
    color, symbol = next(look for look in product(GroupColor, GroupSymbol) if look not in taken)
    return name, color, symbol
