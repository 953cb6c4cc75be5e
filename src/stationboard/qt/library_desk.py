"""The library on the screen: everything the pages choose from, and the one place they send changes to."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.timetable import Timetable
from stationboard.lesson.going_on import GoingOn, going_on
from stationboard.lesson.record import LessonRecord
from stationboard.library.bulk import changes_much
from stationboard.library.settings import Settings
from stationboard.qt.file_news import FileNews
from stationboard.store.bundled import Bundled
from stationboard.store.errors import error_sentence
from stationboard.store.keeping import Opened, OtherVersion, Removed, Saved
from stationboard.store.kinds import TIMETABLE_ID
from stationboard.store.library_folder import LibraryLook, Loaded
from stationboard.store.problem import Problem, Trouble

_LESSONS: Final = "read lessons"
_LOOK: Final = "look"
_TIMETABLE: Final = f"timetable {TIMETABLE_ID}"


class Keeper(Protocol):
    """Where the library is kept; nothing here waits."""

    def read_lessons(self) -> Future[tuple[LessonRecord, ...]]:
        """Read the lessons that are over."""
        ...

    def look(self) -> Future[LibraryLook]:
        """See what has become of the files."""
        ...

    def save_class(self, roster: Roster, turn: int, *, back_up: bool = False) -> Future[Saved[Roster]]:
        """Keep a class that was changed from the version of `turn`."""
        ...

    def save_routine(self, routine: Routine, turn: int, *, back_up: bool = False) -> Future[Saved[Routine]]:
        """Keep a routine that was changed from the version of `turn`."""
        ...

    def remove_routine(self, routine_id: RoutineId, turn: int) -> Future[Saved[Routine] | None]:
        """Take a routine away."""
        ...

    def save_lesson(self, record: LessonRecord) -> Future[Saved[LessonRecord]]:
        """Keep a lesson that is over."""
        ...

    def save_timetable(
        self, timetable: Timetable, turn: int, *, back_up: bool = False
    ) -> Future[Saved[Timetable]]:
        """Keep the timetable that was changed from the version of `turn`."""
        ...

    def save_settings(self, settings: Settings, *, back_up: bool = False) -> Future[Saved[Settings]]:
        """Keep the settings."""
        ...

    def remove_class(self, class_id: ClassId, turn: int) -> Future[Saved[Roster] | None]:
        """Take a class away."""
        ...


AnyVersion = OtherVersion[Roster] | OtherVersion[Routine]


class LibraryDesk(QObject):
    """Holds the teacher's classes, routines, timetable, lessons and settings as they now are.

    Signals: `changed` when classes, routines or lessons are others; `timetable_changed` when the timetable
    is; `settings_changed` when a setting is; `saving_changed` when `saved` may be another; `trouble` with a
    sentence when something can never be kept as it is; `standing_changed` when `problems` or `versions` are
    others; `looked` after each look at the files, with the `LibraryLook`; `moved` when the library is another
    folder.
    """

    changed = Signal()
    timetable_changed = Signal()
    settings_changed = Signal()
    saving_changed = Signal()
    standing_changed = Signal()
    trouble = Signal(str)
    looked = Signal(object)
    moved = Signal()
    _settled = Signal(str, object)

    def __init__(
        self,
        loaded: Loaded,
        bundled: Bundled,
        keeper: Keeper,
        parent: QObject | None = None,
        problems: tuple[Problem, ...] = (),
    ) -> None:
        """`problems` were found while the program started, beside those of the library."""
        super().__init__(parent)
        self._bundled = bundled
        self._keeper = keeper
        self._classes: dict[str, Roster] = {}
        self._routines: dict[str, Routine] = {routine.id: routine for routine in bundled.routines}
        self._lessons: dict[str, LessonRecord] = {}
        self._going_on: dict[tuple[ClassId, RoutineId, int], GoingOn] = {}
        self._turns: dict[str, int] = {}
        self._settings = loaded.settings
        self._timetable = Timetable()
        self._unsaved: dict[str, Future[Any]] = {}
        self._news = FileNews(problems)
        self._read_only: set[str] = set()
        saved = [one.saved_at for one in loaded.classes] + [one.saved_at for one in loaded.routines]
        self.last_saved: Final = max(saved, default=None)
        """When the newest of what was there at the start was saved, in UTC milliseconds."""
        self.versions: tuple[AnyVersion, ...] = ()
        """What lies beside the classes and routines in force, with edits that those have not."""
        self._adopt_all((*loaded.classes, *loaded.routines))
        if loaded.timetable is not None:
            self._adopt(loaded.timetable)
        # A future is done on the writer's thread; the pages live on this one.
        self._settled.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is amiss with the files, or was and has been put right."""
        return self._news.problems

    def forget(self, problem: Problem) -> None:
        """Tell no more of something that was put right."""
        self._news.forget(problem)
        self.standing_changed.emit()

    def is_read_only(self, document_id: str) -> bool:
        """Whether a newer version of the program made this class or routine, so that it must not change."""
        return document_id in self._read_only

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
    def own_routines(self) -> tuple[Routine, ...]:
        """The routines the teacher made or changed."""
        return tuple(one for one in self._routines.values() if one not in self._bundled.routines)

    def name_of(self, document_id: str) -> str | None:
        """What the teacher calls the class or the routine with this id, if there is one."""
        routine = next((one.name for one in self.routines if one.id == document_id), None)
        return routine or next((one.name for one in self.classes if one.id == document_id), None)

    @property
    def bundled_routines(self) -> tuple[Routine, ...]:
        """The routines that came with the program, as they came."""
        return self._bundled.routines

    @property
    def lessons(self) -> tuple[LessonRecord, ...]:
        """The lessons that are over."""
        return tuple(self._lessons.values())

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def timetable(self) -> Timetable:
        """The teacher's week; an empty one where none was made."""
        return self._timetable

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
        return self.going_on(class_id, routine).place

    def going_on(self, class_id: ClassId, routine: Routine) -> GoingOn:
        """Where the class goes on, with what its last lesson left undone; remembered until lessons change."""
        key = (class_id, routine.id, routine.cycle)
        found = self._going_on.get(key)
        if found is None:
            found = self._going_on[key] = going_on(self._lessons.values(), class_id, routine)
        return found

    def keep_class(self, roster: Roster, *, back_up: bool = False) -> None:
        """Take a new or changed class.

        With `back_up` what it was before stays among the backups, as it does where much is changed at once.
        """
        before = self._classes.get(roster.id)
        back_up = back_up or (before is not None and changes_much(before, roster))
        self._classes[roster.id] = roster
        key = f"class {roster.id}"
        self._keep(key, self._keeper.save_class(roster, self._turns.get(key, 0), back_up=back_up))
        self.changed.emit()

    def keep_routine(self, routine: Routine, *, back_up: bool = False) -> None:
        """Take a new or changed routine; changing a bundled one makes it the teacher's own.

        With `back_up` what it was before stays among the backups, as it does where much is changed at once.
        """
        before = self._routines.get(routine.id)
        back_up = back_up or (before is not None and changes_much(before, routine))
        self._routines[routine.id] = routine
        key = f"routine {routine.id}"
        self._keep(key, self._keeper.save_routine(routine, self._turns.get(key, 0), back_up=back_up))
        self.changed.emit()

    def bring_back(self, removed: Removed[Roster] | Removed[Routine]) -> None:
        """Take a class or a routine that was removed, here or on another computer, as it was last."""
        match removed.document:
            case Roster() as roster:
                self._turns[f"class {removed.id}"] = removed.turn
                self.keep_class(roster)
            case Routine() as routine:
                self._turns[f"routine {removed.id}"] = removed.turn
                self.keep_routine(routine)

    def take_settled(self, saved: Saved[Roster] | Saved[Routine]) -> None:
        """Take the version that the teacher let be in force."""
        if saved.instead is not None:
            self._adopt(saved.instead)
            self.changed.emit()
        self.look()

    def take_over(self, loaded: Loaded) -> None:
        """Take everything as it is in another library folder, from now on the one in use."""
        self._classes.clear()
        self._routines = {routine.id: routine for routine in self._bundled.routines}
        self._read_only.clear()
        self._turns.clear()
        self._adopt_all((*loaded.classes, *loaded.routines))
        folder = loaded.settings.library_folder
        self._settings = self._settings.model_copy(update={"library_folder": folder})
        self.changed.emit()
        self.settings_changed.emit()
        self.moved.emit()
        self.look()

    def remove_class(self, class_id: ClassId) -> None:
        """Take a class away; to undo it, keep the same class again."""
        if self._classes.pop(class_id, None) is None:
            return
        key = f"class {class_id}"
        self._keep(key, self._keeper.remove_class(class_id, self._turns.get(key, 0)))
        self.changed.emit()

    def remove_routine(self, routine_id: RoutineId) -> None:
        """Take a routine away; a bundled one that was changed is again as it came. Keeping it undoes that."""
        if self._routines.pop(routine_id, None) is None:
            return
        self._restore_bundled(routine_id)
        key = f"routine {routine_id}"
        self._keep(key, self._keeper.remove_routine(routine_id, self._turns.get(key, 0)))
        self.changed.emit()

    def keep_lesson(self, record: LessonRecord) -> Future[Saved[LessonRecord]]:
        """Take a lesson that is over; the future is done once it is on the medium, or can never be."""
        self._lessons[record.id] = record
        self._going_on.clear()
        future = self._keeper.save_lesson(record)
        self._keep(f"lesson {record.id}", future)
        self.changed.emit()
        return future

    def keep_timetable(self, timetable: Timetable, *, back_up: bool = False) -> None:
        """Take a changed timetable, in force at once; for `back_up` see `keep_class`."""
        if timetable == self._timetable:
            return
        back_up = back_up or changes_much(self._timetable, timetable)
        self._timetable = timetable
        turn = self._turns.get(_TIMETABLE, 0)
        self._keep("timetable", self._keeper.save_timetable(timetable, turn, back_up=back_up))
        self.timetable_changed.emit()

    def keep_settings(self, settings: Settings, *, back_up: bool = False) -> None:
        """Take changed settings, in force at once; for `back_up` see `keep_class`."""
        if settings == self._settings:
            return
        self._settings = settings
        self._keep("settings", self._keeper.save_settings(settings, back_up=back_up))
        self.settings_changed.emit()

    def read_lessons(self) -> None:
        """Bring in the lessons that are over, which the board does not need."""
        self._await(_LESSONS, self._keeper.read_lessons())

    def look(self) -> None:
        """See what others, or the disk, have done to the library."""
        self._await(_LOOK, self._keeper.look())

    def miss_library(self) -> None:
        """The folder that the library lies in has not answered for long; the next look takes that back."""
        if not self._settings.library_folder or any(
            one.trouble is Trouble.LIBRARY_GONE for one in self.problems
        ):
            return
        name = Path(self._settings.library_folder).name
        self._news.stand(Problem(Trouble.LIBRARY_GONE, "", name, "it does not answer", found=0))
        self.standing_changed.emit()

    def _keep(self, key: str, future: Future[Any]) -> None:
        self._unsaved[key] = future
        self._await(key, future)
        self.saving_changed.emit()

    def _await(self, key: str, future: Future[Any]) -> None:
        future.add_done_callback(lambda done: self._tell_settled(key, done))

    def _tell_settled(self, key: str, future: Future[Any]) -> None:
        with suppress(RuntimeError):  # the window is gone already, and nobody is left to be told
            self._settled.emit(key, future)

    def _settle(self, key: str, future: Future[Any]) -> None:
        error = future.exception()
        if error is not None:
            # It is final: what could succeed later is tried again without asking here.
            self._unsaved.pop(key, None)
            self.trouble.emit(error_sentence(error))
            self.saving_changed.emit()
            return
        result: object = future.result()
        match result:
            case LibraryLook():
                self._take_look(result)
            case Saved():
                self._take_saved(cast("Saved[Any]", result))  # type: ignore[redundant-cast]
            case tuple():
                self._take_lessons(cast("tuple[LessonRecord, ...]", result))
            case _:
                pass
        if self._unsaved.get(key) is future:
            del self._unsaved[key]
            self.saving_changed.emit()

    def _take_saved(self, saved: Saved[Any]) -> None:
        if saved.problem is not None:
            self._news.add(saved.problem)
            self.standing_changed.emit()
        if saved.instead is not None:
            self._adopt(saved.instead)
            self.changed.emit()
            self.look()

    def _take_lessons(self, records: tuple[LessonRecord, ...]) -> None:
        self._lessons = {record.id: record for record in records} | self._lessons
        self._going_on.clear()
        self.changed.emit()

    def _take_look(self, look: LibraryLook) -> None:
        before = self.problems, self.versions
        changed: tuple[Opened[Any], ...] = (*look.classes.changed, *look.routines.changed)
        self._adopt_all((*changed, *look.timetable.changed))
        for gone in look.classes.removed:
            self._classes.pop(gone, None)
        for gone in look.routines.removed:
            self._routines.pop(gone, None)
            self._restore_bundled(gone)
        self._news.take_look(look.problems)
        self.versions = (*look.classes.versions, *look.routines.versions)
        if changed or look.classes.removed or look.routines.removed:
            self.changed.emit()
        if (self.problems, self.versions) != before:
            self.standing_changed.emit()
        self.looked.emit(look)

    def _restore_bundled(self, routine_id: str) -> None:
        self._routines |= {one.id: one for one in self._bundled.routines if one.id == routine_id}

    def _adopt_all(self, found: Iterable[Opened[Any]]) -> None:
        for opened in found:
            self._adopt(opened)

    def _adopt(self, opened: Opened[Any]) -> None:
        """Take a version that is in force on disk."""
        self._read_only.discard(opened.id)
        if opened.read_only:
            self._read_only.add(opened.id)
        match opened.document:
            case Roster() as roster:
                kind = "class"
                self._classes[opened.id] = roster
            case Routine() as routine:
                kind = "routine"
                self._routines[opened.id] = routine
            case Timetable() as timetable:
                kind = "timetable"
                self._timetable = timetable
                self.timetable_changed.emit()
            case _:
                return
        self._turns[f"{kind} {opened.id}"] = opened.turn
