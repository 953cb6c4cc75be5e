"""What only the teacher knows about a student."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from stationboard.domain.confidential import LONGEST_NOTES, Confidential
from stationboard.domain.document import StudentId
from stationboard.domain.roster import Student
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.shown_names import teacher_names
from stationboard.domain.times_away import TimeAway
from stationboard.library.classroom import Classroom
from stationboard.library.confidential import with_facts
from stationboard.library.students import full_name, with_times_away
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.console.classes.people.notes_field import NotesField
from stationboard.qt.console.classes.people.ties_part import TiesPart
from stationboard.qt.console.classes.people.times_away_part import TimesAwayPart
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.texts import ShortText, Text

_LONGEST: Final = 300
_MOST_SUPPORTS: Final = 50


class PrivatePanel(Card):
    """Shows and changes it; signal: `put_away`. It says on itself that none of it is ever on the board."""

    put_away = Signal()

    def __init__(self, desk: ClassDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=GAP)
        self._desk = desk
        self._student: StudentId | None = None
        self.heading: Final = ShortText("", "strong")
        self.close_button: Final = QuietButton("", icon="x")
        self.close_button.setAccessibleName(self.tr("Close the private notes"))
        self.notes: Final = NotesField(self.tr("Private notes"), LONGEST_NOTES)
        self.supports: Final = _line(self.tr("Supports"), self.tr("extra time, sits in front, …"))
        self.why: Final = _line(self.tr("Why the student is out"), self.tr("Why (only you see this)"))
        self.times: Final = TimesAwayPart()
        self.ties: Final = TiesPart()
        self._assemble()
        self._connect()

    def show_student(self, student: Student | None) -> None:
        """Show what is known of `student`."""
        self.setVisible(student is not None)
        if student is None:
            return
        if student.id != self._student:
            self.notes.hand_over()
        self._student = student.id
        facts = self._desk.room.private.of(student.id)
        self.heading.show_text(self.tr("Private: {student}").format(student=full_name(student)))
        self.notes.show_text(facts.notes)
        for field, text in ((self.supports, ", ".join(facts.supports)), (self.why, facts.why_away)):
            if not field.hasFocus() or not field.isModified():
                field.setText(text)
        self.times.show_times(student.away)
        roster = self._desk.roster
        self.ties.show_ties(self._desk.room.private, student.id, teacher_names(roster.students))

    def _assemble(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.close_button)
        self.rows.addLayout(top)
        self.rows.addWidget(Prose(self.tr("Only you see this. It is never on the board."), "small"))
        for title, widgets in (
            (self.tr("Notes"), (self.notes,)),
            (self.tr("Supports, with commas between them"), (self.supports,)),
            (self.tr("Out of the room every week"), (self.times, self.why)),
            (self.tr("In groups"), (self.ties,)),
        ):
            self.rows.addWidget(Text(title, "strong"))
            for widget in widgets:
                self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.put_away)
        self.notes.typed.connect(self._keep_notes)
        self.supports.editingFinished.connect(self._keep_supports)
        self.why.editingFinished.connect(self._keep_why)
        self.times.changed.connect(self._keep_times)
        self.ties.changed.connect(self._keep_ties)

    def _keep_notes(self, notes: str) -> None:
        self._keep_facts({"notes": notes}, say("Changed the notes about {student}", student=self._name()))

    def _keep_supports(self) -> None:
        words = tuple(word.strip() for word in self.supports.text().split(",") if word.strip())
        told = say("Changed the supports of {student}", student=self._name())
        self._keep_facts({"supports": words[:_MOST_SUPPORTS]}, told)

    def _keep_why(self) -> None:
        told = say("Changed why {student} is out", student=self._name())
        self._keep_facts({"why_away": self.why.text().strip()}, told)

    def _keep_facts(self, changes: dict[str, object], told: Sentence) -> None:
        if self._student is None:
            return
        room = self._desk.room
        facts = room.private.of(self._student).model_copy(update=changes)
        self._desk.do(Classroom(room.roster, with_facts(room.private, facts)), told)

    def _keep_times(self, times: tuple[TimeAway, ...]) -> None:
        roster = self._desk.roster
        student = next((one for one in roster.students if one.id == self._student), None)
        if student is not None:
            told = say("Changed when {student} is out", student=self._name())
            self._desk.do(with_times_away(roster, student, times), told)

    def _keep_ties(self, private: Confidential) -> None:
        told = say("Changed with whom {student} is grouped", student=self._name())
        self._desk.do(Classroom(self._desk.roster, private), told)

    def _name(self) -> str:
        if self._student is None:
            return ""
        return teacher_names(self._desk.roster.students).get(self._student, "")


def _line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    line.setMaxLength(_LONGEST)
    return line
