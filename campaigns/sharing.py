"""Two teachers who share a library, and what became of every word they wrote."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Final

from typing_extensions import override

from campaigns.teacher import Teacher, Words, words_of
from stationboard.store.disk import LocalDisk
from stationboard.store.kinds import CLASS
from stationboard.store.places import MARKER
from stationboard.store.stored import Reader

CLASSES: Final = ("a", "b", "c")


class RememberingDisk(LocalDisk):
    """Remembers every word that was ever put into a backup; later the backup may be thinned."""

    def __init__(self) -> None:
        self.backed_up: Final[set[str]] = set()

    @override
    def replace(self, old: Path, new: Path) -> None:
        super().replace(old, new)
        if "backups" in new.parts and new.parent.name in CLASSES:
            found = Reader(self, CLASS).read(new).document
            self.backed_up.update(() if found is None else words_of(found))


class Member:
    """One of the teachers; each edit adds a word of its own to a class.

    What could not be saved, because the library is away, is shown all the same and tried again, as the
    program does it.
    """

    def __init__(self, name: str, root: Path, library: Path, now: Callable[[], int]) -> None:
        self.name: Final = name
        self.library: Final = library
        self.written: set[str] = set()
        self.given_up: set[str] = set()
        """Words of versions that she removed or did not choose."""
        self.disk: Final = RememberingDisk()
        self._root = root
        self._now = now
        self._pending: dict[str, tuple[Words, int]] = {}
        self.teacher: Teacher = self._started()

    def act(self, chance: Random, word: str) -> None:
        """Do any one thing; `word` is what an edit adds."""
        self.try_again()
        class_id = chance.choice(CLASSES)
        kind = chance.choices(("edit", "look", "settle", "remove", "restart"), (45, 30, 2, 1, 2))[0]
        match kind:
            case "edit":
                self.edit(class_id, word)
            case "look":
                self.look()
            case "settle":
                self._settle(class_id, chance)
            case "remove" if class_id in self.teacher.classes and class_id not in self._pending:
                self._remove(class_id)
            case "restart":
                self._pending.clear()
                self.teacher = self._started()
            case _:
                pass

    def edit(self, class_id: str, word: str) -> None:
        """Add a word to a class."""
        self.written.add(word)
        words, turn = (*self.teacher.words(class_id), word), self.teacher.turn(class_id)
        self.teacher.show(class_id, words)
        self._pending[class_id] = words, turn
        self.try_again()

    def look(self) -> None:
        """Look at the files, once everything was tried to be saved."""
        self.try_again()
        self.teacher.look()

    def try_again(self) -> None:
        """Save what could not be saved."""
        for class_id, (words, turn) in list(self._pending.items()):
            try:
                self.teacher.save_class(class_id, words, turn=turn)
            except OSError:
                continue
            del self._pending[class_id]

    def visible(self) -> set[str]:
        """The words in every version that she can get at."""
        beside = (word for version in self.teacher.versions for word in words_of(version.document))
        return {*beside, *(word for one in self.teacher.classes for word in self.teacher.words(one))}

    def _settle(self, class_id: str, chance: Random) -> None:
        versions = [one for one in self.teacher.versions if one.id == class_id]
        if class_id not in self.teacher.classes or not versions or class_id in self._pending:
            return
        before = self.visible()
        chosen = chance.choice((None, *(version.path for version in versions)))
        try:
            self.teacher.settle(class_id, chosen)
        except OSError:
            return  # the library is away, or the version is by now
        self.teacher.look()
        self._give_up(before)

    def _remove(self, class_id: str) -> None:
        before = self.visible()
        try:
            self.teacher.remove_class(class_id)
        except OSError:
            # It is done on this computer, and will be in the library, whatever she sees until then.
            self._give_up(before, {*self.teacher.words(class_id)})
        else:
            self.teacher.look()
            self._give_up(before)

    def _give_up(self, before: set[str], besides: Collection[str] = ()) -> None:
        self.given_up |= before - self.visible() | {*besides}

    def _started(self) -> Teacher:
        teacher = Teacher(self.disk, self._root, self._now, self.name)
        if not teacher.settings.library_folder:
            self.library.mkdir(parents=True, exist_ok=True)
            (self.library / MARKER).touch()
            teacher.move_library(self.library)
        return teacher


def lost(members: Sequence[Member]) -> Iterable[str]:
    """A sentence for each word that nobody can get at any more."""
    seen = set[str]().union(*(member.visible() for member in members))
    given_up = set[str]().union(*(member.given_up for member in members))
    backed_up = set[str]().union(*(member.disk.backed_up for member in members))
    for member in members:
        yield from (f"{word} of {member.name} is lost" for word in sorted(member.written - seen - given_up))
        gone = member.given_up - seen - backed_up
        yield from (f"{word}, given up by {member.name}, is in no backup" for word in sorted(gone))


def differences(members: Sequence[Member]) -> Iterable[str]:
    """A sentence for each class that the two teachers do not see alike."""
    one, other = members
    for class_id in CLASSES:
        mine, others = one.teacher.words(class_id), other.teacher.words(class_id)
        if mine != others:
            yield f"of class {class_id}, {one.name} shows {mine} and {other.name} {others}"
        ours, theirs = _beside(one, class_id), _beside(other, class_id)
        if ours != theirs:
            yield f"beside class {class_id}, {one.name} has {ours} and {other.name} {theirs}"


def _beside(member: Member, class_id: str) -> set[Words]:
    return {words_of(version.document) for version in member.teacher.versions if version.id == class_id}
