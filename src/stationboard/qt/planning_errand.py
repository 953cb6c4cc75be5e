"""Plans off the GUI thread, shows how it goes, and ends with the best plan so far when it is told to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Event, Thread
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

LOOK_MS: Final = 100
"""How often the plan so far is looked at; nobody reads figures that change faster."""

PATIENCE_MS: Final = 250
"""How long a search that is told to stop may take to say its last word; a teacher waits 300 ms at most."""

_TURN_S: Final = 0.0005
"""How long a searching thread keeps the interpreter while the windows want it; the rule is ten times that."""

_REST_S: Final = 0.0002
"""How long a search stands aside for the windows each time it asks whether to stop."""

P = TypeVar("P")

Work = Callable[[Callable[[], bool], Callable[[P], None]], P]
"""A search: it asks the first whether to stop, tells the second of each better plan, and gives the last."""


class PlanningErrand(QObject):
    """Runs one search at a time; a new one lets the one before go unheard.

    A thread and no process: a search asks often enough whether to stop, the solver works without the
    interpreter, and a process takes longer to start than most plans. With short turns the windows stay quick
    (benchmarks/planning.py).
    """

    better = Signal(object)
    """A better plan is there, about ten times in a second at most."""

    _done = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._stop = Event()
        self._settled: Callable[[object], None] | None = None
        self._so_far: list[object] = []
        self._usual_turn = sys.getswitchinterval()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._show)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(PATIENCE_MS)
        self._limit.timeout.connect(self._give_up)
        self._done.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether a search is under way."""
        return self._settled is not None

    def run(self, work: Work[P], then: Callable[[P | None], None]) -> None:
        """Search elsewhere, then call `then` with the plan on this thread.

        After `cancel` that is the best plan so far, or None where there is none yet. What the search raises
        is raised on this thread.
        """
        self._stop.set()
        self._number += 1
        self._stop = Event()
        self._so_far = []

        def settled(plan: object) -> None:
            then(plan)  # type: ignore[arg-type]  # it is what `work` gave or told

        self._settled = settled
        self._limit.stop()
        self._look.start()
        sys.setswitchinterval(_TURN_S)
        search = partial(self._work, self._number, work, self._stop, self._so_far)
        Thread(target=search, name="planning", daemon=True).start()

    def cancel(self) -> None:
        """End the search: within 300 ms there is the best plan so far."""
        if self.is_running:
            self._stop.set()
            self._limit.start()

    def _work(self, number: int, work: Work[P], stop: Event, so_far: list[object]) -> None:
        def tell(plan: P) -> None:
            so_far[:] = [plan]

        def is_told_to_stop() -> bool:
            return stop.wait(_REST_S)

        try:
            finish: Callable[[], object] = partial(_same, work(is_told_to_stop, tell))
        except Exception as error:  # noqa: BLE001 - it is raised again where somebody hears it
            finish = partial(_raise, error)
        with suppress(RuntimeError):  # the window is gone already, and nobody is left to be told
            self._done.emit(number, finish)

    def _settle(self, number: int, finish: Callable[[], object]) -> None:
        if number == self._number and self.is_running:
            self._end(finish)

    def _show(self) -> None:
        if self._so_far:
            self.better.emit(self._so_far[0])

    def _give_up(self) -> None:
        self._number += 1
        self._end(lambda: self._so_far[0] if self._so_far else None)

    def _end(self, finish: Callable[[], object]) -> None:
        settled, self._settled = self._settled, None
        self._look.stop()
        self._limit.stop()
        sys.setswitchinterval(self._usual_turn)
        plan = finish()
        if settled is not None:
            settled(plan)


def _same(plan: object) -> object:
    return plan


def _raise(error: Exception) -> object:
    raise error
