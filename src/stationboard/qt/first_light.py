"""The board's window before the lesson can be read: its last picture with the right time, or a curtain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QPointF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from stationboard.board.curtain import curtain
from stationboard.board.marks import Mark, Panel, Ring, Shape, Text
from stationboard.board.theme import ThemeName
from stationboard.domain.overriding import override
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.fonts import board_font
from stationboard.qt.measure import QtMeasure
from stationboard.qt.screens import screen_for_board, screen_named
from stationboard.qt.strokes import draw_panel, draw_ring, draw_shape, fill_box, smooth, write_outlines
from stationboard.store.afterglow import Afterglow, Scene, Still

LONGEST_MS: Final = 200
"""A window that is not painted by then is behind another or on a slow display; the lesson is loaded first."""


class FirstLight(QWidget):
    """Paints the picture of `scene` with its countdown as long as it is true, else the curtain of a theme.

    `incl` tells the milliseconds since the computer started, its sleep too. Signal: `painted`, after the
    first time.
    """

    painted = Signal()

    def __init__(self, theme: ThemeName, scene: Scene | None, incl: Callable[[], int]) -> None:
        super().__init__()
        self._theme = theme.theme
        self.scene = scene
        """What is shown; nothing where it is the curtain."""
        self._incl = incl
        self.mishap: Exception | None = None
        """What went wrong while painting, if anything did."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            smooth(painter)
            # Whatever fails here, the lesson itself comes after it.
            try:
                self._paint_scene(painter, self._incl())
            except Exception as error:  # noqa: BLE001
                self.mishap, self.scene = error, None
            if self.scene is None:
                try:
                    self._paint_curtain(painter)
                except Exception as error:  # noqa: BLE001
                    self.mishap = error
        self.painted.emit()

    def _paint_scene(self, painter: QPainter, now: int) -> None:
        """The board as it is `now`; where that cannot be known, it is forgotten."""
        scene = self.scene
        if scene is None or not (self._fits(scene.still) and scene.kept <= now < scene.until):
            self.scene = None
            return
        wide, high = scene.still.size
        pixels = scene.still.inflated()
        image = QImage(pixels, wide, high, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scene.still.ratio)
        painter.drawImage(QPointF(0, 0), image)
        for mark in scene.countdown.marks(now):
            _draw(painter, mark)

    def _paint_curtain(self, painter: QPainter) -> None:
        shown = curtain(self.width(), self.height(), self._theme, QtMeasure())
        fill_box(painter, shown.box, shown.background)
        for mark in shown.marks:
            _draw(painter, mark)

    def _fits(self, still: Still) -> bool:
        here = (self.width(), self.height(), self.devicePixelRatioF())
        return here == (still.width, still.height, still.ratio)


def _draw(painter: QPainter, mark: Mark) -> None:
    match mark:
        case Panel():
            draw_panel(painter, mark)
        case Ring():
            draw_ring(painter, mark)
        case Shape():
            draw_shape(painter, mark)
        case Text():
            write_outlines(painter, mark, board_font(mark.size, mark.weight, tabular=mark.tabular))
        case _:
            pass  # neither a curtain nor a countdown has pictograms


def open_first_light(
    glow: Afterglow | None, scene: Scene | None, incl: Callable[[], int]
) -> tuple[BoardWindow, Exception | None]:
    """Open the board's window where it stood last; return as soon as it is painted, with what went wrong.

    `scene` is what `glow` knows of the lesson, if that is true. Needs a running QApplication.
    """
    screen = "" if glow is None else glow.screen
    if screen and screen_named(screen) is None:
        scene = None
    view = FirstLight(ThemeName.LIGHT if glow is None else ThemeName(glow.theme), scene, incl)
    window = BoardWindow(view)
    window.open_on(screen_for_board(screen, screen))
    _wait_for(view)
    return window, view.mishap


def _wait_for(view: FirstLight) -> None:
    """A window appears when the display has answered, which one look at the events may miss."""
    loop, limit = QEventLoop(), QTimer()
    view.painted.connect(loop.quit)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(LONGEST_MS)
    loop.exec()
    view.painted.disconnect(loop.quit)
