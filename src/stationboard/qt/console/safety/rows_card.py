"""A card with a list of things, each with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.texts import Text


@dataclass(frozen=True, slots=True)
class Row:
    """One line; with a `button` it can be pressed, which does `act`."""

    words: str
    button: str = ""
    act: Callable[[], None] | None = None


class RowsCard(Card):
    """A titled list; `foot` is the layout below it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=MARGIN)
        self.rows.addWidget(Text(title, "strong"))
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP // 2)
        self.rows.addLayout(self._list)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(GAP)
        self.rows.addLayout(self.foot)
        self._shown: tuple[tuple[str, str], ...] | None = None
        self.lines: tuple[Prose, ...] = ()
        self.buttons: tuple[PlainButton, ...] = ()
        self._widgets: list[QWidget] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows` in place of those before; where they say the same, nothing is made anew."""
        said = tuple((row.words, row.button) for row in rows)
        if said == self._shown:
            return
        self._shown = said
        for widget in self._widgets:
            self._list.removeWidget(widget)
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        made = [self._line(row) for row in rows]
        self._widgets = [widget for widget, _, _ in made]
        self.lines = tuple(line for _, line, _ in made)
        self.buttons = tuple(button for _, _, button in made if button is not None)

    def _line(self, row: Row) -> tuple[QWidget, Prose, PlainButton | None]:
        line = Prose(row.words)
        if row.act is None:
            self._list.addWidget(line)
            return line, line, None
        whole = QWidget()
        beside = QHBoxLayout(whole)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GAP)
        button = PlainButton(row.button)
        button.setAccessibleDescription(row.words)
        act = row.act

        def press() -> None:
            act()

        button.clicked.connect(press)
        beside.addWidget(line, 1)
        beside.addWidget(button)
        self._list.addWidget(whole)
        return whole, line, button
