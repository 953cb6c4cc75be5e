"""One side of a block: its name, where it is, who leads it, what is done there."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.blocks import Block
from stationboard.domain.document import BlockId
from stationboard.domain.rounds import Rounds
from stationboard.domain.sentence import say
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import WholeClass
from stationboard.library.routines.changes import EditRefused
from stationboard.library.routines.sides import (
    with_inner_rounds,
    with_inner_whole_class,
    with_side_field,
    without_side,
)
from stationboard.planning.side_by_side import dealt
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.console.routines.block_list import BlockList
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.plain_details import WholeClassDetails
from stationboard.qt.console.routines.planning import Planning
from stationboard.qt.console.routines.rounds_details import RoundsDetails
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.routine_desk import Edit, RoutineDesk

_BUTTON: Final = 148


class SideEditor(QWidget):
    """Shows the side at one place of the block that `owner` shows."""

    def __init__(
        self, owner: BlockDetails, desk: RoutineDesk, planning: Planning, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._owner = owner
        self._desk = desk
        self._planning = planning
        self._block: SideBySide | None = None
        self._place = 0
        self.name: Final = TypedField(
            self.tr("Name of the side"), self._take_name, most=200, hint=self.tr("such as Lab")
        )
        self.where: Final = TypedField(
            self.tr("Where the side is"), self._take_where, hint=self.tr("the classroom")
        )
        self.adult: Final = TypedField(
            self.tr("Who leads the side"), self._take_adult, hint=self.tr("such as Mr. Okafor, tutor")
        )
        self.blocks: Final = BlockList(desk, self._details, opens=False)
        self.add_whole: Final = PlainButton(self.tr("All together"), icon="plus")
        self.add_rounds: Final = PlainButton(self.tr("Rounds"), icon="plus")
        self.remove: Final = PlainButton(self.tr("Delete side"), icon="trash")
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        self.add_whole.setAccessibleName(self.tr("Add time all together to this side"))
        self.add_rounds.setAccessibleName(self.tr("Add rounds to this side"))
        tools = QWidget()
        grid = EvenGrid(tools, least=_BUTTON, most=_BUTTON + 20)
        for button in (self.add_whole, self.add_rounds, self.remove):
            grid.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP - 2)
        for label, field in (
            (self.tr("Name"), self.name),
            (self.tr("Room"), self.where),
            (self.tr("Adult"), self.adult),
        ):
            rows.addWidget(FormLine(label, field))
        rows.addWidget(self.blocks)
        rows.addWidget(tools)

    def _connect(self) -> None:
        self.add_whole.clicked.connect(self._add_whole)
        self.add_rounds.clicked.connect(self._add_rounds)
        self.remove.clicked.connect(self._remove)

    def show_side(self, block: SideBySide, place: int, shown: Shown, *, anew: bool) -> None:
        """Show the side at `place`; another one than before is shown anew."""
        other = self._block is None or (self._block.id, self._place) != (block.id, place)
        self._block, self._place = block, place
        side = block.sides[place]
        anew = anew or other
        self.name.show_value(side.name, anew=anew)
        self.where.show_value(side.place, anew=anew)
        self.adult.show_value(side.adult, anew=anew)
        part = dealt(shown.groups(block), len(block.sides))[place]
        inside = Shown(shown.roster, shown.day, shown.twelve_hours, part)
        self.blocks.show_blocks(side.blocks, inside, anew=anew)

    def _details(self, block: Block) -> BlockDetails:
        match block:
            case WholeClass():
                return self._heard(WholeClassDetails(self._desk, block, inside=True))
            case Rounds():
                return self._heard(RoundsDetails(self._desk, block, self._planning, inside=True))
            case _:
                raise EditRefused(say("This block cannot be on a side."))

    def _heard(self, details: BlockDetails) -> BlockDetails:
        return details

    def _take_name(self, text: str) -> None:
        self._edit("name", self.tr("Name of a side"), name=text)

    def _take_where(self, text: str) -> None:
        self._edit("place", self.tr("Room of a side"), place=text)

    def _take_adult(self, text: str) -> None:
        self._edit("adult", self.tr("Adult of a side"), adult=text)

    def _edit(self, key: str, what: str, **fields: object) -> None:
        if self._block is not None:
            block, place = self._block.id, self._place
            self._owner.edit(
                lambda one: with_side_field(one, block, place, **fields), what, f"side {place} {key}"
            )

    def _add_whole(self) -> None:
        if self._block is not None:
            block, place, title = self._block.id, self._place, self._block.sides[self._place].name
            self._add(lambda one: with_inner_whole_class(one, block, place, title))

    def _add_rounds(self) -> None:
        if self._block is not None:
            block, place = self._block.id, self._place
            self._add(lambda one: with_inner_rounds(one, block, place))

    def _add(self, change: Edit) -> None:
        """Add a block at the end of the side, and open it."""
        before = set(self.blocks.cards)
        if self._owner.wish(change, self.tr("A side")):
            added: BlockId | None = next((one for one in self.blocks.cards if one not in before), None)
            if added is not None:
                self.blocks.choose(added)
                self.blocks.cards[added].title.line.setFocus()

    def _remove(self) -> None:
        if self._block is not None:
            block, place = self._block.id, self._place
            self._owner.wish(lambda one: without_side(one, block, place), self.tr("Sides"))
