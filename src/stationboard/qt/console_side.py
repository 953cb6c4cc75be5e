"""Everything the teacher sees and touches: the console's window, its pages, the keys."""

from __future__ import annotations

from datetime import UTC
from random import Random
from typing import Final

from PySide6.QtCore import QLocale, QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from stationboard.board.wing import wing_names
from stationboard.domain.document import ClassId
from stationboard.domain.sentence import say
from stationboard.lesson.playlists_anew import plan_anew
from stationboard.library.settings import WindowTheme
from stationboard.qt.board_side import BoardSide
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.confidential_desk import ConfidentialDesk
from stationboard.qt.console.classes.class_page import ClassPage
from stationboard.qt.console.keys.lesson_keys import LessonKeys
from stationboard.qt.console.lock.console_lock import ConsoleLock
from stationboard.qt.console.lock.lock_cover import LockCover
from stationboard.qt.console.lock.names_cover import NamesCover
from stationboard.qt.console.look import style
from stationboard.qt.console.room.room_page import RoomPage
from stationboard.qt.console.routines.routines_page import RoutinesPage
from stationboard.qt.console.run.run_page import RunPage
from stationboard.qt.console.safety.safety_side import SafetySide
from stationboard.qt.console.settings.settings_page import SettingsPage
from stationboard.qt.console.start.start_page import StartPage
from stationboard.qt.console.start.welcome_page import WelcomePage
from stationboard.qt.console.stations.stations_page import StationsPage
from stationboard.qt.console.timetable.bells_reader import BellsReader
from stationboard.qt.console.timetable.timetable_page import TimetablePage
from stationboard.qt.console.window import ConsoleWindow, Page
from stationboard.qt.desks import Desks
from stationboard.qt.in_sight import bring_to, in_sight
from stationboard.qt.library_watch import LibraryWatch
from stationboard.qt.page_planner import PagePlanner
from stationboard.qt.room_desk import RoomDesk
from stationboard.qt.routine_desk import RoutineDesk
from stationboard.qt.screen_numbers import ScreenNumbers
from stationboard.qt.screens import primary_screen, screen_for_console, screen_names
from stationboard.qt.stamina_keeper import StaminaKeeper
from stationboard.store.disk import LocalDisk

TITLE_BAR: Final = 40
"""Pixels that a window's frame may take."""


class ConsoleSide(QObject):
    """The teacher's window with what its pages wish for.

    Signals: `lesson_wished` with a `Roster`, a `Routine`, a `PlaceInCycle` and a `ClockTime` or None (the
    bell); `start_wished` with the same, when the lesson is to begin at once; `finish_wished`;
    `show_board_wished`; `leave_wished`.
    """

    lesson_wished = Signal(object, object, object, object)
    start_wished = Signal(object, object, object, object)
    finish_wished = Signal()
    show_board_wished = Signal()
    leave_wished = Signal()

    def __init__(self, application: QApplication, desks: Desks, board: BoardSide) -> None:
        super().__init__(application)
        self._application = application
        self._desks = desks
        # Before the first widget is made, so that all of them get the bundled letters.
        self._system = board.system
        self._dress()
        self._private = ConfidentialDesk(desks.folder, desks.library)
        self.safety: Final = SafetySide(desks.library, desks.safety, desks.saving, self._private)
        self.start_page: Final = StartPage(desks.library, desks.lesson.clock, desks.safety, desks.saving)
        self.welcome_page: Final = WelcomePage()
        self.run_page: Final = RunPage(desks.lesson, board.add_preview(), files=LocalDisk(), replan=plan_anew)
        self._lesson_room: Final = QStackedWidget()
        self._lesson_room.addWidget(self.welcome_page)
        self._lesson_room.addWidget(self.start_page)
        self._lesson_room.addWidget(self.run_page)
        self._stamina = StaminaKeeper(desks.lesson, desks.library, self)
        classes = ClassDesk(desks.library, self._private, desks.lesson.clock.date, self)
        self.class_page: Final = ClassPage(desks.library, classes, Random(), LocalDisk(), desks.safety)
        self.routines: Final = RoutineDesk(desks.library, self)
        self.routines_page: Final = RoutinesPage(
            self.routines, desks.lesson, board, planner=PagePlanner(self)
        )
        self.stations_page: Final = StationsPage(self.routines, board)
        self.room_page: Final = RoomPage(RoomDesk(desks.library, self))
        self.timetable_page: Final = TimetablePage(
            desks.library, desks.lesson.clock, BellsReader(LocalDisk(), desks.system.local().tzinfo or UTC)
        )
        languages = [(code, QLocale(code).nativeLanguageName() or code) for code in board.catalogs]
        self.settings_page: Final = SettingsPage(desks.library, board.chimes, languages, _screens())
        self.window: Final = ConsoleWindow(
            desks.lesson,
            (
                Page(self.tr("Run"), "play", self._lesson_room),
                Page(self.tr("Class & groups"), "users", self.class_page),
                Page(self.tr("Stations"), "map-pin", self.stations_page),
                Page(self.tr("Room"), "map", self.room_page),
                Page(self.tr("Routines"), "repeat", self.routines_page),
                Page(self.tr("Timetable"), "calendar-days", self.timetable_page),
                Page(self.tr("Safety"), "shield-check", self.safety.page, at_foot=True),
                Page(self.tr("Settings"), "settings", self.settings_page, at_foot=True),
            ),
        )
        self.lock: Final = ConsoleLock(desks.library, desks.lesson.clock.now, desks.forgotten, self)
        self.cover: Final = LockCover(desks.lesson, self.lock)
        self.names_cover: Final = NamesCover(desks.lesson)
        self._names_hidden = False
        for cover in (self.cover, self.names_cover):
            self.window.add_cover(cover)
        self._keys = LessonKeys(desks.lesson, self, board=board.window, locked=lambda: self.lock.locked)
        self._connect_pages(board)
        self._connect_safety()
        self._connect_board(board)
        self._follow_settings()
        self._follow_lesson()
        self._follow_lock()
        self.names_cover.show_wished.connect(lambda: self.hide_names(hidden=False))
        application.installEventFilter(self._keys)
        desks.library.read_lessons()
        self._numbers = ScreenNumbers(self)
        self._watch = LibraryWatch(desks.library, application)

    def show(self) -> None:
        """Show the console in a window where there is room for one, else over the whole screen."""
        screen = primary_screen()
        room = QSize(0, 0) if screen is None else screen.availableSize()
        if room.width() > self.window.width() and room.height() > self.window.height() + TITLE_BAR:
            self.window.show()
        else:
            self.window.showMaximized()

    def close(self) -> None:
        """Close the console for good."""
        self._application.removeEventFilter(self._keys)
        self._numbers.put_away()
        self.window.close_for_good()

    def come_forward(self) -> None:
        """Be the window in front."""
        self.window.raise_()
        self.window.activateWindow()

    def follow_screens(self, taken: QScreen | None) -> bool:
        """Offer the screens that there are now, and keep every window on one of them.

        The board fills the screen `taken`; whether it hides the console, there being no other screen.
        """
        self.settings_page.show_screens(_screens())
        self._offer_boards()
        home = screen_for_console(taken)
        if home is None:
            return False
        for window in self._application.topLevelWidgets():
            place = window.frameGeometry()
            hidden = taken is not None and taken is not home and taken.geometry().contains(place.center())
            if window.isVisible() and not isinstance(window, BoardWindow) and (hidden or not in_sight(place)):
                bring_to(window, home)
        return home is taken

    def hide_names(self, *, hidden: bool) -> None:
        """Cover the window because the class can see it, or show everything again; a lock stays."""
        self._names_hidden = hidden
        if hidden:
            _close_what_lies_above()
        self._show_cover()

    def _connect_pages(self, board: BoardSide) -> None:
        lesson, library = self._desks.lesson, self._desks.library
        self.start_page.lesson_wished.connect(self.lesson_wished)
        self.start_page.start_wished.connect(self.start_wished)
        self._connect_welcome()
        self.class_page.lesson_wished.connect(self._choose_class)
        self.settings_page.numbers_wished.connect(lambda: self._number_screens(board))
        self.class_page.brought.connect(self._begin_with_first)
        self.run_page.finish_wished.connect(self.finish_wished)
        self.run_page.lock_wished.connect(self._lock)
        self._stamina.broken.connect(self.run_page.tell_record)
        self.run_page.record_undo_wished.connect(self._stamina.decline)
        self.window.close_wished.connect(self._leave)
        library.settings_changed.connect(self._follow_settings)
        self._system.changed.connect(self._follow_settings)
        self.settings_page.folder_wished.connect(lambda: self.window.show_page(self.safety.page))
        self._private.changed.connect(self._tell_reasons)
        self._private.trouble.connect(library.trouble)
        lesson.changed.connect(self._follow_lesson)
        lesson.changed.connect(self._tell_reasons)
        lesson.looked.connect(self.start_page.look)
        lesson.looked.connect(self.settings_page.look)

    def _connect_safety(self) -> None:
        for wished in (self.start_page.earlier_wished, self.class_page.earlier_wished):
            wished.connect(self.safety.list_earlier)
        self.start_page.concern_wished.connect(self.safety.meet)
        self.safety.leave_wished.connect(self.leave_wished)
        self.safety.marked.connect(self.window.sidebar.show_mark)
        self.safety.lay_over(self.window.stack)
        self.window.sidebar.saving_asked.connect(lambda: self.window.show_page(self.safety.page))
        self.window.page_changed.connect(self.safety.put_away)
        self._desks.safety.changed.connect(self._tell_folder)
        self._desks.safety.look()

    def _tell_folder(self) -> None:
        safety = self._desks.safety.safety
        if safety is not None:
            self.settings_page.show_folder(str(safety.library))

    def _connect_welcome(self) -> None:
        welcome = self.welcome_page
        welcome.sample_wished.connect(self.start_page.wish_sample)
        welcome.paste_wished.connect(self._paste_class_list)
        welcome.file_wished.connect(self._bring_class_list)
        welcome.skipped.connect(lambda: self._lesson_room.setCurrentWidget(self.start_page))
        self._desks.library.changed.connect(self._follow_library)

    def _connect_board(self, board: BoardSide) -> None:
        for wished in (self._keys.blank_wished, self.run_page.blank_wished):
            wished.connect(board.presenter.toggle_blank)
        for wished in (self._keys.show_board_wished, self.run_page.show_board_wished):
            wished.connect(self.show_board_wished)
        board.presenter.blank_changed.connect(self._show_blank)
        self._keys.full_screen_wished.connect(board.toggle_full_screen)
        board.window.gone_changed.connect(self._show_gone)
        self.run_page.projector.boards.kept.connect(self._keep)
        self._keys.lock_wished.connect(self._lock)
        self.lock.changed.connect(self._follow_lock)
        self._keys.help_wished.connect(self._toggle_help)
        self._keys.page_wished.connect(self.window.open_page)
        self._keys.settings_wished.connect(lambda: self.window.show_page(self.settings_page))
        self._keys.quit_wished.connect(self._leave)

    def _keep(self, fields: dict[str, object]) -> None:
        library = self._desks.library
        library.keep_settings(library.settings.model_copy(update=fields))

    def _offer_boards(self) -> None:
        """The sides of the lesson, each of which a board may show."""
        state = self._desks.lesson.state
        wings = wing_names(state.chart) if state is not None else ()
        self.run_page.projector.boards.look(wings, self._desks.library.settings, _screens())

    def _bring_class_list(self) -> None:
        self.window.show_page(self.class_page)
        self.class_page.open_dialog()

    def _paste_class_list(self) -> None:
        self.window.show_page(self.class_page)
        self.class_page.paste()

    def _begin_with_first(self, class_id: str) -> None:
        """Whoever brings the first class wants to see it on the board."""
        if len(self._desks.library.own_classes) == 1:
            self._choose_class(class_id)

    def _choose_class(self, class_id: str) -> None:
        self.window.show_page(self._lesson_room)
        if self._desks.lesson.state is not None:
            self._desks.lesson.refused.emit(say("End this lesson first; then start the next one."))
            return
        self._lesson_room.setCurrentWidget(self.start_page)
        self.start_page.choose_class(ClassId(class_id))

    def _follow_lesson(self) -> None:
        running = self._desks.lesson.state is not None
        self.safety.page.show_lesson(under_way=running)
        self._offer_boards()
        room = self.run_page if running else self._first_page
        if self._lesson_room.currentWidget() is not room:
            self.window.take_keyboard_from(self._lesson_room)
            self._lesson_room.setCurrentWidget(room)
            self.window.show_page(self._lesson_room)

    def _tell_reasons(self) -> None:
        """Why students are out every week, from what is private about the class of the lesson."""
        state = self._desks.lesson.state
        known = () if state is None else self._private.of(state.opened.roster.id).students
        self.run_page.tell_reasons({facts.student: facts.why_away for facts in known if facts.why_away})

    @property
    def _first_page(self) -> QWidget:
        return self.welcome_page if self._desks.library.is_new else self.start_page

    def _follow_library(self) -> None:
        if self._lesson_room.currentWidget() is self.welcome_page and not self._desks.library.is_new:
            self._lesson_room.setCurrentWidget(self.start_page)

    def _dress(self) -> None:
        settings = self._desks.library.settings
        style.wear(self._application, self._theme(settings.console_theme), settings.text_percent)

    def _theme(self, chosen: WindowTheme) -> WindowTheme:
        """What is chosen, or what the system wants where that is chosen."""
        if chosen is not WindowTheme.SYSTEM:
            return chosen
        if self._system.high_contrast:
            return WindowTheme.CONTRAST
        return WindowTheme.DARK if self._system.dark else WindowTheme.LIGHT

    def _follow_settings(self) -> None:
        settings = self._desks.library.settings
        self._dress()
        self._offer_boards()
        self.settings_page.tell_system(no_motion=self._system.no_motion)
        self.run_page.use_twelve_hours(twelve=settings.twelve_hours)
        self.run_page.offer_lock(offered=self.lock.can_lock)
        for cover in (self.cover, self.names_cover):
            cover.use_twelve_hours(twelve=settings.twelve_hours)

    def _number_screens(self, board: BoardSide) -> None:
        """A class that is looking at its board is not shown a number instead."""
        self._numbers.show(board.window.filled if self._desks.lesson.state is not None else None)

    def _lock(self) -> None:
        if self.lock.can_lock:
            self.lock.lock()
        else:
            self.window.show_page(self.settings_page)
            self.settings_page.lock.pin.setFocus()

    def _follow_lock(self) -> None:
        if self.lock.locked:
            _close_what_lies_above()
        self._show_cover()

    def _show_cover(self) -> None:
        names = self.names_cover if self._names_hidden else None
        self.window.show_cover(self.cover if self.lock.locked else names)

    def _leave(self) -> None:
        if self.lock.locked:
            self.cover.ask_for_pin()
        else:
            self.safety.leaving.ask()

    def _toggle_help(self) -> None:
        self.window.toggle_help()
        self.come_forward()

    def _show_blank(self, blank: bool) -> None:  # noqa: FBT001 - what the signal carries
        self.run_page.projector.show_blank(blank=blank)

    def _show_gone(self, gone: bool) -> None:  # noqa: FBT001 - what the signal carries
        self.run_page.projector.show_gone(gone=gone)


def _close_what_lies_above() -> None:
    """Menus and dialogs, which a cover in the window would leave open."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog):
            window.close()


def _screens() -> tuple[str, ...]:
    return screen_names(QGuiApplication.screens())
