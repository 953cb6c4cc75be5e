"""How late a timer of the windows is while something is planned beside them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from stationboard.qt.planning_errand import PlanningErrand

EVERY_MS = 10
WATCH_MS = 4000
CANCEL_AFTER_MS = 400

Work = Callable[[Callable[[], bool], Callable[..., None]], object]


@dataclass(frozen=True)
class Lag:
    """Milliseconds by which the timer was late."""

    median: float
    p99: float
    worst: float


def _application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])


def lag_while(work: Work | None) -> Lag:
    """How late the timer is while `work` goes on, or for four seconds with nothing going on."""
    application = _application()
    late: list[float] = []
    last = [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        late.append(max(0.0, (now - last[0]) * 1000 - EVERY_MS))
        last[0] = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(EVERY_MS)
    timer.timeout.connect(tick)
    end = QTimer()
    end.setSingleShot(True)
    end.timeout.connect(application.quit)
    errand = PlanningErrand()
    timer.start()
    if work is None:
        end.start(WATCH_MS)
    else:
        errand.run(work, lambda _: application.quit())
    last[0] = time.perf_counter()
    application.exec()
    timer.stop()
    late.sort()
    return Lag(late[len(late) // 2], late[int(len(late) * 0.99)], late[-1])


def cancel_seconds(work: Work) -> float:
    """Seconds from telling `work` to stop until its best plan so far is there."""
    application = _application()
    told: list[float] = []
    errand = PlanningErrand()

    def cancel() -> None:
        told.append(time.perf_counter())
        errand.cancel()

    def ended(_plan: object) -> None:
        told.append(time.perf_counter())
        application.quit()

    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(cancel)
    timer.start(CANCEL_AFTER_MS)
    errand.run(work, ended)
    application.exec()
    return told[1] - told[0]
