"""What the controls of a chart need of the block they lie in."""

from __future__ import annotations

from typing import Protocol

from stationboard.library.routines.tables import Page
from stationboard.qt.routine_desk import Edit


class ChartAsker(Protocol):
    """Knows which chart is shown, and takes wishes to change it."""

    @property
    def page(self) -> Page:
        """The chart that is shown."""
        ...

    def wish(self, change: Edit, what: str) -> bool:
        """Change the routine if it may be; whether it was."""
        ...

    def edit(self, change: Edit, what: str, key: str = "") -> None:
        """Change the routine, steps in a row of one `key` at one.

        Raises:
            EditRefused: it cannot be.
        """
        ...
