"""Keeps computer and screen awake while a lesson runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from queue import SimpleQueue
from typing import Final

CLOSING_SECONDS: Final = 2.0
"""How long closing waits for the system to be told."""


class Awake:
    """Tells the system on a thread of its own, which may be slow to answer; failing is silent.

    `presenting` gives what keeps computer and screen awake from its entering to its leaving.
    """

    def __init__(self, presenting: Callable[[], AbstractContextManager[object]] | None = None) -> None:
        self._presenting = presenting or _presenting
        self._wishes: SimpleQueue[bool | None] = SimpleQueue()
        self._wanted = False
        # A daemon: a system that does not answer must not keep the program from ending.
        self._thread = threading.Thread(target=self._serve, name="awake", daemon=True)
        self._thread.start()

    def keep(self, *, awake: bool) -> None:
        """Keep the computer awake from now on, or no longer; returns at once."""
        if awake is not self._wanted:
            self._wanted = awake
            self._wishes.put(awake)

    def close(self) -> None:
        """Let the computer sleep again."""
        self._wishes.put(None)
        self._thread.join(CLOSING_SECONDS)

    def _serve(self) -> None:
        held: AbstractContextManager[object] | None = None
        while (wish := self._wishes.get()) is not None:
            if wish and held is None:
                held = self._enter()
            elif not wish and held is not None:
                _leave(held)
                held = None
        if held is not None:
            _leave(held)

    def _enter(self) -> AbstractContextManager[object] | None:
        with suppress(Exception):  # this computer may then sleep; the lesson is right all the same
            held = self._presenting()
            held.__enter__()
            return held
        return None


def _leave(held: AbstractContextManager[object]) -> None:
    with suppress(Exception):  # the system forgets us when the program ends
        held.__exit__(None, None, None)


def _presenting() -> AbstractContextManager[object]:
    from wakepy import keep  # noqa: PLC0415 - only a lesson needs it, and not before the board is painted

    return keep.presenting(on_fail="pass")
