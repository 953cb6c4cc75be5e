"""Panels side by side where there is room for them, else one below the other."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import MARGIN, enlarged
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.scroll_room import ScrollRoom

_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom
_UP = QBoxLayout.Direction.BottomToTop
_WIDEST = 16_777_215
"""What Qt takes for no limit."""

Width = int | Callable[[int], int]
"""Pixels at usual letters, or what makes of the page's width the pixels as they are."""
Panel = tuple[QWidget, Width]


class Fold(Enum):
    """How much of a page had to go below something else."""

    ALL_BESIDE = auto()
    ASIDE_BELOW = auto()
    """What stood at the far side stands below the middle; these two scroll together."""
    ALL_BELOW = auto()
    """Everything stands in one column that scrolls as a whole."""


class Panels(QWidget):
    """`side`, `main` and `aside`, which need so many pixels of width at usual letters, more at larger ones.

    Nothing is squeezed: what has no room beside goes below (or above, with `aside_first`), and then scrolls.
    `side` and `aside` are kept at just their width while they stand beside.
    """

    def __init__(
        self,
        main: Panel,
        *,
        side: Panel | None = None,
        aside: Panel | None = None,
        aside_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._main, self._side, self._aside = main, side, aside
        self._below = _UP if aside_first else _DOWN
        self.fold: Fold | None = None
        self._side_around = QVBoxLayout()
        inner = QWidget()
        self._inner = _column(inner)
        self._inner.addWidget(main[0], 1)
        if aside is not None:
            self._inner.addWidget(aside[0])
        self._middle = ScrollRoom(inner)
        outer = QWidget()
        self._outer = _column(outer)
        if side is not None:
            self._side_around.addWidget(side[0])
            self._outer.addLayout(self._side_around)
        self._outer.addWidget(self._middle, 1)
        self._room = ScrollRoom(outer)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._room)
        WithLetters(self, self._arrange)

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and self._fitting() is not self.fold:
            self._arrange()
        return super().event(event)

    @override
    def minimumSizeHint(self) -> QSize:
        """What is needed when everything stands in one column, which is what a narrower page comes to."""
        beside = (self._main, self._aside)
        panels = [panel[0].minimumSizeHint().width() for panel in beside if panel is not None]
        if self._side is not None:
            panels.append(self._side[0].minimumSizeHint().width() + 2 * MARGIN)
        return QSize(max(panels) + self._bars(), self._room.minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.fold = fold = self._fitting()
        below = fold is Fold.ALL_BELOW
        self._outer.setDirection(_DOWN if below else _ACROSS)
        self._inner.setDirection(_ACROSS if fold is Fold.ALL_BESIDE else self._below)
        lead = MARGIN if self._side is not None else 0
        self._side_around.setContentsMargins(lead, 0, lead if below else 0, 0)
        self._keep(self._side, beside=not below)
        self._keep(self._aside, beside=fold is Fold.ALL_BESIDE)
        self._middle.lie_flat(flat=below)
        _lie_flat(self._side, flat=below)
        for panel in (self._main, self._aside):
            _lie_flat(panel, flat=fold is not Fold.ALL_BESIDE)

    def _fitting(self) -> Fold:
        side = 0 if self._side is None else MARGIN + self._wide(self._side)
        aside = 0 if self._aside is None else self._wide(self._aside)
        width = self.width()
        main = max(self._wide(self._main), self._main[0].minimumSizeHint().width() + self._bars())
        if side + main + aside <= width:
            return Fold.ALL_BESIDE
        return Fold.ASIDE_BELOW if side + main <= width and side else Fold.ALL_BELOW

    def _bars(self) -> int:
        """Of the two rooms in which everything lies, one may scroll."""
        return 2 * self._room.verticalScrollBar().sizeHint().width()

    def _keep(self, panel: Panel | None, *, beside: bool) -> None:
        """Keep a panel at its width while it stands beside; below, it takes what width there is."""
        if panel is not None:
            wide = self._wide(panel)
            panel[0].setMinimumWidth(wide if beside else 0)
            panel[0].setMaximumWidth(wide if beside else _WIDEST)

    def _wide(self, panel: Panel) -> int:
        width = panel[1]
        return enlarged(width) if isinstance(width, int) else width(self.width())


def _column(paper: QWidget) -> QBoxLayout:
    layout = QBoxLayout(_ACROSS, paper)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def _lie_flat(panel: Panel | None, *, flat: bool) -> None:
    if panel is None:
        return
    rooms = panel[0].findChildren(ScrollRoom)
    if isinstance(panel[0], ScrollRoom):
        rooms.append(panel[0])
    for room in rooms:
        room.lie_flat(flat=flat)
