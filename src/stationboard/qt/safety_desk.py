"""The safety of the library on the screen: the one place that pages ask how things are kept."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from stationboard.domain.document import ClassId, Document, RoutineId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.timetable import Timetable
from stationboard.library.settings import Settings, settings_as_before
from stationboard.machine.fuse import Part
from stationboard.qt.arrivals import Arrivals
from stationboard.qt.library_desk import AnyVersion, LibraryDesk
from stationboard.qt.safekeeper import AnyDocument, AnyOpened, Comparison, Earlier, Safekeeper
from stationboard.store.backups import Backup
from stationboard.store.errors import StoreError, disk_reason, error_sentence
from stationboard.store.keeping import Saved
from stationboard.store.library_folder import Loaded
from stationboard.store.safety import AnyRemoved, Safety


@dataclass(frozen=True, slots=True)
class News:
    """What became of a wish; `undo` takes it back where that can be done."""

    words: str
    warns: bool = False
    undo: Callable[[], None] | None = None


class SafetyDesk(QObject):
    """Signals: `changed` when `safety` or `left_out` is another; `compared` with a `Comparison`; `listed`
    with a tuple of `Earlier`, newest first; `told` when `news` is another.
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
        self.left_out: tuple[Part, ...] = ()
        """Parts of the program that are left out because they kept failing."""
        self.private: Callable[[], tuple[Document, ...]] = tuple
        """Gives what is private about the classes, which is copied too, and otherwise not known here."""
        library.trouble.connect(self._tell_trouble)

    @property
    def is_busy(self) -> bool:
        """Whether everything is being moved or copied just now."""
        return self._busy

    def leave_out(self, part: Part) -> None:
        """A part of the program kept failing, and is left out from now on."""
        self.left_out = (*self.left_out, part)
        self.changed.emit()

    def forget(self, part: Part) -> None:
        """It has been read that a part is left out."""
        self.left_out = tuple(one for one in self.left_out if one is not part)
        self.changed.emit()

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

    def list_earlier(self, document: Document) -> None:
        """Find what a document was before; nothing is listed where that is nobody's here to know."""

        def take(found: Sequence[tuple[Backup, Document]]) -> None:
            self.listed.emit(tuple(Earlier(one.number, one.taken, before) for one, before in found))

        match document:
            case Roster():
                backups = self._keeper.class_backups(document.id)
                self._arrivals.wait_for(backups, take, self._tell_failure)
            case Routine():
                plans = self._keeper.routine_backups(document.id)
                self._arrivals.wait_for(plans, take, self._tell_failure)
            case Timetable():
                self._arrivals.wait_for(self._keeper.timetable_backups(), take, self._tell_failure)
            case Settings():
                self._arrivals.wait_for(self._keeper.settings_backups(), take, self._tell_failure)
            case _:
                pass

    def bring_back(self, now: Document, before: Document) -> None:
        """Let a document be as it was `before`; how it is `now` stays among the backups."""
        self._keep(before)
        self.tell_brought_back(before, partial(self._keep, now))

    def tell_brought_back(self, before: Document, undo: Callable[[], None]) -> None:
        """A document is as it was `before`; `undo` makes it again what it was until now."""
        match before:
            case Roster() | Routine():
                words = self.tr("{name} is as it was before.").format(name=before.name)
            case Timetable():
                words = self.tr("The timetable is as it was before.")
            case Settings():
                words = self.tr("The settings are as they were before.")
            case _:
                words = self.tr("The private notes are as they were before.")
        self._tell(News(words, undo=partial(self._undo, undo)))

    def bring_back_removed(self, removed: AnyRemoved) -> None:
        """Take back a class or a routine that was removed."""
        self._library.bring_back(removed)
        words = self.tr("{name} is back.").format(name=removed.document.name)
        match removed.document:
            case Roster() as roster:
                again = partial(self._library.remove_class, roster.id)
            case Routine() as routine:
                again = partial(self._library.remove_routine, routine.id)
        self._tell(News(words, undo=partial(self._undo, again)))
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
        """Write a plain copy of everything that is kept into `folder`."""
        self._begin(self.tr("Copying…"))

        def take(made: Path) -> None:
            self._busy = False
            words = self.tr(
                "A copy of everything is in “{folder}”, with private notes; "
                "keep it where others cannot read it."
            )
            self._tell(News(words.format(folder=made.name)))

        def fail(error: BaseException) -> None:
            self._busy = False
            words = self.tr("Nothing is safe in “{folder}” yet: {reason}.")
            self._tell(News(words.format(folder=folder.name, reason=_reason(error)), warns=True))

        self._arrivals.wait_for(self._keeper.copy_out(folder, self._everything()), take, fail)

    def _everything(self) -> tuple[Document, ...]:
        """All that there is to keep, as it is now, whether or not it could be saved."""
        library = self._library
        own = (*library.own_classes, *library.own_routines, *library.lessons)
        settings = settings_as_before(Settings(), library.settings)
        return (*own, library.timetable, settings, *self.private())

    def _keep(self, document: Document) -> None:
        match document:
            case Roster():
                self._library.keep_class(document, back_up=True)
            case Routine():
                self._library.keep_routine(document, back_up=True)
            case Timetable():
                self._library.keep_timetable(document, back_up=True)
            case Settings():
                settings = settings_as_before(self._library.settings, document)
                self._library.keep_settings(settings, back_up=True)
            case _:
                raise TypeError(type(document).__name__)

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
