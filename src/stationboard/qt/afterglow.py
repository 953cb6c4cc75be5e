"""Keeps a picture of the running lesson's board, so that after a crash the class has it back at once."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Thread
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from stationboard.board.countdown import Countdown, countdown_of
from stationboard.board.frame import Frame
from stationboard.board.outlook import FURTHEST, stays_until
from stationboard.board.picture import Layout
from stationboard.board.telling import Manner
from stationboard.board.theme import ThemeName
from stationboard.domain.quantity import Instant, Millis, later, seconds
from stationboard.lesson.log import Log
from stationboard.lesson.reading import read
from stationboard.lesson.state import Stage, State
from stationboard.qt.board_presenter import BoardPresenter
from stationboard.qt.board_view import BoardView
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.desks import Desks
from stationboard.store.afterglow import Afterglow, Scene, Still, deflated
from stationboard.store.afterglow_file import AfterglowFile
from stationboard.store.recovery import Anchor

SETTLED: Final = seconds(0.5)
"""A board that has changed is given so long to change again, while somebody drags or a window is resized."""


@dataclass(frozen=True, slots=True)
class Sight:
    """All that a kept picture hangs on; with the first change of any of it the picture is true no more."""

    log: Log | None
    layout: Layout | None
    size: tuple[int, int, float]
    theme: ThemeName
    screen: str


@dataclass(frozen=True, slots=True)
class Capture:
    """What a scene is made of, away from the windows; `now` is an instant of the lesson."""

    state: State
    manner: Manner
    now: Instant
    anchor: Anchor
    checksum: int
    still: Frame
    countdown: Countdown
    size: tuple[int, int, float]
    image: QImage

    def scene(self) -> Scene | None:
        """The scene; nothing where the board counts nothing down."""
        until = stays_until(self.state, self.manner, self.now, self.still)
        if until == self.now:
            return None
        picture = Still(*self.size, deflated(self.image.constBits()))
        begins, ends = self.now - self.anchor.offset, until - self.anchor.offset
        return Scene(self.anchor.boot_id, self.checksum, begins, ends, self.countdown, picture)


class AfterglowKeeper(QObject):
    """Looks when the lesson is looked at; keeps a picture once the board has settled.

    On this thread it paints what stands still once more, which took 9 ms of processor time for 1920 by 1080
    pixels and 26 ms for 3840 by 2160; the rest is done on another.
    """

    def __init__(
        self, desks: Desks, presenter: BoardPresenter, view: BoardView, window: BoardWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lesson = desks.lesson
        self._lesson_file = desks.lesson_file
        self._file = desks.glow_file
        self._presenter = presenter
        self._view = view
        self._window = window
        self._turn = 0
        self._seen: Sight | None = None
        self._again = Instant(0)
        """When there is something to be kept, if nothing changes."""
        # The presenter is connected already, so that the view has looked before.
        desks.lesson.looked.connect(self.look)

    def look(self) -> None:
        """Keep a picture, let go of one that is true no more, or let be."""
        now, sight = self._lesson.clock.now(), self._sight()
        if sight != self._seen:
            known = self._seen is not None or sight.log is not None
            self._seen, self._again = sight, later(now, SETTLED)
            if known:
                self._turn = self._file.keep(_afterglow(sight, None))
        elif now >= self._again and (capture := self._capture(sight, now)) is not None:
            self._again = later(now, FURTHEST)
            Thread(target=_keep, args=(self._file, self._turn, sight, capture), daemon=True).start()

    def _sight(self) -> Sight:
        view = self._view
        theme = ThemeName.DARK if view.theme.dark else ThemeName.LIGHT
        # A rehearsal on the projector is no lesson to come back to.
        layout = view.laid_out if self._presenter.followed is self._lesson else None
        size = (view.width(), view.height(), view.devicePixelRatioF())
        return Sight(self._lesson.log, layout, size, theme, self._window.stood_on)

    def _capture(self, sight: Sight, now: Instant) -> Capture | None:
        """The board at `now`, where it counts down a lesson that runs."""
        log, layout, shown = sight.log, sight.layout, self._view.frame_shown
        if log is None or layout is None or shown is None or not self._window.isVisible():
            return None
        reading = read(log.state, now)
        if reading.left is None or log.state.stage is not Stage.RUNNING:
            return None
        anchor = self._lesson_file.anchor()
        ends, whole = now - anchor.offset + reading.left, Millis(reading.left + reading.elapsed)
        marks, leftward = layout.countdown(shown.clock), layout.frame.right_to_left
        countdown = countdown_of(marks, ends, whole, leftward=leftward)
        if countdown is None:
            return None
        manner, checksum = self._presenter.manner(), self._lesson_file.checksum
        image = self._view.still_image(layout)
        return Capture(log.state, manner, now, anchor, checksum, layout.frame, countdown, sight.size, image)


def _keep(file: AfterglowFile, turn: int, sight: Sight, capture: Capture) -> None:
    """On a thread of its own, which touches no window."""
    scene = capture.scene()
    if scene is not None:
        file.keep_after(turn, _afterglow(sight, scene))


def _afterglow(sight: Sight, scene: Scene | None) -> Afterglow:
    return Afterglow(sight.theme.value, sight.screen, scene)
