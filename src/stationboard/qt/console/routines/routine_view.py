"""The chosen routine: its name, its plan, its blocks."""

from __future__ import annotations

from typing import Final, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.rounds import Rounds
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.library.routines.whole import with_name
from stationboard.planning.caution import Caution
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.routines.add_blocks import AddBlocks, Adding
from stationboard.qt.console.routines.block_list import BlockList
from stationboard.qt.console.routines.choice_details import ChoiceDetails
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.imagined_plan import ImaginedPlan
from stationboard.qt.console.routines.plain_details import BreakDetails, WholeClassDetails
from stationboard.qt.console.routines.plan_strip import PlanStrip
from stationboard.qt.console.routines.planner import Planner
from stationboard.qt.console.routines.planning import Planning
from stationboard.qt.console.routines.playlist_details import PlaylistDetails
from stationboard.qt.console.routines.preparation_details import PreparationDetails
from stationboard.qt.console.routines.rounds_details import RoundsDetails
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.console.routines.side_by_side_details import SideBySideDetails
from stationboard.qt.console.routines.whole_card import WholeCard
from stationboard.qt.routine_desk import Origin, RoutineDesk

_BUTTON: Final = 150
_MOST_CAUTIONS: Final = 3
"""Said of one block; the others are counted."""


class RoutineView(ScrollPage):
    """Signals: `copy_wished`; `removal_wished`; `block_chosen`."""

    copy_wished = Signal()
    removal_wished = Signal()
    block_chosen = Signal()

    def __init__(self, desk: RoutineDesk, planner: Planner | None, parent: QWidget | None = None) -> None:
        super().__init__(parent, foot=False)
        self._desk = desk
        self.planning: Final = Planning(desk, planner, self)
        self.name: Final = TypedField(self.tr("Name of the routine"), self._take_name, most=200)
        self.name.line.setProperty("role", "title")
        self.origin: Final = Prose("", "muted")
        self.copy: Final = PlainButton(self.tr("Duplicate"), icon="copy")
        self.as_it_came: Final = PlainButton(self.tr("As it came"), icon="rotate-ccw")
        self.remove: Final = PlainButton(self.tr("Delete"), icon="trash")
        self.message: Final = Notice()
        self.message.hide()
        self.strip: Final = PlanStrip()
        self.blocks: Final = BlockList(desk, self._details)
        self.adding: Final = AddBlocks()
        self.whole: Final = WholeCard(desk)
        self._shown: Shown | None = None
        self._plan: ImaginedPlan | Sentence | None = None
        self._assemble()
        self._connect()

    def show_routine(self, shown: Shown, plan: ImaginedPlan | Sentence, *, anew: bool) -> None:
        """Show the routine as it is now; with `anew`, in every field."""
        routine = self._desk.routine
        self.name.show_value(routine.name, anew=anew)
        self._show_origin()
        self.strip.show_plan(routine, plan, twelve_hours=shown.twelve_hours)
        self.blocks.show_blocks(routine.blocks, shown, anew=anew)
        about = plan.cautions if isinstance(plan, ImaginedPlan) else ()
        for block_id, card in self.blocks.cards.items():
            if card.details is not None:
                card.details.planned(plan, shown)
            card.show_cautions(self._told(tuple(one for one in about if one.block == block_id)))
        self._shown, self._plan = shown, plan
        self.whole.look(anew=anew, twelve_hours=shown.twelve_hours)
        self.message.hide()

    def _told(self, cautions: tuple[Caution, ...]) -> list[str]:
        sentences = [in_words(one.sentence) for one in cautions[:_MOST_CAUTIONS]]
        if len(cautions) > _MOST_CAUTIONS:
            more = len(cautions) - _MOST_CAUTIONS
            sentences.append(self.tr("There are {count} more such remarks.").format(count=more))
        return sentences

    def tell(self, sentence: Sentence) -> None:
        """Say why something could not be done."""
        self.message.warn(in_words(sentence))
        self.message.show()

    def _assemble(self) -> None:
        tools = QWidget()
        row = EvenGrid(tools, least=_BUTTON - 14, most=_BUTTON)
        for button in (self.copy, self.as_it_came, self.remove):
            row.addWidget(button)
        for widget in (
            self.name,
            self.origin,
            tools,
            self.message,
            self.strip,
            self.blocks,
            self.adding,
            self.whole,
        ):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def _connect(self) -> None:
        self.copy.clicked.connect(self.copy_wished)
        self.remove.clicked.connect(self.removal_wished)
        self.as_it_came.clicked.connect(lambda: self._desk.as_it_came(say("The routine as it came")))
        self.blocks.chosen.connect(self._show_plan_of)
        self.adding.wished.connect(self._add)

    def _show_plan_of(self, block: str) -> None:
        """Let the block that was opened show what it comes to."""
        details = self.blocks.cards[BlockId(block)].details
        if details is not None and self._plan is not None and self._shown is not None:
            details.planned(self._plan, self._shown)
        self.block_chosen.emit()

    def _add(self, make: Adding, sentence: Sentence) -> None:
        """Add a block behind the open one, and open it."""
        before, after = set(self.blocks.cards), self.blocks.chosen_block
        if self._desk.wish(lambda routine: make(routine, after), sentence):
            added = next((block for block in self.blocks.cards if block not in before), None)
            if added is not None:
                self.blocks.choose(added)
                self.blocks.cards[added].title.line.setFocus()

    def _details(self, block: Block) -> BlockDetails:
        match block:
            case WholeClass():
                return WholeClassDetails(self._desk, block)
            case Rounds():
                return RoundsDetails(self._desk, block, self.planning)
            case Break():
                return BreakDetails(self._desk, block)
            case SideBySide():
                return SideBySideDetails(self._desk, block, self.planning)
            case Playlist():
                return PlaylistDetails(self._desk, block, self.planning)
            case ChoiceTime():
                return ChoiceDetails(self._desk, block)
            case PreparationCheck():
                return PreparationDetails(self._desk, block)
            case _:
                assert_never(block)

    def _show_origin(self) -> None:
        match self._desk.origin:
            case Origin.OWN:
                words = ""
            case Origin.BUNDLED:
                words = self.tr("This came with the program. Your first change makes it a copy of your own.")
            case Origin.CHANGED:
                words = self.tr("This is now your own copy; “As it came” brings the original back.")
        self.origin.show_text(words)
        self.origin.setVisible(bool(words))
        self.as_it_came.setVisible(self._desk.origin is Origin.CHANGED)
        self.remove.setVisible(self._desk.origin is Origin.OWN)

    def _take_name(self, text: str) -> None:
        self._desk.edit(lambda routine: with_name(routine, text), say("Name of the routine"), "name")
