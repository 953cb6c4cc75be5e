"""The page from which a lesson is run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.domain.quantity import SECOND, Millis
from stationboard.domain.sentence import Sentence
from stationboard.lesson.replanning import Replanner
from stationboard.lesson.state import Stage
from stationboard.qt.console.keys import wishes
from stationboard.qt.console.look.style import MARGIN, enlarged
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.panels import Panels
from stationboard.qt.console.parts.scroll_room import ScrollRoom
from stationboard.qt.console.parts.texts import ShortText
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.run.adults_list import AdultsList
from stationboard.qt.console.run.clock_panel import ClockPanel
from stationboard.qt.console.run.group_columns import GroupColumns
from stationboard.qt.console.run.last_action import LastAction
from stationboard.qt.console.run.lesson_actions import LessonActions
from stationboard.qt.console.run.lesson_summary import summary_of
from stationboard.qt.console.run.message import Answer, Choice
from stationboard.qt.console.run.message_strip import MessageStrip
from stationboard.qt.console.run.messages import Messages
from stationboard.qt.console.run.moment import Moment, moment_of
from stationboard.qt.console.run.projector_panel import ProjectorPanel
from stationboard.qt.console.run.run_panel import SLIM_BELOW, SLIM_MARGIN, RunPanel
from stationboard.qt.console.run.station_down import StationDown
from stationboard.qt.console.run.timeline import Timeline
from stationboard.qt.console.run.work_sheets import WorkSheets
from stationboard.qt.console.run.workplace import Workplace
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.mishaps import each_alone
from stationboard.store.rosters.list_file import ReadsFiles

_GROUPS: Final = 290
"""Width in pixels that the groups need beside the panel."""


class RunPage(QWidget):
    """Timeline, messages, groups; at the side the clock with its buttons and the projector.

    Signals: `finish_wished` when the teacher puts away a lesson that is over; `blank_wished`;
    `show_board_wished`; `lock_wished`; `off_told` with the milliseconds for which the computer was off;
    `record_undo_wished` when a new record of stamina is to be forgotten.
    """

    finish_wished = Signal()
    blank_wished = Signal()
    show_board_wished = Signal()
    off_told = Signal(int)
    lock_wished = Signal()
    record_undo_wished = Signal()

    def __init__(
        self,
        desk: LessonDesk,
        preview: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        files: ReadsFiles,
        replan: Replanner | None = None,
    ) -> None:
        """`files` are where a list of who has prepared may be; without `replan` nothing is planned anew."""
        super().__init__(parent)
        self._desk = desk
        self._twelve_hours = True
        self._reasons: Mapping[StudentId, str] = {}
        self._messages = Messages()
        self._drawn: object = None
        self._seen: object = None
        self.heading: Final = ShortText("", "title")
        self.summary: Final = ShortText("", "muted")
        self.lock: Final = QuietButton(self.tr("Lock"), icon="lock-keyhole", hint="Ctrl+L")
        self.lock.hide()
        self.timeline: Final = Timeline()
        self.strip: Final = MessageStrip()
        self.work: Final = Workplace()
        self.adults: Final = AdultsList()
        self.last: Final = LastAction()
        self.clock: Final = ClockPanel(desk)
        self.tools: Final = LessonActions(desk)
        self.projector: Final = ProjectorPanel(preview)
        self._lay_out()
        self.station_down: Final = StationDown(self)
        self.sheets: Final = WorkSheets(self, self._moment, files, replan)
        self.tools.offer_replan(offered=replan is not None)
        self._connect()
        self._look_anew()

    def _lay_out(self) -> None:
        main = QWidget()
        self._main = QVBoxLayout(main)
        self._main.setContentsMargins(MARGIN, 20, MARGIN, 14)
        self._main.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.lock)
        self._main.addLayout(top)
        self._main.addSpacing(2)
        for widget, after in ((self.summary, 10), (self.timeline, 10), (self.strip, 6), (self.adults, 10)):
            self._main.addWidget(widget)
            self._main.addSpacing(after)
        self._main.addWidget(self.work, 1)
        self._main.addSpacing(10)
        self._main.addWidget(self.last)
        self._main.addStretch(0)
        self.panel = RunPanel((self.clock, self.tools), self.projector)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(
            Panels((ScrollRoom(main), _GROUPS), aside=(self.panel, self.panel.wide_on), aside_first=True)
        )

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self._look_anew)
        desk.looked.connect(self._look)
        desk.refused.connect(self._show_refusal)
        self.strip.chosen.connect(self._choose)
        self.work.wished.connect(desk.wish)
        self.work.placing_wished.connect(self._let_students_place)
        desk.placing_changed.connect(self.work.choice.show_placing)
        self.sheets.answer(self.work, desk)
        self.tools.replan_wished.connect(self.sheets.open_replan)
        self.last.wished.connect(desk.wish)
        self.station_down.wished.connect(desk.wish)
        self.tools.station_down_wished.connect(self._open_station_down)
        self.tools.put_away_wished.connect(self.finish_wished)
        self.tools.told.connect(self._tell)
        self.clock.told.connect(self._tell)
        self.clock.finish_wished.connect(self.finish_wished)
        self.lock.clicked.connect(self.lock_wished)
        self.projector.blank_wished.connect(self.blank_wished)
        self.projector.show_board_wished.connect(self.show_board_wished)

    @property
    def columns(self) -> GroupColumns:
        """The groups, side by side."""
        return self.work.groups

    def _moment(self) -> Moment | None:
        return moment_of(self._desk, twelve_hours=self._twelve_hours, reasons=self._reasons)

    def tell_reasons(self, reasons: Mapping[StudentId, str]) -> None:
        """Tell why students are out every week, which is said on this page and nowhere else."""
        if reasons != self._reasons:
            self._reasons = reasons
            self._look_anew()

    def use_twelve_hours(self, *, twelve: bool) -> None:
        """Show times of day as 1:10, or as 13:10."""
        self._twelve_hours = twelve
        self._look_anew()

    def offer_lock(self, *, offered: bool) -> None:
        """Show the button that locks the window, where there is a PIN to unlock it with."""
        self.lock.setVisible(offered)

    def show_return_after_crash(self, *, away_unknown: bool = False) -> None:
        """The present absence came from a crash, not from sleep; ask how long it was where nobody knows."""
        self._messages.asks_how_long = away_unknown
        self._messages.crashed = self._desk.state.absence if self._desk.state is not None else None
        self._look_anew()

    def tell_record(self, length: int) -> None:
        """Say that the class has kept at its choice for `length` milliseconds, longer than ever before."""
        self._messages.tell_record(Millis(length), self._desk.clock.now())
        self._look_anew()

    def _look_anew(self) -> None:
        self._drawn, self._seen = None, None
        self._look()

    def _look(self) -> None:
        """Look at the clock; what changes once a second, or with the lesson only, is left alone meanwhile."""
        moment = self._moment()
        self._show_parts(visible=moment is not None)
        if moment is None:
            return
        each_alone(lambda: self.clock.look(moment))
        drawn = (moment.log, moment.reading.index, moment.reading.view, moment.reading.out)
        seen = (drawn, _second(moment))
        if seen != self._seen:
            self._seen = seen
            each_alone(
                lambda: self.timeline.look(moment),
                lambda: self.strip.show_message(self._messages.at(moment)),
                lambda: self.work.tick(moment),
                lambda: self.adults.look(moment),
            )
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(moment)

    def _draw(self, moment: Moment) -> None:
        """Show what changes with the lesson only."""
        each_alone(
            lambda: self.heading.show_text(moment.state.opened.routine.name),
            lambda: self.summary.show_text(summary_of(moment.state.chart)),
            lambda: self.work.look(moment),
            lambda: self.tools.look(moment),
            lambda: self.last.look(moment),
            lambda: self.station_down.look(moment) if self.station_down.isVisible() else None,
        )

    def _show_parts(self, *, visible: bool) -> None:
        """Without a lesson there is nothing here but a word on where to begin."""
        if self.panel.isHidden() != visible:
            return
        for part in (self.timeline, self.strip, self.work, self.last, self.panel):
            part.setVisible(visible)
        if not visible:
            self.adults.hide()
            self.station_down.hide()
            self.sheets.put_away()
            self.heading.show_text(self.tr("No lesson is open"))
            self.summary.show_text(self.tr("Choose a class and a routine on the start page."))

    def _show_refusal(self, sentence: Sentence) -> None:
        self._tell(in_words(sentence))

    def _tell(self, text: str) -> None:
        self._messages.tell(text, self._desk.clock.now())
        self._look_anew()

    def _choose(self, choice: Choice) -> None:
        match choice.answer:
            case Answer.KEEP:
                self._messages.kept = self._desk.state.absence if self._desk.state is not None else None
                self._look_anew()
            case Answer.FINISH:
                self.finish_wished.emit()
            case Answer.WAS_OFF:
                self._take_answer(choice.length)
            case Answer.NO_RECORD:
                self._messages.forget_record()
                self.record_undo_wished.emit()
                self._look_anew()
            case Answer.MORE_TIME:
                wishes.give_more_at_the_end(self._desk)
            case Answer.NONE:
                if choice.command is not None:
                    self._desk.wish(choice.command)

    def _let_students_place(self, on: bool) -> None:  # noqa: FBT001 - what the switch tells
        self._desk.let_students_place(allowed=on)

    def _take_answer(self, off: Millis) -> None:
        """Told how long the computer was off, the lesson comes back once more, that much later."""
        self.off_told.emit(off)
        self.show_return_after_crash()
        if not off:
            self._messages.kept = self._messages.crashed
            self._look_anew()

    def _open_station_down(self) -> None:
        moment = self._moment()
        if moment is not None:
            self.station_down.look(moment)
            self.station_down.lay_down()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        margin = SLIM_MARGIN if self.width() < enlarged(SLIM_BELOW) else MARGIN
        self._main.setContentsMargins(margin, 20, margin, 14)
        self.clock.digits.grow(self.panel.fit(self.size()))


def _second(moment: Moment) -> int:
    """Differs when the digits do; while the lesson stands, once a second, because the times of day go on."""
    reading = moment.reading
    if reading.stage is not Stage.RUNNING:
        return moment.now // SECOND
    if reading.left is None:
        return reading.elapsed // SECOND
    return -(-reading.left // SECOND) - reading.over // SECOND
