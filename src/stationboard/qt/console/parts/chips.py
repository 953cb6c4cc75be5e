"""Small buttons in a row, each of which is on or off."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import GAP, enlarged
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrap_row import WrapRow

_HEIGHT: Final = 36
_WIDEST: Final = 260


class Chip(PlainButton):
    """One of them; ticked, it is blue."""

    def __init__(self, label: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent, icon="square")
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(label))
        self.toggled.connect(lambda: self._show_tick(name))

    def _show_tick(self, name: str) -> None:
        self.show_label(self.label, "square-check" if self.isChecked() else "square")
        self.setAccessibleName(name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(min(super().sizeHint().width(), enlarged(_WIDEST)), enlarged(_HEIGHT))


class Chips(QWidget):
    """Signals: `ticked` with a chip's key, and whether it is on now."""

    ticked = Signal(str, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._shown: tuple[tuple[str, str], ...] = ()
        self.chips: dict[str, Chip] = {}
        self._row = WrapRow(self)
        self._row.setSpacing(GAP // 2)

    def show_chips(self, told: Sequence[tuple[str, str]], on: Collection[str]) -> None:
        """Show a chip for each pair of key and words, ticked where the key is among those `on`."""
        if tuple(told) != self._shown:
            self._shown = tuple(told)
            for chip in self.chips.values():
                self._row.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self.chips = {key: self._chip(key, words) for key, words in told}
        for key, chip in self.chips.items():
            chip.setChecked(key in on)
        self.updateGeometry()

    @property
    def on(self) -> tuple[str, ...]:
        """The keys of the chips that are ticked, in order."""
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())

    def _chip(self, key: str, words: str) -> Chip:
        chip = Chip(words, f"{self._name}: {words}", self)
        chip.clicked.connect(lambda: self.ticked.emit(key, chip.isChecked()))
        self._row.addWidget(chip)
        chip.show()
        return chip
