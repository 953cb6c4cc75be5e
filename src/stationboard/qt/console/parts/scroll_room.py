"""A room that scrolls up and down, never sideways."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import enlarged

_LOWEST: Final = 140
"""A room that scrolls by itself is at least so high, in pixels of usual letters."""


class ScrollRoom(QScrollArea):
    """Holds `inside`, which is never narrower than it must be.

    The Tab key passes it by. Laid flat, it is as high as what lies in it, and whatever it lies in scrolls.
    """

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flat = False
        self._inside = inside
        if inside.property("paper") is None:
            inside.setProperty("paper", "clear")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setWidget(inside)

    @property
    def flat(self) -> bool:
        """Whether something around it scrolls instead."""
        return self._flat

    def lie_flat(self, *, flat: bool) -> None:
        """Be as high as the content, or scroll."""
        if flat is self._flat:
            return
        self._flat = flat
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if flat else needed)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Preferred if flat else QSizePolicy.Policy.Expanding,
        )
        policy.setHeightForWidth(flat)
        self.setSizePolicy(policy)
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return self._flat

    @override
    def heightForWidth(self, arg__1: int, /) -> int:
        return self._content_height(arg__1)

    @override
    def sizeHint(self) -> QSize:
        inside = self._inside.sizeHint()
        if self._flat:
            return QSize(inside.width(), self._content_height(inside.width()))
        return QSize(inside.width() + self._bar(), self.minimumSizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._inside.minimumSizeHint()
        if self._flat:
            return least
        return QSize(least.width() + self._bar(), min(enlarged(_LOWEST), max(0, least.height())))

    @override
    def eventFilter(self, arg__1: QObject, arg__2: QEvent, /) -> bool:
        if arg__2.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(arg__1, arg__2)

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def _content_height(self, width: int) -> int:
        layout = self._inside.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self._inside.sizeHint().height()
