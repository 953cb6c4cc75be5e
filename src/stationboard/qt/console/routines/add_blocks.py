"""Buttons that add a block of each kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence, say
from stationboard.library.routines.blocks import with_break, with_rounds, with_whole_class
from stationboard.library.routines.choices import with_choice
from stationboard.library.routines.door_check import with_preparation
from stationboard.library.routines.individual import with_playlist
from stationboard.library.routines.sides import with_side_by_side
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.tips import plain_tip

_BUTTON: Final = 174

Adding = Callable[[Routine, BlockId | None], Routine]
"""Adds a block to a routine, behind another one or at the end."""


class AddBlocks(QWidget):
    """Signal: `wished` with an `Adding`, and the sentence that names the step."""

    wished = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole: Final = PlainButton(self.tr("Whole class"), icon="users")
        self.rounds: Final = PlainButton(self.tr("Rounds"), icon="repeat")
        self.pause: Final = PlainButton(self.tr("Break"), icon="coffee")
        self.sides: Final = PlainButton(self.tr("Side by side"), icon="columns-2")
        self.playlists: Final = PlainButton(self.tr("Playlists"), icon="list-checks")
        self.choice: Final = PlainButton(self.tr("Choice time"), icon="hand")
        self.check: Final = PlainButton(self.tr("Preparation"), icon="door-open")
        buttons = QWidget()
        grid = EvenGrid(buttons, least=_BUTTON, most=_BUTTON + 20)
        for button, name, why, make, sentence in self._kinds():
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(why))
            grid.addWidget(button)
            button.clicked.connect(partial(self._wish, make, sentence))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addWidget(Prose(self.tr("Add behind the open block"), "muted"))
        rows.addWidget(buttons)

    def _kinds(self) -> tuple[tuple[PlainButton, str, str, Adding, Sentence], ...]:
        return (
            (
                self.whole,
                self.tr("Add time for the whole class"),
                self.tr("Everyone in one place: an opening, a mini-lesson, a closing"),
                lambda one, after: with_whole_class(one, self.tr("Whole class"), after),
                say("Added time for the whole class"),
            ),
            (
                self.rounds,
                self.tr("Add rounds"),
                self.tr("Groups go round the stations"),
                with_rounds,
                say("Added rounds"),
            ),
            (
                self.pause,
                self.tr("Add a break"),
                self.tr("Nobody is placed: lunch, recess"),
                lambda one, after: with_break(one, self.tr("Break"), after),
                say("Added a break"),
            ),
            (
                self.sides,
                self.tr("Add side by side"),
                self.tr(
                    "Parts of the class do different things at once, then swap: a lab, a half-class swap"
                ),
                self._with_sides,
                say("Added side by side"),
            ),
            (
                self.playlists,
                self.tr("Add playlists"),
                self.tr("Each student goes through a list of their own"),
                with_playlist,
                say("Added playlists"),
            ),
            (
                self.choice,
                self.tr("Add choice time"),
                self.tr("Students choose among the stations that have places left"),
                lambda one, after: with_choice(one, self.tr("Choice time"), after),
                say("Added choice time"),
            ),
            (
                self.check,
                self.tr("Add a preparation check"),
                self.tr("Who has prepared at home starts at once, the others catch up first"),
                lambda one, after: with_preparation(one, self.tr("Preparation check"), after),
                say("Added a preparation check"),
            ),
        )

    def _with_sides(self, routine: Routine, after: BlockId | None) -> Routine:
        walk = Change(
            title=self.tr("Line up now"),
            length=minutes(3),
            steps=(self.tr("Line up at the door"), self.tr("Walk")),
        )
        return with_side_by_side(routine, (self.tr("Classroom"), self.tr("Lab")), walk, after)

    def _wish(self, make: Adding, sentence: Sentence) -> None:
        self.wished.emit(make, sentence)
