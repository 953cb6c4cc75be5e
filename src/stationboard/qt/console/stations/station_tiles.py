"""The stations of a routine as tiles, to be dragged into another order."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from stationboard.board.station_icons import icon_of
from stationboard.domain.document import StationId
from stationboard.domain.station import Station
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import BODY, RADIUS, SMALL, enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines
from stationboard.qt.photos import Photos, fitted

_STATION: Final = Qt.ItemDataRole.UserRole
_PAD: Final = 12
_SIGN: Final = 26
_HEIGHT: Final = 66
_BETWEEN: Final = 8
_LEAST_TILES: Final = 2

_Index = QModelIndex | QPersistentModelIndex


class StationTiles(QListWidget):
    """Drag, or Alt with the arrow keys; Delete takes a station away.

    Signals: `chosen` with a `StationId`; `moved` with a `StationId` and its new place; `removal_wished`.
    """

    chosen = Signal(str)
    moved = Signal(str, int)
    removal_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.setAccessibleName(self.tr("Stations"))
        self.setAccessibleDescription(
            self.tr("Alt with the arrow keys moves a station, Delete takes it away.")
        )
        self.setProperty("paper", "clear")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSpacing(0)
        WithLetters(self, self._fit_rows)
        self.setItemDelegate(_TilePainter(self))
        self.currentRowChanged.connect(self._tell_chosen)
        self.model().rowsMoved.connect(self._tell_moved)

    @property
    def station(self) -> StationId | None:
        """The chosen station."""
        at = self.currentRow()
        return StationId(str(self.item(at).data(_STATION).id)) if at >= 0 else None

    def show_stations(self, stations: tuple[Station, ...], chosen: StationId | None) -> None:
        """Show the stations as they are now; `chosen`, or the one at its place, stays chosen."""
        self._filling = True
        place = max(0, self.currentRow())
        while self.count() > len(stations):
            self.takeItem(self.count() - 1)
        while self.count() < len(stations):
            self.addItem(QListWidgetItem())
        for at, station in enumerate(stations):
            item = self.item(at)
            if item.data(_STATION) != station:
                item.setData(_STATION, station)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, station.name)
                item.setToolTip(plain_tip(station.name))
        self._fit_rows()
        ids = [station.id for station in stations]
        row = ids.index(chosen) if chosen is not None and chosen in ids else min(place, len(ids) - 1)
        self.setCurrentRow(row)
        self._filling = False

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.station is not None:
            by = -1 if event.key() == Qt.Key.Key_Up else 1
            self.moved.emit(self.station, self.currentRow() + by)
        elif event.key() == Qt.Key.Key_Delete and self.station is not None:
            self.removal_wished.emit()
        else:
            super().keyPressEvent(event)

    def _fit_rows(self) -> None:
        high = enlarged(_HEIGHT)
        for at in range(self.count()):
            self.item(at).setSizeHint(QSize(80, high + _BETWEEN))
        self.setMinimumHeight(_LEAST_TILES * (high + _BETWEEN))

    def _tell_chosen(self) -> None:
        if not self._filling and self.station is not None:
            self.chosen.emit(self.station)

    def _tell_moved(self) -> None:
        if not self._filling and self.station is not None:
            self.moved.emit(self.station, self.currentRow())


class _TilePainter(QStyledItemDelegate):
    """A white card with pictogram, name, and who leads it."""

    def __init__(self, tiles: StationTiles) -> None:
        super().__init__(tiles)
        self._tiles = tiles
        self._photos = Photos()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        station = index.data(_STATION)
        if not isinstance(station, Station):
            return
        rect: object = option.rect  # pyright: ignore[reportUnknownMemberType,reportUnknownVariableType,reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportUnknownMemberType,reportAttributeAccessIssue]
        colors = colors_of(self._tiles.window())
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(rect).adjusted(1, 1, -1, -1 - _BETWEEN)  # type: ignore[call-overload] # a QRect, as Qt says
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setBrush(QColor(colors.blue_paper if chosen else colors.card))
        painter.setPen(QPen(QColor(colors.blue if chosen else colors.edge), 2 if chosen else 1))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if chosen and self._tiles.hasFocus():
            paint_focus(painter, box, colors)
        leftward = self._tiles.layoutDirection() is Qt.LayoutDirection.RightToLeft
        size = enlarged(_SIGN)
        left = box.right() - _PAD - size if leftward else box.left() + _PAD
        sign = QRectF(left, box.center().y() - size / 2, size, size)
        photo = self._photos.image_of(station.picture)
        if photo is not None:
            painter.drawImage(fitted(sign, photo), photo)
        else:
            paint_glyph(painter, sign, icon_of(station), colors.ink)
        self._paint_words(painter, box, station, leftward=leftward)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, station: Station, *, leftward: bool) -> None:
        colors = colors_of(self._tiles.window())
        room = box.width() - 3 * _PAD - enlarged(_SIGN)
        left = box.left() + _PAD + (0 if leftward else enlarged(_SIGN) + _PAD)
        note = station.second_name or station.adult or station.place
        letters = font(BODY, QFont.Weight.DemiBold)
        names = lines_in(station.name, letters, room, 1 if note else 2)
        notes = lines_in(note, font(SMALL), room, 1) if note else ()
        height = line_height(letters) * len(names) + line_height(font(SMALL)) * len(notes)
        align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        where = QPointF(left, box.center().y() - height / 2)
        taken = paint_lines(painter, where, room, names, letters, colors.ink, align=align)
        below = QPointF(left, where.y() + taken)
        paint_lines(painter, below, room, notes, font(SMALL), colors.muted, align=align)
