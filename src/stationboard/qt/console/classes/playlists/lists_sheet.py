"""Takes playlists from a table: pasted or opened, looked through, then used."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from stationboard.domain.roster import Roster
from stationboard.library.playlists.reading import ReadWishes
from stationboard.qt.console.classes.list_table import ListTable
from stationboard.qt.console.classes.plain_field import PlainField
from stationboard.qt.console.classes.playlists.lists_reader import ListsReader
from stationboard.qt.console.parts.buttons import PlainButton, PrimaryButton
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sentences_card import SentencesCard
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.words import in_words
from stationboard.store.rosters.list_file import ReadsFiles

_WIDTH: Final = 820
_FIELD: Final = 132
_ROWS: Final = 6
_MOST_SENTENCES: Final = 4


class ListsSheet(Sheet):
    """Signal: `used` with the `ReadWishes`."""

    used = Signal(object)

    def __init__(self, host: QWidget, files: ReadsFiles) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Playlists from a table"))
        self._roster: Roster | None = None
        self._read: ReadWishes | None = None
        self.dialog: QFileDialog | None = None
        self.reader: Final = ListsReader(files, self)
        self.field: Final = PlainField()
        self.field.setAccessibleName(self.tr("Rows of student, station, must or may, priority, after"))
        self.field.setPlaceholderText(self.tr("Ava Rossi, Reading, must, 5\nAva Rossi, Games, may, 2"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(_FIELD)
        self.open: Final = PlainButton(self.tr("Open a file…"), icon="folder-open")
        self.problems: Final = SentencesCard(self.tr("Rows that are left out"))
        self.table: Final = ListTable(
            self.tr("Playlists as they were read"),
            (
                self.tr("Line"),
                self.tr("Student"),
                self.tr("Station"),
                self.tr("Must or may"),
                self.tr("Priority"),
                self.tr("After"),
            ),
        )
        self.table.setFixedHeight(self.table.height_of(_ROWS))
        self.use: Final = PrimaryButton(self.tr("Use these lists"), icon="check")
        self._assemble()
        self._connect()

    def ask(self, roster: Roster) -> None:
        """Show the field, empty, for lists of the students of `roster`."""
        self._roster = roster
        self.field.clear()
        self._show(None)
        self.lay_down()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_dialog(self) -> None:
        """Let the teacher choose a file."""
        dialog = QFileDialog(self, self.tr("Open playlists"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Tables (*.csv *.txt *.tsv *.tab *.xlsx)"), self.tr("All files (*)")],
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._read_named)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Show the lists in a file as soon as they are read."""
        if self._roster is not None:
            self.reader.read_file(path, self._roster)

    def _assemble(self) -> None:
        hint = self.tr(
            "One row for each station on a list: student, station, then, if you like, must or may, a "
            "priority from 1 to 5, and the stations that come before it. Copy it from a spreadsheet, "
            "or open a file."
        )
        for widget in (Prose(hint, "muted"), self.field, self.problems, self.table):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.foot.addWidget(self.open)
        self.foot.addStretch(1)
        self.foot.addWidget(self.use)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._read_field)
        self.open.clicked.connect(self.open_dialog)
        self.reader.found.connect(self._show)
        self.reader.refused.connect(self._warn)
        self.use.clicked.connect(self._give)

    def _read_field(self) -> None:
        text = self.field.toPlainText()
        if not text.strip():
            self._show(None)
        elif self._roster is not None:
            self.reader.read_text(text, self._roster)

    def _show(self, read: ReadWishes | None) -> None:
        self._read = read
        lines = () if read is None else read.lines
        must, may = self.tr("must"), self.tr("may")
        self.table.show_rows(
            [
                (
                    str(one.line),
                    one.name,
                    one.want.key,
                    must if one.want.must else may,
                    str(one.want.priority),
                    ", ".join(one.want.after),
                )
                for one in lines
                if one.problem is None
            ]
        )
        told = [] if read is None else [in_words(one) for one in read.problems]
        if len(told) > _MOST_SENTENCES:
            more = self.tr("{count} more rows are left out.").format(count=len(told) - _MOST_SENTENCES)
            told = [*told[:_MOST_SENTENCES], more]
        self.problems.show_sentences(told)
        count = 0 if read is None else len(read.lists)
        words = self.tr("Use 1 list") if count == 1 else self.tr("Use {count} lists")
        self.use.show_label(words.format(count=count))
        self.use.setEnabled(count > 0)
        self.fit()

    def _warn(self, sentence: str) -> None:
        self._show(None)
        self.problems.show_sentences([sentence])
        self.fit()

    def _give(self) -> None:
        read = self._read
        self.hide_away()
        if read is not None:
            self.used.emit(read)

    def _read_named(self, name: str) -> None:
        self.read_file(Path(name))

    def _forget_dialog(self) -> None:
        self.dialog = None
