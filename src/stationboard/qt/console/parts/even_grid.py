"""A layout of equally wide columns, as many as there is room for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import GAP, enlarged


class EvenGrid(QLayout):
    """Puts its widgets in rows of columns `least` to `most` pixels wide, wider with large letters; a row is
    as high as its highest. What is hidden takes no place.
    """

    def __init__(self, parent: QWidget, *, least: int, most: int) -> None:
        super().__init__(parent)
        self._narrow: Final = least
        self._wide: Final = most
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP)

    @property
    def _least(self) -> int:
        return enlarged(self._narrow)

    @property
    def _most(self) -> int:
        return enlarged(self._wide)

    @override
    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._most * 2 + self.spacing(), self.heightForWidth(self._most * 2 + self.spacing()))

    @override
    def minimumSize(self) -> QSize:
        lowest = max((item.minimumSize().height() for item in self._items), default=0)
        return QSize(min(self._least, self._most), lowest)

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        gap = self.spacing()
        items = [item for item in self._items if not item.isEmpty()]
        columns = max(1, (rect.width() + gap) // (self._least + gap))
        width = min(self._most, (rect.width() - gap * (columns - 1)) // columns)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        top = rect.top()
        for first in range(0, len(items), columns):
            row = items[first : first + columns]
            height = max(_height(item, width) for item in row)
            for column, item in enumerate(row):
                offset = column * (width + gap)
                left = rect.right() + 1 - offset - width if mirrored else rect.left() + offset
                if move:
                    item.setGeometry(QRect(left, top, width, height))
            top += height + gap
        return max(0, top - rect.top() - gap)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
