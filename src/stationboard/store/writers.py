"""The two threads that write, so that a shared folder that hangs keeps nothing on this computer waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Final

from stationboard.store.writer import AllSaved, Failing, Pending, Wait, Writer, WriterState, wait_really


class Writers:
    """`local` is for what always lies on this computer: the running lesson, settings, lessons that are over.

    `library` is for the documents that may lie in a folder on a network, whose calls may never come back. It
    may wait for `local`, and `local` never for it. For the arguments see `Writer`; `changed` is told how both
    stand together, on either thread.
    """

    def __init__(
        self,
        now: Callable[[], int],
        changed: Callable[[WriterState], None] = lambda _: None,
        wait: Wait = wait_really,
        running: Callable[[Callable[[], Any]], Any] = lambda task: task(),
    ) -> None:
        self._changed: Final = changed
        self._turn: Final = threading.Lock()
        self._states: dict[str, WriterState] = {}
        self._told: WriterState = AllSaved()
        self.local: Final = Writer(now, lambda state: self._hear("local", state), wait, running)
        self.library: Final = Writer(now, lambda state: self._hear("library", state), wait, running)

    def hurry(self) -> None:
        """Try everything that is pending now; waits for nothing."""
        self.local.hurry()
        self.library.hurry()

    def flush(self, timeout: float | None = None) -> bool:
        """Try everything that is pending now; whether all of it is on the medium. See `Writer.flush`."""
        saved = self.local.flush(timeout)
        # What the library did may have given this computer something to write.
        return self.library.flush(timeout) and saved and self.local.flush(timeout)

    def close(self, timeout: float | None = 10.0) -> bool:
        """Flush, then stop both threads, each in `timeout` seconds; whether everything was saved."""
        # The lesson first, which a hung library must not keep waiting for its last word.
        self.local.flush(timeout)
        saved = self.library.close(timeout)
        return self.local.close(timeout) and saved

    def _hear(self, who: str, state: WriterState) -> None:
        # Told within the turn, so that the latest news is told last.
        with self._turn:
            self._states[who] = state
            both = together(tuple(self._states.values()))
            if both != self._told:
                self._told = both
                self._changed(both)


def together(states: tuple[WriterState, ...]) -> WriterState:
    """How several writers stand as one: the first that fails speaks for all, and what waits is added up."""
    count = sum(0 if isinstance(state, AllSaved) else state.count for state in states)
    failing = next((state for state in states if isinstance(state, Failing)), None)
    if failing is not None:
        return Failing(failing.sentence, count, failing.reason)
    return Pending(count) if count else AllSaved()
