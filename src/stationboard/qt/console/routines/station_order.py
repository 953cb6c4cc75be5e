"""The stations that groups go round, in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from stationboard.domain.document import StationId
from stationboard.domain.station import Station
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.tips import plain_tip

_ROW: Final = 32
_STATION: Final = Qt.ItemDataRole.UserRole


class _OrderList(QListWidget):
    """Signals: `order_changed` after a drag; `step_wished` by so many places; `removal_wished`."""

    order_changed = Signal()
    step_wished = Signal(int)
    removal_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.model().rowsMoved.connect(self.order_changed)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wished.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wished.emit()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.count() * enlarged(_ROW) + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(140), self.sizeHint().height())


class StationOrder(QWidget):
    """Drag, Alt with the arrow keys, or the buttons; a station may stand there twice.

    Signal: `ordered` with the ids in their new order, and the place the keyboard is at.
    """

    ordered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list: Final = _OrderList()
        self.list.setAccessibleName(self.tr("Order of the stations"))
        self.list.setAccessibleDescription(
            self.tr("Alt with the arrow keys moves a station, Delete takes it out.")
        )
        self.earlier: Final = QuietButton("", icon="arrow-up")
        self.later: Final = QuietButton("", icon="arrow-down")
        self.out: Final = QuietButton("", icon="x")
        self.more: Final = PickBox(self.tr("Add a station to the rounds"))
        for button, name in (
            (self.earlier, self.tr("Earlier")),
            (self.later, self.tr("Later")),
            (self.out, self.tr("Take out")),
        ):
            button.setAccessibleName(name)
        self.earlier.setToolTip(self.tr("Earlier"))
        self.later.setToolTip(self.tr("Later"))
        self.out.setToolTip(self.tr("Take out"))
        tools = QHBoxLayout()
        tools.setSpacing(2)
        for widget in (self.earlier, self.later, self.out):
            tools.addWidget(widget)
        tools.addSpacing(8)
        tools.addWidget(self.more, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.list)
        rows.addLayout(tools)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._connect()
        WithLetters(self.list, self._fit_rows)

    def _connect(self) -> None:
        self.list.order_changed.connect(lambda: self.ordered.emit(self.order))
        self.list.step_wished.connect(self._step)
        self.list.removal_wished.connect(self._take_out)
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later.clicked.connect(lambda: self._step(1))
        self.out.clicked.connect(self._take_out)
        self.more.activated.connect(self._add)

    @property
    def order(self) -> tuple[StationId, ...]:
        """The stations as they stand now."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return tuple(StationId(str(item.data(_STATION))) for item in items)

    def show_order(self, order: Sequence[StationId], stations: Sequence[Station]) -> None:
        """Show the stations in their order, and those that can be added."""
        at = max(0, self.list.currentRow())
        names = {station.id: station.name for station in stations}
        told = [(station, names.get(station, "")) for station in order]
        now = [(one, self.list.item(row).text()) for row, one in enumerate(self.order)]
        if told != now:
            self.list.clear()
            for place, (station, name) in enumerate(told):
                item = QListWidgetItem(name)
                item.setData(_STATION, station)
                item.setToolTip(plain_tip(name))
                self.list.insertItem(place, item)
            self.list.setCurrentRow(min(at, len(told) - 1))
            self._fit_rows()
        self.more.clear()
        self.more.addItem(self.tr("Add a station…"), "")
        for one in stations:
            self.more.addItem(one.name, one.id)

    def _fit_rows(self) -> None:
        """Rows as high as the letters need, and all of them in sight."""
        for at in range(self.list.count()):
            self.list.item(at).setSizeHint(QSize(80, enlarged(_ROW)))
        self.list.setFixedHeight(self.list.sizeHint().height())

    def _step(self, by: int) -> None:
        place = self.list.currentRow()
        order = list(self.order)
        goal = place + by
        if 0 <= place < len(order) and 0 <= goal < len(order):
            order.insert(goal, order.pop(place))
            self.list.setCurrentRow(goal)
            self.ordered.emit(tuple(order))

    def _take_out(self) -> None:
        place = self.list.currentRow()
        order = self.order
        if 0 <= place < len(order):
            self.ordered.emit((*order[:place], *order[place + 1 :]))

    def _add(self, index: int) -> None:
        station = str(self.more.itemData(index))
        if station:
            self.ordered.emit((*self.order, StationId(station)))
