"""One group on the run page: its head, its whereabouts, its students."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import GroupId
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import RADIUS, enlarged
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.run.add_student import AddStudent
from stationboard.qt.console.run.column_content import ColumnContent
from stationboard.qt.console.run.group_header import GroupHeader
from stationboard.qt.console.run.place_line import PlaceLine
from stationboard.qt.console.run.student_chip import STUDENT_MIME, StudentChip

LEAST_WIDTH: Final = 140
_SIDE: Final = 10


class GroupColumn(QFrame):
    """A card that takes dropped students. Signals: `dropped` with the student's id; `group_menu_wished` and
    `newcomers_wished` with the point for the menu.
    """

    dropped = Signal(str, str)
    group_menu_wished = Signal(str, QPoint)
    newcomers_wished = Signal(str, QPoint)
    chip_made = Signal(object)
    """A new `StudentChip`, for whoever answers its signals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content: ColumnContent | None = None
        self.chips: list[StudentChip] = []
        self._aimed_at = False
        self.setAcceptDrops(True)
        WithLetters(self, lambda: self.setMinimumWidth(enlarged(LEAST_WIDTH)))
        self.header: Final = GroupHeader()
        self.header.clicked.connect(self._wish_group_menu)
        self.line: Final = PlaceLine()
        self.add: Final = AddStudent()
        self.add.clicked.connect(self._wish_newcomers)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self.line)
        rows.addWidget(self._scrolled_list(), 1)

    def _scrolled_list(self) -> QScrollArea:
        paper = QWidget()
        paper.setProperty("paper", "clear")
        self._list = QVBoxLayout(paper)
        self._list.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        self._list.setSpacing(7)
        self._list.addWidget(self.add)
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

    @property
    def group(self) -> GroupId | None:
        """The group shown, if it is one."""
        return self.content.group.id if self.content is not None and self.content.group is not None else None

    def show_content(self, content: ColumnContent) -> None:
        """Show a group; chips that are there already are used again."""
        if content == self.content:
            return
        self.content = content
        self.header.show_group(content.group, len(content.students))
        self.line.show_content(content)
        self.line.setVisible(content.has_place)
        self.add.setVisible(content.group is not None)
        self.add.show_group(content.group.name if content.group is not None else "")
        while len(self.chips) > len(content.students):
            chip = self.chips.pop()
            chip.hide()
            chip.deleteLater()
        for chip, student in zip(self.chips, content.students, strict=False):
            chip.show_content(student)
        for student in content.students[len(self.chips) :]:
            chip = StudentChip(student)
            self._list.insertWidget(len(self.chips), chip)
            chip.show()  # now, not with the next event, so that it can take the focus
            self.chips.append(chip)
            self.chip_made.emit(chip)
        self.update()

    def reveal(self, chip: StudentChip) -> None:
        """Scroll to `chip`."""
        self._area.ensureWidgetVisible(chip)

    def _wish_group_menu(self) -> None:
        if self.group is not None:
            self.group_menu_wished.emit(self.group, self.header.mapToGlobal(self.header.rect().bottomLeft()))

    def _wish_newcomers(self) -> None:
        if self.group is not None:
            self.newcomers_wished.emit(self.group, self.add.mapToGlobal(self.add.rect().bottomLeft()))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if self.group is not None and event.mimeData().hasFormat(STUDENT_MIME):
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
        student = bytes(event.mimeData().data(STUDENT_MIME).data()).decode()
        if self.group is not None and all(chip.content.student != student for chip in self.chips):
            self.dropped.emit(student, self.group)

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
