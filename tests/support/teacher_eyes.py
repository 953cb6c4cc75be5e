"""Looks over a window as a teacher with large letters would: what is cut, squeezed, covered."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

_SEEN = QAbstractButton | QComboBox | QLabel | QLineEdit | QPlainTextEdit | QAbstractSlider


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(6):
        QApplication.processEvents()


def spoiled(window: QWidget) -> list[str]:
    """What in `window` has too little room, lies over something else, or scrolls sideways."""
    shown = [widget for widget in _looked_at(window) if not widget.visibleRegion().isEmpty() or _room(widget)]
    found: list[str] = []
    for widget in shown:
        least = widget.minimumSizeHint()
        if widget.width() < least.width() or widget.height() < least.height():
            found.append(f"{_told(widget)} has {widget.size().toTuple()} and needs {least.toTuple()}")
        high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else 0
        if widget.height() < high:
            found.append(f"{_told(widget)} is {widget.height()} high and needs {high}")
        found.extend(f"{_told(widget)} is cut by {_told(outer)}" for outer in _cutting(widget, window))
    found.extend(_covering(shown))
    found.extend(
        f"{_told(area)} scrolls sideways by {area.horizontalScrollBar().maximum()}"
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    )
    return found


def _looked_at(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        looked_at = isinstance(widget, _SEEN) and not isinstance(widget, QScrollBar)
        if looked_at and widget.isVisible() and not isinstance(widget.parentWidget(), QComboBox | QLineEdit):
            yield widget


def _room(widget: QWidget) -> QScrollArea | None:
    """The room that scrolls next around a widget."""
    outer = widget.parentWidget()
    while outer is not None and not isinstance(outer, QScrollArea):
        outer = outer.parentWidget()
    return outer


def _cutting(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    """Whatever around a widget leaves a part of it out; what can be scrolled to is not left out."""
    outer = widget.parentWidget()
    while outer is not None:
        box = QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size())
        scrolls = isinstance(outer, QScrollArea) or isinstance(outer.parentWidget(), QScrollArea)
        whole = outer.rect()
        sideways = box.left() < 0 or box.right() > whole.right()
        upright = not scrolls and (box.top() < 0 or box.bottom() > whole.bottom())
        if sideways or upright:
            yield outer
            return
        if isinstance(outer, QScrollArea):
            widget = outer
        if outer is window:
            return
        outer = outer.parentWidget()


def _covering(shown: list[QWidget]) -> Iterator[str]:
    """Pairs of which one lies over the other, side by side in the same paper."""
    for at, one in enumerate(shown):
        for other in shown[at + 1 :]:
            if one.parentWidget() is other.parentWidget() and one.geometry().intersects(other.geometry()):
                yield f"{_told(one)} lies over {_told(other)}"


def _told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} {words[:40]!r}"
