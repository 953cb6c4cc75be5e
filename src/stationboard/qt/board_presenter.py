"""Puts the lesson on the board: looks whenever the desk looks, and oftener while groups glide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from stationboard.board.frame import BlankBody, Frame, Heading
from stationboard.board.framing import frame
from stationboard.board.glide import GLIDE
from stationboard.board.telling import Manner
from stationboard.domain.quantity import Millis
from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage
from stationboard.library.settings import Settings
from stationboard.machine.fuse import Fuse
from stationboard.qt.lesson_desk import LessonDesk

GLIDE_PERIOD_MS: Final = 16
EMPTY: Final = Frame(BlankBody(), Heading("", "", ()))


class FrameView(Protocol):
    """Anything that shows frames."""

    def show_frame(self, shown: Frame, since: Millis | None = None) -> None:
        """Show a frame, `since` milliseconds after its view appeared; without `since` nothing moves."""
        ...


class FusedView:
    """A view that is left alone once it has failed too often."""

    def __init__(self, view: FrameView, fuse: Fuse) -> None:
        self._view = view
        self._fuse = fuse

    def show_frame(self, shown: Frame, since: Millis | None = None) -> None:
        """Show a frame where the view can."""
        self._fuse.run(lambda: self._view.show_frame(shown, since))


class BoardPresenter(QObject):
    """Gives every view of the board the same frame. Signal: `blank_changed`."""

    blank_changed = Signal(bool)

    def __init__(
        self,
        desk: LessonDesk,
        settings: Callable[[], Settings],
        manner: Callable[[], Manner],
        glide: Fuse,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self._manner = manner
        self._glide_fuse = glide
        self._views: list[FrameView] = []
        self._blank = False
        self._glide = QTimer(self)
        self._glide.setTimerType(Qt.TimerType.PreciseTimer)
        self._glide.setInterval(GLIDE_PERIOD_MS)
        self._glide.timeout.connect(self.present)
        desk.looked.connect(self.present)

    def add_view(self, view: FrameView) -> None:
        """Let `view` show the board from now on."""
        self._views.append(view)
        self.present()

    @property
    def blank(self) -> bool:
        """Whether the board shows nothing."""
        return self._blank

    def toggle_blank(self) -> None:
        """Blank the board, or show it again."""
        self._blank = not self._blank
        self.blank_changed.emit(self._blank)
        self.present()

    def present(self) -> None:
        """Show the lesson as it is now."""
        state, reading = self._desk.state, self._desk.reading()
        if state is None or reading is None:
            self._glide.stop()
            self._show(EMPTY, None)
            return
        shown = frame(state, reading, self._manner(), blank=self._blank)
        gliding = (
            reading.view is View.TRANSITION
            and reading.stage is Stage.RUNNING
            and reading.elapsed < GLIDE
            and not self._settings().reduced_motion
            and not self._glide_fuse.blown
        )
        if not (gliding and self._glide_fuse.run(lambda: self._show(shown, reading.elapsed))):
            self._show(shown, None)
        if gliding != self._glide.isActive():
            self._glide.start() if gliding else self._glide.stop()

    def _show(self, shown: Frame, since: Millis | None) -> None:
        for view in self._views:
            view.show_frame(shown, since)
