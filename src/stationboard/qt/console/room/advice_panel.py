"""Beside the plan: the board as the class would see it, with what to know about the ways."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.board.frame import Frame, MoveBody
from stationboard.board.picture import layout
from stationboard.board.theme import LIGHT
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.library.rooms.rooms import in_best_order, unplaced
from stationboard.planning.room_advice import room_advice
from stationboard.qt.board_view import BoardView
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.room.imagined_change import imagined
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter

_BOARD: Final = QSize(1600, 900)
_MOST: Final = 6
"""Sentences shown at once."""


class _SmallBoard(BoardView):
    """Keeps the shape of a projector."""

    def __init__(self, measure: QtMeasure) -> None:
        super().__init__(LIGHT, measure, BoardPainter(), laid_out_at=_BOARD)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int, /) -> int:
        return arg__1 * _BOARD.height() // _BOARD.width()

    @override
    def sizeHint(self) -> QSize:
        return QSize(288, 162)


class AdvicePanel(QWidget):
    """Signals: `show_wished` with whether the board shows the room; `order_wished` for the order advised."""

    show_wished = Signal(bool)
    order_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = QtMeasure()
        self.switch: Final = Switch(self.tr("Show the room when groups move"))
        self.board: Final = _SmallBoard(self._measure)
        self.board.setAccessibleName(self.tr("The board when groups move"))
        self.lines: Final = [Prose() for _ in range(_MOST)]
        self.order: Final = PlainButton(self.tr("Use clockwise order"), icon="rotate-cw")
        self.switch.clicked.connect(self.show_wished)
        self.order.clicked.connect(self.order_wished)
        card = Card(margin=12)
        card.rows.setSpacing(GAP // 2)
        card.rows.addWidget(Text(self.tr("On the way"), "strong"))
        for line in self.lines:
            card.rows.addWidget(line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for widget in (self.switch, self.board, card, self.order):
            rows.addWidget(widget)
        rows.addStretch(1)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What it says about the ways."""
        return tuple(line.text() for line in self.lines if line.text())

    def show_routine(self, routine: Routine, roster: Roster) -> None:
        """Advise on this routine, as this class would go through it."""
        self.switch.setChecked(routine.show_room)
        found = imagined(routine, roster)
        told: list[str] = []
        frame: Frame | None = None
        if found is not None:
            chart, frame = found
            told = self._about_board(routine, frame) + [in_words(one) for one in room_advice(routine, chart)]
        if frame is not None:
            self.board.show_frame(frame)
        self.board.setVisible(frame is not None)
        if not told:
            told = [self.tr("Nobody crosses, and no walk is long.")]
        for place, line in enumerate(self.lines):
            line.show_text(told[place] if place < len(told) else "")
            line.setVisible(place < len(told))
        self.order.setEnabled(in_best_order(routine) != routine)

    def _about_board(self, routine: Routine, frame: Frame | None) -> list[str]:
        missing = unplaced(routine)
        names = [one.name for one in routine.stations if one.id in missing]
        told = [
            self.tr("{station} has no place yet; the board shows its usual list.").format(station=name)
            for name in names
        ]
        if told or not routine.show_room or frame is None:
            return told[:_MOST]
        if isinstance(frame.body, MoveBody) and not _is_a_plan(frame, self._measure):
            return [self.tr("The plan could not be read from the back row; the board shows its usual list.")]
        return []


def _is_a_plan(frame: Frame, measure: QtMeasure) -> bool:
    return bool(layout(frame, _BOARD.width(), _BOARD.height(), LIGHT, measure).scene.strolls)
