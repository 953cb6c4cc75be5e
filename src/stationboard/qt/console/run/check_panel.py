"""The check at the door: the class as tiles, one tap for each student, seen by the teacher alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import StudentId
from stationboard.domain.shown_names import teacher_names
from stationboard.lesson.commands import Command, TellPreparation, TellPreparationOfAll
from stationboard.lesson.reading import View
from stationboard.lesson.seat_edits import check_of
from stationboard.lesson.state import State
from stationboard.library.naming_students import students_named
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.name_tile import Mark, TileContent
from stationboard.qt.console.run.name_tiles import NameTiles

_CYCLE: Final = {None: True, True: False, False: None}
"""What a tap makes of what was noted before."""


def is_check(moment: Moment) -> bool:
    """Whether the check is under way, or the class moves after it, so that notes still count."""
    phase = moment.reading.phase
    running = moment.reading.view not in (View.READY, View.FINISHED)
    return running and phase.kind is not PhaseKind.ROUND and check_of(moment.state, phase) is not None


class CheckPanel(QWidget):
    """Signals: `wished` with a command; `list_wished` when a list of names shall be read."""

    wished = Signal(object)
    list_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self.setAccessibleName(self.tr("Who has prepared"))
        self.count: Final = Text("", "strong")
        self.others: Final = PlainButton(self.tr("All others prepared"), icon="circle-check")
        self.others_not: Final = PlainButton(self.tr("All others not"), icon="book-open")
        self.list: Final = PlainButton(self.tr("From a list…"), icon="clipboard-paste")
        self.told: Final = Notice()
        self.told.hide()
        self.tiles: Final = NameTiles(self.tr("Who has prepared"))
        self.tiles.tapped.connect(self._cycle)
        self.others.clicked.connect(lambda: self._note_others(prepared=True))
        self.others_not.clicked.connect(lambda: self._note_others(prepared=False))
        self.list.clicked.connect(self.list_wished)
        self._assemble()

    def look(self, moment: Moment) -> None:
        """Show what was noted so far."""
        state = self._state = moment.state
        names = teacher_names(state.opened.roster.students)
        gone = state.absent | state.away | moment.reading.out
        students = state.opened.roster.students
        self.tiles.show_contents(tuple(_tile(state, one.id, names[one.id], gone) for one in students))
        here = [one.id for one in students if one.id not in gone]
        noted = [state.prepared[one] for one in here if one in state.prepared]
        words = self.tr("{yes} prepared · {no} not · {open} not asked")
        left = len(here) - len(noted)
        self.count.show_text(words.format(yes=sum(noted), no=len(noted) - sum(noted), open=left))
        for button in (self.others, self.others_not):
            button.setEnabled(left > 0)

    def take_names(self, names: list[tuple[str, str]]) -> None:
        """Note that those named have prepared; who is meant by nobody is told in one sentence."""
        if self._state is None:
            return
        found = students_named(self._state.opened.roster.students, names)
        if found.students:
            self.wished.emit(TellPreparationOfAll(found.students, prepared=True))
        self._tell(found.unknown)

    def _tell(self, unknown: tuple[str, ...]) -> None:
        self.told.setVisible(bool(unknown))
        if len(unknown) == 1:
            self.told.warn(self.tr("Nobody in this class was found for {name}.").format(name=unknown[0]))
        elif unknown:
            names = ", ".join(unknown[:4]) + (", …" if len(unknown) > 4 else "")
            words = self.tr("Nobody in this class was found for {count} names: {names}.")
            self.told.warn(words.format(count=len(unknown), names=names))

    def _cycle(self, student: str) -> None:
        self.told.hide()
        if self._state is not None:
            who = StudentId(student)
            self.wished.emit(TellPreparation(who, _CYCLE[self._state.prepared.get(who)]))

    def _note_others(self, *, prepared: bool) -> None:
        self.told.hide()
        if self._state is None:
            return
        state = self._state
        known = state.absent | state.away | frozenset(state.prepared)
        left = tuple(one.id for one in state.opened.roster.students if one.id not in known)
        if left:
            command: Command = TellPreparationOfAll(left, prepared)
            self.wished.emit(command)

    def _assemble(self) -> None:
        top = QWidget()
        row = WrapRow(top)
        row.setSpacing(8)
        for widget in (self.count, self.others, self.others_not, self.list):
            row.addWidget(widget)
        paper = QWidget()
        paper.setProperty("paper", "clear")
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.addWidget(self.tiles)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(paper)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(top)
        rows.addWidget(self.told)
        rows.addWidget(area, 1)


def _tile(state: State, student: StudentId, name: str, gone: frozenset[StudentId]) -> TileContent:
    noted = state.prepared.get(student)
    if noted is None:
        mark, words = Mark.OPEN, QCoreApplication.translate("CheckPanel", "not asked")
    elif noted:
        mark, words = Mark.YES, QCoreApplication.translate("CheckPanel", "prepared")
    else:
        mark, words = Mark.NO, QCoreApplication.translate("CheckPanel", "not prepared")
    return TileContent(student, name, mark, words, faded=student in gone)
