"""What time for the whole class, or a break, shows when it is open."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.domain.blocks import Block
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.library.routines.blocks import with_break_at, with_directions, with_voice
from stationboard.library.routines.times import shown_time, typed_time
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.console.parts.voice_box import VoiceBox
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.routine_desk import RoutineDesk


class WholeClassDetails(BlockDetails):
    """Words for the board, and how loud one may be."""

    def __init__(
        self, desk: RoutineDesk, block: WholeClass, parent: QWidget | None = None, *, inside: bool = False
    ) -> None:
        super().__init__(desk, block, parent, inside=inside)
        self.directions: Final = TypedField(self.tr("On the board"), self._take_directions)
        self.voice: Final = VoiceBox()
        self.rows.addWidget(FormLine(self.tr("On the board"), self.directions))
        self.rows.addWidget(FormLine(self.tr("Voice level"), self.voice))
        self.add_common_lines()
        self.voice.activated.connect(self._take_voice)

    @override
    def show_more(self, block: Block, shown: Shown, *, anew: bool) -> None:
        if isinstance(block, WholeClass):
            self.directions.show_value(block.directions, anew=anew)
            self.voice.show_level(block.voice)

    def _take_directions(self, text: str) -> None:
        block = self._block.id
        self.edit(lambda one: with_directions(one, block, text), self.tr("Words"), "directions")

    def _take_voice(self) -> None:
        block, level = self._block.id, self.voice.level
        self.wish(lambda routine: with_voice(routine, block, level), self.tr("Voice level"))


class BreakDetails(BlockDetails):
    """When it cuts in, if it does."""

    def __init__(self, desk: RoutineDesk, block: Break, parent: QWidget | None = None) -> None:
        super().__init__(desk, block, parent)
        self.at: Final = TypedField(
            self.tr("Begins at"), self._take_at, most=16, hint=self.tr("in its turn; or a time such as 12:10")
        )
        self.rows.addWidget(FormLine(self.tr("Begins at"), self.at))
        self.add_common_lines()

    @override
    def show_more(self, block: Block, shown: Shown, *, anew: bool) -> None:
        if isinstance(block, Break):
            told = "" if block.at is None else shown_time(block.at, twelve_hours=shown.twelve_hours)
            self.at.show_value(told, anew=anew)

    def _take_at(self, text: str) -> None:
        block, at = self._block.id, typed_time(text)
        self.edit(lambda routine: with_break_at(routine, block, at), self.tr("Beginning"), "at")
