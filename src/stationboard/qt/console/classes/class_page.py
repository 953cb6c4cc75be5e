"""The page of the teacher's classes."""

from __future__ import annotations

from pathlib import Path
from random import Random

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.qt.console.classes.class_side import ClassSide, class_choices
from stationboard.qt.console.classes.class_view import ClassView
from stationboard.qt.console.classes.list_preview import ListPreview
from stationboard.qt.console.classes.list_reader import ListReader, ReadList
from stationboard.qt.console.look.style import MARGIN
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.library_desk import LibraryDesk
from stationboard.store.rosters.list_file import ReadsFiles


class ClassPage(QWidget):
    """The classes at the side; beside them the chosen one, or a list that is about to become one.

    Signals: `lesson_wished` with the `ClassId` of a class to start with; `brought` with that of a new one.
    """

    lesson_wished = Signal(str)
    brought = Signal(str)

    def __init__(
        self, desk: LibraryDesk, chance: Random, files: ReadsFiles, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._removed: Roster | None = None
        self.side = ClassSide()
        self.message = Notice()
        self.undo = QuietButton(self.tr("Undo"), icon="undo-2")
        self.reader = ListReader(files, self)
        self.preview = ListPreview(chance, ListReader(files, self))
        self.view = ClassView(desk.classes[0], chance)
        self.dialog: QFileDialog | None = None
        self._stack = QStackedWidget()
        self._assemble()
        self._connect()
        self._refill()
        self._hear()

    def open_dialog(self) -> None:
        """Let the teacher choose a file."""
        dialog = QFileDialog(self, self.tr("Open a class list"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Class lists (*.csv *.txt *.tsv *.tab)"), self.tr("All files (*)")],
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._read_named)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Show the list in a file as soon as it is read; where it cannot be had, one sentence says why and
        nothing else changes.
        """
        self.reader.read_file(path)

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
        told = QHBoxLayout(self._bar)
        told.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        told.addWidget(self.message, 1)
        told.addWidget(self.undo)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._bar)
        beside.addWidget(self._stack, 1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addSpacing(MARGIN)
        page.addWidget(self.side)
        page.addLayout(beside, 1)

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # so that a list can be pasted wherever one clicks
        self.side.open_list.clicked.connect(self.open_dialog)
        self.side.paste_list.clicked.connect(self.paste)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self.side.classes.changed.connect(self._show_chosen)
        self.undo.clicked.connect(self._undo_removal)
        self.reader.found.connect(self._show_list)
        self.reader.refused.connect(self._warn)
        self.preview.used.connect(self._use)
        self.preview.put_away.connect(self._show_chosen)
        self.view.kept.connect(self._desk.keep_class)
        self.view.removal_wished.connect(self._remove)
        self.view.lesson_wished.connect(lambda: self.lesson_wished.emit(self.view.roster.id))
        self._desk.changed.connect(self._refill)
        self._desk.saving_changed.connect(self._show_saving)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if _file_in(event.mimeData()) is not None or event.mimeData().hasText():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        file = _file_in(event.mimeData())
        if file is not None:
            self.read_file(file)
        else:
            self._take_text(event.mimeData().text())
        event.acceptProposedAction()

    def _read_named(self, file: str) -> None:
        self.read_file(Path(file))

    def _take_text(self, text: str) -> None:
        if not text.strip():
            self._warn(
                self.tr("Nothing was copied: copy the names in your list first, then paste them here.")
            )
            return
        self.reader.read_text(text, self.tr("The pasted list"), self.tr("My class"))

    def _show_list(self, read: ReadList) -> None:
        self.preview.show_list(read)
        self._hear()
        self._stack.setCurrentWidget(self.preview)
        self.preview.name.setFocus()
        self.preview.name.selectAll()

    def _use(self, roster: Roster) -> None:
        self._desk.keep_class(roster)
        self.show_class(roster.id)
        self.view.start.setFocus()
        self.brought.emit(roster.id)

    def _remove(self) -> None:
        roster = self.view.roster
        self._desk.remove_class(roster.id)
        self._removed = roster
        self.message.say(self.tr("{class_name} is removed.").format(class_name=roster.name))
        self.undo.show()
        self._bar.show()

    def _undo_removal(self) -> None:
        if self._removed is not None:
            roster = self._removed
            self._desk.keep_class(roster)
            self.show_class(roster.id)

    def _refill(self) -> None:
        self.side.classes.show_choices(class_choices(self._desk, self.tr("The sample class")))
        self._fill_view()
        self._show_saving()

    def _show_chosen(self) -> None:
        self._hear()
        self._fill_view()
        self._stack.setCurrentWidget(self.view)

    def _fill_view(self) -> None:
        roster = self._desk.class_of(ClassId(self.side.classes.chosen)) or self._desk.sample_class
        self.view.show_class(roster)
        self.view.show_removable(removable=roster in self._desk.own_classes)

    def _show_saving(self) -> None:
        if not self._desk.own_classes:
            words = self.tr("This class came with the program.")
        else:
            words = self.tr("Saved") if self._desk.saved else self.tr("Saving…")
        self.view.show_saved(words)

    def _warn(self, words: str) -> None:
        self._removed = None
        self.undo.hide()
        self.message.warn(words)
        self._bar.show()

    def _hear(self) -> None:
        """Nothing is to be said any more."""
        self._removed = None
        self._bar.hide()

    def _forget_dialog(self) -> None:
        self.dialog = None


def _file_in(dragged: QMimeData) -> Path | None:
    return next((Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()), None)
