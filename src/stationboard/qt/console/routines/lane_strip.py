"""Sides that go on at once, as lanes one under the other, to scale."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from stationboard.domain.chart import PhaseKind
from stationboard.domain.quantity import Millis, as_minutes
from stationboard.domain.roster import Group
from stationboard.library.routines.lanes import Lane, Stretch
from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.style import SMALL, enlarged, font
from stationboard.qt.console.parts.group_signs import paint_of, paint_symbol
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.words import length_words
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_HEAD: Final = 22
_BAR: Final = 54
_BETWEEN: Final = 8
_TIMES: Final = 20
_GAP: Final = 3
_PAD: Final = 7
_SIGN: Final = 14
_ROUND: Final = 6
_TOO_NARROW: Final = 16
"""A stretch of fewer pixels says nothing."""


class LaneStrip(QWidget):
    """The accessible description says in words what the lanes show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[Lane, ...] = ()
        self.setAccessibleName(self.tr("What each side does"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lanes(self, lanes: tuple[Lane, ...]) -> None:
        """Show these lanes from now on."""
        if lanes != self._lanes:
            self._lanes = lanes
            self.setAccessibleDescription(self.words())
            self.updateGeometry()
            self.update()

    def words(self) -> str:
        """What the lanes show, in words."""
        return " ".join(self._about(lane, one) for lane in self._lanes for one in lane.stretches)

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, round(len(self._lanes) * self._lane_height() + enlarged(_TIMES)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    @override
    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            words = "" if found is None else self._about(*found)
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def _about(self, lane: Lane, one: Stretch) -> str:
        values = {
            "side": lane.name,
            "from": as_minutes(Millis(one.start - self._start)),
            "to": as_minutes(Millis(one.end - self._start)),
            "title": one.title or self.tr("time to move"),
            "groups": ", ".join(group.name for group in one.groups) or self.tr("nobody"),
        }
        if one.kind is PhaseKind.TRANSITION:
            return self.tr("{side}, minute {from} to {to}: {title}.").format(**values)
        return self.tr("{side}, minute {from} to {to}: {groups} at {title}.").format(**values)

    @property
    def _start(self) -> Millis:
        return self._lanes[0].stretches[0].start

    @property
    def _end(self) -> Millis:
        return self._lanes[0].stretches[-1].end

    def _lane_height(self) -> float:
        return enlarged(_HEAD) + enlarged(_BAR) + _BETWEEN

    def _box(self, place: int, one: Stretch) -> QRectF:
        """Where a stretch of the lane at `place` is painted."""
        whole = max(1, self._end - self._start)
        left = round((one.start - self._start) / whole * self.width())
        right = round((one.end - self._start) / whole * self.width())
        width = max(2, right - left - (_GAP if right < self.width() else 0))
        top = place * self._lane_height() + enlarged(_HEAD)
        return QRectF(self._mirrored(left, width), top, width, enlarged(_BAR))

    def _mirrored(self, left: float, width: float) -> float:
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.width() - left - width if leftward else left

    def _at(self, where: QPointF) -> tuple[Lane, Stretch] | None:
        for place, lane in enumerate(self._lanes):
            for one in lane.stretches:
                if self._box(place, one).contains(where):
                    return lane, one
        return None

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, lane in enumerate(self._lanes):
                self._paint_head(painter, place, lane, colors)
                for one in lane.stretches:
                    self._paint_stretch(painter, self._box(place, one), one, colors)
            if self._lanes:
                self._paint_times(painter, colors)

    def _align(self) -> Qt.AlignmentFlag:
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft

    def _paint_head(self, painter: QPainter, place: int, lane: Lane, colors: Colors) -> None:
        top = place * self._lane_height()
        strong = font(SMALL, QFont.Weight.DemiBold)
        about = " · ".join(filter(None, (lane.place, lane.adult)))
        width = min(self.width(), QFontMetricsF(strong).horizontalAdvance(lane.name) + 2)
        name = lines_in(lane.name, strong, width, 1)
        left = self._mirrored(0, width)
        paint_lines(painter, QPointF(left, top), width, name, strong, colors.ink, align=self._align())
        room = self.width() - width - 10
        if about and room > enlarged(40):
            where = QPointF(self._mirrored(width + 10, room), top)
            words = lines_in(about, font(SMALL), room, 1)
            paint_lines(painter, where, room, words, font(SMALL), colors.muted, align=self._align())

    def _paint_stretch(self, painter: QPainter, box: QRectF, one: Stretch, colors: Colors) -> None:
        moving = one.kind is PhaseKind.TRANSITION
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.amber if moving else colors.round))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        room = box.width() - 2 * _PAD
        if moving or room < _TOO_NARROW:
            return
        strong, height = font(SMALL, QFont.Weight.DemiBold), line_height(font(SMALL))
        top = box.center().y() - height - 1
        title = lines_in(one.title or "–", strong, room, 1)
        paint_lines(
            painter, QPointF(box.left() + _PAD, top), room, title, strong, colors.ink, align=self._align()
        )
        self._paint_groups(painter, box, one.groups, colors)

    def _paint_groups(
        self, painter: QPainter, box: QRectF, groups: tuple[Group, ...], colors: Colors
    ) -> None:
        """A sign for each group, with its name where there is room for all names."""
        letters, sign = font(SMALL), enlarged(_SIGN)
        widths = [QFontMetricsF(letters).horizontalAdvance(group.name) + 5 for group in groups]
        named = sum(widths) + len(groups) * (sign + 9) <= box.width() - 2 * _PAD + 9
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x, top = float(_PAD), box.center().y() + 3
        for group, width in zip(groups, widths, strict=True):
            if x + sign > box.width() - 2:
                return
            left = box.right() - x - sign if leftward else box.left() + x
            color = paint_of(group.color, colors).fill
            paint_symbol(painter, QRectF(left, top + 1, sign, sign), group.symbol, color)
            x += sign + 4
            if named:
                start = box.right() - x - width if leftward else box.left() + x
                where = QPointF(start, top + 1 + (sign - line_height(letters)) / 2)
                paint_lines(painter, where, width, (group.name,), letters, colors.ink, align=self._align())
                x += width
            x += 5

    def _paint_times(self, painter: QPainter, colors: Colors) -> None:
        """The minutes at which something begins, as many as there is room for."""
        letters = font(SMALL)
        top = len(self._lanes) * self._lane_height() - 4
        whole = max(1, self._end - self._start)
        starts = {one.start for lane in self._lanes for one in lane.stretches} | {self._end}
        taken: list[tuple[float, float]] = []
        for moment in (self._end, *sorted(starts - {self._end})):
            text = as_minutes(Millis(moment - self._start))
            if moment == self._end:
                text = length_words(Millis(moment - self._start))
            width = QFontMetricsF(letters).horizontalAdvance(text) + 2
            x = (moment - self._start) / whole * self.width()
            left = min(x, self.width() - width)
            if all(left > end + 8 or left + width + 8 < begin for begin, end in taken):
                taken.append((left, left + width))
                where = QPointF(self._mirrored(left, width), top)
                paint_lines(painter, where, width, (text,), letters, colors.muted, align=self._align())
