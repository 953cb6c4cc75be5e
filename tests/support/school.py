"""The teacher's library in a folder of its own, with the program's real resources."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTableView,
    QWidget,
)

from stationboard.domain.roster import Roster
from stationboard.library.settings import Settings, ThemeChoice
from stationboard.machine.clock import SystemClock
from stationboard.machine.resources import resource_folder
from stationboard.qt.console.look.style import wear
from stationboard.qt.fonts import BOARD_FAMILY, load_fonts
from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.safety_desk import SafetyDesk
from stationboard.qt.saving_light import SavingLight
from stationboard.qt.saving_standing import SavingStanding
from stationboard.store.bundled import Bundled, load_bundled
from stationboard.store.disk import Disk, LocalDisk
from stationboard.store.files import Files
from stationboard.store.interruptions import Interruptions
from stationboard.store.keeping import Keeping
from stationboard.store.library_folder import LibraryFolder
from stationboard.store.places import Places, places_in
from stationboard.store.writers import Writers

MORNING = 1_772_444_520_000


def bundled() -> Bundled:
    return load_bundled(LocalDisk(), resource_folder())


@dataclass(frozen=True)
class Reopened:
    """What a start of the program finds."""

    classes: tuple[Roster, ...]
    settings: Settings


@dataclass(frozen=True)
class School:
    """One computer's library: what is on its disk, and the desk that shows it."""

    places: Places
    writer: Writers
    folder: LibraryFolder
    desk: LibraryDesk
    safety: SafetyDesk
    saving: SavingStanding

    def reopened(self) -> Reopened:
        """What another start of the program would find."""
        assert self.writer.flush(10)
        loaded = LibraryFolder(
            _keeping(self.places), self.places, self.writer.library, self.writer.local
        ).load()
        return Reopened(tuple(opened.document for opened in loaded.classes), loaded.settings)


def school(root: Path, parent: QObject, device: str = "room-12", disk: Disk | None = None) -> School:
    """What a start of the program on `root` finds, on a computer called `device`."""
    places = places_in(root)
    saving = SavingLight(parent)
    writer = Writers(SystemClock().incl, saving.tell)
    folder = LibraryFolder(_keeping(places, device, disk), places, writer.library, writer.local)
    desk = LibraryDesk(folder.load(), bundled(), folder, parent)
    standing = SavingStanding(desk, saving, lambda: MORNING)
    interruptions = Interruptions(Files(disk or LocalDisk()), places.interruptions, writer.local)
    safety = SafetyDesk(desk, folder, interruptions.count_in_lessons)
    return School(places, writer, folder, desk, safety, standing)


def _keeping(places: Places, device: str = "room-12", disk: Disk | None = None) -> Keeping:
    files = Files(disk or LocalDisk())
    return Keeping(files, places.shadows, places.backups, places.quarantine, lambda: MORNING, device)


def told_by(signal: SignalInstance) -> list[tuple[object, ...]]:
    """Everything `signal` tells from now on."""
    told: list[tuple[object, ...]] = []

    def note(*values: object) -> None:
        told.append(values)

    signal.connect(note)
    return told


def dress(choice: ThemeChoice = ThemeChoice.LIGHT, percent: int = 100) -> None:
    """Give the windows of this test the look they have in the program."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if BOARD_FAMILY not in QFontDatabase.families():
        load_fonts(resource_folder() / "fonts")
    wear(application, choice, percent)


def cut_off(page: QWidget) -> list[str]:
    """What on `page` has too little room: buttons, labels, fields, and anything that scrolls sideways."""
    found: list[str] = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        name = f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"
        left = widget.mapTo(page, widget.rect().topLeft()).x()
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QLabel):
            if left < 0 or left + widget.width() > page.width():
                found.append(f"{name} reaches outside the page")
            least = widget.minimumSizeHint()
            if widget.width() < least.width() or widget.height() < least.height():
                found.append(f"{name} has {widget.size()} and needs {least}")
        leaf = widget.layout() is None and not isinstance(widget, QScrollArea)
        if leaf and widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            found.append(f"{name} is not as high as it needs to be")
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
            found.append(f"{name} scrolls sideways")
    return found


def nameless(page: QWidget) -> list[str]:
    """What on `page` can be pressed, typed into or chosen from, and has no name for a screen reader."""
    kinds = QAbstractButton | QLineEdit | QComboBox | QAbstractSlider | QTableView
    return [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollBar)
        and not widget.accessibleName()
    ]
