"""The teacher's window: the pages with the bar that leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from stationboard.qt.console.help_sheet import HelpSheet
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.focus_in_sight import FocusInSight
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.tab_order import step_focus
from stationboard.qt.console.sidebar import Sidebar
from stationboard.qt.lesson_desk import LessonDesk

_SLIM_BELOW: Final = 1200
"""Windows narrower than this, at usual letters, have a bar with pictograms only."""
_LEAST: Final = (800, 480)
"""The smallest window in pixels: what does not fit scrolls up and down."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its title, the Lucide name of its pictogram, its widget, and whether it stands at the foot."""

    title: str
    icon: str
    widget: QWidget
    at_foot: bool = False


class ConsoleWindow(QWidget):
    """Shows one page at a time.

    Signals: `close_wished` when the teacher closes the window, which then stays until `close_for_good`;
    `page_changed` with the page's widget.
    """

    close_wished = Signal()
    page_changed = Signal(object)

    def __init__(self, desk: LessonDesk, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages = tuple(pages)
        self._leaving = False
        self.setMinimumSize(*_LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.resize(1440, 900)
        self.sidebar: Final = Sidebar([(page.title, page.icon, page.at_foot) for page in pages])
        self.stack: Final = QStackedWidget()
        for page in pages:
            self.stack.addWidget(page.widget)
        self._covers: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.sidebar)
        self._row.addWidget(self.stack, 1)
        self.help: Final = HelpSheet(self)
        FocusInSight(self)
        WithLetters(self, self._fold)
        self.sidebar.chosen.connect(self._open)
        desk.changed.connect(self._look)
        desk.looked.connect(self._look)
        self._open(0)
        self._look()
        self.setFocus()

    def show_page(self, widget: QWidget) -> None:
        """Go to the page with this widget."""
        for place, page in enumerate(self._pages):
            if page.widget is widget:
                self._open(place)

    def open_page(self, place: int) -> None:
        """Go to the page at a place of the side bar, from 0, where there is one."""
        if place < len(self._pages):
            self._open(place)

    def toggle_help(self) -> None:
        """Show the sheet with the keys, or put it away."""
        if self.help.isVisible():
            self.help.hide_away()
        else:
            self.help.lay_down()

    def add_cover(self, cover: QWidget) -> None:
        """Have `cover` ready to take the place of everything else."""
        self._covers.append(cover)
        cover.hide()
        self._row.addWidget(cover, 1)

    def show_cover(self, cover: QWidget | None) -> None:
        """Show one cover alone, or everything else again."""
        self.help.hide()
        # Hidden, not only covered: neither the Tab key nor a screen reader finds what is there.
        self.sidebar.setVisible(cover is None)
        self.stack.setVisible(cover is None)
        for one in self._covers:
            one.setVisible(one is cover)

    def close_for_good(self) -> None:
        """Close the window without asking again."""
        self._leaving = True
        self.close()

    def take_keyboard_from(self, part: QWidget) -> None:
        """Have the keyboard where `part` has it, which is about to go: Qt would give it to any control."""
        here = QApplication.focusWidget()
        if here is not None and part.isAncestorOf(here):
            self.setFocus()

    def _open(self, place: int) -> None:
        if place != self.stack.currentIndex():
            self.take_keyboard_from(self.stack)
        self.stack.setCurrentIndex(place)
        self.sidebar.show_page(place)
        self.page_changed.emit(self._pages[place].widget)

    def _fold(self) -> None:
        self.sidebar.make_slim(slim=self.width() < enlarged(_SLIM_BELOW))

    def _look(self) -> None:
        state, reading = self._desk.state, self._desk.reading()
        if state is None or reading is None:
            self.setWindowTitle(self.tr("Station Board"))
            self.sidebar.show_class(self.tr("Station Board"), self.tr("No lesson open"))
            return
        roster = state.opened.roster
        enrolled = len(roster.students)
        present = enrolled - len(state.absent | state.away | reading.out)
        here = self.tr("{present} of {enrolled} here").format(present=present, enrolled=enrolled)
        self.setWindowTitle(self.tr("{class_name} – Station Board").format(class_name=roster.name))
        self.sidebar.show_class(roster.name, f"{here} · {roster.room}" if roster.room else here)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        return step_focus(self, forward=next)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        if self._leaving:
            event.accept()
            return
        event.ignore()
        self.close_wished.emit()
