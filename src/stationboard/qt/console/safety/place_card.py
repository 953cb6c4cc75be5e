"""The card on which the folder of classes and routines is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stationboard.qt.console.look.style import MARGIN
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.texts import Text
from stationboard.store.safety import Safety

_BUTTON = 250
"""Width in pixels of each of the buttons."""


class PlaceCard(Card):
    """Shows where things are kept; whoever owns the card acts on its buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=MARGIN)
        self.folder = Prose("")
        self.reach = Prose("", "muted")
        self.move_ = PlainButton(self.tr("Move to another folder…"), icon="folder-sync")
        self.home = PlainButton(self.tr("Keep on this computer only"), icon="laptop")
        self.elsewhere = PlainButton(self.tr("Save a copy elsewhere…"), icon="copy")
        what = self.tr(
            "You may choose a folder that a sync service or the network shares between your computers. "
            "Copies, earlier versions and lessons stay on this computer."
        )
        self.rows.addWidget(Text(self.tr("Where classes and routines are kept"), "strong"))
        self.rows.addWidget(self.folder)
        self.rows.addWidget(self.reach)
        self.rows.addWidget(Prose(what, "muted"))
        buttons = QWidget()
        grid = EvenGrid(buttons, least=_BUTTON, most=_BUTTON)
        for button in (self.move_, self.home, self.elsewhere):
            grid.addWidget(button)
        self.rows.addWidget(buttons)

    def show_safety(self, safety: Safety | None, *, in_lesson: bool, is_busy: bool, undecided: bool) -> None:
        """Show where things are now.

        Nothing is moved `in_lesson`, nor while it is being moved, nor while there are two versions of
        something (`undecided`): the other one would stay behind.
        """
        if safety is None:
            self.folder.show_text(self.tr("Looking…"))
            self.reach.hide()
        else:
            self.folder.show_text(str(safety.library))
            self.reach.show_text(self._reach(safety, in_lesson=in_lesson, undecided=undecided))
            self.reach.show()
        may = safety is not None and not (in_lesson or is_busy or undecided)
        self.move_.setEnabled(may)
        self.home.setEnabled(may and safety is not None and safety.shared)
        self.elsewhere.setEnabled(not is_busy)

    def _reach(self, safety: Safety, *, in_lesson: bool, undecided: bool) -> str:
        if safety.unreachable:
            words = self.tr("It cannot be reached: {reason}.").format(reason=safety.unreachable)
        elif safety.shared:
            words = self.tr("It can be reached.")
        else:
            words = self.tr("On this computer only.")
        if in_lesson:
            return f"{words} {self.tr('After the lesson it can be moved.')}"
        if undecided:
            return f"{words} {self.tr('Before it is moved, choose between the two versions above.')}"
        return words
