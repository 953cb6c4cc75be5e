"""What the teacher should know of how things are kept, each with the one thing to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from stationboard.machine.fuse import Part
from stationboard.qt.console.safety.part_words import part_words, try_again_words
from stationboard.qt.console.safety.problem_words import safe_words, todo_words
from stationboard.qt.console.safety.saving_words import (
    away_words,
    connect_words,
    read_only_words,
    saving_sentence,
)
from stationboard.qt.library_desk import AnyVersion, LibraryDesk
from stationboard.qt.safety_desk import SafetyDesk
from stationboard.qt.saving_standing import Saving, SavingStanding
from stationboard.store.errors import FULL
from stationboard.store.problem import Problem, Trouble

_translate = QCoreApplication.translate


class Wish(Enum):
    """What the button of a concern does."""

    LOOK_AGAIN = auto()
    SAVE_ELSEWHERE = auto()
    COMPARE = auto()
    SEEN = auto()
    SHOW_FOLDER = auto()


@dataclass(frozen=True, slots=True)
class Concern:
    """A sentence on what is safe, one on what to do, and one button."""

    safe: str
    todo: str
    button: str
    wish: Wish
    about: Problem | AnyVersion | Part | None = None

    @property
    def words(self) -> str:
        """Both sentences."""
        return f"{self.safe} {self.todo}"


def concerns_of(
    library: LibraryDesk, safety: SafetyDesk, saving: SavingStanding, *, in_lesson: bool = False
) -> tuple[Concern, ...]:
    """Everything there is to know, the most urgent first; two versions are nobody's concern `in_lesson`."""
    away = is_away(library)
    found: list[Concern] = []
    if safety.safety is not None and safety.safety.read_only:
        found.append(_read_only())
    elif saving.now.saving in {Saving.FAILING, Saving.SLOW} and not away:
        found.append(_not_saved(saving))
    if away:
        found.append(_away())
    if not in_lesson:
        found.extend(_two_versions(library, version) for version in library.versions)
    told_above = {Trouble.LIBRARY_GONE, Trouble.TWO_VERSIONS}
    now, twelve = saving.wall(), library.settings.twelve_hours
    told = (one for one in library.problems if one.trouble not in told_above)
    found.extend(_about_file(one, safe_words(one, now, twelve_hours=twelve)) for one in told)
    ok = _translate("Safety", "OK")
    found.extend(
        Concern(part_words(part), try_again_words(), ok, Wish.SEEN, part) for part in safety.left_out
    )
    return tuple(found)


def is_away(library: LibraryDesk) -> bool:
    """Whether the library's folder cannot be reached."""
    return any(problem.trouble is Trouble.LIBRARY_GONE for problem in library.problems)


def _not_saved(saving: SavingStanding) -> Concern:
    todo = _translate("Safety", "Look whether the disk is all right, or save a copy elsewhere.")
    if saving.now.reason == FULL:
        todo = _translate("Safety", "Make some room on the disk.")
    elif saving.now.saving is Saving.SLOW:
        todo = _translate("Safety", "You can go on; wait with closing until it is saved.")
    elif not saving.now.count:
        todo = _translate("Safety", "Change it, and it is saved again.")
    sentence = saving_sentence(saving.now, "")
    return Concern(sentence, todo, _translate("Safety", "Try now"), Wish.LOOK_AGAIN)


def _read_only() -> Concern:
    return Concern(
        read_only_words(),
        _translate("Safety", "The folder of this program may not be written to; keep a copy in another."),
        _translate("Safety", "Save elsewhere…"),
        Wish.SAVE_ELSEWHERE,
    )


def _away() -> Concern:
    return Concern(
        away_words(),
        connect_words(),
        _translate("Safety", "Look again"),
        Wish.LOOK_AGAIN,
    )


def _two_versions(library: LibraryDesk, version: AnyVersion) -> Concern:
    name = library.name_of(version.id) or version.document.name
    return Concern(
        _translate("Safety", "Two versions of {name}.").format(name=name),
        _translate("Safety", "Both are safe; choose when you like."),
        _translate("Safety", "Compare"),
        Wish.COMPARE,
        version,
    )


def _about_file(problem: Problem, safe: str) -> Concern:
    if problem.trouble is Trouble.LOST:
        button, wish = _translate("Safety", "Show folder"), Wish.SHOW_FOLDER
    elif problem.trouble.is_over:
        button, wish = _translate("Safety", "OK"), Wish.SEEN
    else:
        button, wish = _translate("Safety", "Look again"), Wish.LOOK_AGAIN
    return Concern(safe, todo_words(problem), button, wish, problem)
