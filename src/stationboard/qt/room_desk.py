"""The rooms that are being furnished: the one place to which their page sends its edits."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from stationboard.domain.document import RoutineId
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence
from stationboard.library.undo import History
from stationboard.qt.library_desk import LibraryDesk


class RoomDesk(QObject):
    """Holds the chosen routine with what can be undone in it; every step is kept at once.

    Signal: `changed` when the routine, what can be undone, or the list of routines is another.
    """

    changed = Signal()

    def __init__(self, library: LibraryDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self._histories: dict[RoutineId, History[Routine]] = {}
        self._chosen = library.routines[0].id
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

    def choose(self, routine_id: RoutineId) -> None:
        """Furnish this routine's rooms from now on, if it is there."""
        if routine_id != self._chosen and self._kept(routine_id) is not None:
            self._chosen = routine_id
            self.changed.emit()

    def take(self, routine: Routine, sentence: Sentence, key: str = "") -> None:
        """Have the routine as it is after a step; steps in a row of one `key` are undone together."""
        self._take(self._history.do(routine, sentence, f"{self._chosen} {key}" if key else ""))

    def undo(self) -> None:
        """Take the last step back."""
        self._take(self._history.undo())

    def redo(self) -> None:
        """Do the step undone last again."""
        self._take(self._history.redo())

    @property
    def _history(self) -> History[Routine]:
        found = self._histories.get(self._chosen)
        if found is None:
            kept = self._kept(self._chosen)
            found = History(self.library.routines[0] if kept is None else kept)
            self._histories[self._chosen] = found
        return found

    def _take(self, history: History[Routine]) -> None:
        if history == self._history:
            return
        self._histories[self._chosen] = history
        self.library.keep_routine(history.present)

    def _follow(self) -> None:
        """Take over what was changed elsewhere: on another page, or another computer."""
        for routine_id, history in tuple(self._histories.items()):
            if self._kept(routine_id) != history.present:
                del self._histories[routine_id]
        if self._kept(self._chosen) is None:
            self._chosen = self.library.routines[0].id
        self.changed.emit()

    def _kept(self, routine_id: RoutineId) -> Routine | None:
        return next((one for one in self.library.routines if one.id == routine_id), None)
