"""The library on the screen: everything the pages choose from, and the one place they send changes to."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Final, Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson.record import LessonRecord, next_place
from stationboard.library.settings import Settings
from stationboard.qt.saving_light import SavingLight
from stationboard.store.bundled import Bundled
from stationboard.store.keeping import Saved
from stationboard.store.library_folder import Loaded
from stationboard.store.writer import AllSaved, Failing, WriterState


class Keeper(Protocol):
    """Where the library is kept; nothing here waits."""

    def save_class(self, roster: Roster) -> Future[Saved]:
        """Keep a class."""
        ...

    def save_lesson(self, record: LessonRecord) -> Future[Saved]:
        """Keep a lesson that is over."""
        ...

    def save_settings(self, settings: Settings) -> Future[Saved]:
        """Keep the settings."""
        ...

    def remove_class(self, class_id: ClassId) -> None:
        """Take a class away."""
        ...


class LibraryDesk(QObject):
    """Holds the teacher's classes, routines, lessons and settings as they now are.

    Signals: `changed` when classes, routines or lessons are others; `settings_changed` when a setting is;
    `saving_changed` when `saved` may be another; `trouble` with a sentence when something was not kept, or
    not as it should be, and with an empty one when that is over.
    """

    changed = Signal()
    settings_changed = Signal()
    saving_changed = Signal()
    trouble = Signal(str)
    _settled = Signal(str, object)

    def __init__(
        self,
        loaded: Loaded,
        bundled: Bundled,
        keeper: Keeper,
        saving: SavingLight,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bundled = bundled
        self._keeper = keeper
        self._classes = {roster.id: roster for roster in loaded.classes}
        self._routines = {routine.id: routine for routine in (*bundled.routines, *loaded.routines)}
        self._lessons = {record.id: record for record in loaded.lessons}
        self._settings = loaded.settings
        self._unsaved: dict[str, Future[Saved]] = {}
        self._failing = False
        self.problems: Final = tuple(problem.sentence for problem in loaded.problems)
        """What was amiss with the files found when the program started, a sentence each."""
        # A future is done on the writer's thread; the pages live on this one.
        self._settled.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        saving.changed.connect(self._note_saving)

    @property
    def own_classes(self) -> tuple[Roster, ...]:
        """The classes the teacher made, by name."""
        return tuple(sorted(self._classes.values(), key=lambda roster: roster.name.casefold()))

    @property
    def sample_class(self) -> Roster:
        """The class that came with the program, with the changes the teacher may have made to it."""
        return self._classes.get(self._bundled.sample_class.id, self._bundled.sample_class)

    @property
    def classes(self) -> tuple[Roster, ...]:
        """Every class there is to choose from: the teacher's own, then the sample."""
        sample = self.sample_class
        return (*(roster for roster in self.own_classes if roster.id != sample.id), sample)

    @property
    def routines(self) -> tuple[Routine, ...]:
        """Every routine there is to choose from: the bundled ones, then the teacher's own."""
        return tuple(self._routines.values())

    @property
    def lessons(self) -> tuple[LessonRecord, ...]:
        """The lessons that are over."""
        return tuple(self._lessons.values())

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def is_new(self) -> bool:
        """Whether the teacher has made nothing here yet."""
        return not self._classes and not self._lessons

    @property
    def saved(self) -> bool:
        """Whether everything asked to be kept is on the medium."""
        return not self._unsaved

    def class_of(self, class_id: ClassId) -> Roster | None:
        """The class with this id, if there is one still."""
        return next((roster for roster in self.classes if roster.id == class_id), None)

    def place_for(self, class_id: ClassId, routine: Routine) -> PlaceInCycle:
        """Where the class goes on in the routine's cycle."""
        return next_place(self._lessons.values(), class_id, routine)

    def keep_class(self, roster: Roster) -> None:
        """Take a new or changed class."""
        self._classes[roster.id] = roster
        self._keep(f"class {roster.id}", lambda: self._keeper.save_class(roster))
        self.changed.emit()

    def remove_class(self, class_id: ClassId) -> None:
        """Take a class away; to undo it, keep the same class again."""
        if self._classes.pop(class_id, None) is None:
            return
        self._unsaved.pop(f"class {class_id}", None)
        self._keeper.remove_class(class_id)
        self.saving_changed.emit()
        self.changed.emit()

    def keep_lesson(self, record: LessonRecord) -> Future[Saved]:
        """Take a lesson that is over; the future is done once it is on the medium, or can never be."""
        self._lessons[record.id] = record
        future = self._keeper.save_lesson(record)
        self._keep(f"lesson {record.id}", lambda: future)
        self.changed.emit()
        return future

    def keep_settings(self, settings: Settings) -> None:
        """Take changed settings, in force at once."""
        if settings == self._settings:
            return
        self._settings = settings
        self._keep("settings", lambda: self._keeper.save_settings(settings))
        self.settings_changed.emit()

    def _keep(self, key: str, save: Callable[[], Future[Saved]]) -> None:
        future = save()
        self._unsaved[key] = future
        future.add_done_callback(lambda done: self._tell_settled(key, done))
        self.saving_changed.emit()

    def _tell_settled(self, key: str, future: Future[Saved]) -> None:
        with suppress(RuntimeError):  # the window is gone already, and nobody is left to be told
            self._settled.emit(key, future)

    def _settle(self, key: str, future: Future[Saved]) -> None:
        error = future.exception()
        if error is not None:
            # It is final: what could succeed later is tried again without asking here.
            self._unsaved.pop(key, None)
            self.trouble.emit(str(error))
            self.saving_changed.emit()
            return
        # Nothing comes of it where the class was removed before it was written.
        saved = cast("Saved | None", future.result())
        if saved is not None and saved.problem is not None:
            self.trouble.emit(saved.problem.sentence)
        if self._unsaved.get(key) is future:
            del self._unsaved[key]
            self.saving_changed.emit()

    def _note_saving(self, state: WriterState) -> None:
        if isinstance(state, Failing):
            self._failing = True
            self.trouble.emit(state.sentence)
        elif self._failing and isinstance(state, AllSaved):
            self._failing = False
            self.trouble.emit("")
