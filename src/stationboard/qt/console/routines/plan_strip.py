"""The whole routine to scale against its period, with what is worth knowing about it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence
from stationboard.lesson.imagined import BEGIN
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sentences_card import SentencesCard
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.routines.block_words import total_words
from stationboard.qt.console.routines.imagined_plan import ImaginedPlan
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.timeline import Timeline


class PlanStrip(QWidget):
    """Totals, time line, sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.totals: Final = Prose("", "strong")
        self.timeline: Final = Timeline()
        self.cautions: Final = SentencesCard(self.tr("Worth knowing about this plan"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addWidget(self.totals)
        rows.addWidget(self.timeline)
        rows.addWidget(self.cautions)

    def show_plan(self, routine: Routine, plan: ImaginedPlan | Sentence, *, twelve_hours: bool) -> None:
        """Show the plan, or say why there is none."""
        self.totals.setVisible(isinstance(plan, ImaginedPlan))
        self.timeline.setVisible(isinstance(plan, ImaginedPlan))
        if isinstance(plan, Sentence):
            self.cautions.show_sentences([in_words(plan)])
            return
        self.totals.show_text(total_words(routine, plan.total, twelve_hours=twelve_hours))
        self.timeline.look(Moment(plan.log, plan.reading(), BEGIN, twelve_hours))
        about_all = [in_words(one.sentence) for one in plan.cautions if one.block is None]
        self.cautions.show_sentences(about_all)
