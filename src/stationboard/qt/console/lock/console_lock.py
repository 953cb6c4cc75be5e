"""Whether the teacher's window is locked, with what a typed PIN does about it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal

from stationboard.domain.quantity import Instant, Millis
from stationboard.library.tries import Tries
from stationboard.qt.library_desk import LibraryDesk


class Forgotten(Protocol):
    """Where a teacher who forgot the PIN asks to have it taken away."""

    def take(self) -> bool:
        """Whether it was asked; asking once counts once."""
        ...


class Answer(Enum):
    """What came of a typed PIN."""

    UNLOCKED = auto()
    WRONG = auto()
    TOO_SOON = auto()
    """It was not even looked at: the wait after a wrong one is not over."""


class ConsoleLock(QObject):
    """Locks and unlocks; the settings keep it, so that a restart unlocks nothing. Signal: `changed`."""

    changed = Signal()

    def __init__(
        self,
        library: LibraryDesk,
        now: Callable[[], Instant],
        forgotten: Forgotten,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library: Final = library
        self._now = now
        self._forgotten = forgotten
        self._tries = Tries()
        if self.can_lock:
            self._forget_if_asked()
        self._was_locked = self.locked
        library.settings_changed.connect(self._follow_settings)

    @property
    def can_lock(self) -> bool:
        """Whether there is a PIN to unlock it with."""
        return self._library.settings.pin is not None

    @property
    def locked(self) -> bool:
        """Whether the window is locked."""
        return self.can_lock and self._library.settings.locked

    @property
    def wait(self) -> Millis:
        """How long until the next PIN is looked at."""
        return self._tries.wait(self._now())

    def lock(self) -> None:
        """Lock the window, if it can be unlocked again."""
        if self.can_lock:
            self._keep(locked=True)

    def unlock(self, typed: str) -> Answer:
        """Unlock the window where `typed` is the PIN, or where it was asked to forget the PIN."""
        pin = self._library.settings.pin
        if pin is None or self._forget_if_asked():
            return Answer.UNLOCKED
        if self.wait:
            return Answer.TOO_SOON
        if not pin.fits(typed):
            self._tries = self._tries.after_wrong(self._now())
            return Answer.WRONG
        self._tries = Tries()
        self._keep(locked=False)
        return Answer.UNLOCKED

    def _forget_if_asked(self) -> bool:
        asked = self._forgotten.take()
        if asked:
            self._tries = Tries()
            self._keep(pin=None, locked=False)
        return asked

    def _keep(self, **changes: object) -> None:
        self._library.keep_settings(self._library.settings.model_copy(update=changes))

    def _follow_settings(self) -> None:
        if self.locked is not self._was_locked:
            self._was_locked = self.locked
            self.changed.emit()
