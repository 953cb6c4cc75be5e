"""The question what to do about a Station Board that is open and does not answer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.library.settings import ThemeChoice
from stationboard.qt.console.look.style import GAP, MARGIN, wear
from stationboard.qt.console.parts.buttons import ActionButton
from stationboard.qt.console.parts.texts import Text

WIDTH: Final = 480


class NotAnswering(QWidget):
    """A small window of its own. Signals: `open_here_wished`, `wait_wished`, `close_wished`."""

    open_here_wished = Signal()
    wait_wished = Signal()
    close_wished = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        wear(application, ThemeChoice.DARK if dark else ThemeChoice.LIGHT)
        self.setWindowTitle(self.tr("Station Board"))
        self.sentence: Final = Text("", "strong", wrap=True)
        self.comfort: Final = Text(
            self.tr("“Open here” takes over a lesson under way at the right second."), "muted", wrap=True
        )
        self.open_here: Final = ActionButton(self.tr("Open here"))
        self.wait: Final = ActionButton(self.tr("Wait"))
        self.leave: Final = ActionButton(self.tr("Close"))
        self._lay_out()
        self.open_here.clicked.connect(self.open_here_wished)
        self.wait.clicked.connect(self._begin_to_wait)
        self.leave.clicked.connect(self.close)
        self.ask()

    def ask(self) -> None:
        """Put the question, for the first time or again."""
        self.sentence.show_text(self.tr("Station Board is already open but does not answer."))
        self.wait.setEnabled(True)
        self.show()
        self.open_here.setFocus()
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_wished.emit()

    def _begin_to_wait(self) -> None:
        self.sentence.show_text(self.tr("Waiting for Station Board to answer…"))
        self.wait.setEnabled(False)
        self.wait_wished.emit()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addStretch(1)
        for button in (self.open_here, self.wait, self.leave):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            buttons.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.setSpacing(GAP)
        rows.addWidget(self.sentence)
        rows.addWidget(self.comfort)
        rows.addSpacing(GAP)
        rows.addLayout(buttons)
        self.setFixedWidth(WIDTH)
