"""The running program: its windows, and what ties them to the desks."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from PySide6.QtCore import QLocale, QObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget

from stationboard.board.telling import Manner
from stationboard.board.theme import DARK, LIGHT
from stationboard.board.words import ENGLISH
from stationboard.domain.document import ClassId
from stationboard.domain.quantity import ClockTime
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.sentence import say
from stationboard.lesson.commands import Start
from stationboard.library.bell import usual_bell
from stationboard.library.settings import ThemeChoice
from stationboard.machine.resources import resource_folder
from stationboard.machine.sound import open_chimes
from stationboard.planning.compiling import PlanError
from stationboard.qt.board_presenter import BoardPresenter
from stationboard.qt.board_view import BoardView
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.console.classes.class_page import ClassPage
from stationboard.qt.console.keys.lesson_keys import LessonKeys
from stationboard.qt.console.look import style
from stationboard.qt.console.run.run_page import RunPage
from stationboard.qt.console.settings.settings_page import SettingsPage
from stationboard.qt.console.start.start_page import StartPage
from stationboard.qt.console.window import ConsoleWindow, Page
from stationboard.qt.desks import set_up
from stationboard.qt.first_lesson import FirstLesson
from stationboard.qt.lesson_sounds import LessonSounds
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter
from stationboard.qt.screens import screen_for_board, screen_names
from stationboard.qt.ticker import Ticker
from stationboard.store.disk import LocalDisk
from stationboard.store.recovering import LeftBehind, Recovered
from stationboard.store.word_files import load_catalogs

CLOSING_SECONDS: Final = 5.0
"""How long leaving waits for the disk; what is not saved then is in the lesson file or lost with the disk."""

TITLE_BAR: Final = 40
"""Pixels that a window's frame may take."""


class Program(QObject):
    """Holds everything that lives as long as the program does; `stop` ends it."""

    def __init__(self, application: QApplication, stop: Callable[[], None]) -> None:
        super().__init__(application)
        self._application = application
        self._stop = stop
        self._desks = set_up(self)
        # Before the first widget is made, so that all of them get the bundled letters.
        style.wear(application, self._desks.library.settings.console_theme)
        self._catalogs = load_catalogs(LocalDisk(), resource_folder() / "words")
        self._chimes = open_chimes(resource_folder() / "sounds", self._desks.lesson.clock.now)
        self._sounds = LessonSounds(self._desks.lesson, self._chimes)
        library, lesson = self._desks.library, self._desks.lesson
        self._presenter = BoardPresenter(lesson, lambda: library.settings, self._manner, self)
        self._views = tuple(self._board_view() for _ in range(2))
        self.board: Final = BoardWindow(self._views[0])
        self.start_page: Final = StartPage(library, lesson.clock)
        self.run_page: Final = RunPage(lesson, self._views[1])
        self.lesson_room: Final = QStackedWidget()
        self.lesson_room.addWidget(self.start_page)
        self.lesson_room.addWidget(self.run_page)
        self.class_page: Final = ClassPage(library, Random())
        self.settings_page: Final = SettingsPage(library, self._chimes, self._languages(), self._screens())
        self.console: Final = ConsoleWindow(
            lesson,
            (
                Page(self.tr("Run"), "play", self.lesson_room),
                Page(self.tr("Class & groups"), "users", self.class_page),
                Page(self.tr("Settings"), "settings", self.settings_page, at_foot=True),
            ),
        )
        self._keys = LessonKeys(lesson, self)
        self._ticker = Ticker(lesson, self._desks.system)
        self._connect()

    def open(self, first: FirstLesson | None) -> None:
        """Open the windows: with the lesson a crash had interrupted, with `first`, or with the start page."""
        self._follow_settings()
        self._application.installEventFilter(self._keys)
        found = self._desks.found
        if isinstance(found, LeftBehind):
            self._desks.keeper.keep(found)
        if isinstance(found, Recovered):
            self._desks.keeper.go_on_with(found)
            self.run_page.show_return_after_crash()
        elif first is not None:
            local = self._desks.lesson.clock.local()
            self.open_lesson(first.roster, first.routine, first.place, usual_bell(first.routine, local))
            self._desks.lesson.wish(Start(local))
        for view in self._views:
            self._presenter.add_view(view)
        if self._desks.lesson.state is not None:
            self.show_board()
        self._show_console()
        self._ticker.start()

    def close(self) -> None:
        """Put everything away; a lesson under way stays on disk, to be gone on with."""
        self._application.removeEventFilter(self._keys)
        self.board.hide()
        self.console.close_for_good()
        self._chimes.close()
        self._desks.writer.close(CLOSING_SECONDS)

    def open_lesson(
        self, roster: Roster, routine: Routine, place: PlaceInCycle, bell: ClockTime | None
    ) -> None:
        """Put a class and a routine on the board."""
        self._desks.keeper.finish()
        try:
            self._desks.lesson.open(roster, routine, place, bell)
        except PlanError as error:
            self._desks.lesson.refused.emit(error.sentence)
            return
        self.console.show_page(self.lesson_room)

    def show_board(self) -> None:
        """Bring the board to its screen, or forward in its window."""
        self.board.open_on(screen_for_board(self._desks.library.settings.board_screen))
        self.board.raise_()
        self.console.raise_()

    def _show_console(self) -> None:
        """In a window where there is room for one, else over the whole screen."""
        screen = QGuiApplication.primaryScreen()
        # All screens can be gone, whatever the types say.
        room = QSize(0, 0) if screen is None else screen.availableSize()  # type: ignore[redundant-expr]  # pyright: ignore[reportUnnecessaryComparison]
        if room.width() > self.console.width() and room.height() > self.console.height() + TITLE_BAR:
            self.console.show()
        else:
            self.console.showMaximized()

    def _connect(self) -> None:
        keys, desks = self._keys, self._desks
        for wished in (keys.blank_wished, self.run_page.blank_wished):
            wished.connect(self._presenter.toggle_blank)
        for wished in (keys.show_board_wished, self.run_page.show_board_wished):
            wished.connect(self.show_board)
        keys.full_screen_wished.connect(self.board.toggle_full_screen)
        keys.help_wished.connect(self.console.toggle_help)
        keys.quit_wished.connect(self._stop)
        self.console.close_wished.connect(self._stop)
        self.start_page.lesson_wished.connect(self._begin_lesson)
        self.start_page.class_list_wished.connect(self._bring_class_list)
        self.class_page.lesson_wished.connect(self._choose_class)
        self.run_page.finish_wished.connect(self._finish_lesson)
        self._presenter.blank_changed.connect(self._show_blank)
        desks.lesson.changed.connect(self._follow_lesson)
        desks.library.settings_changed.connect(self._follow_settings)
        desks.library.trouble.connect(self.run_page.show_trouble)
        desks.library.trouble.connect(self.start_page.tell)
        desks.lesson.looked.connect(self.start_page.look)
        desks.lesson.looked.connect(self.settings_page.look)
        self._application.screenAdded.connect(self._follow_screens)
        self._application.screenRemoved.connect(self._follow_screens)

    def _show_blank(self, blank: bool) -> None:  # noqa: FBT001 - what the signal carries
        self.run_page.projector.show_blank(blank=blank)

    def _board_view(self) -> BoardView:
        return BoardView(LIGHT, QtMeasure(), BoardPainter())

    def _begin_lesson(
        self, roster: Roster, routine: Routine, place: PlaceInCycle, bell: ClockTime | None
    ) -> None:
        self.open_lesson(roster, routine, place, bell)
        self.show_board()

    def _bring_class_list(self) -> None:
        self.console.show_page(self.class_page)
        self.class_page.open_dialog()

    def _choose_class(self, class_id: str) -> None:
        self.console.show_page(self.lesson_room)
        if self._desks.lesson.state is not None:
            self._desks.lesson.refused.emit(say("End this lesson first; then start the next one."))
            return
        self.start_page.choose_class(ClassId(class_id))

    def _finish_lesson(self) -> None:
        self._desks.keeper.finish()
        self.board.hide()
        self.console.show_page(self.lesson_room)

    def _follow_lesson(self) -> None:
        running = self._desks.lesson.state is not None
        self.lesson_room.setCurrentWidget(self.run_page if running else self.start_page)

    def _manner(self) -> Manner:
        settings = self._desks.library.settings
        catalog = self._catalogs.get(settings.language, ENGLISH)
        return Manner(catalog, twelve_hours=settings.twelve_hours, names_shown=settings.names_on_board)

    def _follow_settings(self) -> None:
        settings = self._desks.library.settings
        style.wear(self._application, settings.console_theme)
        for view in self._views:
            view.set_theme(DARK if settings.board_theme is ThemeChoice.DARK else LIGHT)
        self._sounds.follow(settings)
        self.run_page.use_twelve_hours(twelve=settings.twelve_hours)
        self._presenter.present()

    def _follow_screens(self) -> None:
        self.settings_page.show_screens(self._screens())
        if self.board.isVisible():
            self.show_board()

    def _screens(self) -> tuple[str, ...]:
        return screen_names(QGuiApplication.screens())

    def _languages(self) -> tuple[tuple[str, str], ...]:
        return tuple((code, QLocale(code).nativeLanguageName() or code) for code in self._catalogs)
