"""What is private about the classes, for the console only."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import suppress
from typing import Any, Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal

from stationboard.domain.confidential import Confidential, PrivateFacts, Tie
from stationboard.domain.document import ClassId
from stationboard.library.bulk import takes_many
from stationboard.qt.arrivals import Arrivals
from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.safekeeper import Earlier
from stationboard.store.backups import Backup
from stationboard.store.errors import error_sentence
from stationboard.store.keeping import Opened, Saved
from stationboard.store.library_folder import LibraryLook


class PrivateKeeper(Protocol):
    """Where private facts are kept; nothing here waits."""

    def read_confidential(self) -> Future[tuple[Opened[Confidential], ...]]:
        """Read what is private about the classes."""
        ...

    def confidential_backups(self, class_id: ClassId) -> Future[tuple[tuple[Backup, Confidential], ...]]:
        """What was private about a class before."""
        ...

    def save_confidential(
        self, facts: Confidential, turn: int, *, back_up: bool = False
    ) -> Future[Saved[Confidential]]:
        """Keep what is private about a class."""
        ...


class ConfidentialDesk(QObject):
    """Holds the private facts, beside the library that must not know them.

    Signals: `changed` when they are others; `trouble` with a sentence when something was not kept; `listed`
    with a tuple of `Earlier`, newest first.
    """

    changed = Signal()
    listed = Signal(object)
    trouble = Signal(str)
    _settled = Signal(object)

    def __init__(self, keeper: PrivateKeeper, library: LibraryDesk) -> None:
        super().__init__(library)
        self._keeper = keeper
        self._arrivals = Arrivals(self)
        self._facts: dict[str, Confidential] = {}
        self._turns: dict[str, int] = {}
        # A future is done on the writer's thread; the pages live on this one.
        self._settled.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        library.looked.connect(self._follow)
        library.moved.connect(self._follow_move)
        self._await(keeper.read_confidential())

    def of(self, class_id: ClassId) -> Confidential:
        """What is private about a class; nothing, as a rule."""
        return self._facts.get(class_id, Confidential(id=class_id))

    @property
    def all(self) -> tuple[Confidential, ...]:
        """What is private about every class of which anything is."""
        return tuple(self._facts.values())

    def list_earlier(self, class_id: ClassId) -> None:
        """Find what was private about a class before."""
        found = self._keeper.confidential_backups(class_id)
        self._arrivals.wait_for(found, self._list, lambda error: self.trouble.emit(error_sentence(error)))

    def bring_back(self, before: Confidential) -> None:
        """Let what is private be as it was `before`; how it is now stays among the backups."""
        self._keep(before, back_up=True)

    def keep(self, facts: Confidential) -> None:
        """Take what is private about a class."""
        self._keep(facts, back_up=takes_many(_parts(self.of(facts.id)), _parts(facts)))

    def _keep(self, facts: Confidential, *, back_up: bool) -> None:
        if facts == self.of(facts.id):
            return
        self._facts[facts.id] = facts
        self._await(self._keeper.save_confidential(facts, self._turns.get(facts.id, 0), back_up=back_up))
        self.changed.emit()

    def _follow_move(self) -> None:
        self._turns.clear()
        self._await(self._keeper.read_confidential())

    def _await(self, future: Future[Any]) -> None:
        future.add_done_callback(self._tell_settled)

    def _tell_settled(self, future: Future[Any]) -> None:
        with suppress(RuntimeError):  # the window is gone already, and nobody is left to be told
            self._settled.emit(future)

    def _settle(self, future: Future[Any]) -> None:
        error = future.exception()
        if error is not None:
            self.trouble.emit(error_sentence(error))
            return
        result: object = future.result()
        if isinstance(result, Saved):
            instead = cast("Saved[Confidential]", result).instead
            self._adopt(() if instead is None else (instead,))
        else:
            self._adopt(cast("tuple[Opened[Confidential], ...]", result))

    def _list(self, found: tuple[tuple[Backup, Confidential], ...]) -> None:
        self.listed.emit(tuple(Earlier(one.number, one.taken, before) for one, before in found))

    def _follow(self, look: LibraryLook) -> None:
        self._adopt(look.confidential.changed)

    def _adopt(self, found: tuple[Opened[Confidential], ...]) -> None:
        for opened in found:
            self._facts[opened.id] = opened.document
            self._turns[opened.id] = opened.turn
        if found:
            self.changed.emit()


def _parts(facts: Confidential) -> tuple[PrivateFacts | Tie, ...]:
    return (*facts.students, *facts.apart, *facts.together)
