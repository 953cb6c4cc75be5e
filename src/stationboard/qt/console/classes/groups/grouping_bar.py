"""The choice among the ways a class is split."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.document import GroupingId
from stationboard.domain.roster import EarlierGroups, Grouping, Roster
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.summaries import count_of_groups
from stationboard.qt.console.parts.texts import ShortText


class GroupingBar(QWidget):
    """Signal: `changed` when another grouping is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: Final = PickBox(self.tr("Grouping"))
        self.form: Final = PlainButton(self.tr("Make new groups…"), icon="shuffle")
        self.add_group: Final = PlainButton(self.tr("Add a group"), icon="plus")
        self.more: Final = PlainButton(self.tr("This grouping…"), icon="ellipsis")
        self.since: Final = ShortText("", "muted")
        buttons = QWidget()
        grid = EvenGrid(buttons, least=196, most=260)
        for widget in (self.choice, self.form, self.add_group, self.more):
            grid.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addWidget(buttons)
        rows.addWidget(self.since)
        self.choice.activated.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit()

    @property
    def chosen(self) -> GroupingId | None:
        """The grouping that is chosen, if there is any."""
        found = self.choice.currentData()
        return GroupingId(found) if isinstance(found, str) else None

    def show_groupings(self, roster: Roster, wanted: GroupingId | None) -> Grouping | None:
        """Show the groupings there are; the one wanted is chosen where it is among them, else the first."""
        self.choice.clear()
        for one in roster.groupings:
            self.choice.addItem(one.name, one.id)
        self.choice.setVisible(bool(roster.groupings))
        place = self.choice.findData(wanted)
        self.choice.setCurrentIndex(max(0, place) if roster.groupings else -1)
        shown = next((one for one in roster.groupings if one.id == self.chosen), None)
        words = ""
        if shown is not None and shown.since:
            words = self.tr("These groups are from {date}").format(date=day_words(shown.since))
        self.since.show_text(words)
        self.since.setVisible(bool(words))
        return shown


def earlier_words(earlier: EarlierGroups) -> str:
    """``Nov 2 to Nov 23 · 4 groups``."""
    dates = " – ".join(day_words(day) for day in (earlier.since, earlier.until) if day)
    return " · ".join(filter(None, (dates, count_of_groups(len(earlier.groups)))))


def day_words(day: str) -> str:
    """A date as 2026-11-23 in the words of the teacher's language."""
    return QLocale().toString(QDate.fromString(day, "yyyy-MM-dd"), QLocale.FormatType.ShortFormat)
