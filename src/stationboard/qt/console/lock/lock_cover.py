"""What is to be seen of the console while it is locked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.quantity import SECOND
from stationboard.lesson.reading import View
from stationboard.qt.console.lock.console_lock import Answer, ConsoleLock
from stationboard.qt.console.lock.pin_field import PinField
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import GAP, MARGIN, enlarged
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.cards import Card, Rule
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.scroll_room import ScrollRoom
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.run.clock_panel import ClockPanel
from stationboard.qt.console.run.moment import moment_of
from stationboard.qt.lesson_desk import LessonDesk

_WIDTH: Final = 400
_SIGN: Final = 52
_LOW: Final = 620
"""In windows lower than this, at usual letters, the time and its buttons have the room of the heading."""


class _Sign(QWidget):
    """A closed lock on a round paper."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIGN, _SIGN)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.chip))
            left = (self.width() - _SIGN) / 2
            painter.drawEllipse(QRectF(left, 0, _SIGN, _SIGN))
            paint_glyph(painter, QRectF(left + 15, 15, _SIGN - 30, _SIGN - 30), "lock-keyhole", colors.muted)


class LockCover(QWidget):
    """The time, pause and next, and a field for the PIN: nothing that names a student."""

    def __init__(self, desk: LessonDesk, lock: ConsoleLock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lock = lock
        self._twelve_hours = True
        self.clock: Final = ClockPanel(desk)
        for more in (self.clock.less, self.clock.more, self.clock.other, self.clock.back):
            more.hide()
        self.pin: Final = PinField(self.tr("PIN"))
        self.pin.setPlaceholderText(self.tr("PIN"))
        self.unlock: Final = PlainButton(self.tr("Unlock"), icon="lock-keyhole-open")
        self.message: Final = Notice()
        self.forgot: Final = QuietButton(self.tr("Forgot the PIN?"))
        self._head = QWidget()
        self._assemble()
        self.pin.returnPressed.connect(self._try)
        self.unlock.clicked.connect(self._try)
        self.forgot.clicked.connect(self._tell_way_out)
        desk.changed.connect(self._look)
        desk.looked.connect(self._look)

    def use_twelve_hours(self, *, twelve: bool) -> None:
        """Show times of day as 1:10, or as 13:10."""
        self._twelve_hours = twelve
        self._look()

    def ask_for_pin(self) -> None:
        """Say that nothing else can be done before the PIN is typed."""
        self.message.warn(self.tr("Type the PIN first."))
        self.pin.setFocus()

    def _assemble(self) -> None:
        card = Card(margin=MARGIN)
        LetterWidth(card, _WIDTH)
        rows = QVBoxLayout(self._head)
        rows.setContentsMargins(0, 0, 0, GAP)
        rows.addWidget(_Sign())
        heading = Text(self.tr("This window is locked"), "title")
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(heading)
        card.rows.addWidget(self._head)
        card.rows.addWidget(self.clock)
        card.rows.addSpacing(GAP // 2)
        card.rows.addWidget(Rule())
        card.rows.addSpacing(GAP // 2)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.pin)
        row.addWidget(self.unlock, 1)
        card.rows.addLayout(row)
        card.rows.addWidget(self.message)
        card.rows.addWidget(self.forgot, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.addStretch(1)
        down = QVBoxLayout()
        down.addStretch(1)
        down.addWidget(card)
        down.addStretch(1)
        across.addLayout(down)
        across.addStretch(1)
        whole.addWidget(ScrollRoom(middle))

    def _look(self) -> None:
        if not self.isVisible():
            return
        moment = moment_of(self._desk, twelve_hours=self._twelve_hours)
        self.clock.setVisible(moment is not None)
        if moment is not None:
            self.clock.look(moment)
            # What is over can be put away only by whoever knows the PIN.
            self.clock.main.setVisible(moment.reading.view is not View.FINISHED)
            self.clock.on.setVisible(moment.reading.view is not View.FINISHED)

    def _try(self) -> None:
        typed = self.pin.text()
        self.pin.clear()
        match self._lock.unlock(typed):
            case Answer.UNLOCKED:
                self.message.say("")
            case Answer.WRONG:
                self.message.warn(self.tr("That is not the PIN. Wait {wait}.").format(wait=self._wait()))
            case Answer.TOO_SOON:
                self.message.warn(self.tr("Wait {wait}, then type the PIN.").format(wait=self._wait()))

    def _wait(self) -> str:
        seconds = -(-self._lock.wait // SECOND)
        if seconds == 1:
            return self.tr("1 second")
        if seconds <= 60:
            return self.tr("{count} seconds").format(count=seconds)
        return self.tr("{count} minutes").format(count=-(-seconds // 60))

    def _tell_way_out(self) -> None:
        self.message.say(
            self.tr(
                "On this computer, run “stationboard unlock”; it takes the PIN away. Then press “Unlock”."
            )
        )

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._head.setVisible(event.size().height() >= enlarged(_LOW))

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.pin.clear()
        self.message.say("")
        self._look()
        self.pin.setFocus()
