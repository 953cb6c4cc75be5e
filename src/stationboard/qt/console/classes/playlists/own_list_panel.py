"""One student's playlist, to be put in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from stationboard.library.playlists.wants import Wants, with_want
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.texts import ShortText
from stationboard.qt.console.parts.wish_list import WishList

_LONGEST: Final = 200


class OwnListPanel(Card):
    """Signals: `wished` with what makes another list of a list; `copy_wished`; `clear_wished`."""

    wished = Signal(object)
    copy_wished = Signal()
    clear_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=12)
        self.heading: Final = ShortText("", "strong")
        self.empty: Final = Prose(
            self.tr("Nothing on this list yet: the routine’s own list counts."), "small"
        )
        self.wishes: Final = WishList(self.tr("Playlist of the student"))
        self.new: Final = QLineEdit()
        self.new.setAccessibleName(self.tr("Another station, by its name"))
        self.new.setPlaceholderText(self.tr("Another station: type its name, press Enter"))
        self.new.setMaxLength(_LONGEST)
        self.copy: Final = PlainButton(self.tr("Copy to others…"), icon="copy")
        self.clear: Final = PlainButton(self.tr("Empty this list"), icon="eraser")
        for widget in (self.heading, self.empty, self.wishes, self.new, self.copy, self.clear):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.wishes.wished.connect(self.wished)
        self.new.returnPressed.connect(self._add)
        self.copy.clicked.connect(self.copy_wished)
        self.clear.clicked.connect(self.clear_wished)

    def show_list(self, student: str, wants: Wants, stations: Sequence[str]) -> None:
        """Show the list of a student; `stations` are offered to be put on it."""
        self.heading.show_text(student)
        self.empty.setVisible(not wants)
        self.wishes.show_wants(wants, [(name, name) for name in stations])
        self.copy.setEnabled(bool(wants))
        self.clear.setEnabled(bool(wants))

    def _add(self) -> None:
        name = " ".join(self.new.text().split())
        if name:
            self.new.clear()

            def change(wants: Wants) -> Wants:
                return with_want(wants, name)

            self.wished.emit(change)
