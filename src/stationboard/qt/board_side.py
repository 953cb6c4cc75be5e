"""Everything the class sees or hears: the board's window, its presenter, the sounds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QScreen

from stationboard.board.telling import Countdown, Manner
from stationboard.board.theme import DARK, LIGHT
from stationboard.board.words import ENGLISH, Catalog
from stationboard.domain.sentence import say
from stationboard.library.settings import Settings, ThemeChoice
from stationboard.machine.fuse import Fuses
from stationboard.machine.resources import resource_folder
from stationboard.machine.sound import Chimes, SilentChimes, open_chimes
from stationboard.qt.afterglow import AfterglowKeeper
from stationboard.qt.board_presenter import BoardPresenter, FusedView
from stationboard.qt.board_view import BoardView
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.desks import Desks
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.lesson_sounds import LessonSounds
from stationboard.qt.measure import QtMeasure
from stationboard.qt.mishaps import Mishaps
from stationboard.qt.painting import BoardPainter
from stationboard.qt.plain_painting import PlainPainter
from stationboard.qt.screens import screen_for_board
from stationboard.qt.second_board import SecondBoard
from stationboard.qt.self_placing import SelfPlacing
from stationboard.qt.system_wishes import SystemWishes
from stationboard.store.disk import LocalDisk
from stationboard.store.word_files import load_catalogs

PROJECTOR: Final = QSize(1600, 900)
"""The size in pixels for which the small picture on the console is made."""
SAFE_MODE: Final = say("Sound is off: Station Board had to be started in safe mode.")


class BoardSide(QObject):
    """The board as the settings want it; in safe mode, as text without pictures or sound."""

    def __init__(
        self,
        desks: Desks,
        fuses: Fuses,
        parent: QObject,
        *,
        safe: bool = False,
        window: BoardWindow | None = None,
    ) -> None:
        """`window` is open already and shows something else until the board is shown."""
        super().__init__(parent)
        self._mishaps = Mishaps()
        self._library = desks.library
        self._fuses = fuses
        self._painter = PlainPainter if safe else BoardPainter
        self.catalogs: Final[dict[str, Catalog]] = load_catalogs(LocalDisk(), resource_folder() / "words")
        self.chimes: Final[Chimes] = (
            SilentChimes(SAFE_MODE)
            if safe
            else open_chimes(resource_folder() / "sounds", desks.lesson.clock.now, later=True)
        )
        self._sounds = LessonSounds(desks.lesson, self.chimes, fuses.sounds)
        self._views: list[BoardView] = []
        self._lesson = desks.lesson
        self.system: Final = SystemWishes(self)
        self._rehearsed = False
        self.presenter: Final = self.new_presenter(desks.lesson, self)
        self._view = view = self._make_view()
        self.presenter.add_view(view)
        SelfPlacing(view, desks.lesson, self.manner)
        self.window: Final = BoardWindow(view) if window is None else window
        self._glow = None if safe else AfterglowKeeper(desks, self.presenter, view, self.window, self)
        self.window.full_screen_wished.connect(self.toggle_full_screen)
        self.second: Final = SecondBoard(desks, self)
        desks.lesson.placing_changed.connect(self.presenter.present)
        desks.library.settings_changed.connect(self._follow_settings)
        self.system.changed.connect(self._follow_settings)
        self._follow_settings()

    def add_preview(self) -> BoardView | None:
        """A small picture of what is on the projector; none in safe mode."""
        if self._fuses.preview.blown:
            return None
        view = self._make_view(PROJECTOR)
        self.presenter.add_view(FusedView(view, self._fuses.preview))
        return view

    def new_preview(self) -> BoardView:
        """A small board that shows what it is told to, and not the lesson."""
        return self._make_view(PROJECTOR)

    def new_board(self) -> BoardView:
        """A board in its own size, dressed as the settings want it."""
        return self._make_view()

    def new_presenter(
        self, desk: LessonDesk, parent: QObject, manner: Callable[[], Manner] | None = None
    ) -> BoardPresenter:
        """What puts the lesson of `desk` on boards, as the settings or `manner` want it."""
        glide, told = self._fuses.glide, manner or self.manner
        return BoardPresenter(desk, self.settings, told, glide, parent, self._mishaps)

    def settings(self) -> Settings:
        """What the teacher chose; where the whole computer is to show no motion, the board shows none."""
        settings = self._library.settings
        if settings.reduced_motion or not self.system.no_motion:
            return settings
        return settings.model_copy(update={"reduced_motion": True})

    def rehearse(self, desk: LessonDesk, *, on_projector: bool) -> None:
        """Let a rehearsal be heard, and be seen on the projector too."""
        self._rehearsed = on_projector
        LessonSounds(desk, self.chimes, self._fuses.sounds)
        if on_projector:
            self.presenter.follow(desk)
            self.show()

    def end_rehearsal(self) -> None:
        """Show the lesson again, where a rehearsal was shown."""
        if self._rehearsed:
            self._rehearsed = False
            self.presenter.follow(self._lesson)
            if self._lesson.state is None:
                self.window.put_away()

    def _make_view(self, laid_out_at: QSize | None = None) -> BoardView:
        view = BoardView(LIGHT, QtMeasure(), self._painter(), laid_out_at=laid_out_at, mishaps=self._mishaps)
        self._views.append(view)
        self._dress(view)
        return view

    def show(self) -> None:
        """Bring the board to its screen, or forward in its window."""
        self.window.hold(self._view)
        self.window.open_on(self._screen())
        self.second.show()

    def toggle_full_screen(self) -> None:
        """Let the board fill its screen, or go back to a window."""
        self.window.toggle_full_screen(self._screen())

    def follow_screens(self) -> None:
        """Put the board right for the screens that are here now."""
        self.window.follow(self._screen())
        self.second.follow_screens()

    @property
    def stands_alone(self) -> bool:
        """Whether there is a screen for the board that the console does not need."""
        return self._screen() is not None

    @property
    def misplaced(self) -> bool:
        """Whether the board fills another screen than the teacher has chosen by now."""
        filled, wanted = self.window.filled, self._screen()
        return filled is not None and wanted is not None and filled is not wanted

    def _screen(self) -> QScreen | None:
        return screen_for_board(self._library.settings.board_screen, self.window.stood_on)

    def close(self) -> None:
        """Put the board away, and fall silent."""
        self.window.put_away()
        self.second.put_away()
        self.chimes.close()

    def _follow_settings(self) -> None:
        for view in self._views:
            self._dress(view)
        self._sounds.follow(self._library.settings)
        self.presenter.present()
        if self._glow is not None:
            # What the class shall not see any more is not kept a second longer.
            self._glow.look()

    def _dress(self, view: BoardView) -> None:
        view.set_theme(DARK if self._library.settings.board_theme is ThemeChoice.DARK else LIGHT)

    def manner(self) -> Manner:
        """How the board speaks."""
        settings = self._library.settings
        catalog = self.catalogs.get(settings.language, ENGLISH)
        return Manner(
            catalog,
            twelve_hours=settings.twelve_hours,
            names_shown=settings.names_on_board,
            countdown=Countdown.ABOUT if settings.calm_countdown else Countdown.DIGITS,
            wing=settings.board_wing,
            by_touch=self._lesson.students_place,
        )
