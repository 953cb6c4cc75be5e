"""The page on which a teacher's week is set up."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.timetable import ScheduleId, Timetable, Weekday
from stationboard.library.timetable.bells import with_weekday
from stationboard.library.timetable.conflicts import conflicts
from stationboard.library.timetable.entries import Slot, entry_at, with_class, with_day_copied, without
from stationboard.library.timetable.found import FoundBells, with_found_bells
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.one_of_many import OneOfMany
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.sentences_card import SentencesCard
from stationboard.qt.console.parts.switches import OneOf, Switch
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.start.now_card import Calendar
from stationboard.qt.console.timetable.bells_card import BellsCard
from stationboard.qt.console.timetable.bells_reader import BellsReader
from stationboard.qt.console.timetable.found_card import FoundCard
from stationboard.qt.console.timetable.letters_card import LettersCard
from stationboard.qt.console.timetable.slot_bar import SlotBar
from stationboard.qt.console.timetable.special_card import SpecialCard
from stationboard.qt.console.timetable.week_desk import WeekDesk
from stationboard.qt.console.timetable.week_grid import WeekGrid
from stationboard.qt.console.timetable.weekdays import letter_name, weekday_name
from stationboard.qt.library_desk import LibraryDesk


class TimetablePage(ScrollPage):
    """Bell times, the week, letters and special days; every step is saved by itself and can be undone."""

    def __init__(
        self,
        library: LibraryDesk,
        clock: Calendar,
        reader: BellsReader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk: Final = WeekDesk(library, self)
        self._library = library
        self._slot: Slot | None = None
        self._letter: int | None = None
        self.conflicts: Final = SentencesCard(self.tr("Please look at this"))
        self.bells: Final = BellsCard(self.desk)
        self.reader: Final = reader
        self.found: Final = FoundCard()
        self.dialog: QFileDialog | None = None
        self.letters: Final = LettersCard(self.desk, clock)
        self.special: Final = SpecialCard(self.desk, clock)
        self.grid: Final = WeekGrid()
        self.bar: Final = SlotBar()
        self.weekend: Final = Switch(self.tr("Saturday and Sunday"))
        self.letter_choice: Final[list[OneOf]] = []
        self.message: Final = Notice()
        self.undo: Final = QuietButton(self.tr("Undo"), icon="undo-2", hint="Ctrl+Z")
        self.redo: Final = QuietButton(self.tr("Redo"), icon="redo-2")
        self._letter_group = OneOfMany(self)
        self._head = QWidget()
        self._letter_row = WrapRow(self._head)
        self._assemble()
        self._connect()
        self._show_choices()

    def _assemble(self) -> None:
        self.rows.addWidget(Text(self.tr("Timetable"), "title"))
        words = self.tr("With your week in here, the program offers each lesson when its time has come.")
        self.rows.addWidget(Text(words, "muted", wrap=True))
        self.rows.addWidget(self.conflicts)
        self.rows.addWidget(self.found)
        self.rows.addWidget(self.bells)
        week = Card()
        self._letter_row.addWidget(Text(self.tr("Week"), "strong"))
        self._letter_row.addWidget(self.weekend)
        week.rows.setSpacing(GAP)
        week.rows.addWidget(self._head)
        week.rows.addWidget(self.grid)
        week.rows.addWidget(self.bar)
        self.bar.hide()
        self.rows.addWidget(week)
        self.rows.addWidget(self.letters)
        self.rows.addWidget(self.special)
        self.rows.addStretch(1)
        self.foot.addWidget(self.message, 1)
        self.foot.addWidget(self.undo)
        self.foot.addWidget(self.redo)

    def _connect(self) -> None:
        self.bells.file_wished.connect(self.open_dialog)
        self.reader.found.connect(self._show_found)
        self.reader.refused.connect(self.message.warn)
        self.found.used.connect(self._use_found)
        self.grid.chosen.connect(self._choose)
        self.grid.bells_wished.connect(self._take_bells)
        self.bar.filled.connect(self._fill)
        self.bar.emptied.connect(self._empty)
        self.bar.all_week_wished.connect(self._fill_week)
        self.bar.copy_wished.connect(self._copy_day)
        self.weekend.clicked.connect(self.look)
        self._letter_group.idClicked.connect(self._show_letter)
        self.undo.clicked.connect(self.desk.undo)
        self.redo.clicked.connect(self.desk.redo)
        for keys, step in (("Ctrl+Z", self.desk.undo), ("Ctrl+Shift+Z", self.desk.redo)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)
        self.desk.refused.connect(self.message.warn)
        self.desk.changed.connect(self._hear)
        self._library.changed.connect(self._show_choices)
        self._library.saving_changed.connect(self._show_saving)

    def look(self) -> None:
        """Show the timetable as it is now."""
        timetable = self.desk.timetable
        self._show_letters(timetable)
        classes = {one.id: one.name for one in self._library.classes}
        routines = {one.id: one.name for one in self._library.routines}
        weekend = self.weekend.isChecked()
        self.grid.show_week(timetable, self._letter, classes, routines, weekend=weekend)
        found = conflicts(timetable, classes, routines)
        self.conflicts.show_sentences([in_words(one) for one in found])
        if self._slot not in self.grid.cells:
            self._slot = None
        self._show_slot()
        for button, step in ((self.undo, self.desk.undoes), (self.redo, self.desk.redoes)):
            button.setEnabled(step is not None)
            words = "" if step is None else in_words(step)
            button.setAccessibleName(f"{button.label}: {words}" if words else button.label)

    def open_dialog(self) -> None:
        """Let the teacher choose a calendar file."""
        dialog = QFileDialog(self, self.tr("Open a calendar file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Calendar files (*.ics)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._read_named)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _read_named(self, file: str) -> None:
        self.reader.read_file(Path(file))

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _show_found(self, found: tuple[FoundBells, ...]) -> None:
        self.found.show_found(found, twelve_hours=self._library.settings.twelve_hours)
        self.found.use.setFocus()

    def _use_found(self, found: tuple[FoundBells, ...]) -> None:
        schedule = self.bells.bells.id
        self.desk.do(
            lambda one: with_found_bells(one, schedule, found), say("Took the bell times from a file")
        )

    def _hear(self) -> None:
        self.look()
        self._show_saving()

    def _show_choices(self) -> None:
        self.bar.show_choices(self._library.classes, self._library.routines)
        self.look()

    def _show_saving(self) -> None:
        last = self.desk.undoes
        done = "" if last is None else f"{in_words(last)}. "
        self.message.say(done + (self.tr("Saved.") if self._library.saved else self.tr("Saving…")))

    def _show_letters(self, timetable: Timetable) -> None:
        count = 0 if timetable.letters is None else timetable.letters.count
        while len(self.letter_choice) < count:
            letter = len(self.letter_choice)
            choice = OneOf(letter_name(letter))
            self.letter_choice.append(choice)
            self._letter_group.addButton(choice, letter)
            self._letter_row.addWidget(choice)
        for letter, choice in enumerate(self.letter_choice):
            choice.setVisible(letter < count)
        self._letter = min(self._letter or 0, count - 1) if count else None
        if self._letter is not None:
            self.letter_choice[self._letter].setChecked(True)

    def _show_letter(self, letter: int) -> None:
        self._letter = letter
        self.look()

    def _choose(self, slot: Slot) -> None:
        self._slot = slot
        self._show_slot()
        self.bar.class_.setFocus()

    def _show_slot(self) -> None:
        self.grid.show_chosen(self._slot)
        self.bar.setVisible(self._slot is not None)
        if self._slot is not None:
            entry = entry_at(self.desk.timetable, self._slot)
            self.bar.show_slot(self._slot, entry, self._days())

    def _days(self) -> list[Weekday]:
        return [day.weekday for day in self.desk.timetable.school_days]

    def _fill(self, class_id: str, routine_id: str) -> None:
        if (slot := self._slot) is not None:
            self.desk.do(
                lambda one: with_class(one, slot, ClassId(class_id), RoutineId(routine_id)),
                _about("Filled {cell}", slot),
            )

    def _empty(self) -> None:
        if (slot := self._slot) is not None:
            self.desk.do(lambda one: without(one, slot), _about("Emptied {cell}", slot))

    def _fill_week(self) -> None:
        slot = self._slot
        entry = None if slot is None else entry_at(self.desk.timetable, slot)
        if slot is None or entry is None:
            return

        def step(timetable: Timetable) -> Timetable:
            for day in self._days():
                other = Slot(slot.period, day, slot.letter)
                timetable = with_class(timetable, other, entry.class_id, entry.routine_id)
            return timetable

        self.desk.do(step, say("{period} is the same on every day", period=slot.period))

    def _copy_day(self, to_day: Weekday) -> None:
        if (slot := self._slot) is not None:
            self.desk.do(
                lambda one: with_day_copied(one, slot.weekday, to_day, slot.letter),
                say("Copied {day} to {other}", day=weekday_name(slot.weekday), other=weekday_name(to_day)),
            )

    def _take_bells(self, day: Weekday, schedule: str) -> None:
        self.desk.do(
            lambda one: with_weekday(one, day, ScheduleId(schedule) if schedule else None),
            say("Changed the bells on {day}", day=weekday_name(day)),
        )


def _about(text: str, slot: Slot) -> Sentence:
    return say(text, cell=f"{weekday_name(slot.weekday)}, {slot.period}")
