"""One block of a routine as a card: title and time in place, everything else when it is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, assert_never

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.block import Turns
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.rounds import Rounds
from stationboard.domain.sentence import say
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.library.routines import blocks as edits
from stationboard.library.routines.rounds import with_lengths
from stationboard.library.routines.times import typed_duration, typed_lengths
from stationboard.qt.console.keys.lesson_keys import OWN_ARROWS
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import GAP, RADIUS, enlarged
from stationboard.qt.console.parts.buttons import QuietButton, paint_focus
from stationboard.qt.console.parts.letter_width import LetterWidth, WithLetters
from stationboard.qt.console.parts.pictogram import Pictogram
from stationboard.qt.console.parts.sentences_card import SentencesCard
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.console.routines.block_words import (
    block_icon,
    block_name,
    block_time,
    side_by_side_words,
)
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.grip import Grip
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.routine_desk import RoutineDesk

_TIME: Final = 132
_UNIT: Final = 62
_LINE: Final = 38
_LARGE: Final = 1.3
"""Letters so many times as large as usual have no room beside the time."""


class BlockCard(QWidget):
    """Signals: `chosen`; `moved` by so many places; `dragged` and `dropped` with a global place."""

    chosen = Signal()
    moved = Signal(int)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, desk: RoutineDesk, block: Block, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._block = block
        self._is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_ARROWS, True)
        self.grip: Final = Grip(self.tr("Drag to move this block"))
        self.title: Final = TypedField(self.tr("Title"), self._take_title)
        self.time: Final = TypedField(self.tr("Time"), self._take_time, hint=self.tr("teacher ends it"))
        LetterWidth(self.time, _TIME)
        self.unit: Final = Text("", "small")
        self.total: Final = Text("", "muted")
        self.again: Final = QuietButton("", icon="copy")
        self.remove: Final = QuietButton("", icon="trash")
        self.again.setToolTip(self.tr("Duplicate this block"))
        self.remove.setToolTip(self.tr("Delete this block"))
        self.cautions: Final = SentencesCard(self.tr("Worth knowing about this block"))
        self.details: BlockDetails | None = None
        self._assemble()
        self.grip.dragged.connect(self.dragged)
        self.grip.dropped.connect(self.dropped)
        self.again.clicked.connect(self._repeat)
        self.remove.clicked.connect(self._remove)

    @property
    def block(self) -> Block:
        """The block as it was shown last."""
        return self._block

    def _assemble(self) -> None:
        beginning = Qt.AlignmentFlag.AlignTop
        name, figures = QHBoxLayout(), QHBoxLayout()
        for row in (name, figures):
            row.setSpacing(GAP // 2)
        name.addWidget(self.grip, 0, beginning)
        name.addWidget(Pictogram(block_icon(self._block)), 0, beginning)
        name.addSpacing(4)
        name.addWidget(self.title, 1, beginning)
        figures.addWidget(self.time, 0, beginning)
        LetterWidth(self.unit, _UNIT)
        WithLetters(self.unit, lambda: self.unit.setMinimumHeight(enlarged(_LINE)))
        figures.addWidget(self.unit, 0, beginning)
        LetterWidth(self.total, _TIME + _UNIT + GAP // 2)
        WithLetters(self.total, lambda: self.total.setMinimumHeight(enlarged(_LINE)))
        figures.addWidget(self.total, 0, beginning)
        figures.addWidget(self.again, 0, beginning)
        figures.addWidget(self.remove, 0, beginning)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(GAP // 2)
        self._top.addLayout(name, 1)
        self._top.addLayout(figures)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(8, 9, 8, 9)
        self._rows.setSpacing(GAP)
        self._rows.addLayout(self._top)
        self._rows.addWidget(self.cautions)
        self._fit()

    def _fit(self) -> None:
        """Large letters need two lines."""
        large = enlarged(_UNIT) > _LARGE * _UNIT
        way = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._top.setDirection(way)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def show_block(self, block: Block, shown: Shown, *, anew: bool) -> None:
        """Show the block as it is now."""
        self._block = block
        name = block_name(block)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Alt with the arrow keys moves this block."))
        self.title.line.setPlaceholderText(name)
        self.title.line.setAccessibleName(self.tr("Title of {block}").format(block=name))
        self.time.line.setAccessibleName(self.tr("Time of {block}").format(block=name))
        self.again.setAccessibleName(self.tr("Duplicate {block}").format(block=name))
        self.remove.setAccessibleName(self.tr("Delete {block}").format(block=name))
        self.title.show_value(block.title, anew=anew)
        self.unit.show_text(self._unit(block))
        self.time.show_value(block_time(block, twelve_hours=shown.twelve_hours), anew=anew)
        sided = isinstance(block, SideBySide)
        self.time.setVisible(not sided)
        self.unit.setVisible(not sided)
        self.total.setVisible(sided)
        if isinstance(block, SideBySide):
            self.total.show_text(side_by_side_words(block, shown.day))
        if self.details is not None:
            self.details.show_block(block, shown, anew=anew)

    def show_cautions(self, sentences: Sequence[str]) -> None:
        """Say what is worth knowing about this block."""
        self.cautions.show_sentences(sentences)

    def show_chosen(self, *, chosen: bool, details: BlockDetails | None = None) -> None:
        """Be the chosen block, with `details` under its line, or one of the others."""
        self._is_chosen = chosen
        if self.details is not None and self.details is not details:
            # It keeps its parent until it goes: the key that leads away from it is still being handled in it.
            self._rows.removeWidget(self.details)
            self.details.hide()
            self.details.deleteLater()
        self.details = details
        if details is not None:
            self._rows.insertWidget(1, details)
            details.show()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete and self.hasFocus():
            self._remove()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self.title.line.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.chosen.emit()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        self.chosen.emit()
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(colors.card))
            width = 2 if self._is_chosen else 1
            painter.setPen(QPen(QColor(colors.blue if self._is_chosen else colors.line), width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), colors)

    def _unit(self, block: Block) -> str:
        """What the figures of the time are; nothing where it says so itself."""
        match block:
            case Rounds() | Playlist():
                if not block.lengths:
                    return ""
                return self.tr("min each") if len(block.lengths) == 1 else self.tr("min")
            case SideBySide():
                return ""
            case WholeClass() | Break() | ChoiceTime() | PreparationCheck():
                return "" if block.length is None else self.tr("min")
            case _:
                assert_never(block)

    def _take_title(self, text: str) -> None:
        block = self._block.id
        name = block_name(self._block)
        self._desk.edit(
            lambda routine: edits.with_title(routine, block, text),
            say("Title of {block}", block=name),
            f"{block} title",
        )

    def _take_time(self, text: str) -> None:
        block, starts = self._block, self._desk.routine.starts
        step = say("Time of {block}", block=block_name(block))
        if isinstance(block, Turns):
            lengths = typed_lengths(text) if text.strip() else ()
            self._desk.edit(lambda one: with_lengths(one, block.id, lengths), step, f"{block.id} time")
        else:
            lasts = typed_duration(text, starts) if text.strip() else None
            self._desk.edit(lambda one: edits.with_duration(one, block.id, lasts), step, f"{block.id} time")

    def _repeat(self) -> None:
        block = self._block
        self._desk.wish(
            lambda routine: edits.with_block_again(routine, block.id),
            say("Duplicated {block}", block=block_name(block)),
        )

    def _remove(self) -> None:
        block = self._block
        self._desk.wish(
            lambda routine: edits.without_block(routine, block.id),
            say("Deleted {block}", block=block_name(block)),
        )
