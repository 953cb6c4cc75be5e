"""A teacher at one computer: what the program shows of a library, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from campaigns.saving_at_once import SavingAtOnce
from stationboard.domain.document import ClassId, RoutineId, StudentId
from stationboard.domain.roster import Roster, Student
from stationboard.domain.routine import Routine
from stationboard.lesson.record import LessonRecord
from stationboard.library.settings import Settings
from stationboard.store.disk import Disk
from stationboard.store.files import Files
from stationboard.store.keeping import Keeping, Opened, OtherVersion, Saved
from stationboard.store.library_folder import LibraryFolder, Loaded
from stationboard.store.places import places_in
from stationboard.store.problem import Problem
from stationboard.store.watch import JUDGED_AFTER
from tests.support import classroom

Words = tuple[str, ...]
"""What is in a class: one student for each edit, in the order in which they were added."""

ROUTINE: Final = RoutineId("rotations")


class Teacher:
    """One run of the program in the data folder `root`, whose every step goes through `disk`.

    Whoever acts gets the disk's `OSError` where the program would show “Not saved”; to act again is what
    the program's writer does by itself.
    """

    def __init__(self, disk: Disk, root: Path, now: Callable[[], int], device: str = "home") -> None:
        self.places: Final = places_in(root)
        files = Files(disk, lambda _: None)
        self._keeping: Final = Keeping(
            files, self.places.shadows, self.places.backups, self.places.quarantine, now, device
        )
        self.folder: Final = LibraryFolder(self._keeping, self.places, SavingAtOnce(), SavingAtOnce())
        self.classes: dict[str, Roster] = {}
        self.routines: dict[str, Routine] = {}
        self.settings: Settings = Settings()
        self.versions: tuple[OtherVersion[Roster], ...] = ()
        self.problems: tuple[Problem, ...] = ()
        self._turns: dict[str, int] = {}
        self._show(self.folder.load())

    @property
    def folder_of_classes(self) -> Path:
        """Where the classes' files lie now."""
        chosen = self.settings.library_folder
        return replace(self.places, library=Path(chosen)).classes if chosen else self.places.classes

    def words(self, class_id: str) -> Words:
        """What is in the class as the teacher sees it."""
        return words_of(self.classes[class_id]) if class_id in self.classes else ()

    @property
    def routine(self) -> str:
        """The name of the routine; empty where there is none."""
        return self.routines[ROUTINE].name if ROUTINE in self.routines else ""

    def turn(self, class_id: str) -> int:
        """Which version of the class is shown."""
        return self._turns.get(class_id, 0)

    def show(self, class_id: str, words: Words) -> None:
        """Show a change before it is saved."""
        self.classes[class_id] = class_with(class_id, words)

    def save_class(
        self, class_id: str, words: Words, *, back_up: bool = False, turn: int | None = None
    ) -> None:
        """Change the class that is shown, or was in `turn`."""
        made_to = self.turn(class_id) if turn is None else turn
        saved = self.folder.save_class(class_with(class_id, words), made_to, back_up=back_up).result()
        if made_to == self.turn(class_id):
            self.show(class_id, words)
        self._follow(saved)

    def remove_class(self, class_id: str) -> None:
        """Remove the class that is shown."""
        saved = self.folder.remove_class(ClassId(class_id), self.turn(class_id)).result()
        self.classes.pop(class_id)
        if saved is not None:
            self._follow(saved)

    def save_routine(self, name: str) -> None:
        """Change the routine's name."""
        routine = classroom.routine().model_copy(update={"id": ROUTINE, "name": name})
        saved = self.folder.save_routine(routine, self._turns.get(ROUTINE, 0)).result()
        self.routines[ROUTINE] = routine
        if saved.instead is not None:
            self._adopt_routine(saved.instead)

    def save_settings(self, screen: str) -> None:
        """Choose another screen for the board."""
        settings = self.settings.model_copy(update={"board_screen": screen})
        self.folder.save_settings(settings).result()
        self.settings = settings

    def save_lesson(self, lesson_id: str) -> None:
        """Keep a lesson that is over."""
        events = classroom.open_lesson().events
        self.folder.save_lesson(LessonRecord(id=lesson_id, events=events)).result()

    def move_library(self, to: Path | None) -> None:
        """Keep classes and routines elsewhere."""
        self._show(self.folder.move_to(to).result())

    def settle(self, class_id: str, chosen: Path | None) -> None:
        """Let one of the versions that were seen at the last look be in force."""
        beside = [version.path for version in self.versions if version.id == class_id]
        self._follow(self.folder.keep_class_version(ClassId(class_id), chosen, beside).result())

    def look(self) -> None:
        """Let the program look at its files, a second apart, until nobody can be writing any more."""
        told: dict[Problem, None] = {}
        for _ in range(JUDGED_AFTER):
            look = self.folder.look().result()
            for roster in look.classes.changed:
                self._adopt(roster)
            for routine in look.routines.changed:
                self._adopt_routine(routine)
            for gone in look.classes.removed:
                self.classes.pop(gone, None)
            self.versions = look.classes.versions
            told.update(dict.fromkeys(look.problems))
            if not look.in_doubt:
                break
        self.problems = tuple(told)

    def backups(self, class_id: str) -> Iterable[Words]:
        """What the class was before, as far as backups tell."""
        return [words_of(roster) for _, roster in self.folder.class_backups(ClassId(class_id)).result()]

    def lessons(self) -> frozenset[str]:
        """The lessons that are over."""
        return frozenset(record.id for record in self.folder.read_lessons().result())

    def _show(self, loaded: Loaded) -> None:
        self.classes, self.routines, self.settings = {}, {}, loaded.settings
        for roster in loaded.classes:
            self._adopt(roster)
        for routine in loaded.routines:
            self._adopt_routine(routine)

    def _follow(self, saved: Saved[Roster]) -> None:
        if saved.instead is not None:
            self._adopt(saved.instead)

    def _adopt(self, opened: Opened[Roster]) -> None:
        self.classes[opened.id] = opened.document
        self._turns[opened.id] = opened.turn

    def _adopt_routine(self, opened: Opened[Routine]) -> None:
        self.routines[opened.id] = opened.document
        self._turns[opened.id] = opened.turn


def class_with(class_id: str, words: Words) -> Roster:
    """The class that holds so many edits."""
    students = tuple(Student(id=StudentId(word), first=word) for word in words)
    return Roster(id=ClassId(class_id), name=f"Class {class_id}", students=students)


def words_of(roster: Roster) -> Words:
    """The edits that a class holds; asserts that it is one that a teacher can have made."""
    words = tuple(student.id for student in roster.students)
    assert roster == class_with(roster.id, words), f"class {roster.id} holds what nobody wrote"
    return words
