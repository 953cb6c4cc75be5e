"""The blocks of a routine from first to last, to be dragged into another order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.blocks import Block
from stationboard.domain.document import BlockId
from stationboard.domain.sentence import say
from stationboard.library.routines.blocks import with_block_at
from stationboard.qt.console.parts.cards import Rule
from stationboard.qt.console.routines.block_card import BlockCard
from stationboard.qt.console.routines.block_words import block_name
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.routine_desk import RoutineDesk

_BETWEEN: Final = 8


class BlockList(QWidget):
    """`make_details` makes what the chosen block shows under its line; with `opens` one block is always open.

    Signal: `chosen` with a `BlockId`.
    """

    chosen = Signal(str)

    def __init__(
        self,
        desk: RoutineDesk,
        make_details: Callable[[Block], BlockDetails],
        parent: QWidget | None = None,
        *,
        opens: bool = True,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opens = opens
        self._make_details = make_details
        self._shown: Shown | None = None
        self.cards: dict[BlockId, BlockCard] = {}
        self._chosen: BlockId | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(_BETWEEN)
        self.mark: Final = Rule(self)
        self.mark.setFixedHeight(3)
        self.mark.hide()

    @property
    def chosen_block(self) -> BlockId | None:
        """The block that is open."""
        return self._chosen

    def show_blocks(self, blocks: tuple[Block, ...], shown: Shown, *, anew: bool) -> None:
        """Show the blocks as they are now; cards of blocks that stay are kept, with the keyboard in them."""
        self._shown = shown
        if [block.id for block in blocks] != list(self.cards):
            self._arrange(blocks)
        for block in blocks:
            self.cards[block.id].show_block(block, shown, anew=anew)
        if self._chosen not in self.cards:
            self._chosen = None
            if self._opens:
                self.choose(blocks[0].id)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            inside = (block for block, card in self.cards.items() if card.isAncestorOf(watched))
            block = next(inside, None)
            if block is not None:
                self.choose(block)
        return False

    def choose(self, block_id: BlockId) -> None:
        """Open a block, and close the one that was open."""
        if block_id == self._chosen or block_id not in self.cards:
            return
        before = self.cards.get(self._chosen) if self._chosen is not None else None
        self._chosen = block_id
        if before is not None:
            before.show_chosen(chosen=False)
        card = self.cards[block_id]
        card.show_chosen(chosen=True, details=self._make_details(card.block))
        if self._shown is not None:
            card.show_block(card.block, self._shown, anew=True)
        self.chosen.emit(block_id)

    def _arrange(self, blocks: tuple[Block, ...]) -> None:
        before = self.cards
        self.cards = {}
        for place, block in enumerate(blocks):
            card = before.pop(block.id, None)
            if card is not None and type(card.block) is not type(block):
                self._drop_card(card)
                card = None
            self.cards[block.id] = card or self._card(block)
            self._rows.insertWidget(place, self.cards[block.id])
        for gone in before.values():
            self._drop_card(gone)

    def _card(self, block: Block) -> BlockCard:
        card = BlockCard(self._desk, block)
        card.chosen.connect(lambda: self.choose(card.block.id))
        card.moved.connect(partial(self._step, card))
        card.dragged.connect(self._show_mark)
        card.dropped.connect(partial(self._drop, card))
        for field in (card.title, card.time):
            field.line.installEventFilter(self)
        return card

    def _drop_card(self, card: BlockCard) -> None:
        # It keeps its parent until it goes: the click that deletes a block is still being handled in it.
        self._rows.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _place(self, card: BlockCard) -> int:
        return list(self.cards).index(card.block.id)

    def _step(self, card: BlockCard, by: int) -> None:
        self._move(card, self._place(card) + by)

    def _move(self, card: BlockCard, place: int) -> None:
        block = card.block
        step = say("Moved {block}", block=block_name(block))
        if self._desk.wish(lambda routine: with_block_at(routine, block.id, place), step):
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gap_at(self, where: QPoint) -> int:
        """Between which cards the mouse is: how many of them are above it."""
        y = self.mapFromGlobal(where).y()
        return sum(card.geometry().center().y() < y for card in self.cards.values())

    def _show_mark(self, where: QPoint) -> None:
        cards = list(self.cards.values())
        gap = self._gap_at(where)
        y = cards[gap].y() - _BETWEEN // 2 - 1 if gap < len(cards) else cards[-1].geometry().bottom() + 2
        self.mark.setStyleSheet("background: palette(highlight);")
        self.mark.setGeometry(0, max(0, y), self.width(), 3)
        self.mark.raise_()
        self.mark.show()

    def _drop(self, card: BlockCard, where: QPoint) -> None:
        self.mark.hide()
        gap, place = self._gap_at(where), self._place(card)
        self._move(card, gap - 1 if gap > place else gap)
