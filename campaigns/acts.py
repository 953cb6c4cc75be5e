"""What a teacher does with a library, one thing at a time, with what must then be on the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import assert_never

from campaigns.teacher import Teacher, Words, words_of


@dataclass(frozen=True, slots=True)
class Facts:
    """What is on the disk, or must be.

    `classes` are those in force, `kept` the contents that lie beside them or in the backups, `quarantined`
    the bytes that were set aside.
    """

    classes: Mapping[str, Words] = field(default_factory=dict[str, Words])
    routine: str = ""
    screen: str = ""
    lessons: frozenset[str] = frozenset()
    library: str = ""
    kept: frozenset[tuple[str, Words]] = frozenset()
    quarantined: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True)
class Write:
    """One word is added to the `words` of a class; without any, the class is made."""

    class_id: str
    words: Words
    word: str
    back_up: bool = False


@dataclass(frozen=True, slots=True)
class GoBack:
    """A class gets an earlier content again."""

    class_id: str
    words: Words


@dataclass(frozen=True, slots=True)
class Remove:
    """A class that holds `words` is removed."""

    class_id: str
    words: Words


@dataclass(frozen=True, slots=True)
class Rename:
    """The routine called `before` gets another name; without one it is made."""

    before: str
    name: str


@dataclass(frozen=True, slots=True)
class Choose:
    """A setting is changed."""

    screen: str


@dataclass(frozen=True, slots=True)
class Finish:
    """A lesson is over."""

    lesson_id: str


@dataclass(frozen=True, slots=True)
class Look:
    """The program looks at its files until it is sure."""


@dataclass(frozen=True, slots=True)
class Move:
    """The library is moved to a folder; back to the computer's own where it is empty."""

    to: str


@dataclass(frozen=True, slots=True)
class Settle:
    """Between two versions of a class, the one in force or the `other` is chosen."""

    class_id: str
    other: Words
    takes_other: bool


Act = Write | GoBack | Remove | Rename | Choose | Finish | Look | Move | Settle


def do(act: Act, teacher: Teacher) -> None:
    """Do it; raises `OSError` where the disk did, so that it has to be done again."""
    match act:
        case Write(class_id, words, word, back_up):
            if words:
                _expect_shown(teacher, lambda: teacher.words(class_id) in {words, (*words, word)})
            teacher.save_class(class_id, (*words, word), back_up=back_up)
        case GoBack(class_id, words):
            _expect_shown(teacher, lambda: teacher.words(class_id)[: len(words)] == words)
            teacher.save_class(class_id, words, back_up=True)
        case Remove(class_id, words):
            _expect_shown(teacher, lambda: teacher.words(class_id) == words and class_id in teacher.classes)
            teacher.remove_class(class_id)
        case Rename(before, name):
            _expect_shown(teacher, lambda: teacher.routine in {before, name})
            teacher.save_routine(name)
        case Choose(screen):
            teacher.save_settings(screen)
        case Finish(lesson_id):
            teacher.save_lesson(lesson_id)
        case Look():
            teacher.look()
        case Move(to):
            teacher.move_library(Path(to) if to else None)
        case Settle():
            _settle(act, teacher)
        case _:
            assert_never(act)


def after(act: Act, facts: Facts) -> Facts:
    """What must be on the disk once `act` is done, when `facts` was there before."""
    match act:
        case Write(class_id, words, word, back_up):
            kept = facts.kept | _in_force(facts, class_id) if back_up else facts.kept
            return replace(facts, classes={**facts.classes, class_id: (*words, word)}, kept=kept)
        case GoBack(class_id, words):
            kept = facts.kept | _in_force(facts, class_id)
            return replace(facts, classes={**facts.classes, class_id: words}, kept=kept)
        case Remove(class_id, _):
            left = {one: words for one, words in facts.classes.items() if one != class_id}
            return replace(facts, classes=left, kept=facts.kept | _in_force(facts, class_id))
        case Rename(_, name):
            return replace(facts, routine=name)
        case Choose(screen):
            return replace(facts, screen=screen)
        case Finish(lesson_id):
            return replace(facts, lessons=facts.lessons | {lesson_id})
        case Look():
            return facts
        case Move(to):
            return replace(facts, library=to)
        case Settle(class_id, other, takes_other):
            if not takes_other:
                return facts
            kept = facts.kept - {(class_id, other)} | _in_force(facts, class_id)
            return replace(facts, classes={**facts.classes, class_id: other}, kept=kept)
        case _:
            assert_never(act)


def _in_force(facts: Facts, class_id: str) -> frozenset[tuple[str, Words]]:
    return frozenset({(class_id, facts.classes[class_id])}) if class_id in facts.classes else frozenset()


def _expect_shown(teacher: Teacher, is_shown: Callable[[], bool]) -> None:
    """Look for what a fault of the disk kept from being shown when the program was started."""
    if not is_shown():
        teacher.look()
    if not is_shown():
        raise FileNotFoundError("what is to be changed is not shown")


def _settle(act: Settle, teacher: Teacher) -> None:
    """Raises `FileNotFoundError` where a fault of the disk kept the version from being shown."""
    teacher.look()
    if act.takes_other and teacher.words(act.class_id) == act.other:
        return  # the try before failed only after it was done
    there = {version.path: version.document for version in teacher.versions if version.id == act.class_id}
    chosen = [path for path, roster in there.items() if words_of(roster) == act.other]
    if not chosen and act.takes_other:
        raise FileNotFoundError(act)
    teacher.settle(act.class_id, chosen[0] if act.takes_other else None)
