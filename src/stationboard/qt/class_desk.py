"""The class being edited: its students, its groups, what is private, and the steps that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from stationboard.domain.document import ClassId
from stationboard.domain.playlist import Playlist
from stationboard.domain.roster import Roster
from stationboard.domain.sentence import Sentence
from stationboard.library.classroom import Classroom
from stationboard.library.undo import History
from stationboard.qt.confidential_desk import ConfidentialDesk
from stationboard.qt.library_desk import LibraryDesk


class ClassDesk(QObject):
    """Holds the chosen class with its history; every step is kept at once.

    Signals: `changed` when the class, or what can be undone, is another; `refused` with a `Sentence`.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        library: LibraryDesk,
        private: ConfidentialDesk,
        today: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """`today` tells the date as 2026-11-23."""
        super().__init__(parent)
        self._library = library
        self._private = private
        self.today: Final = today
        self._chosen = library.classes[0].id
        self._histories: dict[ClassId, History[Classroom]] = {}
        self._keeping = False
        library.changed.connect(self._follow)
        private.changed.connect(self._follow)
        self._follow()

    @property
    def room(self) -> Classroom:
        """The class as it is."""
        return self._history.present

    @property
    def roster(self) -> Roster:
        """What of the class is not private."""
        return self.room.roster

    @property
    def stations_of_playlists(self) -> tuple[str, ...]:
        """The names of the stations to which routines lead students by playlist, each once."""
        names: dict[str, str] = {}
        for routine in self._library.routines:
            stations = {station.id: station.name for station in routine.stations}
            for block in routine.blocks:
                if isinstance(block, Playlist):
                    for station in block.stations:
                        names.setdefault(stations[station].casefold(), stations[station])
        return tuple(names.values())

    @property
    def undoes(self) -> Sentence | None:
        """What `undo` takes back."""
        return self._history.undoes

    @property
    def redoes(self) -> Sentence | None:
        """What `redo` does again."""
        return self._history.redoes

    def choose(self, class_id: ClassId) -> None:
        """Edit another class."""
        if class_id != self._chosen:
            self._chosen = class_id
            self._follow()
            self.changed.emit()

    def do(self, wanted: Classroom | Roster | Sentence, sentence: Sentence, key: str = "") -> bool:
        """Change the class, unless `wanted` says why it cannot be; whether it is changed.

        `sentence` names the step; steps in a row of one `key` are undone together.
        """
        if isinstance(wanted, Sentence):
            self.refused.emit(wanted)
            return False
        room = wanted if isinstance(wanted, Classroom) else Classroom(wanted, self.room.private)
        self._take(self._history.do(room, sentence, key))
        return True

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        self._take(self._history.undo())

    def redo(self) -> None:
        """Do the step undone last again, if there is one."""
        self._take(self._history.redo())

    @property
    def _history(self) -> History[Classroom]:
        return self._histories[self._chosen]

    def _take(self, history: History[Classroom]) -> None:
        before = self.room
        if history == self._history:
            return
        self._histories[self._chosen] = history
        self._keeping = True
        try:
            if history.present.roster != before.roster:
                self._library.keep_class(history.present.roster)
            self._private.keep(history.present.private)
        finally:
            self._keeping = False
        self.changed.emit()

    def _follow(self) -> None:
        """What others did to the class (an import, another computer) cannot be undone here."""
        if self._keeping:
            return
        roster = self._library.class_of(self._chosen) or self._library.sample_class
        self._chosen = roster.id
        room = Classroom(roster, self._private.of(roster.id))
        known = self._histories.get(roster.id)
        if known is None or known.present != room:
            self._histories[roster.id] = History(room)
            self.changed.emit()
