"""The students' own playlists of a class: every function gives a new roster, or a sentence why not."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from stationboard.domain.document import StudentId
from stationboard.domain.playlist import OwnPlaylist, Playlists
from stationboard.domain.roster import Roster
from stationboard.domain.sentence import Sentence, say
from stationboard.library.playlists.wants import Wants, as_own_wishes, wants_of

MOST_PLAYLISTS = 60


def with_playlists(roster: Roster, name: str) -> Roster | Sentence:
    """The class with one more set of playlists under a name, still without lists."""
    if len(roster.playlists) >= MOST_PLAYLISTS:
        return say("A class can have {count} sets of playlists and no more.", count=MOST_PLAYLISTS)
    return _free_name(roster, name) or _with(roster, (*roster.playlists, Playlists(name=name.strip())))


def with_copy(roster: Roster, origin: Playlists, name: str) -> Roster | Sentence:
    """The class with the lists of `origin` once more under another name."""
    if len(roster.playlists) >= MOST_PLAYLISTS:
        return say("A class can have {count} sets of playlists and no more.", count=MOST_PLAYLISTS)
    copied = origin.model_copy(update={"name": name.strip()})
    return _free_name(roster, name) or _with(roster, (*roster.playlists, copied))


def renamed(roster: Roster, playlists: Playlists, name: str) -> Roster | Sentence:
    """The class with another name for a set of playlists; routines find them by it."""
    if name.strip().casefold() != playlists.name.casefold():
        taken = _free_name(roster, name)
        if taken is not None:
            return taken
    return _changed(roster, playlists, playlists.model_copy(update={"name": name.strip()}))


def without_playlists(roster: Roster, playlists: Playlists) -> Roster:
    """The class without one set of playlists."""
    return _with(roster, tuple(one for one in roster.playlists if one.name != playlists.name))


def wants_of_student(playlists: Playlists, student: StudentId) -> Wants:
    """What is on the student's list; nothing where there is none."""
    own = playlists.of(student)
    return wants_of(own.wishes) if own is not None else ()


def with_list(roster: Roster, playlists: Playlists, student: StudentId, wants: Wants) -> Roster:
    """The class with another list of one student; an empty one is none."""
    return with_many_lists(roster, playlists, {student: wants})


def with_many_lists(roster: Roster, playlists: Playlists, lists: Mapping[StudentId, Wants]) -> Roster:
    """The class with the lists of some students as given, in the order of the class."""
    own = {one.student: one for one in playlists.lists}
    for student, wants in lists.items():
        own[student] = OwnPlaylist(student=student, wishes=as_own_wishes(wants))
    known = [student.id for student in roster.students]
    order = {student: place for place, student in enumerate(known)}
    kept = sorted(
        (one for one in own.values() if one.wishes), key=lambda one: order.get(one.student, len(order))
    )
    return _changed(roster, playlists, playlists.model_copy(update={"lists": tuple(kept)}))


def with_list_for(
    roster: Roster, playlists: Playlists, origin: StudentId, students: Collection[StudentId]
) -> Roster:
    """The class with the list of one student for others too, in place of theirs."""
    wants = wants_of_student(playlists, origin)
    return with_many_lists(roster, playlists, dict.fromkeys(students, wants))


def stations_wanted(playlists: Playlists) -> tuple[str, ...]:
    """The names of all stations on the lists, each once, as they come first."""
    found: dict[str, str] = {}
    for own in playlists.lists:
        for wish in own.wishes:
            found.setdefault(wish.station.casefold(), wish.station)
    return tuple(found.values())


def without_lists(playlists: Playlists, gone: Collection[StudentId]) -> Playlists:
    """`playlists` without those of students who left."""
    left = tuple(one for one in playlists.lists if one.student not in gone)
    return playlists.model_copy(update={"lists": left})


def _free_name(roster: Roster, name: str) -> Sentence | None:
    """Why a set of playlists cannot be called so, or nothing."""
    if not name.strip():
        return say("Playlists need a name, such as Math this week.")
    if any(one.name.casefold() == name.strip().casefold() for one in roster.playlists):
        return say("There are playlists called {name} already.", name=name.strip())
    return None


def _changed(roster: Roster, before: Playlists, after: Playlists) -> Roster:
    return _with(roster, tuple(after if one.name == before.name else one for one in roster.playlists))


def _with(roster: Roster, playlists: tuple[Playlists, ...]) -> Roster:
    return roster.model_copy(update={"playlists": playlists})
