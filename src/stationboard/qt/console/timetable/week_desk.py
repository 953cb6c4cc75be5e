"""The timetable while it is edited: every step is kept at once, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from stationboard.domain.sentence import Sentence
from stationboard.domain.timetable import Timetable
from stationboard.library.timetable.bells import first_timetable
from stationboard.library.undo import History
from stationboard.qt.library_desk import LibraryDesk


class WeekDesk(QObject):
    """Signals: `changed` when the timetable is another; `refused` with why a step cannot be taken."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, library: LibraryDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library: Final = library
        self._history = History(library.timetable)
        library.timetable_changed.connect(self._follow)

    @property
    def timetable(self) -> Timetable:
        """The timetable in force; a week without bells where none was made yet."""
        made = self._history.present
        return made if made.schedules else first_timetable(self.tr("Regular"), self.tr("Early release"))

    @property
    def undoes(self) -> Sentence | None:
        """What `undo` takes back."""
        return self._history.undoes

    @property
    def redoes(self) -> Sentence | None:
        """What `redo` does again."""
        return self._history.redoes

    def do(self, step: Callable[[Timetable], Timetable], sentence: Sentence) -> bool:
        """Take the step that `sentence` tells of; where it cannot be done, nothing changes."""
        try:
            changed = step(self.timetable)
        except ValueError as error:
            self.refused.emit(str(error))
            return False
        if changed != self.timetable:
            self._take(self._history.do(changed, sentence))
        return True

    def undo(self) -> None:
        """Take the last step back."""
        self._take(self._history.undo())

    def redo(self) -> None:
        """Do again what was undone last."""
        self._take(self._history.redo())

    def _take(self, history: History[Timetable]) -> None:
        if history is self._history:
            return
        self._history = history
        self.library.keep_timetable(history.present)
        self.changed.emit()

    def _follow(self) -> None:
        """Another computer's timetable has come in; what was done to the one before cannot be undone."""
        if self.library.timetable != self._history.present:
            self._history = History(self.library.timetable)
            self.changed.emit()
