"""A card that holds the chips of students and takes those that are dropped on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import RADIUS, enlarged
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.run.carried_student import STUDENT_MIME, student_in
from stationboard.qt.console.run.chip_content import ChipContent
from stationboard.qt.console.run.student_chip import StudentChip

LEAST_WIDTH: Final = 150
_SIDE: Final = 10


class ChipColumn(QFrame):
    """Signals: `dropped` with the id of a student of another column, with this column; `chip_made` with each
    new `StudentChip`, for whoever answers its signals.
    """

    dropped = Signal(str, object)
    chip_made = Signal(object)

    def __init__(
        self,
        heads: Sequence[QWidget],
        foot: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        least: int = LEAST_WIDTH,
    ) -> None:
        """`heads` stand above the list, `foot` at its end; it is `least` pixels wide or wider."""
        super().__init__(parent)
        self.chips: list[StudentChip] = []
        self._aimed_at = False
        self.setAcceptDrops(True)
        WithLetters(self, lambda: self.setMinimumWidth(enlarged(least)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        for head in heads:
            rows.addWidget(head)
        rows.addWidget(self._scrolled_list(foot), 1)

    @property
    def takes_students(self) -> bool:
        """Whether a student may be dropped here."""
        return True

    def show_chips(self, contents: tuple[ChipContent, ...]) -> None:
        """Show these students; chips that are there already are used again."""
        while len(self.chips) > len(contents):
            chip = self.chips.pop()
            chip.hide()
            chip.deleteLater()
        for chip, student in zip(self.chips, contents, strict=False):
            chip.show_content(student)
        for student in contents[len(self.chips) :]:
            chip = StudentChip(student)
            self._list.insertWidget(len(self.chips), chip)
            chip.show()  # now, not with the next event, so that it can take the focus
            self.chips.append(chip)
            self.chip_made.emit(chip)
        self.update()

    def reveal(self, chip: StudentChip) -> None:
        """Scroll to `chip`."""
        self._area.ensureWidgetVisible(chip)

    def _scrolled_list(self, foot: QWidget | None) -> QScrollArea:
        paper = QWidget()
        paper.setProperty("paper", "clear")
        self._list = QVBoxLayout(paper)
        self._list.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        self._list.setSpacing(7)
        if foot is not None:
            self._list.addWidget(foot)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(paper)
        self._area = area
        area.verticalScrollBar().rangeChanged.connect(self._make_room)
        return area

    def _make_room(self, _least: int, most: int) -> None:
        """A scroll bar stands in the margin, so that the chips keep their width."""
        free = _SIDE - self._area.verticalScrollBar().sizeHint().width() if most > 0 else _SIDE
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._list.setContentsMargins(free if leftward else _SIDE, _SIDE, _SIDE if leftward else free, _SIDE)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if self.takes_students and event.mimeData().hasFormat(STUDENT_MIME):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._aim(at=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent, /) -> None:
        self._aim(at=False)

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        self._aim(at=False)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        student = student_in(event.mimeData())
        if self.takes_students and all(chip.content.student != student for chip in self.chips):
            self.dropped.emit(student, self)

    def _aim(self, *, at: bool) -> None:
        self._aimed_at = at
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2 if self._aimed_at else 1
            painter.setPen(QPen(QColor(colors.blue if self._aimed_at else colors.line), width))
            painter.setBrush(QColor(colors.blue_paper if self._aimed_at else colors.card))
            rim = width / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(rim, rim, -rim, -rim), RADIUS, RADIUS)
