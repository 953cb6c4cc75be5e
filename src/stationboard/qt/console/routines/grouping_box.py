"""Which grouping of the class is in force."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stationboard.domain.roster import Roster
from stationboard.qt.console.parts.pick_box import PickBox


class GroupingBox(PickBox):
    """Every grouping of the class by name, and the one the routine names where the class has none such."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Groups"))

    @property
    def chosen(self) -> str:
        """The name of the grouping, or nothing for the class's first one."""
        return str(self.currentData())

    def show_groupings(self, wanted: str, roster: Roster) -> None:
        """Show the groupings of a class, `wanted` as the chosen one."""
        self.clear()
        self.addItem(self.tr("The first grouping of the class"), "")
        names = [one.name for one in roster.groupings]
        if wanted and wanted not in names:
            names.append(wanted)
        for name in names:
            self.addItem(name, name)
        self.setCurrentIndex(max(0, self.findData(wanted)))
        self.updateGeometry()
