"""How the program is asked to end."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class StopRequest(QObject):
    """Lets anything on the GUI thread ask the program to end. Signal: `asked_for`."""

    asked_for = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked = False
        """Whether somebody has asked."""

    def ask(self) -> None:
        """Ask the program to end; once is enough."""
        self.asked = True
        self.asked_for.emit()
