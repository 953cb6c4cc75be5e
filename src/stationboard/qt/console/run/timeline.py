"""The lesson to scale: past, present and coming parts along the clock."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from stationboard.domain.chart import PhaseKind
from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.lettering import paint_centered, paint_words
from stationboard.qt.console.look.style import SMALL, enlarged, font
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.timeline_plan import Piece, Plan, Tense, plan_of
from stationboard.qt.console.run.timeline_scene import (
    PAD,
    Arranger,
    Block,
    Scene,
    label_font,
    lane_font,
    title_font,
)

_TOP: Final = 8
_BAR: Final = 58
_OVERHANG: Final = 7
"""The line that marks the present reaches this far over the bar."""
_LABELS: Final = 24
_ROUND: Final = 6
_BETWEEN: Final = 3
"""Pixels between two lanes."""


class Timeline(QWidget):
    """Shows the whole lesson; the accessible description says the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._moment: Moment | None = None
        self._scene = Scene()
        self.setAccessibleName(self.tr("The lesson on the clock"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(480), _TOP + enlarged(_BAR) + enlarged(_LABELS) + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(240), self.sizeHint().height())

    def look(self, moment: Moment) -> None:
        """Show the lesson at `moment`; paints only what has changed."""
        self._moment, self._plan = moment, plan_of(moment)
        self._arrange()

    def words(self) -> str:
        """What the time line shows, in words."""
        if self._plan is None or self._moment is None:
            return ""
        return " ".join(self._about(piece) for piece in self._plan.pieces)

    def shown_titles(self) -> tuple[str, ...]:
        """The titles there is room for."""
        return tuple(block.title for block in self._scene.blocks if block.title)

    def shown_lanes(self) -> tuple[tuple[str, ...], ...]:
        """What stands in the lanes of each piece that has lanes; nothing where it goes on as before."""
        return tuple(tuple(lane.title for lane in block.lanes) for block in self._scene.blocks if block.lanes)

    def shown_times(self) -> tuple[str, ...]:
        """The clock times under the bar."""
        return tuple(label.text for label in self._scene.labels)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._arrange()

    @override
    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            piece = self._piece_at(event.pos().x())
            text = self._about(piece) if piece is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().event(event)

    def _piece_at(self, x: int) -> Piece | None:
        if self._mirrored():
            x = self.width() - x
        found = (block.piece for block in self._scene.blocks if block.left <= x < block.left + block.width)
        return next(found, None)

    def _about(self, piece: Piece) -> str:
        if self._moment is None:
            return ""
        values = {
            "title": " / ".join(piece.lanes) or piece.title,
            "start": self._moment.time_at(piece.start),
            "end": self._moment.time_at(piece.end),
        }
        match piece.tense:
            case Tense.PAST:
                return self.tr("{title} was from {start} to {end}.").format(**values)
            case Tense.NOW:
                return self.tr("{title} is now, from {start} to {end}.").format(**values)
            case Tense.COMING:
                return self.tr("{title} from {start} to {end}.").format(**values)

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _arrange(self) -> None:
        if self._plan is None or self._moment is None or self.width() <= 0:
            return
        scene = Arranger(
            self._plan, self._moment, self.width(), self.tr("{time} now"), self.tr("{time} bell")
        ).scene()
        if scene == self._scene:
            return
        self._scene = scene
        self.setAccessibleDescription(self.words())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for block in self._scene.blocks:
                self._paint_paper(painter, block, colors)
            if self._scene.bell is not None:
                self._paint_ticks(painter, self._scene.bell, colors.ink)
            if self._scene.now is not None:
                self._paint_line(painter, self._scene.now, colors.now)
            for block in self._scene.blocks:
                self._paint_words(painter, block, colors)
            for label in self._scene.labels:
                painter.setFont(label_font(strong=label.strong))
                painter.setPen(QColor(colors.ink if label.strong else colors.muted))
                box = self._box(label.left, _TOP + enlarged(_BAR) + 6, label.width, enlarged(_LABELS) - 4)
                paint_centered(painter, box, label.text)

    def _box(self, left: float, top: float, width: float, height: float) -> QRectF:
        return QRectF(self.width() - left - width if self._mirrored() else left, top, width, height)

    def _paint_line(self, painter: QPainter, x: int, color: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        box = self._box(x - 1.5, _TOP - _OVERHANG, 3, enlarged(_BAR) + 2 * _OVERHANG)
        painter.drawRoundedRect(box, 1.5, 1.5)

    def _paint_ticks(self, painter: QPainter, x: int, color: str) -> None:
        """A mark above and below the bar, clear of the words in it."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        for top in (_TOP - _OVERHANG, _TOP + enlarged(_BAR) - _OVERHANG + 1):
            painter.drawRoundedRect(self._box(x - 1.5, top, 3, 2 * _OVERHANG - 1), 1.5, 1.5)

    def _paint_paper(self, painter: QPainter, block: Block, colors: Colors) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_tones(block.piece, colors)[0]))
        widths = [lane.width for lane in block.lanes] or [block.width]
        for width, (top, height) in zip(widths, _lanes(len(widths)), strict=True):
            painter.drawRoundedRect(self._box(block.left, top, width, height), _ROUND, _ROUND)

    def _paint_words(self, painter: QPainter, block: Block, colors: Colors) -> None:
        _, ink, faint = _tones(block.piece, colors)
        painter.setPen(QColor(ink))
        painter.setFont(lane_font(len(block.lanes)))
        for lane, (top, height) in zip(block.lanes, _lanes(len(block.lanes)), strict=True):
            box = self._box(block.left + PAD, top, block.width - 2 * PAD + 4, height)
            paint_words(painter, box, lane.title, leftward=self._mirrored())
        width = block.width - 2 * PAD + 4
        for text, letters, color, top in (
            (block.title, title_font(), ink, _TOP + enlarged(9)),
            (block.length, font(SMALL), faint, _TOP + enlarged(31)),
        ):
            if text:
                painter.setFont(letters)
                painter.setPen(QColor(color))
                box = self._box(block.left + PAD, top, width, enlarged(20))
                paint_words(painter, box, text, leftward=self._mirrored())


def _lanes(count: int) -> tuple[tuple[float, float], ...]:
    """Top and height of each lane in the bar."""
    height = (_BAR - _BETWEEN * (count - 1)) / count if count else 0.0
    return tuple((_TOP + at * (height + _BETWEEN), height) for at in range(count))


def _tones(piece: Piece, colors: Colors) -> tuple[str, str, str]:
    """Fill, title and length of a piece."""
    if piece.tense is Tense.NOW:
        if piece.kind is PhaseKind.TRANSITION:
            return colors.now, colors.ink, colors.ink
        return colors.blue, colors.on_blue, colors.on_blue_muted
    past = piece.tense is Tense.PAST
    match piece.kind:
        case PhaseKind.TRANSITION:
            fill = colors.amber_past if past else colors.amber
        case PhaseKind.ROUND | PhaseKind.CHOICE:
            fill = colors.round_past if past else colors.round
        case PhaseKind.WHOLE_CLASS | PhaseKind.BREAK:
            fill = colors.whole_past if past else colors.whole
    return (fill, colors.past_ink, colors.past_ink) if past else (fill, colors.ink, colors.muted)
