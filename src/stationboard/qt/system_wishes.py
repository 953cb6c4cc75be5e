"""How the teacher has asked the whole computer to look: dark, with high contrast, without motion."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints


@cache
def _hints() -> tuple[QStyleHints, object]:
    """What Qt tells of the system, and what it tells of accessibility, if it can.

    Asked for once and never let go: when PySide lets go of the first, it takes the second away from under
    whoever holds it, and the program may crash.
    """
    hints = QGuiApplication.styleHints()
    ask = getattr(hints, "accessibility", None)
    return hints, ask() if callable(ask) else None


class SystemWishes(QObject):
    """Read anew whenever they are asked for. Signal: `changed`.

    Qt tells of the contrast from 6.10 on and of motion from 6.12 on; before, nobody can tell, and nothing is
    asked for.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints, self._told = _hints()
        self._hints.colorSchemeChanged.connect(self._tell)
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            signal = getattr(self._told, name, None)
            if signal is not None:
                signal.connect(self._tell)

    @property
    def dark(self) -> bool:
        """Whether the system is dark."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Whether the system asks for strong contrast."""
        return "High" in self._preference("contrastPreference")

    @property
    def no_motion(self) -> bool:
        """Whether the system asks for less motion."""
        return "Reduce" in self._preference("motionPreference")

    def _preference(self, name: str) -> str:
        """The name of what is preferred, as ``HighContrast``; empty where it is not known."""
        ask = getattr(self._told, name, None)
        return str(getattr(ask(), "name", "")) if callable(ask) else ""

    def _tell(self) -> None:
        self.changed.emit()
