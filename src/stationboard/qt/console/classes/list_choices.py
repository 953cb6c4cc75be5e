"""Which of a source's sheets and classes is looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import Text
from stationboard.store.rosters.offer import ListOffer
from stationboard.store.rosters.source import Wishes

MOST_AT_ONCE: Final = 30
"""Classes that can be made in one go: those of a teacher or a small team, not of a whole school."""


class ListChoices(QWidget):
    """Asks for the sheet and the class, where there are several. Signal: `chosen`."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = PickBox(self.tr("Sheet"))
        self.class_in_list = PickBox(self.tr("Class in the list"))
        self._sheet_part = _named(self.tr("Sheet"), self.sheet)
        self._class_part = _named(self.tr("Class in the list"), self.class_in_list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._sheet_part)
        row.addWidget(self._class_part)
        row.addStretch(1)
        self._each_at = -1
        self._sheet_shown = 0
        self.sheet.activated.connect(self._forget_class)
        self.class_in_list.activated.connect(self.chosen)

    @property
    def each(self) -> bool:
        """Whether every class in the list is to become one."""
        return self._each_at >= 0 and self.class_in_list.currentIndex() == self._each_at

    def wishes(self, before: Wishes) -> Wishes:
        """What is chosen, beside what was wished before."""
        sheet = self.sheet.currentIndex() if self.sheet.count() > 1 else None
        if sheet is not None and sheet != self._sheet_shown:
            before = replace(before, uses=None, headed=False)  # another sheet has other columns
        data = self.class_in_list.currentData()
        return replace(before, sheet=sheet, class_name=data if isinstance(data, str) else None)

    def show_offer(self, offer: ListOffer) -> None:
        """Show what there is to choose from; where there is only one, nothing is asked."""
        each = self.each
        self.sheet.clear()
        self.sheet.addItems(offer.sheets)
        self.sheet.setCurrentIndex(offer.sheet)
        self._sheet_shown = offer.sheet
        self._sheet_part.setVisible(len(offer.sheets) > 1)
        self._fill_classes(offer, each=each)
        for box in (self.sheet, self.class_in_list):
            box.updateGeometry()  # Qt looks at a list's width only before it is first shown
        self.setVisible(len(offer.sheets) > 1 or len(offer.classes) > 1)

    def forget(self) -> None:
        """Another list comes: what was chosen holds no more."""
        self.class_in_list.clear()
        self._each_at = -1

    def _fill_classes(self, offer: ListOffer, *, each: bool) -> None:
        self.forget()
        words = self.tr("{class_name} ({count})")
        if offer.columns:
            everybody = self.tr("Everybody in the list")
            self.class_in_list.addItem(words.format(class_name=everybody, count=offer.students), "")
        for choice in offer.classes:
            label = words.format(class_name=choice.name, count=choice.students)
            self.class_in_list.addItem(label, choice.name)
        self.class_in_list.setCurrentIndex(max(0, self.class_in_list.findData(offer.class_name)))
        if 1 < len(offer.classes) <= MOST_AT_ONCE:
            self._each_at = self.class_in_list.count()
            each_words = self.tr("Each as a class of its own ({count} classes)")
            self.class_in_list.addItem(each_words.format(count=len(offer.classes)), offer.class_name)
            if each:
                self.class_in_list.setCurrentIndex(self._each_at)
        self._class_part.setVisible(len(offer.classes) > 1)

    def _forget_class(self) -> None:
        self.forget()
        self.chosen.emit()


def _named(label: str, box: PickBox) -> QWidget:
    part = QWidget()
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(GAP // 2)
    rows.addWidget(Text(label, "strong"))
    rows.addWidget(box)
    return part
