"""The routine that is being set up: the one place to which the pages send their edits of it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from stationboard.domain.document import RoutineId
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence
from stationboard.library.routines.changes import EditRefused
from stationboard.library.undo import History
from stationboard.qt.library_desk import LibraryDesk

Edit = Callable[[Routine], Routine]


class Origin(Enum):
    """Where a routine comes from."""

    OWN = auto()
    """The teacher made it."""
    BUNDLED = auto()
    """It came with the program."""
    CHANGED = auto()
    """It came with the program, and the teacher changed it."""


class RoutineDesk(QObject):
    """Holds the chosen routine with what can be undone in it; every step is kept at once.

    Signals: `changed` when the routine, or what can be undone, is another; `replaced` before it, where that
    is not by an edit, so that fields show it anew; `listed` when there are other routines; `refused` with a
    `Sentence`.
    """

    changed = Signal()
    replaced = Signal()
    listed = Signal()
    refused = Signal(object)

    def __init__(self, library: LibraryDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self._histories: dict[RoutineId, History[Routine]] = {}
        self._chosen = library.routines[0].id
        self._removed: Routine | None = None
        library.changed.connect(self._follow)

    @property
    def routine(self) -> Routine:
        """The chosen routine as it is now."""
        return self._history.present

    @property
    def undoes(self) -> Sentence | None:
        """What `undo` takes back."""
        return self._history.undoes

    @property
    def redoes(self) -> Sentence | None:
        """What `redo` does again."""
        return self._history.redoes

    @property
    def origin(self) -> Origin:
        """Where the chosen routine comes from."""
        came = self._bundled(self._chosen)
        if came is None:
            return Origin.OWN
        return Origin.BUNDLED if came == self.routine else Origin.CHANGED

    @property
    def removed(self) -> Routine | None:
        """The routine removed last, as long as nothing else was done."""
        return self._removed

    def choose(self, routine_id: RoutineId) -> None:
        """Set up this routine from now on, if it is there."""
        if routine_id != self._chosen and self._kept(routine_id) is not None:
            self._chosen = routine_id
            self._removed = None
            self._show_anew()

    def edit(self, change: Edit, sentence: Sentence, key: str = "") -> None:
        """Change the routine; `sentence` names the step, steps in a row of one `key` are undone together.

        Raises:
            EditRefused: it cannot be; nothing changed.
        """
        self._take(self._history.do(change(self.routine), sentence, f"{self._chosen} {key}" if key else ""))

    def wish(self, change: Edit, sentence: Sentence, key: str = "") -> bool:
        """Change the routine if it may be; whether it was. A refusal is told by `refused`."""
        try:
            self.edit(change, sentence, key)
        except EditRefused as refusal:
            self.refused.emit(refusal.sentence)
            return False
        return True

    def undo(self) -> None:
        """Take the last step back."""
        self._take(self._history.undo(), anew=True)

    def redo(self) -> None:
        """Do the step undone last again."""
        self._take(self._history.redo(), anew=True)

    def as_it_came(self, sentence: Sentence) -> None:
        """Have a bundled routine as it came; like every step, that can be undone."""
        came = self._bundled(self._chosen)
        if came is not None:
            self._take(self._history.do(came, sentence), anew=True)

    def add(self, routine: Routine) -> None:
        """Take in a new routine and set it up."""
        self._removed = None
        self._chosen = routine.id
        self._histories[routine.id] = History(routine)
        self.library.keep_routine(routine)
        self.listed.emit()
        self._show_anew()

    def remove(self) -> None:
        """Take the chosen routine away, if it is the teacher's own."""
        if self.origin is not Origin.OWN:
            return
        gone = self.routine
        ids = [routine.id for routine in self.library.routines]
        place = ids.index(gone.id)
        self._chosen = ids[place + 1] if place + 1 < len(ids) else ids[place - 1]
        self.library.remove_routine(gone.id)
        self._removed = gone
        self.listed.emit()
        self._show_anew()

    def undo_removal(self) -> None:
        """Bring back what was removed last."""
        if self._removed is not None:
            self.add(self._removed)

    @property
    def _history(self) -> History[Routine]:
        found = self._histories.get(self._chosen)
        if found is None:
            kept = self._kept(self._chosen)
            found = History(self.library.routines[0] if kept is None else kept)
            self._histories[self._chosen] = found
        return found

    def _take(self, history: History[Routine], *, anew: bool = False) -> None:
        before, self._histories[self._chosen] = self._history, history
        if history == before:
            return
        self._removed = None
        self._keep(history.present)
        if history.present.name != before.present.name:
            self.listed.emit()
        if anew:
            self.replaced.emit()
        self.changed.emit()

    def _keep(self, routine: Routine) -> None:
        if routine == self._bundled(routine.id):
            self.library.remove_routine(routine.id)
        elif routine != self._kept(routine.id):
            self.library.keep_routine(routine)

    def _follow(self) -> None:
        """Take over what was changed elsewhere: by another window, or another computer."""
        stale = [at for at, history in self._histories.items() if self._kept(at) != history.present]
        for routine_id in stale:
            del self._histories[routine_id]
        if self._kept(self._chosen) is None:
            self._chosen = self.library.routines[0].id
        self.listed.emit()
        if stale:
            self._show_anew()

    def _show_anew(self) -> None:
        self.replaced.emit()
        self.changed.emit()

    def _kept(self, routine_id: RoutineId) -> Routine | None:
        return next((one for one in self.library.routines if one.id == routine_id), None)

    def _bundled(self, routine_id: RoutineId) -> Routine | None:
        return next((one for one in self.library.bundled_routines if one.id == routine_id), None)
