"""A second board for one side of the lesson, such as the lab's, on a screen of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen

from stationboard.board.telling import Manner
from stationboard.board.wing import wing_named
from stationboard.qt.board_presenter import BoardPresenter
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.desks import Desks
from stationboard.qt.screens import primary_screen, screen_named

if TYPE_CHECKING:
    from stationboard.qt.board_side import BoardSide


class SecondBoard(QObject):
    """Is there while the lesson has the side that the settings name, and away otherwise."""

    def __init__(self, desks: Desks, first: BoardSide) -> None:
        super().__init__(first)
        self._desks = desks
        self._first = first
        self._presenter: BoardPresenter | None = None
        self._window: BoardWindow | None = None
        self._wish = False, "", ""
        first.presenter.blank_changed.connect(self._follow_blank)
        desks.lesson.changed.connect(self._follow)
        desks.library.settings_changed.connect(self._follow)

    @property
    def window(self) -> BoardWindow | None:
        """The window, once it was wanted."""
        return self._window

    @property
    def wanted(self) -> bool:
        """Whether the lesson has the side that is to be shown."""
        state, name = self._desks.lesson.state, self._desks.library.settings.second_wing
        return bool(name) and state is not None and wing_named(state.chart, name) is not None

    def show(self) -> None:
        """Bring the board to its screen, or forward in its window, where it is wanted."""
        if self.wanted:
            self._made().open_on(self._screen())

    def follow_screens(self) -> None:
        """Put the board right for the screens that are here now."""
        if self._window is not None:
            self._window.follow(self._screen())

    def leave(self, screen: QScreen) -> None:
        """Hide while `screen` goes."""
        if self._window is not None:
            self._window.leave(screen)

    def put_away(self) -> None:
        """Hide the board until it is wanted again."""
        if self._window is not None:
            self._window.put_away()

    def _made(self) -> BoardWindow:
        """The window; most lessons never need it, so it is made only now."""
        if self._window is not None:
            return self._window
        view = self._first.new_board()
        self._presenter = self._first.new_presenter(self._desks.lesson, self, self._manner)
        self._presenter.add_view(view)
        self._window = window = BoardWindow(view)
        window.full_screen_wished.connect(lambda: window.toggle_full_screen(self._screen()))
        self._follow_blank(self._first.presenter.blank)
        return window

    def _manner(self) -> Manner:
        wing = self._desks.library.settings.second_wing
        return replace(self._first.manner(), wing=wing, by_touch=False)

    def _follow(self) -> None:
        """Come or go when the wish changes; a window that somebody closed meanwhile stays closed."""
        settings = self._desks.library.settings
        wish = self.wanted, settings.second_wing, settings.second_screen
        if wish != self._wish:
            self._wish = wish
            if not self.wanted:
                self.put_away()
            elif self._first.window.isVisible():
                self.show()
        if self._presenter is not None:
            self._presenter.present()

    def _follow_blank(self, blank: bool) -> None:  # noqa: FBT001 - what the signal carries
        if self._presenter is not None and blank != self._presenter.blank:
            self._presenter.toggle_blank()

    def _screen(self) -> QScreen | None:
        """The screen chosen, else one that neither the first board nor the console is on."""
        chosen = screen_named(self._desks.library.settings.second_screen)
        taken = self._first.window.filled
        if chosen is not None and chosen is not taken:
            return chosen
        primary = primary_screen()
        free = (one for one in QGuiApplication.screens() if one is not taken and one is not primary)
        return next(free, None) if taken is not None else None
