"""What whoever drives the real program can do in it without a mouse, for screens that nobody sees."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from stationboard.domain.document import ClassId, StudentId
from stationboard.domain.roster import Roster, Student
from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.saving_standing import SavingStanding

CLASS = ClassId("5b")
BEAT_MS = 20
ThingT = TypeVar("ThingT", bound=QObject)


class Heart(QObject):
    """Beats on the thread of the windows; a gap between two beats is how long these windows stood still."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._longest = 0
        self._beats = QTimer(self)
        self._beats.setTimerType(Qt.TimerType.PreciseTimer)
        self._beats.timeout.connect(self._beat)

    def longest(self) -> int:
        """Milliseconds of the longest gap since this was asked last; the first time it begins to beat."""
        if not self._beats.isActive():
            self._since.start()
            self._beats.start(BEAT_MS)
        found, self._longest = max(self._longest, self._since.elapsed()), 0
        self._since.restart()
        return found

    def _beat(self) -> None:
        self._longest = max(self._longest, self._since.restart())


def the(kind: type[ThingT]) -> ThingT | None:
    """The program's one thing of this kind, once it is there."""
    application = QApplication.instance()
    return None if application is None else application.findChild(kind)


def press(name: str) -> bool:
    """Press the button whose name is or begins so; whether there was one that could be pressed."""
    found = [
        widget
        for widget in QApplication.allWidgets()
        if isinstance(widget, QAbstractButton)
        and widget.isVisible()
        and widget.isEnabled()
        and (widget.accessibleName() or widget.text()).startswith(name)
    ]
    if found:
        found[0].click()
    return bool(found)


def write(word: str) -> bool:
    """Add a student to a class of its own, as the page of a class does it."""
    desk = the(LibraryDesk)
    if desk is None:
        return False
    known = desk.class_of(CLASS) or Roster(id=CLASS, name="5B")
    student = Student(id=StudentId(word), first=word)
    desk.keep_class(known.model_copy(update={"students": (*known.students, student)}))
    return True


def written() -> list[str] | None:
    """The students of that class, as the program shows them."""
    desk = the(LibraryDesk)
    if desk is None:
        return None
    known = desk.class_of(CLASS)
    return [] if known is None else [student.first for student in known.students]


def all_saved() -> bool | None:
    """Whether the console says that everything is saved."""
    standing = the(SavingStanding)
    return None if standing is None else standing.all_saved
