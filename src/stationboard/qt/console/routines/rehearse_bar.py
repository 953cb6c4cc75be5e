"""The buttons of a rehearsal."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.one_of_many import OneOfMany
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.rehearsal_desk import SPEEDS, RehearsalDesk


class RehearseBar(QWidget):
    """Play, pause, stop, next change, three speeds, and where to. Signal: `begin_wished`."""

    begin_wished = Signal()

    def __init__(self, rehearsal: RehearsalDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rehearsal = rehearsal
        self.play: Final = PlainButton(self.tr("Rehearse"), icon="play")
        self.stop: Final = PlainButton(self.tr("Stop"), icon="square")
        self.jump: Final = PlainButton(self.tr("Next"), icon="skip-forward")
        self.jump.setToolTip(self.tr("Jump to the next change"))
        self.jump.setAccessibleName(self.tr("Jump to the next change"))
        self.speeds: Final = tuple(PlainButton(f"{speed}×") for speed in SPEEDS)
        self.projector: Final = Switch(self.tr("Also on the projector"))
        self.message: Final = Notice()
        self.message.hide()
        group = OneOfMany(self)
        steps, speeds = QHBoxLayout(), QHBoxLayout()
        for row in (steps, speeds):
            row.setSpacing(GAP // 2)
        for speed, button in zip(SPEEDS, self.speeds, strict=True):
            button.setCheckable(True)
            button.setChecked(speed == rehearsal.speed)
            button.setAccessibleName(self.tr("{count} times as fast").format(count=speed))
            button.clicked.connect(lambda _=False, to=speed: rehearsal.set_speed(to))
            group.addButton(button)
            speeds.addWidget(button, 1)
        for widget in (self.jump, self.stop):
            steps.addWidget(widget, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addWidget(self.play)
        rows.addLayout(steps)
        rows.addLayout(speeds)
        rows.addWidget(self.projector)
        rows.addWidget(self.message)
        self.play.clicked.connect(self._play)
        self.stop.clicked.connect(rehearsal.stop)
        self.jump.clicked.connect(rehearsal.jump)
        rehearsal.changed.connect(self._look)
        self._look()

    def show_hindrance(self, why: str) -> None:
        """Say why there can be no rehearsal now, or nothing where there can be one."""
        self.message.warn(why)
        self.message.setVisible(bool(why))
        self.play.setEnabled(not why)

    def _play(self) -> None:
        if self._rehearsal.desk is None:
            self.begin_wished.emit()
        else:
            self._rehearsal.pause()

    def _look(self) -> None:
        on = self._rehearsal.desk is not None
        if not on:
            self.play.show_label(self.tr("Rehearse"), "play")
        elif self._rehearsal.runs:
            self.play.show_label(self.tr("Pause"), "pause")
        else:
            self.play.show_label(self.tr("Go on"), "play")
        self.stop.setVisible(on)
        self.jump.setVisible(on)
        self.projector.setEnabled(not on)
