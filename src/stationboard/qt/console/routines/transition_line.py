"""One time to move of a block: whether there is one, how long, in which words and steps."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stationboard.domain.block import Change, Ends
from stationboard.domain.blocks import Block
from stationboard.library.routines.times import shown_length, typed_length
from stationboard.library.routines.transitions import (
    A_MINUTE,
    When,
    transition_of,
    with_steps,
    with_transition,
    with_transition_ends,
    with_transition_length,
    with_transition_title,
    without_transition,
)
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.console.routines.details import BlockDetails

_LENGTH: Final = 84
_BETWEEN_STEPS: Final = ";"


class TransitionLine(QWidget):
    """A switch with the transition's fields, which are there while it is on."""

    def __init__(
        self,
        details: BlockDetails,
        when: When,
        label: str,
        parent: QWidget | None = None,
        *,
        first: Change = A_MINUTE,
        plain: bool = False,
    ) -> None:
        """`first` is what there is when the switch is turned on; a `plain` one has a length and no words."""
        super().__init__(parent)
        self._details = details
        self._when = when
        self._first = first
        self._block: Block | None = None
        self.on: Final = Switch(label)
        self.length: Final = TypedField(
            self.tr("{label}: minutes").format(label=label), self._take_length, most=16
        )
        LetterWidth(self.length, _LENGTH)
        self.ends: Final = Switch(self.tr("until the teacher goes on"))
        self.ends.setAccessibleName(self.tr("{label}: until the teacher goes on").format(label=label))
        self.title: Final = TypedField(
            self.tr("{label}: words for the class").format(label=label),
            self._take_title,
            hint=self.tr("Time to move; or such as Line up now"),
        )
        self.steps: Final = TypedField(
            self.tr("{label}: steps").format(label=label),
            self._take_steps,
            most=2400,
            hint=self.tr("steps, such as Clean up; Walk; Sit and start"),
        )
        self.more: Final = QWidget()
        grid = QGridLayout(self.more)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP // 2)
        line = QHBoxLayout()
        line.setSpacing(GAP // 2)
        line.addWidget(self.length)
        line.addWidget(Text(self.tr("min"), "small"))
        line.addSpacing(GAP)
        line.addWidget(self.ends, 1)
        grid.addLayout(line, 0, 0)
        grid.addWidget(self.title, 1, 0)
        grid.addWidget(self.steps, 2, 0)
        for widget in (self.ends, self.title, self.steps):
            widget.setVisible(not plain)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.on)
        rows.addWidget(self.more)
        self.more.setContentsMargins(52, 0, 0, 0)
        self.on.clicked.connect(self._switch)
        self.ends.clicked.connect(self._take_ends)

    def show_block(self, block: Block, *, anew: bool) -> None:
        """Show the transition as it is now."""
        self._block = block
        change = transition_of(block, self._when)
        self.on.setChecked(change is not None)
        self.more.setVisible(change is not None)
        if change is not None:
            self.length.show_value(shown_length(change.length), anew=anew)
            self.ends.setChecked(change.ends is Ends.TEACHER)
            self.title.show_value(change.title, anew=anew)
            self.steps.show_value(f"{_BETWEEN_STEPS} ".join(change.steps), anew=anew)

    def _switch(self) -> None:
        if self._block is None:
            return
        block, when, first = self._block.id, self._when, self._first
        if self.on.isChecked():
            self._details.wish(lambda routine: with_transition(routine, block, when, first), self.on.label)
        else:
            self._details.wish(lambda routine: without_transition(routine, block, when), self.on.label)

    def _take_length(self, text: str) -> None:
        length = typed_length(text)
        if self._block is not None:
            block, when = self._block.id, self._when
            self._details.edit(
                lambda one: with_transition_length(one, block, when, length), self.on.label, f"{when} length"
            )

    def _take_ends(self) -> None:
        if self._block is not None:
            block, when = self._block.id, self._when
            ends = Ends.TEACHER if self.ends.isChecked() else Ends.AUTOMATIC
            self._details.wish(lambda one: with_transition_ends(one, block, when, ends), self.on.label)

    def _take_title(self, text: str) -> None:
        if self._block is not None:
            block, when = self._block.id, self._when
            self._details.edit(
                lambda one: with_transition_title(one, block, when, text), self.on.label, f"{when} title"
            )

    def _take_steps(self, text: str) -> None:
        if self._block is not None:
            block, when = self._block.id, self._when
            steps = text.split(_BETWEEN_STEPS)
            self._details.edit(
                lambda one: with_steps(one, block, when, steps), self.on.label, f"{when} steps"
            )


class TransitionLines(QWidget):
    """The times to move of one block, one under the other."""

    def __init__(self, lines: tuple[TransitionLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for line in lines:
            rows.addWidget(line)
