"""Which side of the lesson each board shows, where parts of the class go side by side."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.library.settings import Settings
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import Text


class BoardsStrip(QWidget):
    """Three lists to pick from. Signal: `kept` with the settings' fields that are to change."""

    kept = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first: Final = PickBox(self.tr("The board shows"))
        self.second: Final = PickBox(self.tr("A second board shows"))
        self.screen_: Final = PickBox(self.tr("Screen of the second board"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 0, 0)
        rows.setSpacing(4)
        for box in (self.first, self.second, self.screen_):
            rows.addWidget(Text(box.accessibleName(), "muted"))
            rows.addWidget(box)
        self.first.activated.connect(lambda: self._keep("board_wing", self.first))
        self.second.activated.connect(lambda: self._keep("second_wing", self.second))
        self.screen_.activated.connect(lambda: self._keep("second_screen", self.screen_))
        self.hide()

    def look(self, wings: tuple[str, ...], settings: Settings, screens: tuple[str, ...]) -> None:
        """Offer the sides of the lesson and the screens there are; nothing where there are no sides."""
        self.setVisible(bool(wings))
        sides = tuple((name, name) for name in wings)
        _offer(self.first, (("", self.tr("Everyone")), *sides), settings.board_wing)
        _offer(self.second, (("", self.tr("No second board")), *sides), settings.second_wing)
        free = ("", self.tr("A free screen, or a window"))
        _offer(self.screen_, (free, *((name, name) for name in screens)), settings.second_screen)

    def _keep(self, field: str, box: PickBox) -> None:
        self.kept.emit({field: str(box.currentData())})


def _offer(box: PickBox, choices: tuple[tuple[str, str], ...], chosen: str) -> None:
    told = [(box.itemData(at), box.itemText(at)) for at in range(box.count())]
    if told != list(choices):
        box.clear()
        for value, words in choices:
            box.addItem(words, value)
    at = next((place for place, (value, _) in enumerate(choices) if value.casefold() == chosen.casefold()), 0)
    box.setCurrentIndex(at)
