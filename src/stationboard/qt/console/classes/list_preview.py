"""A class list that was read, for the teacher to look over before it becomes a class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.qt.console.classes.corrections import Corrections, corrected
from stationboard.qt.console.classes.group_lists import GroupLists, listed_groups
from stationboard.qt.console.classes.group_split import split
from stationboard.qt.console.classes.list_choices import ListChoices
from stationboard.qt.console.classes.list_questions import ListQuestions
from stationboard.qt.console.classes.list_reader import ListReader, NamedPreviews, ReadList
from stationboard.qt.console.classes.list_words import doubt_words, found_words, level_words, recognized_words
from stationboard.qt.console.classes.listed_class import (
    LONGEST_NAME,
    class_from,
    free_name,
    name_from_file,
    new_id,
    students_from,
)
from stationboard.qt.console.classes.listed_names import ListedNames
from stationboard.qt.console.look.style import MARGIN, enlarged
from stationboard.qt.console.parts.buttons import PlainButton, PrimaryButton
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.sentences_card import SentencesCard
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.store.rosters.preview import RosterPreview

_WIDE: Final = 760
"""From this width in pixels the names and the questions stand side by side."""


class ListPreview(ScrollPage):
    """Shows a list and asks how to take it.

    Signals: `used` with the new `Roster`; `each_used` with a tuple of them; `compared` with the `Roster` that
    is there and the tuple of `NewStudent` on the list; `put_away`.
    """

    used = Signal(object)
    each_used = Signal(object)
    compared = Signal(object, object)
    put_away = Signal()

    def __init__(self, chance: Random, reader: ListReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chance = chance
        self._seed = 0
        self._reader = reader
        self._read: ReadList | None = None
        self._corrections = Corrections()
        self._suggested = ""
        self._taken: tuple[str, ...] = ()
        """Names of classes that are there already, in small letters."""
        self._id: ClassId = new_id()
        self.heading = ShortText("", "title")
        self.recognized = Prose("", "muted")
        self.found = Prose("", "muted")
        self.doubts = SentencesCard(self.tr("Please look at this"))
        self.choices = ListChoices()
        self.names = ListedNames()
        self.questions = ListQuestions()
        self.groups = GroupLists()
        self.message = Notice()
        self.cancel = PlainButton(self.tr("Put away"))
        self.use = PrimaryButton(self.tr("Use this class"), icon="check")
        self._groups_title = Text(self.tr("The groups would be"), "strong")
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._assemble()
        self._connect(reader)
        WithLetters(self, self._fit)

    def show_list(self, read: ReadList, classes: Sequence[Roster] = ()) -> None:
        """Show a list that was read; what was shown before goes. `classes` are those it may belong to."""
        self._id = new_id()
        self._suggested = ""
        self._taken = tuple(one.name.casefold() for one in classes)
        self._seed = self._chance.getrandbits(32)
        self.choices.forget()
        self.questions.destination.show_classes(classes)
        self._show(read)

    def _assemble(self) -> None:
        self.rows.addWidget(self.heading)
        self.rows.addWidget(self.recognized)
        self.rows.addWidget(self.choices)
        self.rows.addWidget(self.found)
        self.rows.addWidget(self.doubts)
        self._halves.setSpacing(MARGIN)
        self._halves.addWidget(self.names, 3)
        self._halves.addWidget(self.questions, 2)
        self.rows.addLayout(self._halves)
        self.rows.addWidget(self._groups_title)
        self.rows.addWidget(self.groups)
        self.rows.addStretch(1)
        self.foot.addWidget(self.message, 1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.use)

    def _connect(self, reader: ListReader) -> None:
        reader.found.connect(self._show)
        reader.all_found.connect(self._use_each)
        reader.refused.connect(self._keep_as_it_was)
        self.choices.chosen.connect(self._read_anew)
        self.names.columns.changed.connect(self._read_columns)
        self.questions.encoding.activated.connect(self._read_anew)
        self.questions.destination.changed.connect(self._show_state)
        self.questions.name.textChanged.connect(self._show_state)
        self.questions.split.changed.connect(self._show_groups)
        self.questions.split.shuffled.connect(self._shuffle)
        self.names.students.corrected.connect(self._correct)
        self.cancel.clicked.connect(self.put_away)
        self.use.clicked.connect(self._use)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= enlarged(_WIDE)
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _read_anew(self) -> None:
        if self._read is None:
            return
        wishes = self.choices.wishes(self._read.wishes)
        encoding = str(self.questions.encoding.currentData())
        if encoding != self._read.offer.preview.encoding and self._read.offer.preview.encoding:
            wishes = replace(wishes, encoding=encoding)
        self._reader.read_again(self._read, wishes)

    def _read_columns(self) -> None:
        if self._read is not None:
            columns = self.names.columns
            wishes = replace(self._read.wishes, uses=columns.uses, headed=columns.headed.isChecked())
            self._reader.read_again(self._read, replace(wishes, class_name=None))

    def _keep_as_it_was(self, sentence: str) -> None:
        if self._read is not None:
            self._show(self._read)
        self.message.warn(sentence)

    def _show(self, read: ReadList) -> None:
        if self._read is None or read.offer.preview.students != self._read.offer.preview.students:
            self._corrections = Corrections()
        self._read = read
        preview = read.offer.preview
        self.heading.show_text(read.source.name)
        self.recognized.show_text(recognized_words(read.offer))
        self.found.show_text(found_words(preview))
        self.doubts.show_sentences([*doubt_words(preview), *level_words(preview)])
        self.choices.show_offer(read.offer)
        self.names.show_offer(read.offer, self._corrections, headed=read.wishes.headed)
        self.questions.show_preview(preview, students_from(preview))
        self._suggest_name(read)
        self._show_groups()
        self._show_state()

    def _correct(self, corrections: Corrections) -> None:
        """Take what the teacher has put right in the names."""
        if self._read is None:
            return
        self._corrections = corrections
        self.names.show_students(self._read.offer, corrections)
        self.found.show_text(found_words(self._preview(self._read)))
        self._show_groups()

    def _preview(self, read: ReadList) -> RosterPreview:
        return corrected(read.offer.preview, self._corrections)

    def _suggest_name(self, read: ReadList) -> None:
        """Name the class after the list, where the teacher has not named it."""
        classes = read.offer.classes
        in_list = read.offer.class_name or (classes[0].name if len(classes) == 1 else "")
        named = read.class_name or name_from_file(read.source.name)
        suggested = free_name((in_list or named)[:LONGEST_NAME], self._taken)
        if self.questions.name.text() == self._suggested or not self._suggested:
            self.questions.name.setText(suggested)
        self._suggested = suggested

    def _roster(self, read: ReadList) -> Roster:
        name = self.questions.name.text().strip() or read.source.name
        roster = class_from(self._preview(read), self._id, name)
        return split(roster, self.questions.split.how, self._seed)

    def _show_groups(self) -> None:
        if self._read is not None:
            roster = self._roster(self._read)
            self.groups.show_groups(listed_groups(roster, roster.grouping("")))

    def _shuffle(self) -> None:
        self._seed = self._chance.getrandbits(32)
        self._show_groups()

    def _show_state(self) -> None:
        each, present = self.choices.each, self.questions.destination.present
        new = not each and present is None
        self.questions.show_new(new=new, each=each)
        self._groups_title.setVisible(new)
        self.groups.setVisible(new)
        named = bool(self.questions.name.text().strip())
        self.use.setEnabled(named or not new)
        self.use.show_label(self._use_words(each=each, present=present))
        if new and not named:
            self.message.warn(self.tr("Give the class a name."))
        elif new and self.questions.name.text().strip().casefold() in self._taken:
            self.message.warn(self.tr("There is a class of this name already; this would be a second one."))
        elif present is not None and not each:
            self.message.say(self.tr("You see every change before it is made."))
        else:
            self.message.say(self.tr("Nothing is kept before you use the class."))

    def _use_words(self, *, each: bool, present: Roster | None) -> str:
        if each and self._read is not None:
            return self.tr("Make {count} classes").format(count=len(self._read.offer.classes))
        return self.tr("Use this class") if present is None else self.tr("Compare…")

    def _use(self) -> None:
        if self._read is None:
            return
        present = self.questions.destination.present
        if self.choices.each:
            self._reader.read_each(self._read)
        elif present is None:
            self.used.emit(self._roster(self._read))
        else:
            self.compared.emit(present, students_from(self._preview(self._read)))

    def _use_each(self, previews: NamedPreviews) -> None:
        how = self.questions.split.how
        made = (class_from(preview, new_id(), name[:LONGEST_NAME]) for name, preview in previews)
        self.each_used.emit(tuple(split(one, how, self._seed) if not one.groupings else one for one in made))
