"""The safety of the library on the screen: the one place that pages ask how things are kept."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.qt.arrivals import Arrivals
from stationboard.qt.library_desk import AnyVersion, LibraryDesk
from stationboard.qt.safekeeper import AnyDocument, AnyOpened, Comparison, Earlier, Safekeeper
from stationboard.store.backups import Backup
from stationboard.store.errors import StoreError, disk_reason, error_sentence
from stationboard.store.keeping import Removed, Saved
from stationboard.store.library_folder import Loaded
from stationboard.store.safety import Safety


@dataclass(frozen=True, slots=True)
class News:
    """What became of a wish; `undo` takes it back where that can be done."""

    words: str
    warns: bool = False
    undo: Callable[[], None] | None = None


class SafetyDesk(QObject):
    """Signals: `changed` when `safety` is another; `compared` with a `Comparison`; `listed` with a tuple of
    `Earlier`, newest first; `told` when `news` is another.
    """

    changed = Signal()
    compared = Signal(object)
    listed = Signal(object)
    told = Signal()

    def __init__(
        self, library: LibraryDesk, keeper: Safekeeper, count_interruptions: Callable[[], Future[int]]
    ) -> None:
        super().__init__(library)
        self._count_interruptions = count_interruptions
        self.interruptions: int | None = None
        """How many lessons were interrupted on this computer, as far as that has been looked at."""
        self._library = library
        self._keeper = keeper
        self._arrivals = Arrivals(self)
        self.safety: Safety | None = None
        """How well things are kept, as far as that has been looked at."""
        self.news: News | None = None
        """What is to be told of the last wish."""
        self._busy = False
        library.trouble.connect(self._tell_trouble)

    @property
    def is_busy(self) -> bool:
        """Whether everything is being moved or copied just now."""
        return self._busy

    def look(self) -> None:
        """Look how things are kept."""
        self._arrivals.wait_for(self._keeper.safety(), self._take_safety, self._tell_failure)
        self._arrivals.wait_for(self._count_interruptions(), self._take_interruptions, self._tell_failure)

    def look_again(self) -> None:
        """Look at the files and save what waits, now instead of when its time has come."""
        self._keeper.try_now()
        self._library.look()

    def hear(self) -> None:
        """What became of the last wish has been read."""
        self._tell(None)

    def compare(self, version: AnyVersion) -> None:
        """Find the version in force, to be compared with `version`."""

        def take(opened: AnyOpened | None) -> None:
            if opened is None:
                self._tell(News(self.tr("There is only one version left."), warns=True))
            else:
                self.compared.emit(Comparison(opened, version))

        match version.document:
            case Roster():
                found = self._keeper.class_in_force(ClassId(version.id))
                self._arrivals.wait_for(found, take, self._tell_failure)
            case Routine():
                plan = self._keeper.routine_in_force(version.id)
                self._arrivals.wait_for(plan, take, self._tell_failure)

    def keep_here(self, comparison: Comparison) -> None:
        """Let the version in force stay so; the other one goes to the backups."""
        self._settle(comparison, None, comparison.other.document)

    def keep_other(self, comparison: Comparison) -> None:
        """Let the other version be in force; the one that was goes to the backups."""
        self._settle(comparison, comparison.other.path, comparison.here.document)

    def keep_both(self, comparison: Comparison) -> None:
        """Make the other version a class, or a routine, of its own."""
        name = self.tr("{name} (2)").format(name=comparison.other.document.name[:190])
        new_id = str(uuid.uuid4())
        match comparison.other.document:
            case Roster() as roster:
                update = {"id": ClassId(new_id), "name": name}
                self._library.keep_class(roster.model_copy(update=update))
            case Routine() as routine:
                update = {"id": RoutineId(new_id), "name": name}
                self._library.keep_routine(routine.model_copy(update=update))
        # The other version's file is taken away only after the new one was written: saves come first.
        self._settle(comparison, None, None)

    def list_earlier(self, document: AnyDocument) -> None:
        """Find what a class or a routine was before."""

        def take(found: Sequence[tuple[Backup, AnyDocument]]) -> None:
            self.listed.emit(tuple(Earlier(one.number, one.taken, before) for one, before in found))

        match document:
            case Roster():
                backups = self._keeper.class_backups(document.id)
                self._arrivals.wait_for(backups, take, self._tell_failure)
            case Routine():
                plans = self._keeper.routine_backups(document.id)
                self._arrivals.wait_for(plans, take, self._tell_failure)

    def bring_back(self, now: AnyDocument, before: AnyDocument) -> None:
        """Let a document be as it was `before`; how it is `now` stays among the backups."""
        self._keep(before)
        words = self.tr("{name} is as it was before.").format(name=before.name)
        self._tell(News(words, undo=partial(self._undo, partial(self._keep, now))))

    def bring_back_removed(self, removed: Removed[Roster]) -> None:
        """Take back a class that was removed."""
        self._library.bring_back(removed)
        words = self.tr("{name} is back.").format(name=removed.document.name)
        undo = partial(self._undo, partial(self._library.remove_class, removed.document.id))
        self._tell(News(words, undo=undo))
        self.look()

    def move_to(self, library: Path | None) -> None:
        """Keep classes and routines in another folder, or without `library` on this computer only."""
        self._begin(self.tr("Moving…"))

        def take(loaded: Loaded) -> None:
            self._busy = False
            self._library.take_over(loaded)
            self.look()
            here = self.tr("Classes and routines are now on this computer only.")
            there = self.tr("Classes and routines are now in “{folder}”.")
            self._tell(News(here if library is None else there.format(folder=library.name)))

        def fail(error: BaseException) -> None:
            self._busy = False
            reason = _reason(error)
            words = self.tr("Nothing was moved: {reason}.")
            if library is not None:
                words = self.tr("Nothing was moved, “{folder}” cannot be used: {reason}.")
            folder = "" if library is None else library.name
            self._tell(News(words.format(folder=folder, reason=reason), warns=True))

        self._arrivals.wait_for(self._keeper.move_to(library), take, fail)

    def copy_out(self, folder: Path) -> None:
        """Write a plain copy of every class and routine of the teacher's into `folder`."""
        self._begin(self.tr("Copying…"))

        def take(made: Path) -> None:
            self._busy = False
            words = self.tr("A copy of everything is in “{folder}”.").format(folder=made.name)
            self._tell(News(words))

        def fail(error: BaseException) -> None:
            self._busy = False
            words = self.tr("Nothing is safe in “{folder}” yet: {reason}.")
            self._tell(News(words.format(folder=folder.name, reason=_reason(error)), warns=True))

        copied = self._keeper.copy_out(folder, self._library.own_classes, self._library.own_routines)
        self._arrivals.wait_for(copied, take, fail)

    def _keep(self, document: AnyDocument) -> None:
        match document:
            case Roster():
                self._library.keep_class(document, back_up=True)
            case Routine():
                self._library.keep_routine(document, back_up=True)

    def _undo(self, change: Callable[[], None]) -> None:
        change()
        self._tell(News(self.tr("Undone.")))
        self.look()

    def _settle(self, comparison: Comparison, chosen: Path | None, loser: AnyDocument | None) -> None:
        beside = (comparison.other.path,)
        expected = comparison.here.document if chosen is None else comparison.other.document

        def take(saved: Saved[Roster] | Saved[Routine]) -> None:
            self._library.take_settled(saved)
            if saved.instead is not None and saved.instead.document != expected:
                words = self.tr("{name} was changed meanwhile, and nothing was decided; compare once more.")
                self._tell(News(words.format(name=expected.name), warns=True))
            elif loser is None:
                words = self.tr("Both versions of {name} are kept.")
                self._tell(News(words.format(name=expected.name)))
            else:
                words = self.tr("One version of {name} is left; the other is among its earlier versions.")
                undo = partial(self._undo, partial(self._keep, loser))
                self._tell(News(words.format(name=expected.name), undo=undo))

        match comparison.other.document:
            case Roster():
                roster = self._keeper.keep_class_version(ClassId(comparison.other.id), chosen, beside)
                self._arrivals.wait_for(roster, take, self._tell_failure)
            case Routine():
                routine = self._keeper.keep_routine_version(comparison.other.id, chosen, beside)
                self._arrivals.wait_for(routine, take, self._tell_failure)

    def _begin(self, words: str) -> None:
        self._busy = True
        self._tell(News(words))

    def _take_safety(self, safety: Safety) -> None:
        if safety != self.safety:
            self.safety = safety
            self.changed.emit()

    def _take_interruptions(self, count: int) -> None:
        if count != self.interruptions:
            self.interruptions = count
            self.changed.emit()

    def _tell(self, news: News | None) -> None:
        self.news = news
        self.told.emit()

    def _tell_trouble(self, sentence: str) -> None:
        self._tell(News(sentence, warns=True))

    def _tell_failure(self, error: BaseException) -> None:
        words = self.tr("That did not work: {reason}.").format(reason=_reason(error))
        self._tell(News(words, warns=True))


def _reason(error: BaseException) -> str:
    """What went wrong, as the end of a sentence."""
    match error:
        case StoreError():
            return str(error).removesuffix(".")
        case OSError():
            return disk_reason(error)
        case _:
            return error_sentence(error).removesuffix(".")
