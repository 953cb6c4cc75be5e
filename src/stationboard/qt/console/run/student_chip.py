"""One student on the run page: to drag, to send elsewhere, to mark absent."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.keys.lesson_keys import GIVES_SPACE, OWN_ARROWS
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import BODY, enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.run.attendance_mark import AttendanceMark
from stationboard.qt.console.run.carried_student import student_mime
from stationboard.qt.console.run.chip_act import LETTERS
from stationboard.qt.console.run.chip_content import ChipContent
from stationboard.qt.console.run.chip_note import NOTE_HEIGHT, note_fits, paint_note
from stationboard.qt.console.run.lifted_chip import HOT_SPOT, lifted

_HEIGHT: Final = 36
_NOTED: Final = 52
"""Height of a chip with a line under the name."""
_NAME: Final = 29
"""Of it the name takes so much."""
_PAD: Final = 11
_ROUND: Final = 8


class StudentChip(QAbstractButton):
    """A student's name on a tag. Signals carry the student's id: `mark_wished` to mark absent or back,
    `menu_wished` with the point for the menu, `sent` with the number of the column from 1, `act_wished` with
    a `ChipAct`.
    """

    mark_wished = Signal(str)
    menu_wished = Signal(str, QPoint)
    sent = Signal(str, int)
    act_wished = Signal(str, object)
    picked = Signal(str, QPoint)
    """With the point for a menu: a click that was no drag."""
    step_wished = Signal(int, int)
    """By how many columns and rows the keyboard goes on."""

    def __init__(self, content: ChipContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._pressed_at: QPoint | None = None
        self._sending = False
        self._lifted = False
        self._mark = AttendanceMark(self)
        self._mark.clicked.connect(lambda: self.mark_wished.emit(self.content.student))
        self.setProperty(GIVES_SPACE, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_content(content)

    def show_content(self, content: ChipContent) -> None:
        """Show another student, or the same one in another state."""
        self.content = content
        words = content.name
        if content.absent:
            words = self.tr("{student}, absent").format(student=content.name)
        elif content.remark:
            words = self.tr("{student}, {reason}").format(student=content.name, reason=content.remark)
        elif content.away:
            words = self.tr("{student}, left the room").format(student=content.name)
        elif content.note is not None:
            words = self.tr("{student}, {note}").format(student=content.name, note=content.note.words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(
            self.tr("Enter for all that can be done, M and a digit to send elsewhere")
        )
        self.updateGeometry()
        self._mark.show_content(content)
        self._place_mark()
        self._tell_whole_name()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(130), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(96), self._height())

    def _height(self) -> int:
        return enlarged(_HEIGHT if self.content.note is None else _NOTED)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._place_mark()
        self._tell_whole_name()

    def _leftward(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _place_mark(self) -> None:
        size = self._mark.sizeHint()
        left = 4 if self._leftward() else self.width() - size.width() - 4
        top = (self._name_height() - size.height()) // 2
        self._mark.setGeometry(left, max(1, top), size.width(), size.height())

    def _name_height(self) -> int:
        return self.height() if self.content.note is None else _NAME + 4

    def _name_box(self) -> QRectF:
        taken = self._mark.width() + 4
        left = taken if self._leftward() else _PAD
        return QRectF(left, 0, self.width() - taken - _PAD, self._name_height())

    def _shown_name(self) -> str:
        return QFontMetricsF(font(BODY)).elidedText(
            self.content.name, Qt.TextElideMode.ElideRight, self._name_box().width()
        )

    def _note_box(self) -> QRectF:
        return QRectF(_PAD, _NAME, self.width() - 2 * _PAD, NOTE_HEIGHT)

    def _tell_whole_name(self) -> None:
        """What is cut off is told by the tool tip."""
        note = self.content.note
        cut = self._shown_name() != self.content.name
        told = [self.content.name] if cut else []
        if note is not None and (note.told or not note_fits(note, self._note_box().width())):
            told = [self.content.name, note.words]
        self.setToolTip(plain_tip("\n".join(told)))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._lifted:
                painter.setOpacity(0.35)
            self._paint(painter, lifted=False)
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), colors_of(self))

    def _paint(self, painter: QPainter, *, lifted: bool) -> None:
        colors = colors_of(self)
        box = QRectF(self.rect())
        painter.setPen(QPen(QColor(colors.blue), 2) if lifted else Qt.PenStyle.NoPen)
        fill = colors.chip_hover if self.underMouse() else colors.chip
        painter.setBrush(QColor(colors.card if lifted else fill))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1) if lifted else box, _ROUND, _ROUND)
        letters = font(BODY)
        out = self.content.absent or self.content.away
        letters.setStrikeOut(self.content.absent and not lifted)
        painter.setFont(letters)
        painter.setPen(QColor(colors.past_ink if out else colors.ink))
        paint_words(painter, self._name_box(), self._shown_name(), leftward=self._leftward())
        if self.content.note is not None:
            paint_note(painter, self._note_box(), self.content.note, colors, leftward=self._leftward())

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if self._pressed_at is not None:
            self.picked.emit(self.content.student, self.mapToGlobal(self.rect().bottomLeft()))
        self._pressed_at = None
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = event.position().toPoint() - self._pressed_at
        if way.manhattanLength() >= QApplication.startDragDistance():
            start, self._pressed_at = self._pressed_at, None
            self._drag(start)

    def _paint_lifted(self, painter: QPainter) -> None:
        self._paint(painter, lifted=True)

    def _drag(self, start: QPoint) -> None:
        drag = QDrag(self)
        drag.setMimeData(student_mime(self.content.student))
        drag.setPixmap(lifted(self.size(), self.devicePixelRatioF(), self._paint_lifted))
        drag.setHotSpot(start + HOT_SPOT)
        self._lifted = True
        self.update()
        drag.exec(Qt.DropAction.MoveAction)
        self._lifted = False
        self.update()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        self.menu_wished.emit(self.content.student, event.globalPos())

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """A chip clicked with the mouse leaves the arrows to the clicker; one reached by keys keeps them."""
        self.setProperty(OWN_ARROWS, event.reason() is not Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        self._sending = False
        super().focusOutEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = event.key()
        sending, self._sending = self._sending, False
        leftward = -1 if self._leftward() else 1
        steps = {
            Qt.Key.Key_Left: (-leftward, 0),
            Qt.Key.Key_Right: (leftward, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if sending and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.sent.emit(self.content.student, key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_M:
            self._sending = True
        elif key == Qt.Key.Key_A:
            self.mark_wished.emit(self.content.student)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu):
            self.menu_wished.emit(self.content.student, self.mapToGlobal(self.rect().bottomLeft()))
        elif key in LETTERS and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.act_wished.emit(self.content.student, LETTERS[Qt.Key(key)])
        elif key in steps:
            self.step_wished.emit(*steps[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            event.ignore()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place_mark()
        super().changeEvent(event)
