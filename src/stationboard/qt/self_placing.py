"""Lets students place themselves by touching the board in choice time, and do nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from typing_extensions import override

from stationboard.board.choice_content import choice_stations, refusal_words, waiting_words
from stationboard.board.name_order import shown_names
from stationboard.board.telling import Manner
from stationboard.board.views.sheet import Touch
from stationboard.domain.document import StudentId
from stationboard.lesson import commands as cmd
from stationboard.lesson.decide import decide
from stationboard.lesson.reading import Reading, View
from stationboard.lesson.refusal import Refusal
from stationboard.lesson.state import Stage, State
from stationboard.qt.board_view import BoardView
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.lifted_name import LiftedName

HOLD_MS: Final = 500
"""A name is lifted after so long: a brush of the sleeve moves nobody."""
WAIT_MS: Final = 8000
"""So long a lifted name waits for a station to be touched."""
STILL: Final = 0.03
"""A finger that moves further than this part of the board's height is not holding a name."""


class SelfPlacing(QObject):
    """Watches the touches on one board; a finger and the mouse are the same to it."""

    def __init__(self, view: BoardView, desk: LessonDesk, manner: Callable[[], Manner]) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._manner = manner
        self._lifted = ""
        self._down: tuple[str, QPointF] | None = None
        self.chip: Final = LiftedName(view)
        self._hold = _once(self, HOLD_MS, self._lift)
        self._wait = _once(self, WAIT_MS, self._drop)
        view.installEventFilter(self)
        desk.placing_changed.connect(self._drop)
        desk.looked.connect(self._follow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or self._choosing() is None:
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._press(event.position())
            case QEvent.Type.MouseMove:
                self._move(event.position())
            case QEvent.Type.MouseButtonRelease if event.button() is Qt.MouseButton.LeftButton:
                self._release(event.position())
            case QEvent.Type.MouseButtonDblClick:
                # Two quick touches of a name would take the board out of its full screen.
                return True
            case _:
                return False
        return True

    def _choosing(self) -> tuple[State, Reading] | None:
        """The choice time under way in which students place themselves, if there is one."""
        if not self._desk.students_place:
            return None
        state, reading = self._desk.state, self._desk.reading()
        if state is None or reading is None or reading.view is not View.CHOICE:
            return None
        return (state, reading) if reading.stage is Stage.RUNNING else None

    def _press(self, at: QPointF) -> None:
        touch = self._touched(at)
        if self._lifted:
            self._wait.stop()
            self.chip.carry(at)
        elif touch is not None and touch.name:
            self._down = touch.name, at
            self._hold.start()

    def _move(self, at: QPointF) -> None:
        if self._lifted:
            self.chip.carry(at)
        elif self._down is not None:
            way = at - self._down[1]
            if max(abs(way.x()), abs(way.y())) > self._view.height() * STILL:
                self._let_go()

    def _release(self, at: QPointF) -> None:
        self._let_go()
        if not self._lifted:
            return
        touch = self._touched(at)
        if touch is None or touch.name == self._lifted:
            # Not dropped yet: the next touch of a station places the name.
            self._wait.start()
        elif touch.card is not None:
            self._seat(touch.card, at)
        elif not touch.name:
            self._ask_for_help(at)
        else:
            self._drop()

    def _lift(self) -> None:
        if self._down is None or self._choosing() is None:
            return
        self._lifted, at = self._down
        self._down = None
        self.chip.lift(self._lifted, at, self._view.theme)

    def _let_go(self) -> None:
        self._hold.stop()
        self._down = None

    def _drop(self) -> None:
        """Nothing comes of it."""
        self._let_go()
        self._wait.stop()
        self._lifted = ""
        self.chip.put_away()

    def _follow(self) -> None:
        """A name that was lifted when choice time ended stays where it was."""
        if (self._lifted or self._down) and self._choosing() is None:
            self._drop()

    def _seat(self, card: int, at: QPointF) -> None:
        found, student = self._choosing(), self._student()
        self._drop()
        if found is None or student is None:
            return
        state, reading = found
        stations = choice_stations(state, reading)
        if card >= len(stations):
            return
        station = stations[card]
        wish = cmd.Seat(student, reading.index, station.id)
        log = self._desk.log
        if log is not None and isinstance(decide(log, wish, self._desk.clock.now()), Refusal):
            words = refusal_words(state, reading, station, student, self._manner())
            if words:
                self.chip.refuse(words, at, self._view.theme)
            return
        self._desk.wish(wish)

    def _ask_for_help(self, at: QPointF) -> None:
        student, log = self._student(), self._desk.log
        self._drop()
        if student is None or log is None:
            return
        wish = cmd.AskForHelp(student)
        if isinstance(decide(log, wish, self._desk.clock.now()), Refusal):
            self.chip.refuse(waiting_words(self._manner()), at, self._view.theme)
            return
        self._desk.wish(wish)

    def _student(self) -> StudentId | None:
        state = self._desk.state
        if state is None:
            return None
        names = shown_names(state, self._manner())
        return next((student for student, name in names.items() if name == self._lifted), None)

    def _touched(self, at: QPointF) -> Touch | None:
        return self._view.touched(at.x(), at.y())


def _once(parent: QObject, after: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after)
    timer.timeout.connect(act)
    return timer
