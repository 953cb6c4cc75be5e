"""The playlists of a class as rows of a table: students down, stations across."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.domain.playlist import OwnWish, Playlists
from stationboard.qt.console.parts.tips import plain_tip

WISH: Final = Qt.ItemDataRole.UserRole
"""The role that holds the place on the list, from 1, and whether it is a must; nothing where it is not on."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class WishRows(QAbstractTableModel):
    """A model, because five thousand rows of widgets' items would be felt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._students: tuple[tuple[StudentId, str], ...] = ()
        self._stations: tuple[str, ...] = ()
        self._wishes: dict[StudentId, dict[str, tuple[int, OwnWish]]] = {}

    @property
    def students(self) -> tuple[tuple[StudentId, str], ...]:
        """Who is in the rows, with names."""
        return self._students

    @property
    def stations(self) -> tuple[str, ...]:
        """The names of the stations in the columns behind the first."""
        return self._stations

    def show_lists(
        self, playlists: Playlists, students: Sequence[tuple[StudentId, str]], stations: Sequence[str]
    ) -> None:
        """Show these lists; where rows and columns stay the same ones, so does what is selected."""
        same = tuple(students) == self._students and tuple(stations) == self._stations
        if not same:
            self.beginResetModel()
        self._students, self._stations = tuple(students), tuple(stations)
        self._wishes = {
            own.student: {
                wish.station.casefold(): (place, wish) for place, wish in enumerate(own.wishes, start=1)
            }
            for own in playlists.lists
        }
        if not same:
            self.endResetModel()
        elif students and stations:
            self.dataChanged.emit(self.index(0, 0), self.index(len(students) - 1, len(stations)))

    @override
    def rowCount(self, parent: _Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._students)

    @override
    def columnCount(self, parent: _Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else 1 + len(self._stations)

    @override
    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        student, name = self._students[index.row()]
        if index.column() == 0:
            return name if role == Qt.ItemDataRole.DisplayRole else None
        station = self._stations[index.column() - 1]
        found = self._wishes.get(student, {}).get(station.casefold())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if found is None else str(found[0])
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                told = f"{name}, {station}: {self._words(found)}"
                return plain_tip(told) if role == Qt.ItemDataRole.ToolTipRole else told
            case _:
                return (found[0], found[1].must) if role == WISH and found is not None else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.tr("Student") if section == 0 else self._stations[section - 1]

    def _words(self, found: tuple[int, OwnWish] | None) -> str:
        if found is None:
            return self.tr("not on the list")
        place, wish = found
        words = self.tr("must do, number {place}") if wish.must else self.tr("may do, number {place}")
        return words.format(place=place)
