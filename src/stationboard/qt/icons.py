"""Draws pictograms of the Lucide set."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

UNKNOWN = "circle-dot"
"""Stands in for a name that the set does not have."""


@cache
def icon_names() -> frozenset[str]:
    """Every name in the set."""
    import lucide  # noqa: PLC0415 - it loads what speaks to the network, which no first picture waits for

    names: list[str] = lucide.get_icon_list()
    return frozenset(names)


@cache
def icon_svg(name: str, color: str) -> str:
    """The drawing of `name` in `color` as SVG text."""
    known = name if name in icon_names() else UNKNOWN
    import lucide  # noqa: PLC0415 - see above

    text: str = lucide.lucide_icon(known)
    return text.replace("currentColor", color)


class IconPainter:
    """Paints pictograms, keeping what it has read."""

    def __init__(self) -> None:
        self._drawings: dict[tuple[str, str], QSvgRenderer] = {}

    def paint(self, painter: QPainter, name: str, color: str, box: QRectF, *, turned: bool = False) -> None:
        """Paints `name` into `box`, as in a looking glass where it is `turned`."""
        drawing = self._drawings.get((name, color))
        if drawing is None:
            drawing = QSvgRenderer(QByteArray(icon_svg(name, color).encode()))
            self._drawings[name, color] = drawing
        if not turned:
            drawing.render(painter, box)
            return
        painter.save()
        painter.translate(box.center())
        painter.scale(-1, 1)
        painter.translate(-box.center())
        drawing.render(painter, box)
        painter.restore()


def icon(name: str, color: str, size: int = 24) -> QIcon:
    """A pictogram for a button, sharp on fine screens too."""
    found = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(QSize(size * scale, size * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            IconPainter().paint(painter, name, color, QRectF(0, 0, size * scale, size * scale))
        pixmap.setDevicePixelRatio(scale)
        found.addPixmap(pixmap)
    return found
