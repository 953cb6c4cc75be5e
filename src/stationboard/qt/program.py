"""The running program: the board first, then the teacher's console, and the lesson between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from stationboard.domain.quantity import ClockTime
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.sentence import say
from stationboard.lesson.commands import Start
from stationboard.library.bell import usual_bell
from stationboard.library.warning import with_warning
from stationboard.machine.awake import Awake
from stationboard.machine.faults import Faults
from stationboard.machine.fuse import Fuses
from stationboard.machine.instance import Claim
from stationboard.machine.meeting import meeting_name
from stationboard.planning.compiling import PlanError
from stationboard.qt.board_side import BoardSide
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.desks import set_up
from stationboard.qt.first_lesson import FirstLesson
from stationboard.qt.screen_watch import ScreenWatch
from stationboard.qt.stepping_back import SteppingBack
from stationboard.qt.ticker import Ticker
from stationboard.store.interruptions import SILENT, Interruption
from stationboard.store.places import Places
from stationboard.store.recovering import LeftBehind, Recovered

if TYPE_CHECKING:
    from stationboard.qt.console_side import ConsoleSide
    from stationboard.qt.front_door import FrontDoor
    from stationboard.qt.wakefulness import Wakefulness

SETTLING_MS: Final = 500
"""So long after the start the windows are painted, and whoever asks is answered at once."""
SESSION_SECONDS: Final = 1.0
"""How long the end of a desktop session is kept waiting, for each disk."""
CLOSING_SECONDS: Final = 5.0
"""How long leaving waits for this computer's disk, and for the library's; what is not saved then is in the
lesson file, or lost with the disk.
"""


class Program(QObject):
    """Holds everything that lives as long as the program does; `stop` ends it.

    In `safe` mode, what can be left out is. `window` is the board's, where it is open already.
    """

    def __init__(
        self,
        application: QApplication,
        stop: Callable[[], None],
        claim: Claim,
        faults: Faults,
        *,
        safe: bool = False,
        window: BoardWindow | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._stop = stop
        self._safe = safe
        self._stepping_back = SteppingBack(claim, self)
        self._desks = set_up(self, claim.still_ours)
        fuses = Fuses(faults, safe=safe, blew=self._desks.safety.leave_out)
        self._board = BoardSide(self._desks, fuses, self, safe=safe, window=window)
        self._console: ConsoleSide | None = None
        self._door: FrontDoor | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(claim.say_up)
        self._wakefulness: Wakefulness | None = None
        self._ticker = Ticker(self._desks.lesson, self._desks.system)
        self._ticker.look_before(self._board.window.view, application)
        application.commitDataRequest.connect(self.keep_everything)
        self._screens = ScreenWatch(application, self)
        self._screens.going.connect(self._board.window.leave)
        self._screens.going.connect(self._board.second.leave)
        self._screens.settled.connect(self._follow_screens)
        self._desks.library.settings_changed.connect(self._follow_choice)

    def open_board(self, first: FirstLesson | None, after: str = "") -> None:
        """Put the lesson a crash had interrupted, or `first`, on the board before anything else is loaded.

        `after` tells what interrupted the run before this one, if anything did.

        Raises:
            PlanError: `first` cannot be run with its class.
        """
        found = self._desks.found
        in_lesson = found is not None and found.interrupted
        if after or in_lesson:
            cause = after or SILENT
            self._desks.interruptions.add(Interruption(self._desks.system.wall(), cause, in_lesson))
        if isinstance(found, LeftBehind):
            self._desks.keeper.keep(found)
        self._desks.keeper.keep_left(self._desks.left)
        if isinstance(found, Recovered):
            self._desks.keeper.go_on_with(found)
        elif first is not None:
            local = self._desks.lesson.clock.local()
            bell = usual_bell(first.routine, local)
            self._desks.lesson.open(first.roster, first.routine, first.place, bell)
            self._desks.lesson.wish(Start(local))
        if self._desks.lesson.state is not None:
            self._board.show()
            self._application.processEvents()
        else:
            self._board.window.put_away()
        self._ticker.start()

    def open_sound(self) -> None:
        """Let the lesson be heard, too; what should have sounded a moment ago sounds now."""
        self._board.chimes.begin()

    def open_console(self) -> None:
        """Load and show the teacher's window."""
        # The class must not wait for what only the teacher sees: a third of the program's code.
        from stationboard.qt.console_side import ConsoleSide  # noqa: PLC0415

        self._console = console = ConsoleSide(self._application, self._desks, self._board)
        if isinstance(self._desks.found, Recovered):
            console.run_page.show_return_after_crash(away_unknown=self._desks.found.away_unknown)
            console.run_page.off_told.connect(self._desks.keeper.add_to_absence)
        console.lesson_wished.connect(self._open_lesson)
        console.start_wished.connect(self._start_lesson)
        console.finish_wished.connect(self._finish_lesson)
        console.show_board_wished.connect(self._show_board)
        console.leave_wished.connect(self._stop)
        if self._safe:
            self._desks.lesson.refused.emit(
                say("Safe mode, because the program kept stopping: no sound or pictures until you reopen it.")
            )
        console.show()
        if self._desks.lesson.state is None or self._board.stands_alone:
            console.come_forward()
        else:
            self._bring_board_forward()

    def stand_by(self, places: Places) -> None:
        """Do what can wait until both windows are there."""
        # Neither the network part of Qt nor its like is needed to paint a board.
        from stationboard.qt.front_door import FrontDoor  # noqa: PLC0415
        from stationboard.qt.wakefulness import Wakefulness  # noqa: PLC0415

        self._door = FrontDoor(meeting_name(places.root), self)
        self._door.show_wished.connect(self._come_forward)
        self._settled.start(SETTLING_MS)
        self._wakefulness = Wakefulness(self._desks.lesson, Awake())

    def keep_everything(self) -> None:
        """The desktop session may end at once: write what waits, a lesson under way first."""
        self._desks.keeper.close()
        self._desks.writers.flush(SESSION_SECONDS)

    def close(self) -> None:
        """Put everything away; a lesson under way stays on disk, to be gone on with."""
        if self._door is not None:
            self._door.close()
        if self._wakefulness is not None:
            self._wakefulness.close()
        self._desks.keeper.close()
        self._board.close()
        if self._console is not None:
            self._console.close()
        self._desks.writers.close(CLOSING_SECONDS)

    def _come_forward(self) -> None:
        """Somebody has started the program once more."""
        if self._console is not None:
            self._console.window.setWindowState(
                self._console.window.windowState() & ~Qt.WindowState.WindowMinimized
            )
            self._console.window.show()
            self._console.come_forward()

    def _start_lesson(
        self, roster: Roster, routine: Routine, place: PlaceInCycle, bell: ClockTime | None
    ) -> None:
        if self._open_lesson(roster, routine, place, bell):
            self._desks.lesson.wish(Start(self._desks.lesson.clock.local()))

    def _open_lesson(
        self, roster: Roster, routine: Routine, place: PlaceInCycle, bell: ClockTime | None
    ) -> bool:
        """Put a lesson on the board, and tell whether it can be run."""
        self._desks.keeper.finish()
        # What was changed for this lesson does not wait for a pause in the typing.
        self._desks.writers.hurry()
        try:
            warned = with_warning(routine, self._desks.library.settings)
            self._desks.lesson.open(roster, warned, place, bell)
        except PlanError as error:
            self._desks.lesson.refused.emit(error.sentence)
            return False
        self._board.show()
        if self._console is not None:
            self._console.come_forward()
        return True

    def _finish_lesson(self) -> None:
        self._desks.keeper.finish()
        self._board.window.put_away()

    def _show_board(self) -> None:
        """Bring the board forward; where both windows share a screen, the second time the console."""
        before = self._board.window.isActiveWindow()
        self._board.show()
        if self._console is not None and (before or self._board.stands_alone):
            self._console.come_forward()
        else:
            self._bring_board_forward()

    def _bring_board_forward(self) -> None:
        self._board.window.raise_()
        self._board.window.activateWindow()

    def _follow_choice(self) -> None:
        if self._board.misplaced:
            self._follow_screens()

    def _follow_screens(self) -> None:
        """Put every window right for the screens that are here now."""
        self._board.follow_screens()
        if self._console is None:
            return
        behind = self._console.follow_screens(self._board.window.filled)
        # The class must not see the console, nor a name in it when the teacher brings it forward.
        self._console.hide_names(hidden=behind and self._board.window.is_on_projector)
        if behind:
            self._bring_board_forward()
