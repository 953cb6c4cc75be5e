"""The sheet that takes a list of who has prepared: pasted, or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from stationboard.qt.console.classes.list_reader import ListReader, ReadList
from stationboard.qt.console.classes.plain_field import PlainField
from stationboard.qt.console.parts.buttons import PlainButton, PrimaryButton
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.store.rosters.list_file import ReadsFiles

_WIDTH: Final = 560
_FIELD_HEIGHT: Final = 220


class PreparedList(Sheet):
    """Reads names as class lists are read. Signal: `named` with a list of first and last names."""

    named = Signal(object)

    def __init__(self, host: QWidget, files: ReadsFiles) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Who has prepared"))
        self.dialog: QFileDialog | None = None
        self.field: Final = PlainField()
        self.field.setAccessibleName(self.tr("Names, one on each line"))
        self.field.setPlaceholderText(self.tr("Ann Lee\nRay, Ben"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(_FIELD_HEIGHT)
        self.message: Final = Notice()
        self.message.hide()
        self.open_file: Final = PlainButton(self.tr("Open a file…"), icon="file-up")
        self.read: Final = PrimaryButton(self.tr("They have prepared"), icon="check")
        self.reader: Final = ListReader(files, self)
        hint = self.tr(
            "Paste the names of those who have handed in, or open the list that your quiz or form gives you "
            "(CSV or Excel). Everyone else stays as noted."
        )
        self.rows.addWidget(Prose(hint, "muted"))
        self.rows.addWidget(self.field)
        self.rows.addWidget(self.message)
        self.foot.addWidget(self.open_file)
        self.foot.addStretch(1)
        self.foot.addWidget(self.read)
        self.field.textChanged.connect(self._show_state)
        self.read.clicked.connect(self._read)
        self.open_file.clicked.connect(self._open)
        self.reader.found.connect(self._take)
        self.reader.refused.connect(self._warn)

    def ask(self) -> None:
        """Show the field, empty."""
        self.field.clear()
        self.message.hide()
        self._show_state()
        self.lay_down()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_file(self, path: Path) -> None:
        """Take the names in a file."""
        self.reader.read_files((path,))

    def _show_state(self) -> None:
        self.read.setEnabled(bool(self.field.toPlainText().strip()))

    def _read(self) -> None:
        name = self.tr("The pasted list")
        self.reader.read_text(self.field.toPlainText(), name, name)

    def _open(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a list of names"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists (*.csv *.txt *.tsv *.tab *.xlsx)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._read_named)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _read_named(self, name: str) -> None:
        self.read_file(Path(name))

    def _take(self, read: ReadList) -> None:
        self.hide_away()
        self.named.emit([(one.preferred or one.first, one.last) for one in read.offer.preview.students])

    def _warn(self, words: str) -> None:
        self.message.warn(words)
        self.message.show()
        self.fit()

    def _forget_dialog(self) -> None:
        self.dialog = None
