"""Stories of a library: what was done with it before, what is done now, what must be found afterwards."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from campaigns.acts import (
    Act,
    Choose,
    Facts,
    Finish,
    GoBack,
    Look,
    Move,
    Remove,
    Rename,
    Settle,
    Write,
    after,
    do,
)
from campaigns.teacher import Teacher, Words, class_with, words_of
from stationboard.domain.roster import Roster
from stationboard.store.disk import Disk
from stationboard.store.envelope import Envelope, encode
from stationboard.store.files import Files
from stationboard.store.kinds import CLASS
from tests.store.notebook import MORNING


@dataclass(frozen=True, slots=True)
class Arrives:
    """A sync service brings another computer's version of a class."""

    class_id: str
    words: Words


@dataclass(frozen=True, slots=True)
class Breaks:
    """The disk gives other bytes than were written."""

    class_id: str
    junk: bytes


class LibraryStory:
    """One story: `begin` lays on a disk what was before, `acts` are to be done then.

    After so many acts as were acknowledged, `wrong` tells what is amiss with a disk that a next run of the
    program finds.
    """

    def __init__(self, root: Path, chance: Random) -> None:
        self._root = root
        self._chance = chance
        self._words = itertools.count(1)
        self._facts = Facts()
        self._others: dict[str, Words] = {}
        self._broken = False
        self.before: tuple[Act | Arrives | Breaks, ...] = tuple(
            self._next(now=False) for _ in range(chance.randint(0, 8))
        )
        first = self._facts
        acts = tuple(self._next(now=True) for _ in range(chance.randint(1, 4)))
        self.acts: tuple[Act, ...] = tuple(act for act in acts if not isinstance(act, Arrives | Breaks))
        self._must: tuple[Facts, ...] = tuple(itertools.accumulate(self.acts, _then, initial=first))

    def begin(self, disk: Disk) -> None:
        """Lay on `disk` what was done before."""
        files = Files(disk)
        files.make_folders(self._root / "usb")
        teacher = self._run(disk)
        for event in self.before:
            match event:
                case Arrives(class_id, words):
                    path = teacher.folder_of_classes / f"{class_id} ({words[-1]}).json"
                    files.write_durably(path, _from_elsewhere(class_with(class_id, words)))
                    teacher.look()
                case Breaks(class_id, junk):
                    files.write_durably(teacher.folder_of_classes / f"{class_id}.json", junk)
                case _:
                    do(event, teacher)

    def run(self, disk: Disk) -> Callable[[Act], None]:
        """The program started on `disk`: what does an act, raising `OSError` where it is to be done again."""
        teacher = self._run(disk)
        return lambda act: do(act, teacher)

    def wrong(self, disk: Disk, acknowledged: int, *, begun: bool = True) -> str | None:
        """What is amiss when the program is started again: neither all that was acknowledged is there, nor,
        when it was `begun`, the next act as well.
        """
        try:
            found = self._found(disk)
        except Exception as error:  # noqa: BLE001 - whatever stops the program is what is looked for
            return f"the program cannot go on: {error!r}"
        allowed = self._must[acknowledged : acknowledged + 1 + begun]
        if any(_is_as(found, must) for must in allowed):
            return None
        return f"there is {found}, and must be {' or '.join(map(str, allowed))}"

    def _run(self, disk: Disk) -> Teacher:
        ticks = itertools.count()
        return Teacher(disk, self._root, lambda: MORNING + next(ticks) * 60_000)

    def _found(self, disk: Disk) -> Facts:
        teacher = self._run(disk)
        teacher.look()
        library = Path(teacher.settings.library_folder).name
        beside = {(one.id, words_of(one.document)) for one in teacher.versions}
        backups = {(one, words) for one in ("a", "b") for words in teacher.backups(one)}
        aside = teacher.places.quarantine
        names = Files(disk).names(aside)
        return Facts(
            classes={one: teacher.words(one) for one in teacher.classes},
            routine=teacher.routine,
            screen=teacher.settings.board_screen,
            lessons=teacher.lessons(),
            library="" if not library else str(self._root / library),
            kept=frozenset(beside | backups),
            quarantined=frozenset(disk.read(aside / name, 10_000_000) for name in names if name[0] != "."),
        )

    def _next(self, *, now: bool) -> Act | Arrives | Breaks:
        while True:
            act = self._any(now=now)
            if act is not None:
                break
        match act:
            case Arrives(class_id, words):
                self._others[class_id] = words
                self._facts = replace(self._facts, kept=self._facts.kept | {(class_id, words)})
            case Breaks(_, junk):
                self._broken = True
                self._facts = replace(self._facts, quarantined=self._facts.quarantined | {junk})
            case _:
                self._broken = self._broken and not isinstance(act, Look)
                if isinstance(act, Settle):
                    del self._others[act.class_id]
                self._facts = after(act, self._facts)
        return act

    def _any(self, *, now: bool) -> Act | Arrives | Breaks | None:
        chance, facts = self._chance, self._facts
        one, word = chance.choice("ab"), f"w{next(self._words)}"
        words = facts.classes.get(one)
        kinds = (
            "write",
            "back",
            "remove",
            "rename",
            "choose",
            "finish",
            "look",
            "move",
            "settle",
            "arrive",
            "break",
        )
        match chance.choices(
            kinds, (8, 2, 2, 2, 1, 1, 3, 3, 6 if now else 1, 0 if now else 5, 0 if now else 3)
        )[0]:
            case "write":
                return Write(one, words or (), word, back_up=chance.random() < 0.3)
            case "rename":
                return Rename(facts.routine, word)
            case "choose":
                return Choose(word)
            case "finish":
                return Finish(word)
            case "look":
                return Look()
            case "move" if not self._broken:
                return Move(chance.choice(("", str(self._root / "usb"))))
            case "back" if words is not None and len(words) > 1:
                return GoBack(one, words[:-1])
            case "remove" if words is not None and one not in self._others:
                return Remove(one, words)
            case "settle" if words is not None and one in self._others:
                return Settle(one, self._others[one], takes_other=chance.random() < 0.5)
            case "arrive" if words is not None and one not in self._others:
                return Arrives(one, ("elsewhere", word))
            case "break" if words is not None and not self._broken:
                return Breaks(
                    one, chance.choice((b"", bytes(30), b'{"format": "stationboard"')) + word.encode()
                )
            case _:
                return None


def _then(facts: Facts, act: Act) -> Facts:
    return after(act, facts)


def _is_as(found: Facts, must: Facts) -> bool:
    same = replace(found, kept=must.kept, classes=dict(found.classes)) == replace(
        must, classes=dict(must.classes)
    )
    return same and must.kept <= found.kept


def _from_elsewhere(roster: Roster) -> bytes:
    """The file of a class as another computer saved it, which has seen none of ours."""
    computer = f"school-{roster.students[-1].id}"
    return encode(
        Envelope(CLASS.kind, CLASS.schema, roster.id, {computer: 1}, MORNING, computer, CLASS.encode(roster))
    )
