"""Where each adult is until when, while parts of the class are in different places."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from stationboard.lesson.adults import AdultPlan, adult_plans
from stationboard.lesson.reading import View
from stationboard.qt.console.parts.texts import ShortText
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.run.moment import Moment


class AdultsList(QWidget):
    """``Ms. Rivera: Classroom until 9:50, then Lab``, side by side; away where the class has one plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Adults"))
        self._row = WrapRow(self)
        self._row.setSpacing(18)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.lines: list[ShortText] = []
        self.hide()

    def look(self, moment: Moment) -> None:
        """Show the plans from `moment` on."""
        shown: tuple[str, ...] = ()
        if moment.state.chart.wings and moment.reading.view is not View.FINISHED:
            shown = tuple(plan_words(moment, plan) for plan in adult_plans(moment.state, moment.now))
        while len(self.lines) > len(shown):
            line = self.lines.pop()
            self._row.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self.lines) < len(shown):
            line = ShortText("", "muted")
            self._row.addWidget(line)
            line.show()
            self.lines.append(line)
        for line, words in zip(self.lines, shown, strict=True):
            line.show_text(words)
        self.setVisible(bool(shown))


def plan_words(moment: Moment, plan: AdultPlan) -> str:
    """The present place with its end, and the next one."""
    now, *later = plan.stays
    values = {
        "adult": plan.adult,
        "place": now.place,
        "time": moment.time_at(now.end),
        "next": later[0].place if later else "",
        "start": moment.time_at(now.start),
    }
    if now.start > moment.now:
        text = QCoreApplication.translate("AdultsList", "{adult}: {place} from {start} to {time}")
    elif later:
        text = QCoreApplication.translate("AdultsList", "{adult}: {place} until {time}, then {next}")
    else:
        text = QCoreApplication.translate("AdultsList", "{adult}: {place} until {time}")
    return text.format(**values)
