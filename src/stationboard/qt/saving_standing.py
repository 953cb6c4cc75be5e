"""Whether what the teacher changed is on the disk, as the whole console tells it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.saving_light import SavingLight
from stationboard.store.writer import AllSaved, Failing, Pending, WriterState

PATIENCE_MS: Final = 5_000
"""A save that takes longer is called slow (fault 11)."""


class Saving(Enum):
    """How saving stands."""

    SAVED = auto()
    """Everything is on the medium, its name in the folder too."""
    UNDER_WAY = auto()
    SLOW = auto()
    FAILING = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """How saving stands, with `count` changes that wait; `sentence` and `reason` are those of `Failing`."""

    saving: Saving
    count: int = 0
    sentence: str = ""
    reason: str = ""


class SavingStanding(QObject):
    """Watches the desk and the writer. Signals: `changed` when `now` is another; `settled` when `all_saved`
    has become true.

    `wall` gives UTC milliseconds.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, desk: LibraryDesk, light: SavingLight, wall: Callable[[], int]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._light = light
        self.wall: Final = wall
        self._slow = False
        self._had_changes = False
        self._was_all_saved = True
        self.now: Standing = Standing(Saving.SAVED)
        self.last_saved: int | None = desk.last_saved
        """When something was last saved, in UTC milliseconds, as far as that is known."""
        self.patience: Final = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE_MS)
        self.patience.timeout.connect(self._lose_patience)
        desk.saving_changed.connect(self._look)
        light.changed.connect(self._look)
        self._look()

    @property
    def all_saved(self) -> bool:
        """Whether nothing would be lost if the program ended now."""
        return self._desk.saved and isinstance(self._light.state, AllSaved)

    def _look(self) -> None:
        if self.all_saved:
            self._slow = False
            self.patience.stop()
            if self._had_changes:
                self._had_changes, self.last_saved = False, self.wall()
        elif not self._slow and not self.patience.isActive():
            self.patience.start()
        self._had_changes = self._had_changes or not self._desk.saved
        standing = self._standing(self._light.state)
        if standing != self.now:
            self.now = standing
            self.changed.emit()
        before, self._was_all_saved = self._was_all_saved, self.all_saved
        if self._was_all_saved and not before:
            self.settled.emit()

    def _standing(self, state: WriterState) -> Standing:
        match state:
            case Failing():
                return Standing(Saving.FAILING, state.count, state.sentence, state.reason)
            case Pending() if self._slow:
                return Standing(Saving.SLOW, state.count)
            case Pending() | AllSaved():
                # The lesson's heartbeat is saved every few seconds, which nobody needs to see.
                return Standing(Saving.SAVED if self._desk.saved else Saving.UNDER_WAY)

    def _lose_patience(self) -> None:
        self._slow = True
        self._look()
