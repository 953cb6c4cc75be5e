"""The strip above the groups: one message at a time, in a place that is always kept for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import RADIUS, enlarged
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.spoken import speak
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.run.message import Choice, Message, Tone

_SIDE: Final = 14
_ICON: Final = 20
_FOLDED_TEXT: Final = 220
"""Where the words would have less room than this beside the buttons, the buttons go below."""


class ChoiceButton(PlainButton):
    """One choice of a message, with its cost; all that follows is in the tool tip and read out."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice.label, parent, hint=choice.cost)
        self.choice: Final = choice
        self.setAccessibleDescription(choice.consequence)
        self.setToolTip(plain_tip(choice.consequence))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), enlarged(38))


class MessageStrip(QWidget):
    """Signal: `chosen` with the `Choice` of the button that was pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message: Message | None = None
        self.buttons: list[ChoiceButton] = []
        self.text: Final = Text(wrap=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._inset()
        self._box.setSpacing(10)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(10)
        self._box.addWidget(self.text, 1)
        self._box.addLayout(self._choices)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        WithLetters(self, lambda: self.setMinimumHeight(enlarged(58)))

    def show_message(self, message: Message) -> None:
        """Say `message`, at no cost where it is said already; buttons that stay the same stay."""
        if message == self.message:
            return
        before, self.message = self.message, message
        self.text.show_text(message.text)
        if before is None or before.tone is not message.tone:
            self.text.setProperty("on", "amber" if message.tone is Tone.AMBER else "")
            self.text.setProperty("role", "muted" if message.tone is Tone.PLAIN else "")
            self.text.style().unpolish(self.text)
            self.text.style().polish(self.text)
        if tuple(button.choice for button in self.buttons) != message.choices:
            self._show_choices(message.choices)
        is_news = before is None or (before.tone, before.choices) != (message.tone, message.choices)
        if is_news and message.tone is not Tone.PLAIN:
            speak(self.text, message.text)
        self._fold()
        self.update()

    def _show_choices(self, choices: tuple[Choice, ...]) -> None:
        focused = next((at for at, button in enumerate(self.buttons) if button.hasFocus()), None)
        for button in self.buttons:
            button.hide()
            self._choices.removeWidget(button)
            button.deleteLater()
        self.buttons = [ChoiceButton(choice) for choice in choices]
        for button in self.buttons:
            button.clicked.connect(lambda _=False, choice=button.choice: self.chosen.emit(choice))
            self._choices.addWidget(button)
        if focused is not None and focused < len(self.buttons):
            self.buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        """Beside the words where there is room, else below them."""
        margins = self._box.contentsMargins()
        whole = self.width() - margins.left() - margins.right()
        # What a choice costs stands on its button where all of them have room for it.
        for told in (True, False):
            for button in self.buttons:
                button.show_hint(button.choice.cost if told else "")
            wide = sum(button.sizeHint().width() + 10 for button in self.buttons)
            if wide <= whole:
                break
        room = whole - wide
        words = min(_FOLDED_TEXT, self.text.fontMetrics().horizontalAdvance(self.text.text()))
        beside = not self.buttons or room >= words
        towards = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._choices.setAlignment(Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeading)
        if self._box.direction() != towards:
            self._box.setDirection(towards)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._inset()
        super().changeEvent(event)

    def _inset(self) -> None:
        """Keep the pictogram's place free at the leading edge."""
        lead, trail = _SIDE + _ICON + 12, 12
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._box.setContentsMargins(trail if leftward else lead, 9, lead if leftward else trail, 9)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self.message is None:
            return
        colors = colors_of(self)
        fill, edge, ink = _tones(self.message.tone, colors)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(edge), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = self.width() - _SIDE - _ICON if leftward else _SIDE
            top = self.text.geometry().center().y() - _ICON / 2 + 1
            turned = leftward and self.message.icon == "arrow-right"
            paint_glyph(painter, QRectF(left, top, _ICON, _ICON), self.message.icon, ink, turned=turned)


def _tones(tone: Tone, colors: Colors) -> tuple[str | None, str, str]:
    match tone:
        case Tone.PLAIN:
            return None, colors.line, colors.muted
        case Tone.AMBER:
            return colors.amber_paper, colors.amber_line, colors.amber_ink
        case Tone.BLUE:
            return colors.blue_paper, colors.blue, colors.blue
