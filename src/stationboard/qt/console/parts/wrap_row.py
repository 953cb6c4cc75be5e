"""A row that goes on in the next line where it is full."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import GAP


class WrapRow(QLayout):
    """Lays its widgets side by side at their wanted width, line after line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: Final[list[QLayoutItem]] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP)
        policy = parent.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        parent.setSizePolicy(policy)

    @override
    def addItem(self, arg__1: QLayoutItem, /) -> None:
        self._items.append(arg__1)

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Lay `widget` before the one that is at `place` now."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

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
    def heightForWidth(self, arg__1: int, /) -> int:
        return self._arrange(QRect(0, 0, arg__1, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(one.width() + self.spacing() for one in shown) - self.spacing()
        return QSize(max(0, width), max((one.height() for one in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((one.width() for one in shown), default=0), max((one.height() for one in shown), default=0)
        )

    @override
    def setGeometry(self, arg__1: QRect, /) -> None:
        super().setGeometry(arg__1)
        self._arrange(arg__1, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        gap, top, offset, line = self.spacing(), rect.top(), 0, list[tuple[QLayoutItem, int, QSize]]()
        bottom = top

        def put() -> None:
            highest = max(size.height() for _, _, size in line)
            for item, start, size in line:
                left = rect.right() + 1 - start - size.width() if mirrored else rect.left() + start
                item.setGeometry(QRect(QPoint(left, top + (highest - size.height()) // 2), size))

        for item in self._items:
            if item.isEmpty():
                continue
            wanted = item.sizeHint()
            size = QSize(min(wanted.width(), rect.width()), wanted.height())
            if line and offset + size.width() > rect.width():
                if move:
                    put()
                top, offset, line = bottom + gap, 0, []
            line.append((item, offset, size))
            offset += size.width() + gap
            bottom = max(bottom, top + size.height())
        if move and line:
            put()
        return bottom - rect.top()
