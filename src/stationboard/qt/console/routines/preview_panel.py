"""The board as the class would see it, and the ways to see all of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from stationboard.board.framing import frame
from stationboard.domain.document import BlockId, ClassId
from stationboard.domain.roster import Roster
from stationboard.domain.sentence import Sentence
from stationboard.planning.compiling import PlanError
from stationboard.qt.board_presenter import EMPTY, BoardPresenter
from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.step_bar import StepBar
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.qt.console.routines.boards import Boards
from stationboard.qt.console.routines.imagined_plan import ImaginedPlan
from stationboard.qt.console.routines.rehearse_bar import RehearseBar
from stationboard.qt.console.run.projector_panel import PreviewFrame
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.rehearsal_desk import RehearsalDesk
from stationboard.qt.routine_desk import RoutineDesk

WIDTH: Final = 288


class PreviewPanel(QFrame):
    """Undo, the class and day to look at, the board, the rehearsal. Signal: `changed` for another look."""

    changed = Signal()

    def __init__(
        self,
        desk: RoutineDesk,
        lesson: LessonDesk,
        boards: Boards,
        page: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lesson = lesson
        self._boards = boards
        self._plan: ImaginedPlan | Sentence | None = None
        self._block: BlockId | None = None
        self._class_chosen = False
        self._presenter: BoardPresenter | None = None
        self.setProperty("paper", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.steps: Final = StepBar(page)
        self.saved: Final = ShortText("", "small")
        self.classes: Final = PickBox(self.tr("Class to look at"))
        self.day: Final = PickBox(self.tr("Day of the cycle to look at"))
        self.heading: Final = ShortText("", "muted")
        self.view: Final = boards.new_preview()
        self.rehearsal: Final = RehearsalDesk(lesson.clock, self)
        self.bar: Final = RehearseBar(self.rehearsal)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, MARGIN, 18, MARGIN)
        rows.setSpacing(GAP // 2)
        rows.addWidget(self.steps)
        rows.addWidget(self.saved)
        rows.addSpacing(GAP)
        rows.addWidget(Text(self.tr("With this class"), "muted"))
        for widget in (self.classes, self.day):
            rows.addWidget(widget)
        rows.addSpacing(GAP)
        rows.addWidget(self.heading)
        rows.addWidget(PreviewFrame(self.view))
        rows.addSpacing(GAP // 2)
        rows.addWidget(self.bar)
        rows.addStretch(1)
        self._connect()
        self._show_classes()

    @property
    def roster(self) -> Roster:
        """The class to look at."""
        chosen = self._desk.library.class_of(ClassId(str(self.classes.currentData())))
        return self._desk.library.classes[0] if chosen is None else chosen

    @property
    def chosen_day(self) -> int:
        """The day of the cycle to look at."""
        return max(1, self.day.currentIndex() + 1)

    def show_plan(self, plan: ImaginedPlan | Sentence, block: BlockId | None, title: str) -> None:
        """Show the board at a block of the plan."""
        self._plan, self._block = plan, block
        if self._presenter is None:
            self.heading.show_text(self.tr("The board at {block}").format(block=title))
            self._show_still()

    def look(self) -> None:
        """Show what can be undone, whether it is saved, and the days there are."""
        self.steps.show_steps(self._desk.undoes, self._desk.redoes)
        self.saved.show_text(self.tr("Saved") if self._desk.library.saved else self.tr("Saving…"))
        self._show_days()
        running = self._lesson.state is not None
        self.bar.show_hindrance(
            self.tr("A lesson is on the board. Rehearse when it is put away.") if running else ""
        )

    def stop(self) -> None:
        """End a rehearsal that is under way."""
        self.rehearsal.stop()

    def _connect(self) -> None:
        self.steps.undo_wished.connect(self._desk.undo)
        self.steps.redo_wished.connect(self._desk.redo)
        self.classes.activated.connect(self._choose_class)
        self.day.activated.connect(self.changed)
        self.bar.begin_wished.connect(self._begin)
        self.rehearsal.ended.connect(self._end)
        self._desk.library.changed.connect(self._show_classes)
        self._desk.library.saving_changed.connect(self.look)
        self._lesson.changed.connect(self._follow_lesson)

    def _show_classes(self) -> None:
        classes = self._desk.library.classes
        told = [(one.id, one.name) for one in classes]
        now = [(self.classes.itemData(at), self.classes.itemText(at)) for at in range(self.classes.count())]
        if told == now:
            return
        chosen = self.classes.currentData()
        with QSignalBlocker(self.classes):
            self.classes.clear()
            for class_id, name in told:
                self.classes.addItem(name, class_id)
            # The sample steps back for the first class of the teacher's own, unless it was chosen.
            kept = self.classes.findData(chosen) if self._class_chosen else 0
            self.classes.setCurrentIndex(max(0, kept))

    def _choose_class(self) -> None:
        self._class_chosen = True
        self.changed.emit()

    def _show_days(self) -> None:
        cycle = self._desk.routine.cycle
        if self.day.count() != cycle:
            day = self.day.currentIndex()
            self.day.clear()
            for one in range(1, cycle + 1):
                self.day.addItem(self.tr("Day {day} of {cycle}").format(day=one, cycle=cycle))
            self.day.setCurrentIndex(min(max(0, day), cycle - 1))
        self.day.setVisible(cycle > 1)

    def _show_still(self) -> None:
        if isinstance(self._plan, ImaginedPlan):
            reading = self._plan.reading_at(self._block)
            log = self._plan.started if reading.elapsed else self._plan.log
            self.view.show_frame(frame(log.state, reading, self._boards.manner()))
        else:
            self.view.show_frame(EMPTY)

    def _begin(self) -> None:
        if self._lesson.state is not None:
            return
        try:
            desk = self.rehearsal.begin(self.roster, self._desk.routine, self.chosen_day)
        except PlanError as error:
            self._desk.refused.emit(error.sentence)
            return
        self._presenter = self._boards.new_presenter(desk, self.rehearsal)
        self._presenter.add_view(self.view)
        self.heading.show_text(self.tr("Rehearsal: nothing of it is kept"))
        self._boards.rehearse(desk, on_projector=self.bar.projector.isChecked())

    def _end(self) -> None:
        if self._presenter is not None:
            self._presenter.deleteLater()
            self._presenter = None
        self._boards.end_rehearsal()
        self.changed.emit()

    def _follow_lesson(self) -> None:
        if self._lesson.state is not None:
            self.rehearsal.stop()
        self.look()
