"""Everything the teacher keeps, by name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from stationboard.domain.confidential import Confidential
from stationboard.domain.document import ClassId, Document, RoutineId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.timetable import Timetable
from stationboard.lesson.record import LessonRecord
from stationboard.library.settings import Settings
from stationboard.store.aside import run_aside
from stationboard.store.backups import Backup
from stationboard.store.codec import DocumentT
from stationboard.store.copying_out import copy_out
from stationboard.store.drafts import Drafts
from stationboard.store.errors import NotSavedError
from stationboard.store.keeping import Keeping, Look, Opened, Saved
from stationboard.store.kept import KeptDocument
from stationboard.store.kinds import CLASS, CONFIDENTIAL, LESSON, ROUTINE, SETTINGS, TIMETABLE, TIMETABLE_ID
from stationboard.store.places import MARKER, Places
from stationboard.store.problem import Problem
from stationboard.store.safety import AnyRemoved, Safety, safety_of
from stationboard.store.shelf import Shelf
from stationboard.store.watch import Watch

DEBOUNCE: Final = 300
"""Milliseconds that a change waits for the next one (section 4.1)."""

WELCOME: Final = (
    "This folder belongs to Station Board: its classes and routines, one file each.\n"
    "Let a sync service carry the whole folder. Do not rename, edit or delete single files;\n"
    "use Station Board for that. This file tells the program that the folder is really here.\n"
)
ResultT = TypeVar("ResultT")


class Tasks(Protocol):
    """Whoever runs what changes the disk, and what looks at it; see `Writer`."""

    def save(self, key: str, task: Callable[[], ResultT], delay: int = 0, /) -> Future[ResultT]:
        """Run `task` in `delay` milliseconds, and again if the disk fails; under one key only the latest."""
        ...

    def ask(self, task: Callable[[], ResultT], /) -> Future[ResultT]:
        """Run `task` once everything was tried to be saved."""
        ...

    def hurry(self) -> None:
        """Try everything that waits now."""
        ...


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found when the program started."""

    classes: tuple[Opened[Roster], ...]
    routines: tuple[Opened[Routine], ...]
    settings: Settings
    timetable: Opened[Timetable] | None


@dataclass(frozen=True, slots=True)
class LibraryLook:
    """How the library stands on disk now."""

    classes: Look[Roster]
    routines: Look[Routine]
    timetable: Look[Timetable]
    confidential: Look[Confidential]
    problems: tuple[Problem, ...]
    """What is amiss with anything, or was and has been put right."""
    in_doubt: bool
    """Somebody may still be writing: look again in a second."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """How the documents stand that lie on this computer only; see `LibraryLook`."""

    problems: tuple[Problem, ...]
    in_doubt: bool


class LibraryFolder:
    """The teacher's documents on disk: loaded once, then saved one at a time on a writer's thread.

    Classes, routines and the timetable may lie in a folder that a sync service or a network shares, which
    may hang; `writer` is for them. Everything else is on this computer, and `local` is for that.
    """

    def __init__(self, keeping: Keeping, places: Places, writer: Tasks, local: Tasks) -> None:
        self._keeping = keeping
        self._places: Places = places
        self._writer = writer
        self._local = local
        self._drafts = Drafts(keeping, places.drafts, local)
        self._lessons = Shelf(keeping, places.lessons, LESSON)
        self._lessons_settled = False
        self._owed: dict[str, object] = {}
        """The backups that were asked for: a change that is soon followed by another is not saved itself."""
        self._private_copies: tuple[Opened[Confidential], ...] | None = None
        """This computer's copies of what is private, for whoever asks first while the folder may hang."""
        self._settings = KeptDocument(keeping, places.settings, "settings", SETTINGS)
        self._settings_watch = Watch(self._settings)
        self._open_shelves(first_turn=0)

    def load(self) -> Loaded:
        """Everything the windows need at once; a damaged file stops nothing, and changes nothing yet.

        A folder that is shared may not answer, and is left to the first `look`: what is loaded are this
        computer's copies of what lies there.
        """
        kept = self._settings.load()
        settings = kept.document if kept is not None else Settings()
        if not settings.library_folder:
            return self._load(settings)
        self._places = replace(self._places, library=Path(settings.library_folder))
        self._open_shelves(first_turn=0)
        return self._load_copies(settings)

    def read_lessons(self) -> Future[tuple[LessonRecord, ...]]:
        """The lessons that are over, read on the writer's thread: after a year there are many."""
        return self._local.ask(self._read_lessons)

    def read_confidential(self) -> Future[tuple[Opened[Confidential], ...]]:
        """What is private about the classes, read only for those who ask; at the start see `load`."""
        if self._private_copies is None:
            return self._writer.ask(self._confidential.load_all)
        copies: Future[tuple[Opened[Confidential], ...]] = Future()
        copies.set_result(self._private_copies)
        self._private_copies = None
        return copies

    def look(self) -> Future[LibraryLook]:
        """See what has become of the files, and put right what is not; at most once a second."""
        nearby = self._local.ask(self._look_nearby)
        return self._writer.ask(lambda: self._look(nearby))

    def save_class(self, roster: Roster, turn: int, *, back_up: bool = False) -> Future[Saved[Roster]]:
        """Keep a class; the future is done when it is on the medium. See `KeptDocument.save`."""
        return self._save_document(self._classes, roster.id, roster, turn, back_up=back_up)

    def save_routine(self, routine: Routine, turn: int, *, back_up: bool = False) -> Future[Saved[Routine]]:
        """Keep a routine; the future is done when it is on the medium. See `KeptDocument.save`."""
        return self._save_document(self._routines, routine.id, routine, turn, back_up=back_up)

    def save_timetable(
        self, timetable: Timetable, turn: int, *, back_up: bool = False
    ) -> Future[Saved[Timetable]]:
        """Keep the timetable; see `KeptDocument.save`."""
        return self._save_document(self._timetable, TIMETABLE_ID, timetable, turn, back_up=back_up)

    def save_lesson(self, record: LessonRecord) -> Future[Saved[LessonRecord]]:
        """Keep a lesson that is over; the future is done when it is on the medium."""
        return self._local.save(
            f"lesson {record.id}", lambda: self._lessons.save(record.id, record), DEBOUNCE
        )

    def save_settings(self, settings: Settings, *, back_up: bool = False) -> Future[Saved[Settings]]:
        """Keep the settings; the future is done when they are on the medium."""
        return self._local.save("settings", lambda: self._save_settings(settings, back_up=back_up), DEBOUNCE)

    def remove_class(self, class_id: ClassId, turn: int) -> Future[Saved[Roster] | None]:
        """Remove a class; its last content stays in the backups."""
        return self._remove(self._classes, class_id, turn)

    def remove_routine(self, routine_id: RoutineId, turn: int) -> Future[Saved[Routine] | None]:
        """Remove a routine; its last content stays in the backups."""
        return self._remove(self._routines, routine_id, turn)

    def save_confidential(
        self, facts: Confidential, turn: int, *, back_up: bool = False
    ) -> Future[Saved[Confidential]]:
        """Keep what is private about a class; see `KeptDocument.save`."""
        return self._save_document(self._confidential, facts.id, facts, turn, back_up=back_up)

    def keep_class_version(
        self, class_id: ClassId, chosen: Path | None, beside: Collection[Path]
    ) -> Future[Saved[Roster]]:
        """Settle between versions of a class; see `Shelf.keep_version`."""
        return self._writer.ask(lambda: self._classes.keep_version(class_id, chosen, beside))

    def keep_routine_version(
        self, routine_id: str, chosen: Path | None, beside: Collection[Path]
    ) -> Future[Saved[Routine]]:
        """Settle between versions of a routine; see `Shelf.keep_version`."""
        return self._writer.ask(lambda: self._routines.keep_version(routine_id, chosen, beside))

    def class_backups(self, class_id: ClassId) -> Future[tuple[tuple[Backup, Roster], ...]]:
        """What a class was before, newest first; those that cannot be read are left out."""
        return self._writer.ask(lambda: _read_backups(self._classes, class_id))

    def routine_backups(self, routine_id: str) -> Future[tuple[tuple[Backup, Routine], ...]]:
        """What a routine was before, newest first; those that cannot be read are left out."""
        return self._writer.ask(lambda: _read_backups(self._routines, routine_id))

    def timetable_backups(self) -> Future[tuple[tuple[Backup, Timetable], ...]]:
        """What the timetable was before, newest first; those that cannot be read are left out."""
        return self._writer.ask(lambda: _read_backups(self._timetable, TIMETABLE_ID))

    def confidential_backups(self, class_id: ClassId) -> Future[tuple[tuple[Backup, Confidential], ...]]:
        """What was private about a class before, newest first; those that cannot be read are left out."""
        return self._writer.ask(lambda: _read_backups(self._confidential, class_id))

    def settings_backups(self) -> Future[tuple[tuple[Backup, Settings], ...]]:
        """What the settings were before, newest first; those that cannot be read are left out."""
        return self._local.ask(self._read_settings_backups)

    def class_in_force(self, class_id: ClassId) -> Future[Opened[Roster] | None]:
        """A class as it is kept now, with who saved it when."""
        return self._writer.ask(lambda: self._classes.opened(class_id))

    def routine_in_force(self, routine_id: str) -> Future[Opened[Routine] | None]:
        """A routine as it is kept now, with who saved it when."""
        return self._writer.ask(lambda: self._routines.opened(routine_id))

    def safety(self) -> Future[Safety]:
        """How well things are kept."""
        return self._writer.ask(self._safety)

    def copy_out(self, folder: Path, documents: Sequence[Document]) -> Future[Path]:
        """Write plain copies into a folder; see `stationboard.store.copying_out.copy_out`.

        On a thread of its own: neither may a hung library keep it waiting, nor a hung stick the lesson.
        """
        return run_aside(lambda: copy_out(self._keeping, folder, documents))

    def try_now(self) -> None:
        """Try to save what waits for the disk, instead of when its time has come."""
        self._writer.hurry()
        self._local.hurry()

    def move_to(self, library: Path | None) -> Future[Loaded]:
        """Keep classes and routines in another folder from now on; without `library`, on this computer only.

        What the folder holds already comes in; of a document on both sides the newer version, or both. The
        old folder is left as it is. The future raises `OSError` where the folder cannot be used; nothing
        changed then.
        """
        return self._writer.ask(lambda: self._move_to(library))

    @property
    def _is_shared(self) -> bool:
        return self._places.library != self._places.root

    def _open_shelves(self, first_turn: int) -> None:
        marker = self._places.library / MARKER if self._is_shared else None
        keeping = replace(self._keeping, marker=marker)
        self._classes: Shelf[Roster] = Shelf(keeping, self._places.classes, CLASS, first_turn)
        self._routines: Shelf[Routine] = Shelf(keeping, self._places.routines, ROUTINE, first_turn)
        self._timetable: Shelf[Timetable] = Shelf(keeping, self._places.timetable, TIMETABLE, first_turn)
        self._confidential: Shelf[Confidential] = Shelf(
            keeping, self._places.confidential, CONFIDENTIAL, first_turn
        )

    def _load(self, settings: Settings) -> Loaded:
        timetable = (one for one in self._timetable.load_all() if one.id == TIMETABLE_ID)
        return Loaded(self._classes.load_all(), self._routines.load_all(), settings, next(timetable, None))

    def _load_copies(self, settings: Settings) -> Loaded:
        for shelf in (self._classes, self._routines, self._timetable, self._confidential):
            self._drafts.bring_in(shelf)
        timetable = (one for one in self._timetable.load_copies() if one.id == TIMETABLE_ID)
        classes, routines = self._classes.load_copies(), self._routines.load_copies()
        self._private_copies = self._confidential.load_copies()
        return Loaded(classes, routines, settings, next(timetable, None))

    def _move_to(self, library: Path | None) -> Loaded:
        places, files = self._places, self._keeping.files
        target = library or places.root
        if library is not None and MARKER not in files.disk.names(library):
            files.write_durably(library / MARKER, WELCOME.encode())
        before = (self._classes, self._routines, self._timetable, self._confidential)
        self._places = replace(places, library=target)
        self._open_shelves(first_turn=max(one.last_turn for one in before) + 1)
        kept = self._local.ask(self._settings.load).result()
        settings = kept.document if kept is not None else Settings()
        moved = settings.model_copy(update={"library_folder": "" if library is None else str(library)})
        loaded = self._load(moved)
        self._confidential.load_all()
        try:
            self._classes.write_missing(before[0].versions_beside())
            self._routines.write_missing(before[1].versions_beside())
            self._timetable.write_missing(before[2].versions_beside())
            self._confidential.write_missing(before[3].versions_beside())
            self._local.ask(lambda: self._save_settings(moved)).result()
        except (OSError, NotSavedError):
            self._places = places
            self._classes, self._routines, self._timetable, self._confidential = before
            raise
        return loaded

    def _save_settings(self, settings: Settings, *, back_up: bool = False) -> Saved[Settings]:
        """Of settings nobody chooses between versions: the latest are in force, whatever was there."""
        saved = self._settings.save(settings, self._settings.standing.turn, back_up=back_up)
        if saved.instead is not None:
            saved = self._settings.save(settings, self._settings.standing.turn)
        return saved

    def _read_settings_backups(self) -> tuple[tuple[Backup, Settings], ...]:
        kept = self._settings
        read = ((one, kept.reader.read_newest((one.path,), kept.id)) for one in kept.copies.backups.all())
        return tuple((one, found.document) for one, found in read if found is not None and found.document)

    def _read_lessons(self) -> tuple[LessonRecord, ...]:
        return tuple(opened.document for opened in self._lessons.load_all())

    def _look_nearby(self) -> Nearby:
        """What lies on this computer only; for the local writer's thread."""
        keeping = self._keeping
        keeping.files.sweep((keeping.quarantine.parent, keeping.quarantine), keeping.now())
        settings = self._settings_watch.look()
        problems = () if settings.problem is None else (settings.problem,)
        in_doubt = settings.in_doubt
        if not self._lessons_settled:
            lessons = self._lessons.look()
            self._lessons_settled = not lessons.in_doubt
            problems, in_doubt = (*lessons.problems, *problems), in_doubt or lessons.in_doubt
        return Nearby(problems, in_doubt)

    def _look(self, nearby: Future[Nearby]) -> LibraryLook:
        here = nearby.result()
        classes, routines = self._classes.look(), self._routines.look()
        timetable, confidential = self._timetable.look(), self._confidential.look()
        looks: tuple[Look[Any], ...] = (classes, routines, timetable, confidential)
        found = (*(problem for look in looks for problem in look.problems), *here.problems)
        in_doubt = here.in_doubt or any(look.in_doubt for look in looks)
        return LibraryLook(classes, routines, timetable, confidential, tuple(dict.fromkeys(found)), in_doubt)

    def _safety(self) -> Safety:
        backups: tuple[Backup, ...] = ()
        removed: tuple[AnyRemoved, ...] = ()
        shelves: tuple[Shelf[Any], ...] = (
            self._classes,
            self._routines,
            self._timetable,
            self._confidential,
        )
        # Whatever can be told of a broken disk is worth telling.
        with suppress(OSError):
            backups = tuple(one for shelf in shelves for one in shelf.all_backups())
            found: tuple[AnyRemoved, ...] = (*self._classes.removed(), *self._routines.removed())
            removed = tuple(sorted(found, key=lambda one: one.at, reverse=True))
        return safety_of(self._keeping.files, self._places, backups, removed)

    def _save_document(
        self, shelf: Shelf[DocumentT], document_id: str, document: DocumentT, turn: int, *, back_up: bool
    ) -> Future[Saved[DocumentT]]:
        key = f"{shelf.kind} {document_id}"
        if back_up:
            self._owed[key] = object()

        def task() -> Saved[DocumentT]:
            owed = self._owed.get(key)
            saved = shelf.save(document_id, document, turn, back_up=owed is not None)
            if self._owed.get(key) is owed:
                self._owed.pop(key, None)
            return saved

        saved = self._writer.save(key, task, DEBOUNCE)
        if self._is_shared:
            self._drafts.watch(shelf, document_id, document, saved)
        return saved

    def _remove(
        self, shelf: Shelf[DocumentT], document_id: str, turn: int
    ) -> Future[Saved[DocumentT] | None]:
        key = f"{shelf.kind} {document_id}"
        saved = self._writer.save(key, lambda: shelf.remove(document_id, turn), DEBOUNCE)
        if self._is_shared:
            self._drafts.watch(shelf, document_id, None, saved)
        return saved


def _read_backups(shelf: Shelf[ResultT], document_id: str) -> tuple[tuple[Backup, ResultT], ...]:
    found = ((one, shelf.read_backup(one, document_id)) for one in shelf.backups(document_id))
    return tuple((backup, document) for backup, document in found if document is not None)
