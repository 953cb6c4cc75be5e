"""The page that tells how well everything is kept."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import Document
from stationboard.domain.quantity import HOUR
from stationboard.domain.timetable import Timetable
from stationboard.lesson.tally import time_held
from stationboard.qt.confidential_desk import ConfidentialDesk
from stationboard.qt.console.look.style import GAP, MARGIN, enlarged
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.moments import moment_words
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.safety.concern_cards import ConcernCards
from stationboard.qt.console.safety.concerns import concerns_of
from stationboard.qt.console.safety.held_words import held_words
from stationboard.qt.console.safety.news_bar import NewsBar
from stationboard.qt.console.safety.place_card import PlaceCard
from stationboard.qt.console.safety.report import Held
from stationboard.qt.console.safety.rows_card import Row, RowsCard
from stationboard.qt.console.safety.saving_words import saving_sentence
from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.safety_desk import SafetyDesk
from stationboard.qt.saving_standing import Saving, SavingStanding
from stationboard.store.safety import Safety, SetAside

_WIDEST: Final = 860
_MOST_CONCERNS: Final = 8
_MOST_FILES: Final = 8


class SafetyPage(ScrollPage):
    """Shows what is safe and what is not.

    Signals: `concern_wished` with a `Concern`; `move_wished`; `elsewhere_wished`; `quarantine_wished`;
    `report_wished`; `earlier_wished` with the document of which the versions before are asked for.
    """

    concern_wished = Signal(object)
    move_wished = Signal()
    elsewhere_wished = Signal()
    quarantine_wished = Signal()
    report_wished = Signal()
    earlier_wished = Signal(object)

    def __init__(
        self,
        library: LibraryDesk,
        desk: SafetyDesk,
        saving: SavingStanding,
        private: ConfidentialDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, foot=False)
        self._library = library
        self._desk = desk
        self._saving = saving
        self._private = private
        self._in_lesson = False
        self._documents: dict[str, Document] = {}
        self.news = NewsBar(desk)
        self.concerns = ConcernCards(most=_MOST_CONCERNS)
        self.saved, self.backups = Prose(""), Prose("")
        self.try_now = PlainButton(self.tr("Try now"), icon="refresh-cw")
        self.place = PlaceCard()
        self.earlier = RowsCard(self.tr("Earlier versions"))
        self.removed = RowsCard(self.tr("Removed classes and routines"))
        self.aside = RowsCard(self.tr("Damaged files, kept as they were found"))
        self.show_folder = PlainButton(self.tr("Show folder"), icon="folder-open")
        self.hours = Prose("")
        self.copy_report = PlainButton(self.tr("Copy report"), icon="clipboard-copy")
        self._assemble()
        self._connect()
        self._look()

    @property
    def held(self) -> Held:
        """How long lessons were held here, and how often they were interrupted."""
        return Held(time_held(self._library.lessons) // HOUR, self._desk.interruptions)

    def show_lesson(self, *, under_way: bool) -> None:
        """While a lesson is under way nothing here asks for a decision."""
        if under_way != self._in_lesson:
            self._in_lesson = under_way
            self._look()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._desk.look()

    def _assemble(self) -> None:
        inside = QWidget()
        WithLetters(inside, lambda: inside.setMaximumWidth(enlarged(_WIDEST)))
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        beside = QHBoxLayout()
        beside.addWidget(inside, 1)
        beside.addStretch(0)
        self.rows.addLayout(beside)
        self._column.addWidget(Text(self.tr("Safety"), "title"))
        self._column.addWidget(Prose(self.tr("Nothing on this page is sent to anybody."), "muted"))
        self._column.addWidget(self.news)
        self._column.addWidget(self.concerns)
        self._add_card(self.tr("Saved"), self.saved, self.backups, self.try_now)
        self._column.addWidget(self.place)
        self._column.addWidget(self.removed)
        elsewhere = self.tr("Those of a class or a routine are found where it is chosen or changed.")
        self.earlier.foot.addWidget(Prose(elsewhere, "muted"))
        self._column.addWidget(self.earlier)
        self.aside.foot.addWidget(self.show_folder)
        self.aside.foot.addStretch(1)
        self._column.addWidget(self.aside)
        self._add_card(self.tr("Interruptions"), self.hours)
        told = self.tr(
            "For whoever helps you with the program: versions, figures and kinds of errors, without the name "
            "of any class, student, group, routine or folder."
        )
        self._add_card(self.tr("Report"), Prose(told, "muted"), self.copy_report)
        self._column.addStretch(1)

    def _add_card(self, title: str, *widgets: QWidget) -> None:
        card = Card(margin=MARGIN)
        card.rows.addWidget(Text(title, "strong"))
        for widget in widgets:
            if isinstance(widget, PlainButton):
                row = QHBoxLayout()
                row.setSpacing(GAP)
                row.addWidget(widget)
                row.addStretch(1)
                card.rows.addLayout(row)
            else:
                card.rows.addWidget(widget)
        self._column.addWidget(card)

    def _connect(self) -> None:
        self.concerns.wished.connect(self.concern_wished)
        self.try_now.clicked.connect(self._desk.look_again)
        self.place.move_.clicked.connect(self.move_wished)
        self.place.home.clicked.connect(lambda: self._desk.move_to(None))
        self.place.elsewhere.clicked.connect(self.elsewhere_wished)
        self.show_folder.clicked.connect(self.quarantine_wished)
        self.copy_report.clicked.connect(self.report_wished)
        self._desk.changed.connect(self._look)
        self._desk.told.connect(self._look)
        self._saving.changed.connect(self._look_at_saving)
        self._library.standing_changed.connect(self._look)
        self._library.settings_changed.connect(self._look)
        self._library.changed.connect(self._look)
        self._library.timetable_changed.connect(self._look)
        self._private.changed.connect(self._look)

    def _look_at_saving(self) -> None:
        self._look()
        if self.isVisible() or self._saving.now.saving is Saving.FAILING:
            self._desk.look()

    def _look(self) -> None:
        safety, standing = self._desk.safety, self._saving.now
        last = "" if self._saving.last_saved is None else self._words_of(self._saving.last_saved)
        found = concerns_of(self._library, self._desk, self._saving, in_lesson=self._in_lesson)
        self.concerns.show_concerns(found)
        self.saved.show_text(saving_sentence(standing, last))
        self.try_now.setVisible(bool(standing.count))
        self.backups.show_text(self._backup_words(safety))
        self.place.show_safety(
            safety,
            in_lesson=self._in_lesson,
            is_busy=self._desk.is_busy,
            undecided=bool(self._library.versions),
        )
        self._show_removed(safety)
        self._show_earlier()
        self._show_set_aside(safety)
        self.hours.show_text(held_words(self.held))

    def _show_removed(self, safety: Safety | None) -> None:
        found = () if safety is None else safety.removed
        words = self.tr("{name}, removed {time}")
        self.removed.show_rows(
            [
                Row(
                    words.format(name=one.document.name, time=self._words_of(one.at)),
                    self.tr("Bring back"),
                    partial(self._desk.bring_back_removed, one),
                )
                for one in found
            ]
        )
        self.removed.setVisible(bool(found))

    def _show_earlier(self) -> None:
        words = self.tr("Earlier versions…")
        found: dict[str, tuple[str, Document]] = {}
        if self._library.timetable != Timetable():
            found["timetable"] = self.tr("Timetable"), self._library.timetable
        for facts in self._private.all:
            name = self._library.name_of(facts.id)
            if name is not None:
                found[facts.id] = self.tr("Private notes on {name}").format(name=name), facts
        found["settings"] = self.tr("Settings"), self._library.settings
        self._documents = {key: document for key, (_, document) in found.items()}
        self.earlier.show_rows(
            [Row(title, words, partial(self._wish_earlier, key)) for key, (title, _) in found.items()]
        )

    def _wish_earlier(self, key: str) -> None:
        # A row stays while the document it stands for is changed.
        self.earlier_wished.emit(self._documents[key])

    def _show_set_aside(self, safety: Safety | None) -> None:
        found = () if safety is None else safety.quarantined
        rows = [Row(self._set_aside_words(one)) for one in found[:_MOST_FILES]]
        if not found:
            rows.append(Row(self.tr("There is none.")))
        if len(found) > _MOST_FILES:
            more = self.tr("There are {count} more in the folder.")
            rows.append(Row(more.format(count=len(found) - _MOST_FILES)))
        self.aside.show_rows(rows)
        self.show_folder.setVisible(bool(found))

    def _set_aside_words(self, one: SetAside) -> str:
        title = self._library.name_of(one.id) or one.original
        return title if one.at is None else f"{self._words_of(one.at)} · {title}"

    def _backup_words(self, safety: Safety | None) -> str:
        if safety is None:
            return self.tr("Looking…")
        if safety.last_backup is None:
            return self.tr("There is no earlier version of anything yet; the first change makes one.")
        time = self._words_of(safety.last_backup)
        if safety.backups == 1:
            return self.tr("One earlier version is kept, of {time}.").format(time=time)
        words = self.tr("{count} earlier versions are kept, the last one of {time}.")
        return words.format(count=safety.backups, time=time)

    def _words_of(self, moment: int) -> str:
        twelve = self._library.settings.twelve_hours
        return moment_words(moment, self._saving.wall(), twelve_hours=twelve)
