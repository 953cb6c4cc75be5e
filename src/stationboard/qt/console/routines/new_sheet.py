"""The kinds of routines one can begin with, each explained in a line."""

from __future__ import annotations

from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.library.routines.templates import Template, TemplateWords
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import BODY, RADIUS, SMALL, enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_WIDTH: Final = 760
_PAD: Final = 14
_ICON: Final = 26
_LINES: Final = 3
_ICONS: Final = {
    Template.STATIONS: "repeat",
    Template.LAB: "columns-2",
    Template.SWAP: "arrow-left-right",
    Template.PLAYLISTS: "list-checks",
    Template.CHOICE: "hand",
    Template.FLIPPED: "door-open",
    Template.WHOLE_GROUP: "users",
    Template.WHEEL: "loader",
}
_translate = QCoreApplication.translate


class KindButton(QPushButton):
    """A kind of routine as a card to be pressed."""

    def __init__(self, kind: Template, title: str, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: Final = kind
        self._title = title
        self._why = why
        self.setAccessibleName(title)
        self.setAccessibleDescription(why)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        title, why = self._lines(width)
        height = line_height(_letters()) * len(title) + 4 + line_height(font(SMALL)) * len(why)
        return round(height) + 2 * _PAD + 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(330, self.heightForWidth(330))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 2 * _PAD + enlarged(_ICON))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        title, why = self._lines(self.width())
        icon = enlarged(_ICON)
        beside = _PAD if leftward else 2 * _PAD + icon
        room = self.width() - 3 * _PAD - icon
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            over = self.underMouse() or self.isDown()
            painter.setBrush(QColor(colors.blue_paper if over else colors.card))
            painter.setPen(QPen(QColor(colors.blue if over else colors.edge), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
            left = self.width() - _PAD - icon if leftward else _PAD
            paint_glyph(painter, QRectF(left, _PAD, icon, icon), _ICONS[self.kind], colors.blue)
            y = _PAD + paint_lines(
                painter, QPointF(beside, _PAD), room, title, _letters(), colors.ink, align=align
            )
            where = QPointF(beside, y + 4)
            paint_lines(painter, where, room, why, font(SMALL), colors.muted, align=align)
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), colors)

    def _lines(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = width - 3 * _PAD - enlarged(_ICON)
        return lines_in(self._title, _letters(), room, 2), lines_in(self._why, font(SMALL), room, _LINES)


class NewSheet(Sheet):
    """Signal: `chosen` with a `Template`."""

    chosen = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("New routine"))
        told = self.tr("Begin with the kind that comes closest; everything can be changed afterwards.")
        self.rows.addWidget(Prose(told, "muted"))
        cards = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        cards.setSizePolicy(policy)
        grid = EvenGrid(cards, least=250, most=400)
        self.buttons: Final = tuple(KindButton(kind, *kind_words(kind)) for kind in Template)
        for button in self.buttons:
            grid.addWidget(button)
            button.clicked.connect(lambda _=False, kind=button.kind: self._choose(kind))
        self.rows.addWidget(cards)
        self.rows.addStretch(1)

    def ask(self) -> None:
        """Lay the kinds down, the keyboard on the first."""
        self.lay_down()
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, kind: Template) -> None:
        self.hide_away()
        self.chosen.emit(kind)


def kind_words(kind: Template) -> tuple[str, str]:
    """What a kind of routine is called, and what it is in a line."""
    match kind:
        case Template.STATIONS:
            why = _translate("Templates", "Groups go round the stations, everyone moves at the signal.")
            return _translate("Templates", "Station rotation"), why
        case Template.LAB:
            why = _translate(
                "Templates",
                "One half works in the classroom, the other half walks to the lab; then they swap.",
            )
            return _translate("Templates", "Lab rotation"), why
        case Template.SWAP:
            why = _translate(
                "Templates", "One half has a lesson with you, the other half works alone; then they swap."
            )
            return _translate("Templates", "Half-class swap"), why
        case Template.PLAYLISTS:
            why = _translate(
                "Templates", "Each student goes through a list of their own, with a place for each."
            )
            return _translate("Templates", "Individual playlists"), why
        case Template.CHOICE:
            why = _translate(
                "Templates", "After a short lesson students choose among stations that have places left."
            )
            return _translate("Templates", "Choice time"), why
        case Template.FLIPPED:
            why = _translate(
                "Templates", "Who has prepared at home starts at once, the others catch up first."
            )
            return _translate("Templates", "Flipped classroom"), why
        case Template.WHOLE_GROUP:
            why = _translate("Templates", "The whole class does one thing after the other, together.")
            return _translate("Templates", "Whole-group rotation"), why
        case Template.WHEEL:
            why = _translate("Templates", "Groups go round without a clock: you say when the wheel turns.")
            return _translate("Templates", "Wheel without a clock"), why
        case _:
            assert_never(kind)


def words_for(kind: Template) -> TemplateWords:
    """What a new routine of this kind calls its parts."""
    name, _ = kind_words(kind)
    table, computers = _translate("Templates", "Teacher table"), _translate("Templates", "Computers")
    games, workbook = _translate("Templates", "Games"), _translate("Templates", "Workbook")
    stations: tuple[str, ...] = (table, computers, games, workbook)
    opening, closing = _translate("Templates", "Opening"), _translate("Templates", "Closing")
    sides = (_translate("Templates", "Classroom"), _translate("Templates", "Lab"))
    match kind:
        case Template.LAB:
            stations = (table, workbook)
        case Template.SWAP:
            stations = ()
            sides = (_translate("Templates", "Lesson"), _translate("Templates", "Own work"))
        case Template.CHOICE:
            opening = _translate("Templates", "Mini-lesson")
        case Template.FLIPPED:
            stations = (_translate("Templates", "Application"), _translate("Templates", "Catch-up"))
            opening = _translate("Templates", "Discussion")
        case Template.WHOLE_GROUP:
            stations = ()
        case Template.STATIONS | Template.PLAYLISTS | Template.WHEEL:
            pass
        case _:
            assert_never(kind)
    return TemplateWords(
        name=name,
        stations=stations,
        parts=(_translate("Templates", "Lesson"), _translate("Templates", "Practice together"), computers),
        opening=opening,
        closing=closing,
        sides=sides,
        line_up=_translate("Templates", "Line up now"),
    )


def _letters() -> QFont:
    return font(BODY, QFont.Weight.DemiBold)
