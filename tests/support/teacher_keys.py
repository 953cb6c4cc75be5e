"""Goes through a window as a teacher without a mouse would."""

from __future__ import annotations

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from stationboard.qt.console.parts.one_of_many import OneOfMany

_CONTROLS = QAbstractButton | QAbstractItemView | QAbstractSlider | QComboBox | QLineEdit | QPlainTextEdit
_MOST = 400


def controls(root: QWidget) -> list[QWidget]:
    """Everything in `root` that can be pressed, typed into or chosen from now."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, _CONTROLS)
        and not isinstance(widget, QScrollBar)
        and widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget.parentWidget(), QComboBox | QLineEdit | QAbstractButton)
        and not _is_inside_a_view(widget)
    ]


@dataclass(frozen=True)
class Stop:
    """Where the Tab key stopped: what it was called then, and whether it could be seen."""

    widget: QWidget
    name: str
    seen: bool

    @property
    def is_there(self) -> bool:
        """Whether it is still there: on some pages what is open goes when the keyboard goes on."""
        return bool(shiboken6.isValid(self.widget))


def walked(window: QWidget) -> list[Stop]:
    """Where the Tab key stops, from the first stop until it comes round again."""
    window.setFocus()
    stops: list[Stop] = []
    for _ in range(_MOST):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        QApplication.processEvents()
        here = QApplication.focusWidget()
        if here is None or any(here is stop.widget for stop in stops):
            break
        stops.append(Stop(here, called(here), not here.visibleRegion().isEmpty()))
    return stops


def of_many(stops: list[Stop]) -> list[QAbstractButton]:
    """The stops at buttons of which one is on."""
    buttons = [one.widget for one in stops if one.is_there and isinstance(one.widget, QAbstractButton)]
    return [one for one in buttons if isinstance(one.group(), OneOfMany)]


def with_arrows(stop: QAbstractButton) -> list[str]:
    """What the arrow keys reach from a stop among buttons of which one is on; then it is on again."""
    reached: list[str] = []
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stop, Qt.Key.Key_Home)
    before: QWidget | None = None
    for _ in range(_MOST):
        here = QApplication.focusWidget()
        if here is None or here is before:
            break
        reached.append(called(here))
        before = here
        QTest.keyClick(here, Qt.Key.Key_Down)
        QApplication.processEvents()
    stop.click()
    QApplication.processEvents()
    return reached


def called(widget: QWidget) -> str:
    """What it is, with its name."""
    return f"{type(widget).__name__} {told(widget)!r}"


def told(widget: QWidget) -> str:
    """The name a screen reader says."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip()


def _is_inside_a_view(widget: QWidget) -> bool:
    outer = widget.parentWidget()
    while outer is not None:
        if isinstance(outer, QAbstractItemView):
            return True
        outer = outer.parentWidget()
    return False
