"""The page of the teacher's classes."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.domain.sentence import say
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.console.classes.class_editor import ClassEditor
from stationboard.qt.console.classes.class_side import SIDE_WIDTH, ClassSide, class_choices, newer_note
from stationboard.qt.console.classes.class_view import ClassView
from stationboard.qt.console.classes.list_preview import ListPreview
from stationboard.qt.console.classes.list_reader import ListReader, ReadList
from stationboard.qt.console.classes.listed_class import free_name, new_id
from stationboard.qt.console.classes.merge_sheet import Merged, MergeSheet
from stationboard.qt.console.classes.paste_sheet import PasteSheet
from stationboard.qt.console.look.style import MARGIN
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.panels import Panels
from stationboard.qt.console.safety.news_bar import NewsBar
from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.safety_desk import SafetyDesk
from stationboard.store.rosters.list_file import ReadsFiles

_CLASS: Final = 430
"""Width in pixels that a class needs."""


class ClassPage(QWidget):
    """The classes at the side; beside them the chosen one, or a list that is about to become one.

    Signals: `lesson_wished` with the `ClassId` of a class to start with; `brought` with that of a new one;
    `earlier_wished` with a `Roster`.
    """

    lesson_wished = Signal(str)
    brought = Signal(str)
    earlier_wished = Signal(object)

    def __init__(
        self,
        desk: LibraryDesk,
        classes: ClassDesk,
        chance: Random,
        files: ReadsFiles,
        safety: SafetyDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._classes = classes
        self._before: Roster | None = None
        """The class as it was before the change that can be undone here."""
        self.side = ClassSide()
        self.message = Notice()
        self.undo = QuietButton(self.tr("Undo"), icon="undo-2")
        self.news = NewsBar(safety)
        self.reader = ListReader(files, self)
        self.preview = ListPreview(chance, ListReader(files, self))
        self.paste_sheet = PasteSheet(self)
        self.merge_sheet = MergeSheet(self)
        self.editor = ClassEditor(classes, chance, files, self)
        self.view = ClassView(desk.classes[0], self.editor)
        self.dialog: QFileDialog | None = None
        self._stack = QStackedWidget()
        self._assemble()
        self._connect()
        self._refill()
        self._hear()

    def open_dialog(self) -> None:
        """Let the teacher choose a file."""
        dialog = QFileDialog(self, self.tr("Open a class list"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Class lists (*.csv *.txt *.tsv *.tab *.xlsx *.zip)"), self.tr("All files (*)")],
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._read_named)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Show the list in a file as soon as it is read; where it cannot be had, one sentence says why and
        nothing else changes.
        """
        self.reader.read_files((path,))

    def paste(self) -> None:
        """Show the list that was copied somewhere else."""
        self._take_text(QGuiApplication.clipboard().text())

    def show_class(self, class_id: ClassId) -> None:
        """Show this class, if it is there."""
        self.side.classes.choose(class_id)
        self._show_chosen()

    def _assemble(self) -> None:
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.preview)
        self._bar = QWidget()
        self.news.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        told = QHBoxLayout(self._bar)
        told.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        told.addWidget(self.message, 1)
        told.addWidget(self.undo)
        shown = QWidget()
        beside = QVBoxLayout(shown)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._bar)
        beside.addWidget(self.news)
        beside.addWidget(self._stack, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Panels((shown, _CLASS), side=(self.side, SIDE_WIDTH)))

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # so that a list can be pasted wherever one clicks
        self.side.open_list.clicked.connect(self.open_dialog)
        self.side.paste_list.clicked.connect(self.paste_sheet.ask)
        self.paste_sheet.given.connect(self._take_text)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self.side.classes.changed.connect(self._show_chosen)
        self.undo.clicked.connect(self._undo_change)
        self.reader.found.connect(self._show_list)
        self.reader.refused.connect(self._warn)
        self.preview.used.connect(self._use)
        self.preview.each_used.connect(self._use_each)
        self.preview.compared.connect(self.merge_sheet.compare)
        self.merge_sheet.accepted.connect(self._take_merged)
        self.preview.put_away.connect(self._show_chosen)
        self.view.kept.connect(self._keep_details)
        self.view.duplicate_wished.connect(self._duplicate)
        self.view.archive_wished.connect(self._toggle_archived)
        self.side.new_class.clicked.connect(self._add_empty)
        self.view.removal_wished.connect(self._remove)
        self.view.earlier_wished.connect(lambda: self.earlier_wished.emit(self.view.roster))
        self.view.lesson_wished.connect(lambda: self.lesson_wished.emit(self.view.roster.id))
        self._desk.changed.connect(self._refill)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if _files_in(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        files = _files_in(event.mimeData())
        if files:
            self.reader.read_files(files)
        else:
            self._take_text(event.mimeData().text())
        event.acceptProposedAction()

    def _read_named(self, files: list[str]) -> None:
        self.reader.read_files([Path(file) for file in files])

    def _take_text(self, text: str) -> None:
        if not text.strip():
            self._warn(
                self.tr("Nothing was copied: copy the names in your list first, then paste them here.")
            )
            return
        self.reader.read_text(text, self.tr("The pasted list"), self.tr("My class"))

    def _show_list(self, read: ReadList) -> None:
        self.preview.show_list(read, self._desk.own_classes)
        self._hear()
        self._stack.setCurrentWidget(self.preview)
        self.preview.questions.name.setFocus()
        self.preview.questions.name.selectAll()

    def _use(self, roster: Roster) -> None:
        self._desk.keep_class(roster, back_up=True)
        self.show_class(roster.id)
        self.view.start.setFocus()
        self.brought.emit(roster.id)

    def _use_each(self, rosters: tuple[Roster, ...]) -> None:
        for roster in rosters:
            self._desk.keep_class(roster, back_up=True)
        self.show_class(rosters[0].id)

    def _take_merged(self, change: Merged) -> None:
        self._desk.keep_class(change.after, back_up=True)
        self.show_class(change.after.id)
        words = self.tr("{class_name}: {count} changes made from the list.")
        if change.changes == 1:
            words = self.tr("{class_name}: 1 change made from the list.")
        self._offer_undo(words.format(class_name=change.after.name, count=change.changes), change.before)

    def _keep_details(self, roster: Roster) -> None:
        self._classes.do(roster, say("Changed the name of {class_name}", class_name=roster.name))

    def _add_empty(self) -> None:
        """A class with nobody in it, and the keyboard where the first student is typed."""
        taken = [one.name.casefold() for one in self._desk.own_classes]
        roster = Roster(id=new_id(), name=free_name(self.tr("My class"), taken))
        self._desk.keep_class(roster)
        self.show_class(roster.id)
        self.editor.open_part(1)
        self.editor.students.add.setFocus()

    def _duplicate(self) -> None:
        roster = self.view.roster
        name = self.tr("{class_name} (copy)").format(class_name=roster.name[:190])
        copied = roster.model_copy(update={"id": new_id(), "name": name})
        self._desk.keep_class(copied)
        self.show_class(copied.id)

    def _toggle_archived(self) -> None:
        roster = self.view.roster
        if roster.archived:
            told = say("Took {class_name} out of the archive", class_name=roster.name)
        else:
            told = say("Archived {class_name}", class_name=roster.name)
        self._classes.do(roster.model_copy(update={"archived": not roster.archived}), told)

    def _offer_undo(self, words: str, before: Roster) -> None:
        self._before = before
        self.message.say(words)
        self.undo.show()
        self._bar.show()

    def _remove(self) -> None:
        roster = self.view.roster
        self._desk.remove_class(roster.id)
        self._offer_undo(self.tr("{class_name} is removed.").format(class_name=roster.name), roster)

    def _undo_change(self) -> None:
        if self._before is not None:
            roster = self._before
            self._desk.keep_class(roster)
            self.show_class(roster.id)

    def _refill(self) -> None:
        self.side.classes.show_choices(class_choices(self._desk, self.tr("The sample class"), archived=True))
        self._fill_view()

    def _show_chosen(self) -> None:
        self._hear()
        self._fill_view()
        self._stack.setCurrentWidget(self.view)

    def _fill_view(self) -> None:
        roster = self._desk.class_of(ClassId(self.side.classes.chosen)) or self._desk.sample_class
        self._classes.choose(roster.id)
        self.view.show_class(roster)
        own, newer = roster in self._desk.own_classes, self._desk.is_read_only(roster.id)
        self.view.show_own(own=own, changeable=not newer)
        came = self.tr("This class came with the program.")
        self.view.show_note(newer_note() if newer else "" if own else came)

    def _warn(self, words: str) -> None:
        self._before = None
        self.undo.hide()
        self.message.warn(words)
        self._bar.show()

    def _hear(self) -> None:
        """Nothing is to be said any more."""
        self._before = None
        self._bar.hide()

    def _forget_dialog(self) -> None:
        self.dialog = None


def _files_in(dragged: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
