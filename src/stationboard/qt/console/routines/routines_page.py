"""The page of the routines: the list, the chosen one, the board it makes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.sentence import Sentence
from stationboard.library.routines.templates import Template, routine_from
from stationboard.library.routines.whole import copy_of
from stationboard.qt.console.look.style import MARGIN, enlarged
from stationboard.qt.console.parts.removal_bar import RemovalBar
from stationboard.qt.console.parts.tab_order import tab_by_layout
from stationboard.qt.console.routines.block_words import block_name
from stationboard.qt.console.routines.boards import Boards
from stationboard.qt.console.routines.imagined_plan import imagine
from stationboard.qt.console.routines.new_sheet import NewSheet, words_for
from stationboard.qt.console.routines.planner import Planner
from stationboard.qt.console.routines.preview_panel import WIDTH, PreviewPanel
from stationboard.qt.console.routines.routine_side import RoutineSide
from stationboard.qt.console.routines.routine_view import RoutineView
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.routine_desk import RoutineDesk

_WIDE: Final = 1100
"""Pages narrower than this have the preview under the blocks."""


class RoutinesPage(QWidget):
    """Every edit is kept and shown at once."""

    _order_wished = Signal()

    def __init__(
        self,
        desk: RoutineDesk,
        lesson: LessonDesk,
        boards: Boards,
        planner: Planner | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Without a `planner` nothing offers to plan."""
        super().__init__(parent)
        self._desk = desk
        self._anew = True
        self._laid_out: object = None
        self._ordering = False
        self.side: Final = RoutineSide(desk, self.tr("Routines"))
        self.view: Final = RoutineView(desk, planner)
        self.panel: Final = PreviewPanel(desk, lesson, boards, self)
        self.removal: Final = RemovalBar()
        self.new_sheet: Final = NewSheet(self)
        self._aside = QScrollArea()
        self._aside.setWidgetResizable(True)
        self._aside.setFixedWidth(WIDTH)
        self._aside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.removal)
        middle.addWidget(self.view, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(MARGIN)
        row.addWidget(self.side)
        row.addLayout(middle, 1)
        row.addWidget(self._aside)
        self._place_panel()

    def _connect(self) -> None:
        desk = self._desk
        desk.replaced.connect(self._note_anew)
        desk.changed.connect(self._look)
        desk.refused.connect(self._tell)
        desk.library.settings_changed.connect(self._look)
        self.side.new_wished.connect(self.new_sheet.ask)
        self.new_sheet.chosen.connect(self._make_new)
        self.view.copy_wished.connect(self._copy)
        self.view.removal_wished.connect(desk.remove)
        self.view.block_chosen.connect(self._look_at_block)
        self.view.rearranged.connect(self._note_order)
        self._order_wished.connect(self._order_tabs, Qt.ConnectionType.QueuedConnection)
        self.removal.undo_wished.connect(desk.undo_removal)
        self.panel.changed.connect(self._look)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_panel()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._place_panel()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._look()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self.panel.stop()

    def _place_panel(self) -> None:
        """Beside the blocks where there is room, else under them."""
        wide = self.width() >= enlarged(_WIDE)
        if wide and self._aside.widget() is not self.panel:
            self.view.rows.removeWidget(self.panel)
            self.panel.setProperty("paper", "panel")
            self._aside.setWidget(self.panel)
        elif not wide and self._aside.widget() is self.panel:
            self._aside.takeWidget()
            self.view.rows.insertWidget(self.view.rows.count() - 1, self.panel)
            self.panel.show()
        self._aside.setVisible(wide)

    def _note_anew(self) -> None:
        self._anew = True

    def _look(self) -> None:
        """Show everything as it is now; a page that nobody sees waits until somebody does."""
        if not self.isVisible():
            return
        anew, self._anew = self._anew, False
        desk = self._desk
        self.panel.look()
        settings = desk.library.settings
        shown = Shown(self.panel.roster, self.panel.chosen_day, settings.twelve_hours)
        self._plan = imagine(desk.routine, shown.roster, shown.day)
        self.view.show_routine(shown, self._plan, anew=anew)
        gone = desk.removed
        self.removal.show_removal(
            "" if gone is None else self.tr("{name} is deleted.").format(name=gone.name)
        )
        self._look_at_block()

    def _look_at_block(self) -> None:
        chosen = self.view.blocks.chosen_block
        block = next((one for one in self._desk.routine.blocks if one.id == chosen), None)
        self.panel.show_plan(self._plan, chosen, "" if block is None else block_name(block))
        laid_out = (*self.view.blocks.cards, chosen)
        if laid_out != self._laid_out:
            self._laid_out = laid_out
            tab_by_layout(self)

    def _note_order(self) -> None:
        """Controls came or went: the Tab key must learn their order, once all of them are there."""
        if not self._ordering:
            self._ordering = True
            self._order_wished.emit()

    def _order_tabs(self) -> None:
        self._ordering = False
        tab_by_layout(self)

    def _tell(self, sentence: Sentence) -> None:
        if self.isVisible():
            self.view.tell(sentence)

    def _make_new(self, kind: Template) -> None:
        taken = [routine.id for routine in self._desk.library.routines]
        self._desk.add(routine_from(kind, words_for(kind), taken))
        self.view.name.line.setFocus()
        self.view.name.line.selectAll()

    def _copy(self) -> None:
        routine = self._desk.routine
        taken = [one.id for one in self._desk.library.routines]
        name = self.tr("{routine}, copy").format(routine=routine.name[:190])
        self._desk.add(copy_of(routine, name, taken))
        self.view.name.line.setFocus()
        self.view.name.line.selectAll()
