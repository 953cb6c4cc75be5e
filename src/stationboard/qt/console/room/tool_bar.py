"""The buttons for what is chosen on the plan, with those that take a step back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.domain.sentence import Sentence
from stationboard.library.rooms.lining_up import Line
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.parts.wrap_row import WrapRow


class ToolBar(QWidget):
    """Signals: `turn_wished`, `copy_wished`, `remove_wished`, `undo_wished`, `redo_wished`; `line_wished`
    with a `Line`; `spread_wished` with whether across.
    """

    turn_wished = Signal()
    copy_wished = Signal()
    remove_wished = Signal()
    undo_wished = Signal()
    redo_wished = Signal()
    line_wished = Signal(object)
    spread_wished = Signal(bool)

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        """The keys for a step back hold on `page` and all in it."""
        super().__init__(parent)
        self._row = WrapRow(self)
        self._row.setSpacing(2)
        self.steps: Final = QWidget()
        """Undo and redo, for the page to put where there is room."""
        self.undo: Final = self._add("undo-2", self.tr("Undo"), self.undo_wished)
        self.redo: Final = self._add("redo-2", self.tr("Redo"), self.redo_wished)
        steps = QHBoxLayout(self.steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(0)
        steps.addWidget(self.undo)
        steps.addWidget(self.redo)
        self._one: Final = (
            self._add("rotate-cw", self.tr("Turn (R)"), self.turn_wished),
            self._add("copy", self.tr("Make a copy (Ctrl+D)"), self.copy_wished),
            self._add("trash", self.tr("Remove (Delete)"), self.remove_wished),
        )
        self._two: Final = tuple(
            self._line(icon, name, line)
            for icon, name, line in (
                ("align-start-vertical", self.tr("Line up at the left"), Line.LEFT),
                (
                    "align-center-vertical",
                    self.tr("Line up about the middle, one above the other"),
                    Line.CENTER,
                ),
                ("align-end-vertical", self.tr("Line up at the right"), Line.RIGHT),
                ("align-start-horizontal", self.tr("Line up at the top"), Line.TOP),
                ("align-center-horizontal", self.tr("Line up about the middle, side by side"), Line.MIDDLE),
                ("align-end-horizontal", self.tr("Line up at the bottom"), Line.BOTTOM),
            )
        )
        self._three: Final = (
            self._spread("align-horizontal-space-between", self.tr("Equal gaps side by side"), across=True),
            self._spread(
                "align-vertical-space-between", self.tr("Equal gaps one above the other"), across=False
            ),
        )
        for keys, signal in (
            ("Ctrl+Z", self.undo_wished),
            ("Ctrl+Shift+Z", self.redo_wished),
            ("Ctrl+Y", self.redo_wished),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)
        self.show_chosen(0)

    def show_chosen(self, count: int) -> None:
        """Offer what can be done with so many chosen things."""
        for buttons, least in ((self._one, 1), (self._two, 2), (self._three, 3)):
            for button in buttons:
                button.setEnabled(count >= least)

    def show_steps(self, undoes: Sentence | None, redoes: Sentence | None) -> None:
        """Name the steps that can be taken back and done again, where there are any."""
        for button, step, name in (
            (self.undo, undoes, self.tr("Undo")),
            (self.redo, redoes, self.tr("Redo")),
        ):
            words = name if step is None else f"{name}: {in_words(step)}"
            button.setEnabled(step is not None)
            button.setAccessibleName(words)
            button.setToolTip(plain_tip(words))

    def _add(self, icon: str, name: str, signal: object = None) -> QuietButton:
        button = QuietButton("", icon=icon)
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        if signal is not None:
            button.clicked.connect(signal)
        self._row.addWidget(button)
        return button

    def _line(self, icon: str, name: str, line: Line) -> QuietButton:
        button = self._add(icon, name)
        button.clicked.connect(lambda: self.line_wished.emit(line))
        return button

    def _spread(self, icon: str, name: str, *, across: bool) -> QuietButton:
        button = self._add(icon, name)
        button.clicked.connect(lambda: self.spread_wished.emit(across))
        return button
