"""The visits owed to groups, a line for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationboard.domain.document import StationId
from stationboard.domain.roster import Group
from stationboard.domain.rounds import Owed, Per, Planned
from stationboard.domain.routine import Routine
from stationboard.domain.station import Station
from stationboard.library.routines.owed import with_another_owed, with_owed, without_owed
from stationboard.library.routines.times import typed_count
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.chips import Chip
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.routines.chart_asker import ChartAsker

_FIGURE: Final = 56
_UNLIMITED: Final = 400


class OwedLine(Card):
    """Who is owed how many visits to which station."""

    def __init__(self, asker: ChartAsker, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=10)
        self._asker = asker
        self._place = place
        number = place + 1
        self.group: Final = PickBox(self.tr("Visits {number}: who").format(number=number), least=90)
        self.station: Final = PickBox(self.tr("Visits {number}: where").format(number=number), least=90)
        self.least: Final = TypedField(
            self.tr("Visits {number}: at least").format(number=number), self._take_least, most=3, hint="0"
        )
        self.most: Final = TypedField(
            self.tr("Visits {number}: at most").format(number=number), self._take_most, most=3, hint="∞"
        )
        self.per: Final = PickBox(self.tr("Visits {number}: counted").format(number=number), least=90)
        self.first: Final = Chip(
            self.tr("never first"), self.tr("Visits {number}: never first").format(number=number)
        )
        self.remove: Final = QuietButton("", icon="x")
        self.remove.setAccessibleName(self.tr("Take out visits {number}").format(number=number))
        self.per.addItem(self.tr("a day"), Per.DAY)
        self.per.addItem(self.tr("in all"), Per.PLAN)
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP // 2)
        top.addWidget(self.group, 1)
        top.addWidget(self.station, 1)
        top.addWidget(self.remove)
        figures = QWidget()
        row = WrapRow(figures)
        row.setSpacing(GAP // 2)
        for word, field in ((self.tr("at least"), self.least), (self.tr("at most"), self.most)):
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, GAP // 2, 0)
            line.setSpacing(GAP // 2)
            line.addWidget(Text(word, "small"))
            LetterWidth(field, _FIGURE)
            line.addWidget(field)
            row.addWidget(pair)
        row.addWidget(self.per)
        row.addWidget(self.first)
        self.rows.setSpacing(GAP // 2)
        self.rows.addLayout(top)
        self.rows.addWidget(figures)

    def _connect(self) -> None:
        self.group.activated.connect(lambda: self._change(group=self.group.currentData()))
        self.station.activated.connect(lambda: self._change(station=self.station.currentData()))
        self.per.activated.connect(lambda: self._change(per=Per(self.per.currentData())))
        self.first.clicked.connect(lambda: self._change(never_first=self.first.isChecked()))
        self.remove.clicked.connect(self._take_out)

    def show_owed(
        self, owed: Owed, groups: tuple[Group, ...], stations: tuple[Station, ...], *, anew: bool
    ) -> None:
        """Show the line as it is now."""
        who: list[tuple[object, str]] = [(None, self.tr("Every group"))]
        who.extend((seat, group.name) for seat, group in enumerate(groups))
        if owed.group is not None and owed.group >= len(groups):
            who.append((owed.group, self.tr("Group {number}").format(number=owed.group + 1)))
        _fill(self.group, who, owed.group)
        _fill(self.station, [(one.id, one.name) for one in stations], owed.station)
        self.least.show_value(str(owed.least) if owed.least else "", anew=anew)
        self.most.show_value("" if owed.most >= _UNLIMITED else str(owed.most), anew=anew)
        self.per.setCurrentIndex(0 if owed.per is Per.DAY else 1)
        self.first.setChecked(owed.never_first)

    def _take_least(self, text: str) -> None:
        least = 0 if text.strip() in {"", "0"} else typed_count(text, _UNLIMITED)
        self._edit("least", least=least)

    def _take_most(self, text: str) -> None:
        never = text.strip() == "0"
        most = 0 if never else typed_count(text, _UNLIMITED) if text.strip() else _UNLIMITED
        self._edit("most", most=most)

    def _edit(self, key: str, **fields: object) -> None:
        block, place = self._asker.page.block, self._place
        self._asker.edit(
            lambda routine: with_owed(routine, block, place, **fields),
            self.tr("Visits"),
            f"owed {place} {key}",
        )

    def _change(self, **fields: object) -> None:
        block, place = self._asker.page.block, self._place
        self._asker.wish(lambda routine: with_owed(routine, block, place, **fields), self.tr("Visits"))

    def _take_out(self) -> None:
        block, place = self._asker.page.block, self._place
        self._asker.wish(lambda routine: without_owed(routine, block, place), self.tr("Visits"))


class OwedLines(QWidget):
    """All of them."""

    def __init__(self, asker: ChartAsker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._first: StationId | None = None
        self.lines: tuple[OwedLine, ...] = ()
        self.more: Final = PlainButton(self.tr("More visits"), icon="plus")
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP // 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addLayout(self._list)
        last = QHBoxLayout()
        last.addWidget(self.more)
        last.addStretch(1)
        rows.addLayout(last)
        self.more.clicked.connect(self._add)

    def show_owed(self, plan: Planned, groups: tuple[Group, ...], routine: Routine, *, anew: bool) -> None:
        """Show the lines as they are now."""
        self._first = routine.stations[0].id if routine.stations else None
        count = len(plan.owed)
        if count != len(self.lines):
            for gone in self.lines[count:]:
                self._list.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            new = tuple(OwedLine(self._asker, place) for place in range(len(self.lines), count))
            for line in new:
                self._list.addWidget(line)
            self.lines = (*self.lines[:count], *new)
            anew = True
        for line, owed in zip(self.lines, plan.owed, strict=True):
            line.show_owed(owed, groups, routine.stations, anew=anew)

    def _add(self) -> None:
        first, block = self._first, self._asker.page.block
        if first is not None:
            self._asker.wish(lambda routine: with_another_owed(routine, block, first), self.tr("Visits"))


def _fill(box: PickBox, told: Sequence[tuple[object, str]], on: object) -> None:
    box.clear()
    for key, words in told:
        box.addItem(words, key)
    places = [place for place, (key, _) in enumerate(told) if key == on]
    box.setCurrentIndex(places[0] if places else 0)
    box.updateGeometry()
