"""What each column of a list is read for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.store.rosters.offer import ListOffer, OfferedColumn
from stationboard.store.rosters.preview import Field

_translate = QCoreApplication.translate
_PARTS: Final = frozenset({Field.FIRST, Field.LAST})


def use_words(use: Field | None) -> str:
    """What a column is read for, as the teacher chooses it."""
    match use:
        case None:
            return _translate("ColumnUses", "Not read")
        case Field.FIRST:
            return _translate("ColumnUses", "First name")
        case Field.LAST:
            return _translate("ColumnUses", "Last name")
        case Field.FULL:
            return _translate("ColumnUses", "Whole name")
        case Field.PREFERRED:
            return _translate("ColumnUses", "Preferred name")
        case Field.NUMBER:
            return _translate("ColumnUses", "Student number")
        case Field.EMAIL:
            return _translate("ColumnUses", "E-mail, to know them again")
        case Field.GROUP:
            return _translate("ColumnUses", "Group")
        case Field.CLASS:
            return _translate("ColumnUses", "Class")
        case Field.STATUS:
            return _translate("ColumnUses", "Enrolled or left")
        case Field.ROLE:
            return _translate("ColumnUses", "Student or teacher")


class ColumnUses(Card):
    """Every column with its heading, its first entries, and a choice. Signal: `changed`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=GAP)
        self.headed = Switch(self.tr("The first line holds headings"))
        self.boxes: dict[int, PickBox] = {}
        self._shown: tuple[OfferedColumn, ...] = ()
        self._table = QWidget()
        self.rows.addWidget(self.headed)
        self.rows.addWidget(self._table)
        self.headed.toggled.connect(self.changed)

    @property
    def uses(self) -> tuple[tuple[int, Field], ...]:
        """The columns that are read, with what for."""
        chosen = ((position, box.currentData()) for position, box in self.boxes.items())
        return tuple((position, Field(use)) for position, use in chosen if use)

    def show_offer(self, offer: ListOffer, *, headed: bool) -> None:
        """Show the columns of a list, and whether the teacher called its first line headings."""
        self.headed.blockSignals(True)
        self.headed.setChecked(headed)
        self.headed.blockSignals(False)
        self.headed.setVisible(headed or offer.preview.header_line is None)
        uses = tuple((column.position, column.use) for column in offer.columns if column.use is not None)
        if offer.columns != self._shown or uses != self.uses:
            self._shown = offer.columns
            self._fill()

    def _fill(self) -> None:
        before, self._table = self._table, QWidget()
        self.boxes = {}
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnStretch(0, 1)
        for row, column in enumerate(self._shown):
            heading = column.heading or self.tr("Column {number}").format(number=column.position + 1)
            grid.addLayout(_told(heading, column.sample), row, 0)
            if column.private:
                grid.addWidget(Text(self.tr("Private, never read"), "small"), row, 1)
            else:
                grid.addWidget(self._box(heading, column), row, 1)
        self.rows.replaceWidget(before, self._table)
        before.deleteLater()

    def _box(self, heading: str, column: OfferedColumn) -> PickBox:
        box = PickBox(self.tr("Use of {column}").format(column=heading))
        for use in (None, *Field):
            box.addItem(use_words(use), "" if use is None else use.value)
        box.setCurrentIndex(box.findData("" if column.use is None else column.use.value))
        box.activated.connect(lambda: self._choose(column.position))
        self.boxes[column.position] = box
        return box

    def _choose(self, position: int) -> None:
        """Take a use from the column that had it: each is for one column, and a name is whole or in parts."""
        use = self.boxes[position].currentData()
        taken = {use} if use else set[object]()
        if use == Field.FULL:
            taken |= {one.value for one in _PARTS}
        elif use in _PARTS:
            taken.add(Field.FULL.value)
        for other, box in self.boxes.items():
            if other != position and box.currentData() in taken:
                box.setCurrentIndex(0)
        self.changed.emit()


def _told(heading: str, sample: str) -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setSpacing(0)
    for text, role in ((heading, "strong"), (sample, "small")):
        if text:
            rows.addWidget(ShortText(text, role))
    rows.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return rows
