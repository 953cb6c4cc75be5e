"""What the check at the door shows when it is open: where students start, how long some catch up."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.domain.blocks import Block
from stationboard.domain.document import StationId
from stationboard.domain.preparation import PreparationCheck
from stationboard.library.routines.blocks import with_directions, with_voice
from stationboard.library.routines.door_check import with_catch_up, with_catch_up_length, with_ready
from stationboard.library.routines.times import shown_length, typed_length
from stationboard.library.routines.transitions import When
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.console.parts.voice_box import VoiceBox
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.console.routines.transition_line import TransitionLine, TransitionLines
from stationboard.qt.routine_desk import RoutineDesk

_LENGTH: Final = 84


class PreparationDetails(BlockDetails):
    """The minutes at the door stand in the line of the block."""

    def __init__(self, desk: RoutineDesk, block: PreparationCheck, parent: QWidget | None = None) -> None:
        super().__init__(desk, block, parent)
        self._check = block
        self.ready: Final = PickBox(self.tr("Where those who have prepared start"))
        self.catch_up: Final = PickBox(self.tr("Where the others catch up"))
        self.catching: Final = TypedField(self.tr("Minutes of catching up"), self._take_length, most=16)
        LetterWidth(self.catching, _LENGTH)
        self.directions: Final = TypedField(self.tr("On the board"), self._take_directions)
        self.voice: Final = VoiceBox()
        self.change: Final = TransitionLine(self, When.CHANGE, self.tr("After the check"))
        self._assemble()
        self.ready.activated.connect(self._take_ready)
        self.catch_up.activated.connect(self._take_catch_up)
        self.voice.activated.connect(self._take_voice)

    def _assemble(self) -> None:
        note = self.tr(
            "Who has prepared is asked at the door and noted with a tap. The class sees names at two "
            "stations, and no reason."
        )
        self.rows.addWidget(Prose(note, "small"))
        for label, widgets in (
            (self.tr("Prepared start at"), (self.ready,)),
            (self.tr("The others catch up at"), (self.catch_up,)),
            (self.tr("Catching up takes"), (self.catching, Text(self.tr("min"), "small"))),
            (self.tr("On the board"), (self.directions,)),
            (self.tr("Voice level"), (self.voice,)),
            (self.tr("Time to move"), (TransitionLines((self.change,)),)),
        ):
            self.rows.addWidget(FormLine(label, *widgets))
        self.add_common_lines()

    @override
    def show_more(self, block: Block, shown: Shown, *, anew: bool) -> None:
        if not isinstance(block, PreparationCheck):
            return
        self._check = block
        for box, station in ((self.ready, block.ready), (self.catch_up, block.catch_up)):
            box.clear()
            for one in self._desk.routine.stations:
                box.addItem(one.name, one.id)
            box.setCurrentIndex(box.findData(station))
            box.updateGeometry()
        self.catching.show_value(shown_length(block.catch_up_length), anew=anew)
        self.directions.show_value(block.directions, anew=anew)
        self.voice.show_level(block.voice)
        self.change.show_block(block, anew=anew)

    def _take_ready(self) -> None:
        block, station = self._check.id, StationId(str(self.ready.currentData()))
        if not self.wish(lambda one: with_ready(one, block, station), self.tr("Station")):
            self.ready.setCurrentIndex(self.ready.findData(self._check.ready))

    def _take_catch_up(self) -> None:
        block, station = self._check.id, StationId(str(self.catch_up.currentData()))
        if not self.wish(lambda one: with_catch_up(one, block, station), self.tr("Station")):
            self.catch_up.setCurrentIndex(self.catch_up.findData(self._check.catch_up))

    def _take_length(self, text: str) -> None:
        block, length = self._check.id, typed_length(text)
        self.edit(lambda one: with_catch_up_length(one, block, length), self.tr("Catching up"), "catching")

    def _take_directions(self, text: str) -> None:
        block = self._check.id
        self.edit(lambda one: with_directions(one, block, text), self.tr("Words"), "directions")

    def _take_voice(self) -> None:
        block, level = self._check.id, self.voice.level
        self.wish(lambda routine: with_voice(routine, block, level), self.tr("Voice level"))
