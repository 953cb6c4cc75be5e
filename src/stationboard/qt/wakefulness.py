"""Keeps the computer awake as long as a lesson runs, paused or not."""

from __future__ import annotations

from PySide6.QtCore import QObject

from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage
from stationboard.machine.awake import Awake
from stationboard.qt.lesson_desk import LessonDesk


class Wakefulness(QObject):
    """Follows the lesson on the desk; one that has run out need not be closed for the computer to sleep."""

    def __init__(self, desk: LessonDesk, awake: Awake) -> None:
        super().__init__(desk)
        self._desk = desk
        self._awake = awake
        desk.looked.connect(self._follow)
        self._follow()

    def close(self) -> None:
        """Let the computer sleep."""
        self._awake.close()

    def _follow(self) -> None:
        reading = self._desk.reading()
        self._awake.keep(
            awake=reading is not None
            and reading.stage in (Stage.RUNNING, Stage.PAUSED)
            and reading.view is not View.FINISHED
        )
