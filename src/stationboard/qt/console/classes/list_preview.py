"""A class list that was read, for the teacher to look over before it becomes a class."""

from __future__ import annotations

from random import Random
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.qt.console.classes.encodings import encoding_choices
from stationboard.qt.console.classes.group_lists import GroupLists, listed_groups
from stationboard.qt.console.classes.group_split import MOST_GROUPS, GroupSplit, split
from stationboard.qt.console.classes.list_reader import ListReader, ReadList
from stationboard.qt.console.classes.list_table import ListTable
from stationboard.qt.console.classes.listed_class import (
    LONGEST_NAME,
    class_from,
    has_groups,
    name_from_file,
    new_id,
)
from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.buttons import PlainButton, PrimaryButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.sentences_card import SentencesCard
from stationboard.qt.console.parts.summaries import count_of_students
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.qt.console.parts.words import in_words
from stationboard.store.rosters.preview import RosterPreview

_WIDE: Final = 760
"""From this width in pixels the names and the questions stand side by side."""
_TABLE_HEIGHT: Final = 280
_GROUP_COLUMN: Final = 3
_MOST_LEFT_OUT: Final = 4
"""Lines left out that are in sight at once."""


class ListPreview(ScrollPage):
    """Shows a list and asks how to take it. Signals: `used` with the new `Roster`; `put_away`."""

    used = Signal(object)
    put_away = Signal()

    def __init__(self, chance: Random, reader: ListReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chance = chance
        self._seed = 0
        self._reader = reader
        self._read: ReadList | None = None
        self._id: ClassId = new_id()
        self.heading = ShortText("", "title")
        self.found = Text("", "muted", wrap=True)
        self.doubts = SentencesCard(self.tr("Please look at this"))
        self.students = ListTable(
            self.tr("Names as they were read"),
            (self.tr("Line"), self.tr("First name"), self.tr("Last name"), self.tr("Group")),
        )
        self.left_out = ListTable(self.tr("Lines left out"), (self.tr("Line"), self.tr("Why")))
        self.encoding = PickBox(self.tr("Letters are read as"))
        self.name = QLineEdit()
        self.split = GroupSplit()
        self.groups = GroupLists()
        self.message = Notice()
        self.cancel = PlainButton(self.tr("Put away"))
        self.use = PrimaryButton(self.tr("Use this class"), icon="check")
        self._left_out_part = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._assemble()
        self.encoding.activated.connect(self._read_anew)
        reader.found.connect(self._show)
        reader.refused.connect(self._keep_as_it_was)
        self.name.textChanged.connect(self._show_state)
        self.split.changed.connect(self._show_groups)
        self.split.shuffled.connect(self._shuffle)
        self.cancel.clicked.connect(self.put_away)
        self.use.clicked.connect(self._use)

    def show_list(self, read: ReadList) -> None:
        """Show a list that was read; what was shown before goes."""
        self._id = new_id()
        self.name.setText(name_from_file(read.file_name) if read.class_name is None else read.class_name)
        self._seed = self._chance.getrandbits(32)
        self._show(read)

    def _assemble(self) -> None:
        for encoding, name in encoding_choices():
            self.encoding.addItem(name, encoding)
        self.name.setAccessibleName(self.tr("Name of the class"))
        self.name.setMaxLength(LONGEST_NAME)
        self.students.setMinimumHeight(_TABLE_HEIGHT)
        self.rows.addWidget(self.heading)
        self.rows.addWidget(self.found)
        self.rows.addWidget(self.doubts)
        self._halves.setSpacing(MARGIN)
        self._halves.addLayout(self._names_half(), 3)
        self._halves.addLayout(self._questions_half(), 2)
        self.rows.addLayout(self._halves)
        self.rows.addWidget(Text(self.tr("The groups would be"), "strong"))
        self.rows.addWidget(self.groups)
        self.rows.addStretch(1)
        self.foot.addWidget(self.message, 1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.use)

    def _names_half(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(GAP)
        rows.addWidget(_paper(self.students), 1)
        left_out = QVBoxLayout(self._left_out_part)
        left_out.setContentsMargins(0, 0, 0, 0)
        left_out.addWidget(Text(self.tr("Lines left out"), "strong"))
        left_out.addWidget(_paper(self.left_out))
        rows.addWidget(self._left_out_part)
        return rows

    def _questions_half(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(GAP // 2)
        rows.addWidget(Text(self.tr("Name of the class"), "strong"))
        rows.addWidget(self.name)
        rows.addSpacing(GAP)
        rows.addWidget(Text(self.tr("Groups"), "strong"))
        rows.addWidget(self.split)
        rows.addSpacing(GAP)
        rows.addWidget(Text(self.tr("Letters are read as"), "strong"))
        rows.addWidget(self.encoding)
        hint = self.tr("Choose another where the names look wrong.")
        rows.addWidget(Text(hint, "small", wrap=True))
        rows.addStretch(1)
        return rows

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _read_anew(self) -> None:
        if self._read is not None:
            self._reader.read_again(self._read, str(self.encoding.currentData()))

    def _keep_as_it_was(self, sentence: str) -> None:
        self.message.warn(sentence)
        if self._read is not None:
            self.encoding.setCurrentIndex(self.encoding.findData(self._read.preview.encoding))

    def _show(self, read: ReadList) -> None:
        self._read = read
        preview = read.preview
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(preview.encoding)))
        self.heading.show_text(read.file_name)
        self.found.show_text(self._found_words(preview))
        self.students.show_rows(
            [(str(one.line), one.preferred or one.first, one.last, one.group) for one in preview.students]
        )
        self.left_out.show_rows([(str(one.line), in_words(one.reason)) for one in preview.left_out])
        self.left_out.setFixedHeight(self.left_out.height_of(min(len(preview.left_out), _MOST_LEFT_OUT)))
        self._left_out_part.setVisible(bool(preview.left_out))
        self.students.setColumnHidden(_GROUP_COLUMN, not any(one.group for one in preview.students))
        self._show_doubts(preview)
        self.split.show_listed(listed=has_groups(preview))
        self._show_groups()
        self._show_state()

    def _found_words(self, preview: RosterPreview) -> str:
        students = count_of_students(len(preview.students))
        match len(preview.left_out):
            case 0:
                return self.tr("{students} found.").format(students=students)
            case 1:
                return self.tr("{students} found; 1 line is left out.").format(students=students)
            case count:
                words = self.tr("{students} found; {count} lines are left out.")
                return words.format(students=students, count=count)

    def _show_doubts(self, preview: RosterPreview) -> None:
        sentences = [in_words(doubt) for doubt in preview.doubts]
        named = len({student.group for student in preview.students if student.group})
        if named > MOST_GROUPS:
            words = self.tr("The list names {count} groups, more than the {most} a class can have.")
            sentences.append(words.format(count=named, most=MOST_GROUPS))
        self.doubts.show_sentences(sentences)

    def _roster(self, read: ReadList) -> Roster:
        roster = class_from(read.preview, self._id, self.name.text().strip() or read.file_name)
        return split(roster, self.split.how, self._seed)

    def _show_groups(self) -> None:
        if self._read is not None:
            roster = self._roster(self._read)
            self.groups.show_groups(listed_groups(roster, roster.grouping("")))

    def _shuffle(self) -> None:
        self._seed = self._chance.getrandbits(32)
        self._show_groups()

    def _show_state(self) -> None:
        named = bool(self.name.text().strip())
        self.use.setEnabled(named)
        if named:
            self.message.say(self.tr("Nothing is kept before you use the class."))
        else:
            self.message.warn(self.tr("Give the class a name."))

    def _use(self) -> None:
        if self._read is not None:
            self.used.emit(self._roster(self._read))


def _paper(table: ListTable) -> Card:
    card = Card(margin=1)
    card.rows.addWidget(table)
    return card
