"""One line on what became of the last wish, with the way to take it back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.safety_desk import SafetyDesk


class NewsBar(QWidget):
    """Hidden while there is nothing to tell."""

    def __init__(self, desk: SafetyDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.message = Notice()
        self.undo = QuietButton(self.tr("Undo"), icon="undo-2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.message, 1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self._take_back)
        desk.told.connect(self._look)
        self._look()

    def _look(self) -> None:
        news = self._desk.news
        self.setVisible(news is not None)
        if news is None:
            return
        if news.warns:
            self.message.warn(news.words)
        else:
            self.message.say(news.words)
        self.undo.setVisible(news.undo is not None)

    def _take_back(self) -> None:
        news = self._desk.news
        if news is not None and news.undo is not None:
            news.undo()
