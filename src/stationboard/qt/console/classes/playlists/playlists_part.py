"""The students' own playlists of a class: named sets of them, each a table of students and stations."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.domain.playlist import Playlists
from stationboard.domain.roster import Roster
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.shown_names import teacher_names
from stationboard.library.playlists import lists as edits
from stationboard.library.playlists.reading import ReadWishes
from stationboard.library.playlists.wants import Wants, with_must, with_want, without_want
from stationboard.library.routines.changes import EditRefused
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.console.classes.groups.name_line import NameLine
from stationboard.qt.console.classes.playlists.copy_list_sheet import CopyListSheet
from stationboard.qt.console.classes.playlists.lists_sheet import ListsSheet
from stationboard.qt.console.classes.playlists.own_list_panel import OwnListPanel
from stationboard.qt.console.classes.playlists.wish_table import WishTable
from stationboard.qt.console.look.style import GAP, enlarged
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.wish_list import Change
from stationboard.qt.console.parts.words import in_words
from stationboard.store.rosters.list_file import ReadsFiles

_WIDE: Final = 760
"""From this width in pixels the list of the chosen student stands beside the table."""
_PANEL: Final = 404


class PlaylistsPart(QWidget):
    """Every step is one of the class, undone with the others."""

    def __init__(
        self, desk: ClassDesk, files: ReadsFiles, host: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen = ""
        self.choice: Final = PickBox(self.tr("Set of playlists"))
        self.new: Final = PlainButton(self.tr("New playlists…"), icon="plus")
        self.read: Final = PlainButton(self.tr("From a table…"), icon="clipboard-paste")
        self.more: Final = PlainButton(self.tr("These playlists…"), icon="ellipsis")
        self.naming: Final = NameLine()
        self.message: Final = Notice()
        self.hint: Final = Prose("", "muted")
        self.table: Final = WishTable()
        self.panel: Final = OwnListPanel()
        self.sheet: Final = ListsSheet(host, files)
        self.copy_sheet: Final = CopyListSheet(host)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._assemble()
        self._connect()
        self.look()

    @property
    def playlists(self) -> Playlists | None:
        """The set that is shown, if there is any."""
        return self._desk.roster.own_playlists(self._chosen)

    def look(self) -> None:
        """Show the class as it is."""
        roster, shown = self._desk.roster, self.playlists
        self.choice.clear()
        for one in roster.playlists:
            self.choice.addItem(one.name, one.name)
        self.choice.setCurrentIndex(max(0, self.choice.findData("" if shown is None else shown.name)))
        for widget in (self.choice, self.more, self.table):
            widget.setVisible(shown is not None)
        self.panel.setVisible(shown is not None and bool(roster.students))
        self.message.hide()
        if shown is None:
            self.hint.show_text(
                self.tr("Playlists say what each student is to do: which stations, and in which order.")
            )
            return
        names = teacher_names(roster.students)
        told = [(one.id, names[one.id]) for one in roster.students]
        self.hint.show_text(
            self.tr(
                "A click in the table: a full dot must be done, a ring may be done. The figure is the "
                "place on the list."
            )
        )
        self.table.show_lists(shown, told, self._stations(shown))
        self._look_at_chosen()

    def _stations(self, shown: Playlists) -> tuple[str, ...]:
        """The stations that routines lead students to by playlist, then what else is on the lists."""
        names = {name.casefold(): name for name in self._desk.stations_of_playlists}
        for name in edits.stations_wanted(shown):
            names.setdefault(name.casefold(), name)
        return tuple(names.values())

    def _assemble(self) -> None:
        tools = QWidget()
        grid = EvenGrid(tools, least=172, most=230)
        for widget in (self.choice, self.new, self.read, self.more):
            grid.addWidget(widget)
        self._beside.setSpacing(GAP)
        self._beside.addWidget(self.table, 1)
        self._beside.addWidget(self.panel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for part in (tools, self.naming, self.message, self.hint):
            rows.addWidget(part)
        rows.addLayout(self._beside, 1)
        rows.addStretch()

    def _connect(self) -> None:
        self._desk.changed.connect(self.look)
        self._desk.refused.connect(self._tell)
        self.choice.activated.connect(self._choose)
        self.new.clicked.connect(self._ask_new)
        self.more.clicked.connect(self._open_menu)
        self.read.clicked.connect(lambda: self.sheet.ask(self._desk.roster))
        self.sheet.used.connect(self._use)
        self.table.turned.connect(self._turn)
        self.table.emptied.connect(self._empty)
        self.table.chosen_changed.connect(self._look_at_chosen)
        self.panel.wished.connect(self._take)
        self.panel.clear_wished.connect(lambda: self._take(lambda _: ()))
        self.panel.copy_wished.connect(self._ask_copy)
        self.copy_sheet.chosen.connect(self._copy)

    def _choose(self) -> None:
        self._chosen = str(self.choice.currentData())
        self.look()

    def menu(self) -> QMenu:
        """What can be done with the set that is shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename…"), self._ask_rename)
        menu.addAction(self.tr("Duplicate…"), self._ask_again)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self._remove)
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _ask_new(self) -> None:
        names = {one.name.casefold() for one in self._desk.roster.playlists}
        proposed = self.tr("Playlists")
        for number in range(2, len(names) + 3):
            if proposed.casefold() not in names:
                break
            proposed = self.tr("Playlists {number}").format(number=number)
        self.naming.ask(self.tr("Name of the playlists"), proposed, self._add)

    def _ask_again(self) -> None:
        shown = self.playlists
        if shown is not None:
            name = self.tr("{playlists}, copy").format(playlists=shown.name[:190])
            self.naming.ask(
                self.tr("Name of the copy"),
                name,
                lambda given: self._named(edits.with_copy(self._desk.roster, shown, given), given),
            )

    def _ask_rename(self) -> None:
        shown = self.playlists
        if shown is not None:
            self.naming.ask(
                self.tr("Name of the playlists"),
                shown.name,
                lambda given: self._named(edits.renamed(self._desk.roster, shown, given), given),
            )

    def _add(self, name: str) -> None:
        self._named(edits.with_playlists(self._desk.roster, name), name)

    def _named(self, wanted: Roster | Sentence, name: str) -> None:
        if self._desk.do(wanted, say("Named the playlists {name}", name=name)):
            self._chosen = name
            self.look()

    def _remove(self) -> None:
        shown = self.playlists
        if shown is not None:
            told = say("Deleted the playlists {name}", name=shown.name)
            self._desk.do(edits.without_playlists(self._desk.roster, shown), told)

    def _use(self, read: ReadWishes) -> None:
        """Take over lists from a table; they begin a set of their own where there is none yet."""
        roster = self._desk.roster
        if self.playlists is None:
            name = self.tr("Playlists")
            named = edits.with_playlists(roster, name)
            roster = roster if isinstance(named, Sentence) else named
            self._chosen = name
        shown = roster.own_playlists(self._chosen)
        if shown is not None:
            told = say("Took over {count} playlists", count=len(read.lists))
            self._desk.do(edits.with_many_lists(roster, shown, read.lists), told)

    def _turn(self, student: str, station: str) -> None:
        """From nothing to must, to may, to nothing."""

        def change(wants: Wants) -> Wants:
            key = _key_of(wants, station)
            found = next((one for one in wants if one.key == key), None)
            if found is None:
                return with_want(wants, station)
            return with_must(wants, key, must=False) if found.must else without_want(wants, key)

        self._change(StudentId(student), change)

    def _empty(self, student: str, station: str) -> None:
        self._change(StudentId(student), lambda wants: without_want(wants, _key_of(wants, station)))

    def _take(self, change: Change) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            self._change(chosen, change)

    def _change(self, student: StudentId, change: Change) -> None:
        shown = self.playlists
        if shown is None:
            return
        try:
            wants = change(edits.wants_of_student(shown, student))
        except EditRefused as refusal:
            self._tell(refusal.sentence)
            return
        name = teacher_names(self._desk.roster.students)[student]
        told = say("Changed the playlist of {student}", student=name)
        self._desk.do(edits.with_list(self._desk.roster, shown, student, wants), told)

    def _ask_copy(self) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            self.copy_sheet.ask(self._desk.roster, chosen)

    def _copy(self, students: tuple[StudentId, ...]) -> None:
        shown, chosen = self.playlists, self.table.chosen
        if shown is not None and chosen is not None:
            told = say("Copied a playlist to {count} students", count=len(students))
            self._desk.do(edits.with_list_for(self._desk.roster, shown, chosen, students), told)

    def _look_at_chosen(self) -> None:
        shown, chosen = self.playlists, self.table.chosen
        if shown is not None and chosen is not None:
            names = dict(self.table.rows.students)
            wants = edits.wants_of_student(shown, chosen)
            self.panel.show_list(names[chosen], wants, self._stations(shown))

    def _tell(self, sentence: Sentence) -> None:
        if self.isVisible():
            self.message.warn(in_words(sentence))
            self.message.show()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        wide = self.width() >= enlarged(_WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(way)
        self.panel.setMinimumWidth(enlarged(_PANEL) if wide else 0)
        self.panel.setMaximumWidth(enlarged(_PANEL) if wide else 16_777_215)


def _key_of(wants: Wants, station: str) -> str:
    """How the list spells the station."""
    return next((one.key for one in wants if one.key.casefold() == station.casefold()), station)
