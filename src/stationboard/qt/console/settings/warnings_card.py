"""How the class is told that a round will be over soon."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from stationboard.qt.console.look.style import MARGIN
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.library_desk import LibraryDesk

_MINUTES: Final = (1, 2, 3, 4, 5, 10)


class WarningsCard(Card):
    """When the warning comes, whether it sounds, and a countdown without running digits."""

    def __init__(self, desk: LibraryDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=MARGIN)
        self._desk = desk
        self.when: Final = PickBox(self.tr("Warning before the end of a round"))
        self.when.addItem(self.tr("As the routine says"), None)
        self.when.addItem(self.tr("No warning"), 0)
        self.when.addItem(self.tr("1 minute before the end"), 1)
        for count in _MINUTES[1:]:
            self.when.addItem(self.tr("{count} minutes before the end").format(count=count), count)
        self.sound: Final = Switch(self.tr("The warning has a sound"))
        self.calm: Final = Switch(self.tr("Calm countdown: “5 min”, without seconds"))
        self.rows.addWidget(Text(self.tr("Warnings"), "strong"))
        self.rows.addWidget(self.when)
        hint = self.tr("Rounds shorter than twice the warning have none. A lesson under way keeps its own.")
        self.rows.addWidget(Prose(hint, "small"))
        self.rows.addWidget(self.sound)
        self.rows.addWidget(self.calm)
        self.when.activated.connect(lambda: self._keep(warning_minutes=self.when.currentData()))
        self.sound.clicked.connect(lambda: self._keep(warning_sound=self.sound.isChecked()))
        self.calm.clicked.connect(lambda: self._keep(calm_countdown=self.calm.isChecked()))
        desk.settings_changed.connect(self._show)
        self._show()

    def _keep(self, **changed: object) -> None:
        self._desk.keep_settings(self._desk.settings.model_copy(update=changed))

    def _show(self) -> None:
        settings = self._desk.settings
        wanted = settings.warning_minutes
        choices = [self.when.itemData(at) for at in range(self.when.count())]
        if wanted not in choices:
            self.when.addItem(self.tr("{count} minutes before the end").format(count=wanted), wanted)
            choices.append(wanted)
        self.when.setCurrentIndex(choices.index(wanted))
        self.sound.setChecked(settings.warning_sound)
        self.calm.setChecked(settings.calm_countdown)
