"""Lets the Tab key go through a window as the eye does, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QBoxLayout,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit)
"""What lies in these is theirs."""


def stops_in(root: QWidget) -> list[QWidget]:
    """Everything in `root` at which the Tab key stops now, in the order of its layouts."""
    return [widget for widget in _in_order(root) if widget is not root and _stops(widget)]


def step_focus(root: QWidget, *, forward: bool) -> bool:
    """Lead the keyboard to the next stop in `root`, or to the one before; whether there is any."""
    stops = stops_in(root)
    if not stops:
        return False
    here = QApplication.focusWidget()
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    if here in stops:
        goal = stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]
    else:
        goal = _beside(root, here, stops, forward=forward)
    goal.setFocus(reason)
    return True


def _beside(root: QWidget, here: QWidget | None, stops: list[QWidget], *, forward: bool) -> QWidget:
    """The stop nearest to a widget at which the Tab key does not stop itself."""
    order = list(_in_order(root))
    if here is not None and here in order and here is not root:
        at, places = order.index(here), {stop: order.index(stop) for stop in stops}
        if forward:
            return next((stop for stop in stops if places[stop] > at), stops[0])
        return next((stop for stop in reversed(stops) if places[stop] < at), stops[-1])
    return stops[0] if forward else stops[-1]


def _stops(widget: QWidget) -> bool:
    policy = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(policy) and widget.isEnabled() and widget.isVisible()


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _in_order(inside)
        return
    if isinstance(widget, _WHOLE):
        return
    layout = widget.layout()
    laid = list(_laid_in(layout)) if layout is not None else []
    for one in laid:
        yield from _in_order(one)
    known = set(laid)
    for child in widget.children():
        if isinstance(child, QWidget) and child not in known and not child.isWindow():
            yield from _in_order(child)


def _laid_in(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout, and of those within it."""
    places: Iterable[int] = range(layout.count())
    if isinstance(layout, QBoxLayout) and layout.direction() is QBoxLayout.Direction.BottomToTop:
        places = range(layout.count() - 1, -1, -1)
    for at in places:
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_in(inner)
