"""A sheet on which a pictogram is found by a word and picked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.icon_search import find_icons
from stationboard.qt.icons import icon

_WIDTH: Final = 620
_SIGN: Final = 30
_TILE: Final = QSize(58, 58)
_HEIGHT: Final = 360
_NAME: Final = Qt.ItemDataRole.UserRole


class _SearchLine(QLineEdit):
    """Down goes to what was found. Signal: `down`."""

    down = Signal()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent, /) -> None:
        if arg__1.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(arg__1)


class IconPicker(Sheet):
    """Signal: `picked` with the Lucide name."""

    picked = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Choose a pictogram"))
        self.search: Final = _SearchLine()
        self.search.setAccessibleName(self.tr("What should it show?"))
        self.search.setPlaceholderText(self.tr("a word such as computer or book"))
        self.search.setMaxLength(60)
        self.found: Final = QListWidget()
        self.found.setAccessibleName(self.tr("Pictograms found"))
        self.found.setViewMode(QListView.ViewMode.IconMode)
        self.found.setResizeMode(QListView.ResizeMode.Adjust)
        self.found.setMovement(QListView.Movement.Static)
        self.found.setIconSize(QSize(_SIGN, _SIGN))
        self.found.setGridSize(_TILE)
        self.found.setUniformItemSizes(True)
        self.found.setFixedHeight(_HEIGHT)
        self.none: Final = Notice()
        self.none.say(self.tr("No pictogram has to do with this word; try another, in English."))
        self.rows.setSpacing(12)
        for widget in (self.search, self.found, self.none):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.search.textChanged.connect(self._look)
        self.search.down.connect(self._enter)
        self.search.returnPressed.connect(self._enter)
        self.found.itemActivated.connect(self._pick)
        self.found.itemClicked.connect(self._pick)

    def open(self) -> None:
        """Show the sheet anew, with the keyboard in the search line."""
        self.search.clear()
        self._look()
        self.lay_down()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.found.hasFocus():
            self._pick(self.found.currentItem())
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        self.found.clear()
        ink = colors_of(self.window()).ink
        for name in find_icons(self.search.text()):
            item = QListWidgetItem(icon(name, ink, _SIGN), "")
            item.setData(_NAME, name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name.replace("-", " "))
            item.setToolTip(plain_tip(name.replace("-", " ")))
            item.setSizeHint(_TILE)
            self.found.addItem(item)
        self.found.setVisible(self.found.count() > 0)
        self.none.setVisible(self.found.count() == 0)

    def _enter(self) -> None:
        if self.found.count():
            self.found.setFocus(Qt.FocusReason.TabFocusReason)
            self.found.setCurrentRow(0)

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(str(item.data(_NAME)))
        self.hide_away()
