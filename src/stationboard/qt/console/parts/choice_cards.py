"""Cards of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import BODY, RADIUS, SMALL, enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.one_of_many import OneOfMany
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_PAD: Final = 14
_TICK: Final = 20
_TITLE_LINES: Final = 2
_NOTE_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its key, its name, and what else to know about it, line by line."""

    key: str
    name: str
    notes: tuple[str, ...] = ()


class ChoiceCard(QRadioButton):
    """A choice as a card; chosen, it has a blue edge and a tick."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: Final = choice
        self.setAccessibleName(choice.name)
        self.setAccessibleDescription(". ".join(choice.notes))
        self.setToolTip(plain_tip("\n".join((choice.name, *choice.notes))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        title, notes = self._lines(width)
        height = line_height(_title_letters()) * len(title)
        return round(height + sum(4 + line_height(font(SMALL)) * len(note) for note in notes) + 2 * _PAD)

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(260), self.heightForWidth(enlarged(260)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(120), 2 * _PAD + round(line_height(_title_letters())))

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self.window())  # a style sheet makes a radio button's own palette transparent
        chosen = self.isChecked()
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        title, notes = self._lines(self.width())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            over = colors.chip if self.underMouse() else colors.card
            painter.setBrush(QColor(colors.blue_paper if chosen else over))
            painter.setPen(QPen(QColor(colors.blue if chosen else colors.edge), 2 if chosen else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
            beside = _PAD + (enlarged(_TICK) + 6 if leftward else 0)
            width = self.width() - 2 * _PAD - enlarged(_TICK) - 6
            y = float(_PAD)
            y += paint_lines(
                painter, QPointF(beside, y), width, title, _title_letters(), colors.ink, align=align
            )
            for note in notes:
                where = QPointF(_PAD, y + 4)
                room = self.width() - 2 * _PAD
                y += 4 + paint_lines(painter, where, room, note, font(SMALL), colors.muted, align=align)
            if chosen:
                left = _PAD if leftward else self.width() - _PAD - enlarged(_TICK)
                box = QRectF(left, _PAD, enlarged(_TICK), enlarged(_TICK))
                paint_glyph(painter, box, "circle-check", colors.blue)
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), colors)

    def _lines(self, width: int) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        room = width - 2 * _PAD
        title = lines_in(self.choice.name, _title_letters(), room - enlarged(_TICK) - 6, _TITLE_LINES)
        return title, tuple(lines_in(note, font(SMALL), room, _NOTE_LINES) for note in self.choice.notes)


class ChoiceCards(QWidget):
    """Cards side by side of which one is chosen. Signal: `changed` when the teacher chooses another."""

    changed = Signal()

    def __init__(
        self, label: str, parent: QWidget | None = None, *, least: int = 230, most: int = 360
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self._grid = EvenGrid(self, least=least, most=most)
        self._group = OneOfMany(self)
        self._group.buttonClicked.connect(self.changed)
        self._cards: tuple[ChoiceCard, ...] = ()

    @property
    def cards(self) -> tuple[ChoiceCard, ...]:
        """The cards in order."""
        return self._cards

    @property
    def chosen(self) -> str:
        """The key of the chosen card, or nothing where there is none."""
        return next((card.choice.key for card in self._cards if card.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose the card with this key, if it is there; `changed` is not emitted."""
        for card in self._cards:
            if card.choice.key == key:
                card.setChecked(True)
        self.update()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show `choices`; the chosen one stays so where it is among them, else it is the first."""
        if tuple(choices) == tuple(card.choice for card in self._cards):
            return
        before = self.chosen
        for card in self._cards:
            self._group.removeButton(card)
            self._grid.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        self._cards = tuple(ChoiceCard(choice, self) for choice in choices)
        for card in self._cards:
            self._group.addButton(card)
            self._grid.addWidget(card)
            card.show()
        if self._cards:
            self._cards[0].setChecked(True)
        self.choose(before)
        self.updateGeometry()


def _title_letters() -> QFont:
    return font(BODY, QFont.Weight.DemiBold)
