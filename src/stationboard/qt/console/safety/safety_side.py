"""Everything of the console that has to do with safety: the page, its sheets, and what their buttons do."""

from __future__ import annotations

import platform
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from stationboard import __version__
from stationboard.domain.confidential import Confidential
from stationboard.domain.document import Document
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.machine.fuse import Part
from stationboard.qt.confidential_desk import ConfidentialDesk
from stationboard.qt.console.parts.folder_dialog import choose_folder
from stationboard.qt.console.parts.moments import moment_words
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.safety.compare_sheet import CompareSheet
from stationboard.qt.console.safety.concerns import Concern, Wish, is_away
from stationboard.qt.console.safety.earlier_sheet import EarlierSheet
from stationboard.qt.console.safety.leaving import Leaving
from stationboard.qt.console.safety.report import Machine, report_of
from stationboard.qt.console.safety.report_sheet import ReportSheet
from stationboard.qt.console.safety.safety_page import SafetyPage
from stationboard.qt.console.safety.saving_words import Mark, mark_of
from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.safekeeper import Comparison, Earlier
from stationboard.qt.safety_desk import SafetyDesk
from stationboard.qt.saving_standing import SavingStanding
from stationboard.store.keeping import OtherVersion
from stationboard.store.problem import Problem


def open_in_files(folder: Path) -> None:
    """Show a folder in the system's own program for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class SafetySide(QObject):
    """Lays its sheets over `host`. Signals: `marked` with the `Mark` for the side bar; `leave_wished` when
    the program may close.
    """

    marked = Signal(object)
    leave_wished = Signal()

    def __init__(
        self,
        library: LibraryDesk,
        desk: SafetyDesk,
        saving: SavingStanding,
        private: ConfidentialDesk,
        open_folder: Callable[[Path], None] = open_in_files,
    ) -> None:
        super().__init__(desk)
        self._library = library
        self._desk = desk
        self._saving = saving
        self.private = private
        desk.private = lambda: private.all
        self._open_folder = open_folder
        self._asked_about: Document | None = None
        self.dialog: QFileDialog | None = None
        self.page: Final = SafetyPage(library, desk, saving, private)
        self.compare: CompareSheet
        self.earlier: EarlierSheet
        self.report: ReportSheet
        self.leaving: Leaving
        self._connect()

    def lay_over(self, host: QWidget) -> None:
        """Make the sheets, to lie over `host`."""
        self.compare = CompareSheet(host)
        self.earlier = EarlierSheet(host)
        self.report = ReportSheet(host)
        self.leaving = Leaving(host, self._desk, self._saving)
        self.compare.here_chosen.connect(self._desk.keep_here)
        self.compare.other_chosen.connect(self._desk.keep_other)
        self.compare.both_chosen.connect(self._desk.keep_both)
        self.earlier.wished.connect(self._bring_back)
        self.leaving.agreed.connect(self.leave_wished)
        self.leaving.elsewhere_wished.connect(self.save_elsewhere)
        self._desk.compared.connect(self._show_comparison)
        self._desk.listed.connect(self._show_earlier)
        self.private.listed.connect(self._show_earlier)
        self._look()

    def put_away(self) -> None:
        """Another page is open: what lay over the one before is gone, and so is its news."""
        sheets: tuple[Sheet, ...] = (self.compare, self.earlier, self.report, self.leaving)
        for sheet in sheets:
            if sheet.isVisible():
                sheet.hide_away()
        self._desk.hear()

    def meet(self, concern: Concern) -> None:
        """Do what the button of a concern says."""
        match concern.wish, concern.about:
            case Wish.COMPARE, OtherVersion() as about:
                self._desk.compare(about)
            case Wish.SEEN, Problem() as problem:
                self._library.forget(problem)
            case Wish.SEEN, Part() as part:
                self._desk.forget(part)
            case Wish.SAVE_ELSEWHERE, _:
                self.save_elsewhere()
            case Wish.SHOW_FOLDER, _:
                self._show_quarantine()
            case _:
                self._desk.look_again()

    def list_earlier(self, document: Document) -> None:
        """Show what a document was before."""
        self._asked_about = document
        if isinstance(document, Confidential):
            self.private.list_earlier(document.id)
        else:
            self._desk.list_earlier(document)

    def _bring_back(self, now: Document, before: Document) -> None:
        if isinstance(now, Confidential) and isinstance(before, Confidential):
            self.private.bring_back(before)
            self._desk.tell_brought_back(before, partial(self.private.bring_back, now))
        else:
            self._desk.bring_back(now, before)

    def save_elsewhere(self) -> None:
        """Let the teacher choose where a copy of everything shall lie."""
        title = self.tr("Save a copy of everything in this folder")
        self._choose(title, self._desk.copy_out)

    def _connect(self) -> None:
        self.page.concern_wished.connect(self.meet)
        self.page.elsewhere_wished.connect(self.save_elsewhere)
        self.page.move_wished.connect(self._choose_library)
        self.page.quarantine_wished.connect(self._show_quarantine)
        self.page.earlier_wished.connect(self.list_earlier)
        self.page.report_wished.connect(self._copy_report)
        self._saving.changed.connect(self._look)
        self._library.standing_changed.connect(self._look)
        self._library.settings_changed.connect(self._look)
        self._desk.changed.connect(self._look)

    def _look(self) -> None:
        safety, last = self._desk.safety, self._saving.last_saved
        mark: Mark = mark_of(
            self._saving.now,
            "" if last is None else self._time(last),
            away=is_away(self._library),
            read_only=safety is not None and safety.read_only,
            left_out=self._desk.left_out,
        )
        self.marked.emit(mark)

    def _choose_library(self) -> None:
        self._choose(self.tr("Keep classes and routines in this folder"), self._desk.move_to)

    def _choose(self, title: str, take: Callable[[Path], None]) -> None:
        self.dialog = choose_folder(self.page.window(), title, take)
        self.dialog.finished.connect(self._forget_dialog)

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _show_quarantine(self) -> None:
        if self._desk.safety is not None:
            self._open_folder(self._desk.safety.quarantine)

    def _copy_report(self) -> None:
        self.report.copy(
            report_of(_machine(), self._library, self._desk.safety, self._saving.now, self.page.held)
        )

    def _show_comparison(self, comparison: Comparison) -> None:
        here, other = comparison.here.saved_at, comparison.other.saved_at
        self.compare.show_comparison(comparison, self._time(here), self._time(other))

    def _show_earlier(self, found: tuple[Earlier, ...]) -> None:
        document = self._asked_about
        if document is not None:
            times = [self._time(one.taken) for one in found]
            read_only = isinstance(document, Roster | Routine) and self._library.is_read_only(document.id)
            self.earlier.show_earlier(document, found, times, read_only=read_only)

    def _time(self, moment: int) -> str:
        twelve = self._library.settings.twelve_hours
        return moment_words(moment, self._saving.wall(), twelve_hours=twelve)


def _machine() -> Machine:
    screens = tuple(
        f"{screen.size().width()}x{screen.size().height()} at {round(screen.devicePixelRatio() * 100)} %"
        for screen in QGuiApplication.screens()
    )
    system = f"{platform.system()} {platform.release()}"
    return Machine(__version__, platform.python_version(), qVersion(), system, screens)
