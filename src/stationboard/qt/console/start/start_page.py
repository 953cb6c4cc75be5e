"""The page on which a class and a routine become a lesson."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.domain.chart import Chart
from stationboard.domain.document import ClassId
from stationboard.domain.quantity import DAY, ClockTime, Millis, as_clock_time
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.library.bell import next_minute, usual_bell
from stationboard.planning.cautions import cautions
from stationboard.planning.class_cautions import class_cautions
from stationboard.planning.compiling import PlanError, compile_chart
from stationboard.planning.playlist_planning import prepared
from stationboard.qt.console.classes.class_side import class_choices, newer_note
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PrimaryButton, QuietButton
from stationboard.qt.console.parts.choice_cards import Choice, ChoiceCards
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.sentences_card import SentencesCard
from stationboard.qt.console.parts.summaries import routine_summary
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.safety.concern_cards import ConcernCards
from stationboard.qt.console.safety.concerns import concerns_of
from stationboard.qt.console.safety.news_bar import NewsBar
from stationboard.qt.console.start.carry_card import CarryCard
from stationboard.qt.console.start.chart_table import ChartTable
from stationboard.qt.console.start.lesson_time import LessonTime
from stationboard.qt.console.start.missed_sheet import MissedSheet
from stationboard.qt.console.start.now_card import Calendar, NowCard
from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.safety_desk import SafetyDesk
from stationboard.qt.saving_standing import SavingStanding

_MOST_CAUTIONS: Final = 6
_MOST_CONCERNS: Final = 3


class StartPage(ScrollPage):
    """Choose a class, a routine, the day and the bell; see the chart; put it on the board.

    Signals: `lesson_wished` with a `Roster`, a `Routine`, a `PlaceInCycle` and a `ClockTime` or None (the
    bell); `start_wished` with the same, when the lesson is to begin at once; `concern_wished` with a
    `Concern`; `earlier_wished` with a `Routine`.
    """

    lesson_wished = Signal(object, object, object, object)
    start_wished = Signal(object, object, object, object)
    concern_wished = Signal(object)
    earlier_wished = Signal(object)

    def __init__(
        self,
        desk: LibraryDesk,
        clock: Calendar,
        safety: SafetyDesk,
        saving: SavingStanding,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self.now = NowCard(desk, clock)
        self._safety = safety
        self._saving = saving
        self.news = NewsBar(safety)
        self.concerns = ConcernCards(most=_MOST_CONCERNS)
        self.earlier = QuietButton(self.tr("Earlier versions…"), icon="file-clock")
        self.classes = ChoiceCards(self.tr("Class"))
        self.routines = ChoiceCards(self.tr("Routine"))
        self.time = LessonTime(clock, desk)
        self.carry = CarryCard()
        self.table = ChartTable()
        self.cautions = SentencesCard(self.tr("Worth knowing about this plan"))
        self.message = Notice()
        self.put_on = PrimaryButton(self.tr("Put on the board"), icon="presentation")
        self.missed = MissedSheet(self)
        self._assemble()
        self.put_on.clicked.connect(self._wish)
        self.now.start_wished.connect(self._start_now)
        self.classes.changed.connect(self._choose_anew)
        self.routines.changed.connect(self._choose_anew)
        self.time.changed.connect(self._replan)
        self.carry.changed.connect(self._replan)
        self.carry.missed_wished.connect(lambda: self.missed.tell(self.carry.going))
        desk.changed.connect(self._refill)
        self.concerns.wished.connect(self.concern_wished)
        self.earlier.clicked.connect(lambda: self.earlier_wished.emit(self._routine))
        for changed in (desk.standing_changed, safety.changed, saving.changed):
            changed.connect(self._show_concerns)
        desk.settings_changed.connect(self.look)
        desk.timetable_changed.connect(self.look)
        self._refill()

    def wish_sample(self) -> None:
        """Wish for a lesson of the sample class."""
        routine = self._desk.routines[0]
        bell = usual_bell(routine, self._clock.local())
        self.lesson_wished.emit(self._desk.sample_class, routine, PlaceInCycle(), bell)

    def choose_class(self, class_id: ClassId) -> None:
        """Choose this class, if it is there."""
        self.classes.choose(class_id)
        self._choose_anew()

    def _show_concerns(self) -> None:
        self.concerns.show_concerns(concerns_of(self._desk, self._safety, self._saving))

    def look(self) -> None:
        """Look at the clock: a bell that nobody typed goes on with the time."""
        if not self.isVisible():
            return
        self.now.look()
        if self.time.show_usual_bell(self._routine):
            self._replan()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.look()

    @property
    def _roster(self) -> Roster:
        chosen = self._desk.class_of(ClassId(self.classes.chosen))
        return self._desk.sample_class if chosen is None else chosen

    @property
    def _routine(self) -> Routine:
        chosen = (routine for routine in self._desk.routines if routine.id == self.routines.chosen)
        return next(chosen, self._desk.routines[0])

    @property
    def _twelve_hours(self) -> bool:
        return self._desk.settings.twelve_hours

    def _assemble(self) -> None:
        self.rows.addWidget(Text(self.tr("Start a lesson"), "title"))
        self.rows.addWidget(self.now)
        self.rows.addWidget(self.news)
        self.rows.addWidget(self.concerns)
        self._show_concerns()
        for label, widget in (
            (self.tr("Class"), self.classes),
            (self.tr("Routine"), self.routines),
            (self.tr("Today"), self.time),
            (self.tr("Rotation chart"), self.table),
        ):
            self.rows.addSpacing(GAP // 2)
            self.rows.addWidget(Text(label, "strong"))
            self.rows.addWidget(widget)
            if widget is self.routines:
                self.rows.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeading)
            if widget is self.time:
                self.rows.addWidget(self.carry)
        self.rows.addWidget(self.cautions)
        self.rows.addStretch(1)
        self.foot.addWidget(self.message, 1)
        self.foot.addWidget(self.put_on)

    def _refill(self) -> None:
        self.classes.show_choices(class_choices(self._desk, self.tr("The sample class")))
        self.routines.show_choices(
            [
                Choice(one.id, one.name, tuple(filter(None, (routine_summary(one), self._note(one)))))
                for one in self._desk.routines
            ]
        )
        self._choose_anew()

    def _note(self, routine: Routine) -> str:
        return newer_note() if self._desk.is_read_only(routine.id) else ""

    def _choose_anew(self) -> None:
        routine = self._routine
        self.earlier.setVisible(routine in self._desk.own_routines)
        self.time.show_place(routine, self._desk.place_for(self._roster.id, routine))
        self.time.show_usual_bell(routine, anew=True)
        self._replan()

    @property
    def _place(self) -> PlaceInCycle:
        """The day chosen, from the round that the teacher wants to begin with."""
        place = self.time.place
        if not place.rounds_done:
            return place
        return place.model_copy(update={"rounds_done": self.carry.rounds_done})

    def _replan(self) -> None:
        """Show the chart of what is chosen, or why there is none."""
        roster, routine = self._roster, self._routine
        going = self._desk.going_on(roster.id, routine)
        self.carry.show_going(going, chosen_day=self.time.place.day)
        try:
            chart = compile_chart(prepared(routine, roster), roster, self._place)
        except PlanError as error:
            self._show_no_lesson(in_words(error.sentence))
            self.table.hide()
            self.cautions.hide()
            return
        self.table.show_chart(chart)
        self.table.show()
        try:
            bell = self.time.bell_time()
        except ValueError as error:
            self._show_no_lesson(str(error))
            bell = None
        else:
            self._show_lesson(roster, routine, bell)
        self._show_cautions(chart, bell)

    def _show_lesson(self, roster: Roster, routine: Routine, bell: ClockTime | None) -> None:
        if bell is None:
            words = self.tr("{class_name} · {routine}, without a bell.")
        else:
            words = self.tr("{class_name} · {routine}, until the bell at {bell}.")
        time = "" if bell is None else as_clock_time(bell, twelve_hours=self._twelve_hours)
        self.message.say(words.format(class_name=roster.name, routine=routine.name, bell=time))
        self.put_on.setEnabled(True)

    def _show_no_lesson(self, why: str) -> None:
        self.message.warn(why)
        self.put_on.setEnabled(False)

    def _show_cautions(self, chart: Chart, bell: ClockTime | None) -> None:
        starts = next_minute(self._clock.local())
        period = None if bell is None else Millis((bell - starts) % DAY)
        here = {group.id: group.students for group in chart.groups}
        about_class = class_cautions(self._routine, self._roster, self.time.place)
        told = (*about_class, *cautions(chart, here, period, starts))
        sentences = [in_words(one.sentence) for one in told]
        if len(sentences) > _MOST_CAUTIONS:
            more = len(sentences) - _MOST_CAUTIONS
            sentences[_MOST_CAUTIONS:] = [self.tr("There are {count} more such remarks.").format(count=more)]
        self.cautions.show_sentences(sentences)

    def _wish(self) -> None:
        try:
            bell = self.time.bell_time()
        except ValueError as error:  # the time has gone on since it was typed
            self._show_no_lesson(str(error))
            return
        self.lesson_wished.emit(self._roster, self._routine, self._place, bell)

    def _start_now(
        self, roster: Roster, routine: Routine, place: PlaceInCycle, bell: ClockTime | None
    ) -> None:
        try:
            compile_chart(routine, roster, place)
        except PlanError as error:
            self._show_no_lesson(in_words(error.sentence))
            return
        self.start_wished.emit(roster, routine, place, bell)
