"""Buttons with a pictogram, a label, and the key that does the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.lettering import paint_centered
from stationboard.qt.console.look.style import BODY, RADIUS, SMALL, enlarged, font

_FADED: Final = 0.45
"""Opacity of what cannot be pressed now."""


class Face(Enum):
    """How much a button asks for attention."""

    PRIMARY = auto()
    """The one thing to do next: dark."""
    PLAIN = auto()
    """White with an edge."""
    QUIET = auto()
    """Text only, until the mouse is over it."""


@dataclass(frozen=True, slots=True)
class _Tone:
    fill: str | None
    edge: str | None
    ink: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Size:
    height: int
    side: int
    icon: int
    text: int
    weight: QFont.Weight


_SIZES: Final = {
    Face.PRIMARY: _Size(60, 18, 22, 19, QFont.Weight.Bold),
    Face.PLAIN: _Size(44, 14, 18, BODY, QFont.Weight.DemiBold),
    Face.QUIET: _Size(34, 9, 17, BODY, QFont.Weight.Medium),
}
_DIRECTED: Final = frozenset({"skip-back", "skip-forward", "arrow-right", "arrow-left", "undo-2", "redo-2"})
"""Pictograms that turn round where one reads from right to left."""
_BETWEEN: Final = 8
"""Pixels between pictogram, label and key."""


class ActionButton(QPushButton):
    """A button that takes the focus from the Tab key only, so that Space stays the lesson's.

    `icon` is a Lucide name, `hint` the key that does the same; `trailing` puts the
    pictogram behind the label.
    """

    face = Face.PLAIN

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        hint: str = "",
        trailing: bool = False,
    ) -> None:
        super().__init__(parent)
        self._label: str = label
        self._icon: str = icon
        self._hint: str = hint
        self._trailing = trailing
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def label(self) -> str:
        """What the button says."""
        return self._label

    def show_label(self, label: str, icon: str | None = None) -> None:
        """Say `label` from now on, with another pictogram where one is given."""
        icon = self._icon if icon is None else icon
        if (label, icon) == (self._label, self._icon):
            return
        self._label, self._icon = label, icon
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    def show_hint(self, hint: str) -> None:
        """Show another key beside the label, or none."""
        if hint != self._hint:
            self._hint = hint
            self.updateGeometry()
            self.update()

    def _letters(self) -> QFont:
        size = _SIZES[self.face]
        return font(size.text, size.weight)

    @override
    def sizeHint(self) -> QSize:
        size = _SIZES[self.face]
        width = sum(part for part in self._widths() if part) + _BETWEEN * (self._parts() - 1)
        return QSize(round(width + 0.5) + 2 * size.side, enlarged(size.height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _widths(self) -> tuple[float, float, float]:
        size = _SIZES[self.face]
        return (
            enlarged(size.icon) if self._icon else 0.0,
            QFontMetricsF(self._letters()).horizontalAdvance(self._label) + 1,
            QFontMetricsF(font(SMALL)).horizontalAdvance(self._hint) + 1 if self._hint else 0.0,
        )

    def _parts(self) -> int:
        return sum(1 for part in (self._icon, self._label, self._hint) if part)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = colors_of(self)
        tone = self._tone(colors)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(1.0 if self.isEnabled() else _FADED)
            self._paint_paper(painter, tone)
            self._paint_parts(painter, tone)
            painter.setOpacity(1.0)
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), colors)

    def _tone(self, colors: Colors) -> _Tone:
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        chosen = self.isChecked()
        match self.face:
            case Face.PRIMARY:
                fill = colors.primary_hover if over else colors.primary
                return _Tone(fill, None, colors.on_primary, colors.on_primary_muted)
            case Face.PLAIN:
                if chosen:
                    return _Tone(colors.blue_paper, colors.blue, colors.ink, colors.muted)
                return _Tone(colors.chip if over else colors.card, colors.edge, colors.ink, colors.muted)
            case Face.QUIET:
                return _Tone(colors.chip_hover if over or chosen else None, None, colors.ink, colors.muted)

    def _paint_paper(self, painter: QPainter, tone: _Tone) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(tone.edge), 1) if tone.edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.fill) if tone.fill else Qt.BrushStyle.NoBrush)
        radius = RADIUS - 2 if self.face is Face.QUIET else RADIUS
        painter.drawRoundedRect(box, radius, radius)

    def _paint_parts(self, painter: QPainter, tone: _Tone) -> None:
        icon, label, hint = self._widths()
        whole = icon + label + hint + _BETWEEN * (self._parts() - 1)
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        order = [("label", label), ("icon", icon)] if self._trailing else [("icon", icon), ("label", label)]
        order.append(("hint", hint))
        x = (self.width() - whole) / 2
        for part, width in reversed(order) if leftward else order:
            if not width or (part == "label" and not self._label):
                continue
            box = QRectF(x, 0, width, self.height())
            if part == "icon":
                square = QRectF(x, (self.height() - icon) / 2, icon, icon)
                paint_glyph(
                    painter, square, self._icon, tone.ink, turned=leftward and self._icon in _DIRECTED
                )
            else:
                painter.setFont(self._letters() if part == "label" else font(SMALL))
                painter.setPen(QColor(tone.ink if part == "label" else tone.hint))
                text = self._label if part == "label" else self._hint
                paint_centered(painter, box, text)
            x += width + _BETWEEN


class PrimaryButton(ActionButton):
    """The one thing to do next."""

    face = Face.PRIMARY


class PlainButton(ActionButton):
    """One of several things that can be done."""

    face = Face.PLAIN


class QuietButton(ActionButton):
    """Something that is there when it is wanted."""

    face = Face.QUIET


def paint_focus(painter: QPainter, box: QRectF, colors: Colors) -> None:
    """Draw the ring that shows where the keyboard is, just inside `box`."""
    painter.setPen(QPen(QColor(colors.blue), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
    painter.setPen(QPen(QColor(colors.card), 1))
    painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), RADIUS - 2.5, RADIUS - 2.5)
