"""A list of the voice levels to pick from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stationboard.qt.console.parts.pick_box import PickBox


class VoiceBox(PickBox):
    """The levels with their names, as the board tells them, and none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Voice level"), parent)
        self.addItem(self.tr("not told"), None)
        for level, name in enumerate(
            (
                self.tr("Silent"),
                self.tr("Whisper"),
                self.tr("Table talk"),
                self.tr("Presenting"),
                self.tr("Outdoors"),
            )
        ):
            self.addItem(f"{level} · {name}", level)

    @property
    def level(self) -> int | None:
        """The level picked, from 0 to 4, or none."""
        at = self.currentIndex()
        return None if at <= 0 else at - 1

    def show_level(self, level: int | None) -> None:
        """Show a level."""
        self.setCurrentIndex(0 if level is None else level + 1)
