"""Puts the lesson on the board: looks whenever the desk looks, and oftener while groups glide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from stationboard.board.frame import BlankBody, Frame, Heading
from stationboard.board.framing import frame
from stationboard.board.glide import GLIDE
from stationboard.board.plain import bare_frame, later_frame
from stationboard.board.telling import Manner
from stationboard.domain.quantity import Instant, Millis, between, later
from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage
from stationboard.library.settings import Settings
from stationboard.machine.fuse import Fuse
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.mishaps import Mishaps

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
        mishaps: Mishaps | None = None,
    ) -> None:
        super().__init__(parent)
        self._mishaps = mishaps or Mishaps()
        self._last = EMPTY
        self._ends: Instant | None = None
        self._desk = desk
        self._settings = settings
        self.manner: Final = manner
        """Tells how the board speaks now."""
        self._glide_fuse = glide
        self._views: list[FrameView] = []
        self._blank = False
        self._glide = QTimer(self)
        self._glide.setTimerType(Qt.TimerType.PreciseTimer)
        self._glide.setInterval(GLIDE_PERIOD_MS)
        self._glide.timeout.connect(self.present)
        desk.looked.connect(self.present)

    def follow(self, desk: LessonDesk) -> None:
        """Show the lesson of another desk from now on."""
        self._desk.looked.disconnect(self.present)
        self._desk = desk
        desk.looked.connect(self.present)
        self.present()

    @property
    def followed(self) -> LessonDesk:
        """The desk whose lesson is shown."""
        return self._desk

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
        try:
            shown, since = self._seen()
        except Exception as error:  # noqa: BLE001 - the class sees the time, whatever fails
            self._mishaps.tell("the frame of the board", error)
            shown, since = self._in_need(), None
        if since is None or not self._glide_fuse.run(lambda: self._show(shown, since)):
            self._show(shown, None)
        if (since is not None) != self._glide.isActive():
            self._glide.stop() if since is None else self._glide.start()

    def _seen(self) -> tuple[Frame, Millis | None]:
        """The frame, and how long its view has been there while groups glide."""
        state, reading = self._desk.state, self._desk.reading()
        if state is None or reading is None:
            self._last, self._ends = EMPTY, None
            return EMPTY, None
        runs = reading.stage is Stage.RUNNING
        self._ends = (
            later(self._desk.clock.now(), reading.left) if runs and reading.left is not None else None
        )
        self._last = shown = frame(state, reading, self.manner(), blank=self._blank)
        gliding = (
            runs
            and reading.view is View.TRANSITION
            and reading.elapsed < GLIDE
            and not self._settings().reduced_motion
            and not self._glide_fuse.blown
        )
        return shown, reading.elapsed if gliding else None

    def _in_need(self) -> Frame:
        """The phase and the time left; where the lesson cannot be read either, the last frame counts on."""
        try:
            reading = self._desk.reading()
            return EMPTY if reading is None else bare_frame(reading, blank=self._blank)
        except Exception as error:  # noqa: BLE001 - see present
            self._mishaps.tell("reading the lesson", error)
            left = None if self._ends is None else between(self._desk.clock.now(), self._ends)
            return later_frame(self._last, left)

    def _show(self, shown: Frame, since: Millis | None) -> None:
        for view in self._views:
            view.show_frame(shown, since)
