"""The students of a class: adding, naming, looking for and deleting them."""

from __future__ import annotations

from typing import Final

from pydantic import ValidationError
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.domain.name_rule import NameRule
from stationboard.domain.roster import Roster, Student
from stationboard.domain.sentence import Sentence, listed, say
from stationboard.domain.shown_names import board_names, teacher_names
from stationboard.library import students as edits
from stationboard.library.classroom import without
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.console.classes.people.add_line import AddLine
from stationboard.qt.console.classes.people.private_panel import PrivatePanel
from stationboard.qt.console.classes.people.student_rows import Column
from stationboard.qt.console.classes.people.student_table import StudentTable
from stationboard.qt.console.look.style import GAP, enlarged
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.words import in_words

_WIDE: Final = 840
"""From this width in pixels the private panel stands beside the table."""
_PANEL: Final = 366
_NAMES_TOLD: Final = 4


class StudentsPart(QWidget):
    """A table with a line to add students; the private panel is closed until it is asked for."""

    def __init__(self, desk: ClassDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.add: Final = AddLine()
        self.search: Final = QLineEdit()
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.rule: Final = PickBox(self.tr("What the class sees of names"))
        for rule, words in self._rules():
            self.rule.addItem(words, rule)
        self.private: Final = PlainButton(self.tr("Private notes…"), icon="lock-keyhole")
        self.delete: Final = PlainButton(self.tr("Delete"), icon="trash")
        self.message: Final = Notice()
        self.table: Final = StudentTable(self.tr("Students"))
        self.panel: Final = PrivatePanel(desk)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._assemble()
        self._connect()
        self._asked = False
        self.look()
        WithLetters(self, self._fit)

    def look(self) -> None:
        """Show the class as it is."""
        roster = self._desk.roster
        wanted = self.search.text().strip().casefold()
        shown = [student for student in roster.students if wanted in edits.full_name(student).casefold()]
        self.table.show_students(shown, board_names(roster.students, roster.name_rule))
        self.rule.setCurrentIndex(self.rule.findData(roster.name_rule))
        self._say_what_is_twice(roster)
        self._look_at_chosen()

    def _rules(self) -> tuple[tuple[NameRule, str], ...]:
        return (
            (NameRule.NAME, self.tr("The class sees: Ava R.")),
            (NameRule.FIRST, self.tr("The class sees: Ava")),
            (NameRule.NUMBER, self.tr("The class sees: numbers")),
            (NameRule.SYMBOL, self.tr("The class sees: words such as Kite")),
        )

    def _assemble(self) -> None:
        tools = QWidget()
        grid = EvenGrid(tools, least=190, most=280)
        for widget in (self.search, self.rule, self.private, self.delete):
            grid.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(self.add)
        rows.addWidget(tools)
        rows.addWidget(self.message)
        self._beside.setSpacing(GAP)
        self._beside.addWidget(self.table, 1)
        self._beside.addWidget(self.panel)
        rows.addLayout(self._beside, 1)

    def _connect(self) -> None:
        self._desk.changed.connect(self.look)
        self.add.named.connect(self._add)
        self.add.listed.connect(self._add_list)
        self.search.textChanged.connect(self.look)
        self.rule.activated.connect(self._choose_rule)
        self.table.typed.connect(self._take)
        self.table.chosen_changed.connect(self._look_at_chosen)
        self.table.deletion_wished.connect(self._delete)
        self.delete.clicked.connect(self._delete)
        self.private.clicked.connect(self._toggle_private)
        self.panel.put_away.connect(self._toggle_private)

    def _add(self, name: str) -> None:
        new = edits.named(name)
        after = edits.with_students(self._desk.roster, (new,))
        self.search.clear()
        if self._desk.do(after, say("Added {student}", student=f"{new.first} {new.last}".strip())):
            self.table.choose((after.students[-1].id,))

    def _add_list(self, text: str) -> None:
        new = edits.names_in(text)
        self._desk.do(
            edits.with_students(self._desk.roster, new), say("Added {count} students", count=len(new))
        )

    def _choose_rule(self, place: int) -> None:
        rule = NameRule(self.rule.itemData(place))
        told = say("Changed what the class sees of names")
        self._desk.do(edits.with_name_rule(self._desk.roster, rule), told)

    def _take(self, student_id: str, column: int, text: str) -> None:
        student = self._student(StudentId(student_id))
        if student is None:
            return
        told = say("Changed the name of {student}", student=edits.full_name(student))
        try:
            after, told = self._typed(student, Column(column), text.strip(), told)
        except (ValidationError, ValueError):
            number = column == Column.NUMBER
            self.message.warn(
                self.tr("A number has digits only, five at most.")
                if number
                else self.tr("A student needs a first name.")
            )
            self.message.show()
            return
        self._desk.do(after, told)

    def _typed(self, student: Student, column: Column, text: str, told: Sentence) -> tuple[Roster, Sentence]:
        roster = self._desk.roster
        match column:
            case Column.FIRST:
                return edits.renamed(roster, student, first=text), told
            case Column.LAST:
                return edits.renamed(roster, student, last=text), told
            case Column.SHOWN:
                return edits.renamed(roster, student, shown=text), told
            case Column.NUMBER | Column.SEEN:
                told = say("Changed the number of {student}", student=edits.full_name(student))
                return edits.numbered(roster, student, int(text) if text else None), told

    def _delete(self) -> None:
        gone = self.table.chosen
        names = teacher_names(self._desk.roster.students)
        if len(gone) == 1:
            told = say("Deleted {student}", student=names[gone[0]])
        else:
            told = say("Deleted {count} students", count=len(gone))
        if gone:
            self._desk.do(without(self._desk.room, set(gone)), told)

    def _toggle_private(self) -> None:
        self._asked = not self._asked
        self._look_at_chosen()
        (self.panel.notes if self._asked else self.table).setFocus()

    def _look_at_chosen(self) -> None:
        chosen = self.table.chosen
        self.delete.setEnabled(bool(chosen))
        self.private.setEnabled(len(chosen) == 1 or self._asked)
        self.panel.show_student(self._student(chosen[0]) if self._asked and len(chosen) == 1 else None)

    def _say_what_is_twice(self, roster: Roster) -> None:
        twice = edits.same_names(roster)
        self.message.setVisible(bool(twice))
        if twice:
            more = ["…"] if len(twice) > _NAMES_TOLD else []
            text = say(
                "More than one student is called {names}. A nickname or a number tells them apart.",
                names=listed([*twice[:_NAMES_TOLD], *more]),
            )
            self.message.say(in_words(text))

    def _student(self, student: StudentId) -> Student | None:
        return next((one for one in self._desk.roster.students if one.id == student), None)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide, panel = self.width() >= enlarged(_WIDE), enlarged(_PANEL)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(way)
        self.panel.setMinimumWidth(panel if wide else 0)
        self.panel.setMaximumWidth(panel if wide else 16_777_215)
