"""A playlist to be edited: stations in order, each a must or a may."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.library.playlists import wants as edits
from stationboard.library.playlists.wants import Want, Wants
from stationboard.qt.console.keys.lesson_keys import OWN_ARROWS
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import ShortText
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrap_row import WrapRow

Change = Callable[[Wants], Wants]
Stations = Sequence[tuple[str, str]]
"""Keys and names."""


class WishRow(Card):
    """One station of a playlist. Signal: `changed` with what makes another list of a list."""

    changed = Signal(object)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=8)
        self.key: Final = key
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty(OWN_ARROWS, True)
        self.title: Final = ShortText("", "strong")
        self.must: Final = PickBox("", least=80)
        self.must.addItem(self.tr("Must do"), True)
        self.must.addItem(self.tr("May do"), False)
        self.priority: Final = PickBox("", least=80)
        for priority, words in self._priorities():
            self.priority.addItem(words, priority)
        self.after: Final = PlainButton("", icon="git-commit-horizontal")
        self.earlier: Final = QuietButton("", icon="arrow-up")
        self.later: Final = QuietButton("", icon="arrow-down")
        self.out: Final = QuietButton("", icon="x")
        self._stations: Stations = ()
        self._want = Want(key)
        self._others: tuple[str, ...] = ()
        self._assemble()
        self._connect()

    def _priorities(self) -> tuple[tuple[int, str], ...]:
        return (
            (5, self.tr("first of all")),
            (4, self.tr("important")),
            (3, self.tr("as usual")),
            (2, self.tr("if it fits")),
            (1, self.tr("last of all")),
        )

    def _assemble(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.title, 1)
        for button in (self.earlier, self.later, self.out):
            top.addWidget(button)
        choices = QWidget()
        row = WrapRow(choices)
        row.setSpacing(GAP // 2)
        for widget in (self.must, self.priority, self.after):
            row.addWidget(widget)
        self.rows.setSpacing(4)
        self.rows.addLayout(top)
        self.rows.addWidget(choices)

    def _connect(self) -> None:
        key = self.key
        for widget in (self.must, self.priority, self.after, self.earlier, self.later, self.out):
            widget.installEventFilter(self)
        self.must.activated.connect(
            lambda: self._tell(lambda one: edits.with_must(one, key, must=bool(self.must.currentData())))
        )
        self.priority.activated.connect(
            lambda: self._tell(lambda one: edits.with_priority(one, key, int(self.priority.currentData())))
        )
        self.earlier.clicked.connect(lambda: self._tell(lambda one: edits.moved(one, key, -1)))
        self.later.clicked.connect(lambda: self._tell(lambda one: edits.moved(one, key, 1)))
        self.out.clicked.connect(lambda: self._tell(lambda one: edits.without_want(one, key)))
        self.after.clicked.connect(self._open_after)

    def show_want(self, want: Want, place: int, names: dict[str, str], keys: tuple[str, ...]) -> None:
        """Show the station as it stands at `place` of a list of these `keys`."""
        self._want, self._stations = want, tuple(names.items())
        self._others = tuple(key for key in keys if key != want.key)
        self._name = name = names.get(want.key, want.key)
        self.title.show_text(f"{place + 1}.  {name}")
        self.must.setCurrentIndex(0 if want.must else 1)
        self.priority.setCurrentIndex(self.priority.findData(want.priority))
        before = [names.get(key, key) for key in want.after]
        told = (
            self.tr("after {stations}").format(stations=", ".join(before)) if before else self.tr("any time")
        )
        self.after.show_label(
            told if len(told) < 30 else self.tr("after {count} others").format(count=len(before))
        )
        self.after.setToolTip(plain_tip(told))
        for widget, words in (
            (self.must, self.tr("{station}: must or may")),
            (self.priority, self.tr("{station}: how much it is wanted")),
            (self.earlier, self.tr("{station}: earlier on the list")),
            (self.later, self.tr("{station}: later on the list")),
            (self.out, self.tr("{station}: take off the list")),
        ):
            widget.setAccessibleName(words.format(station=name))
        self.after.setAccessibleName(self.tr("{station}: {when}").format(station=name, when=told))
        self.earlier.setEnabled(place > 0)
        self.later.setEnabled(place + 1 < len(keys))
        self.after.setEnabled(bool(self._others))

    def after_menu(self) -> QMenu:
        """The stations this one can come after, ticked where it does."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(self.tr("{station} comes after").format(station=self._name.replace("&", "&&")))
        names = dict(self._stations)
        for key in self._others:
            menu.addAction(self._action(menu, key, names.get(key, key)))
        return menu

    def _action(self, menu: QMenu, key: str, name: str) -> QAction:
        action = QAction(name.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(key in self._want.after)
        action.triggered.connect(lambda: self._take_after(key, on=action.isChecked()))
        return action

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Alt with the arrows moves the station, whatever the keyboard is on; a button would eat them."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            by = -1 if event.key() == Qt.Key.Key_Up else 1
            self._tell(lambda one: edits.moved(one, self.key, by))
            return True
        return False

    def _open_after(self) -> None:
        self.after_menu().popup(self.after.mapToGlobal(self.after.rect().bottomLeft()))

    def _take_after(self, other: str, *, on: bool) -> None:
        others = [key for key in self._want.after if key != other]
        after = [*others, other] if on else others
        self._tell(lambda one: edits.with_after(one, self.key, after))

    def _tell(self, change: Change) -> None:
        self.changed.emit(change)


class WishList(QWidget):
    """Signal: `wished` with a `Change`, which may refuse."""

    wished = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows: tuple[WishRow, ...] = ()
        self.more: Final = PickBox(self.tr("Put a station on the list"))
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP // 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP // 2)
        whole.addLayout(self._list)
        whole.addWidget(self.more)
        self.more.activated.connect(self._add)

    def show_wants(self, wants: Wants, stations: Stations) -> None:
        """Show a list; `stations` can be put on it."""
        names = {**{one.key: one.key for one in wants}, **dict(stations)}
        keys = tuple(one.key for one in wants)
        if keys != tuple(row.key for row in self.rows):
            self._arrange(keys)
        for place, (row, want) in enumerate(zip(self.rows, wants, strict=True)):
            row.show_want(want, place, names, keys)
        self.more.clear()
        self.more.addItem(self.tr("Add a station…"), "")
        for key, name in stations:
            if key not in keys:
                self.more.addItem(name, key)
        self.more.setVisible(self.more.count() > 1)

    def _arrange(self, keys: tuple[str, ...]) -> None:
        before = {row.key: row for row in self.rows}
        self.rows = tuple(before.pop(key) if key in before else self._row(key) for key in keys)
        for place, row in enumerate(self.rows):
            self._list.insertWidget(place, row)
        for gone in before.values():
            # It keeps its parent until it goes: the click that takes it off is still being handled in it.
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _row(self, key: str) -> WishRow:
        row = WishRow(key)
        row.changed.connect(self.wished)
        return row

    def _add(self, place: int) -> None:
        key = str(self.more.itemData(place))
        if key:

            def change(wants: Wants) -> Wants:
                return edits.with_want(wants, key)

            self.wished.emit(change)
