"""What an open block shows under its line: everything about it but title and time."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.block import Ends, Turns
from stationboard.domain.blocks import Block
from stationboard.domain.sentence import Sentence, say
from stationboard.library.routines.blocks import with_days, with_ends
from stationboard.library.routines.times import typed_days
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.console.routines.block_words import block_name
from stationboard.qt.console.routines.imagined_plan import ImaginedPlan
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.routine_desk import Edit, RoutineDesk


class BlockDetails(QWidget):
    """What all blocks have; each kind adds lines of its own to `rows`."""

    def __init__(
        self, desk: RoutineDesk, block: Block, parent: QWidget | None = None, *, inside: bool = False
    ) -> None:
        """With `inside` the block is one of a side, which says itself when it ends."""
        super().__init__(parent)
        self._desk = desk
        self._block = block
        self.inside: Final = inside
        self.ends: Final = Switch(self.tr("Goes on only when the teacher does"))
        self.days: Final = TypedField(
            self.tr("Days of the cycle"),
            self._take_days,
            most=200,
            hint=self.tr("every day; or such as 1, 3"),
        )
        self.rows: Final = QVBoxLayout(self)
        self.rows.setContentsMargins(4 if inside else 30, 0, 4 if inside else 8, 6)
        self.rows.setSpacing(GAP - 2)
        self.ends.clicked.connect(self._take_ends)

    def add_common_lines(self) -> None:
        """Add the lines that all blocks end with."""
        if not self.inside:
            self.rows.addWidget(FormLine(self.tr("At its end"), self.ends))
        self._days_line = FormLine(self.tr("Held on days"), self.days)
        self.rows.addWidget(self._days_line)

    def show_block(self, block: Block, shown: Shown, *, anew: bool) -> None:
        """Show the block as it is now."""
        self._block = block
        self.ends.setChecked(_teacher_ends(block))
        self._days_line.setVisible(self._desk.routine.cycle > 1)
        self.days.show_value(", ".join(str(day) for day in block.days), anew=anew)
        self.show_more(block, shown, anew=anew)

    def planned(self, plan: ImaginedPlan | Sentence, shown: Shown) -> None:
        """Show what the block comes to in the plan of the whole routine."""

    def show_more(self, block: Block, shown: Shown, *, anew: bool) -> None:
        """Show what this kind of block has besides."""

    def edit(self, change: Edit, what: str, key: str = "") -> None:
        """Change the routine; `what` names what was changed of the block.

        Raises:
            EditRefused: it cannot be.
        """
        self._desk.edit(change, self._step(what), f"{self._block.id} {key}" if key else "")

    def wish(self, change: Edit, what: str) -> bool:
        """Change the routine if it may be; whether it was."""
        return self._desk.wish(change, self._step(what))

    def _step(self, what: str) -> Sentence:
        return say("{what} of {block}", what=what, block=block_name(self._block))

    def _take_ends(self) -> None:
        block, ends = self._block.id, Ends.TEACHER if self.ends.isChecked() else Ends.AUTOMATIC
        if not self.wish(lambda routine: with_ends(routine, block, ends), self.tr("End")):
            self.ends.setChecked(_teacher_ends(self._block))

    def _take_days(self, text: str) -> None:
        block, days = self._block.id, typed_days(text, self._desk.routine.cycle)
        self.edit(lambda routine: with_days(routine, block, days), self.tr("Days"), "days")


def _teacher_ends(block: Block) -> bool:
    """Whether only the teacher ends the block, or each of its rounds: without a clock nobody else could."""
    return block.ends is Ends.TEACHER or (isinstance(block, Turns) and not block.lengths)
