"""Everything the teacher keeps, by name."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.lesson.record import LessonRecord
from stationboard.library.settings import Settings
from stationboard.store.keeping import Keeping, Saved
from stationboard.store.kept import KeptDocument
from stationboard.store.kinds import CLASS, LESSON, ROUTINE, SETTINGS
from stationboard.store.places import Places
from stationboard.store.problem import Problem
from stationboard.store.shelf import Shelf
from stationboard.store.writer import Writer


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found when the program started, and what was amiss."""

    classes: tuple[Roster, ...]
    routines: tuple[Routine, ...]
    lessons: tuple[LessonRecord, ...]
    settings: Settings
    problems: tuple[Problem, ...]

    def with_problem(self, problem: Problem | None) -> Loaded:
        """The same with one more thing amiss, if there is one."""
        return self if problem is None else replace(self, problems=(*self.problems, problem))


class LibraryFolder:
    """The teacher's documents on disk: loaded once, then saved one at a time on the writer's thread."""

    def __init__(self, keeping: Keeping, places: Places, writer: Writer) -> None:
        self._writer = writer
        self._classes = Shelf(keeping, places.classes, CLASS)
        self._routines = Shelf(keeping, places.routines, ROUTINE)
        self._lessons = Shelf(keeping, places.lessons, LESSON)
        self._settings = KeptDocument(keeping, places.settings, "settings", SETTINGS)

    def load(self) -> Loaded:
        """Everything that can be had; a damaged file is told of, and stops nothing."""
        classes, class_problems = self._classes.load_all()
        routines, routine_problems = self._routines.load_all()
        lessons, lesson_problems = self._lessons.load_all()
        settings, settings_problem = self._settings.load()
        problems = (*class_problems, *routine_problems, *lesson_problems)
        return Loaded(
            tuple(opened.document for opened in classes),
            tuple(opened.document for opened in routines),
            tuple(opened.document for opened in lessons),
            settings.document if settings is not None else Settings(),
            problems if settings_problem is None else (*problems, settings_problem),
        )

    def save_class(self, roster: Roster) -> Future[Saved]:
        """Keep a class; the future is done when it is on the medium."""
        return self._save(f"class {roster.id}", lambda: self._classes.save(roster.id, roster))

    def save_routine(self, routine: Routine) -> Future[Saved]:
        """Keep a routine; the future is done when it is on the medium."""
        return self._save(f"routine {routine.id}", lambda: self._routines.save(routine.id, routine))

    def save_lesson(self, record: LessonRecord) -> Future[Saved]:
        """Keep a lesson that is over; the future is done when it is on the medium."""
        return self._save(f"lesson {record.id}", lambda: self._lessons.save(record.id, record))

    def save_settings(self, settings: Settings) -> Future[Saved]:
        """Keep the settings; the future is done when they are on the medium."""
        return self._save("settings", lambda: self._settings.save(settings))

    def remove_class(self, class_id: ClassId) -> None:
        """Take a class away; its last content stays in the backups."""
        self._writer.append(f"class {class_id}", lambda: self._classes.remove(class_id))

    def _save(self, key: str, task: Callable[[], Saved]) -> Future[Saved]:
        return self._writer.save(key, task)
