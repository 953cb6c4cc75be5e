"""Brings the news of the writing thread over to the window's own thread."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal

from stationboard.store.writer import AllSaved, WriterState


class SavingLight(QObject):
    """How saving stands; give `tell` to the `Writer`. Signal: `changed` with each new `WriterState`."""

    changed = Signal(object)
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: WriterState = AllSaved()
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> WriterState:
        """What the writer told last."""
        return self._state

    def tell(self, state: WriterState) -> None:
        """Take news on any thread."""
        with suppress(RuntimeError):  # the window is gone already, and nobody is left to be told
            self._told.emit(state)

    def _take(self, state: WriterState) -> None:
        self._state = state
        self.changed.emit(state)
