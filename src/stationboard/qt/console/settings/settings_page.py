"""The page of the settings that hold for every lesson."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.domain.sentence import Sentence
from stationboard.library.settings import ThemeChoice
from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.one_of_many import OneOfMany
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.switches import OneOf, Switch
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.settings.pin_card import PinCard
from stationboard.qt.console.settings.volume_slider import VolumeSlider
from stationboard.qt.console.settings.warnings_card import WarningsCard
from stationboard.qt.library_desk import LibraryDesk

_WIDEST: Final = 760
_LABEL_WIDTH: Final = 110
_TEXT_SIZES: Final = (100, 125, 150, 175, 200)
"""In percent."""


class Loudspeaker(Protocol):
    """What this page needs of the chimes."""

    @property
    def reason(self) -> Sentence | None:
        """Why nothing can be heard just now."""
        ...

    def test(self) -> None:
        """Play the sound a teacher judges the volume by."""
        ...


class SettingsPage(ScrollPage):
    """Shows the settings; each takes effect at once, by the desk's `settings_changed`.

    `languages` are codes with names, for the board. Signal: `numbers_wished` to see which screen is which.
    """

    numbers_wished = Signal()

    def __init__(
        self,
        desk: LibraryDesk,
        chimes: Loudspeaker,
        languages: Sequence[tuple[str, str]],
        screens: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, foot=False)
        self._desk = desk
        self._chimes = chimes
        self._screens = tuple(screens)
        self.screen_ = PickBox(self.tr("Board is on"))
        self.numbers = PlainButton(self.tr("Which screen is which?"), icon="monitor")
        self.language = PickBox(self.tr("Language of the board"))
        for code, name in languages:
            self.language.addItem(name, code)
        self.board_light, self.board_dark = self._light_and_dark(self.tr("Board"))
        self.console_light, self.console_dark = self._light_and_dark(self.tr("This window"))
        self.names = Switch(self.tr("Show the names of the students"))
        self.twelve, self.twenty_four = OneOf(self.tr("1:10")), OneOf(self.tr("13:10"))
        self.twelve.setAccessibleName(self.tr("Clock of 12 hours"))
        self.twenty_four.setAccessibleName(self.tr("Clock of 24 hours"))
        self.reduced_motion = Switch(self.tr("Nothing slides or grows"))
        self.silent = Switch(self.tr("No sound at all"))
        self.volume = VolumeSlider(self.tr("Volume"))
        self.test = PlainButton(self.tr("Test sound"), icon="volume-2")
        self.sound_message = Notice()
        self.text_size = PickBox(self.tr("Size of the letters in this window"))
        for percent in _TEXT_SIZES:
            self.text_size.addItem(self.tr("{percent} %").format(percent=percent), percent)
        self.warnings = WarningsCard(desk)
        self.lock = PinCard(desk)
        self._assemble()
        self._connect()
        self._show()

    def show_screens(self, screens: Sequence[str]) -> None:
        """Offer these screens: one was plugged in, or pulled out."""
        self._screens = tuple(screens)
        self._show()

    def look(self) -> None:
        """Look whether something can be heard."""
        reason = self._chimes.reason
        if self._desk.settings.silent:
            self.sound_message.say(self.tr("Nothing sounds, neither in the lesson nor as a test."))
        elif reason is not None:
            self.sound_message.warn(in_words(reason))
        else:
            self.sound_message.say(self.tr("The test plays the sound that starts a round."))

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.look()

    def _light_and_dark(self, name: str) -> tuple[OneOf, OneOf]:
        light, dark = OneOf(self.tr("Light")), OneOf(self.tr("Dark"))
        light.setAccessibleName(self.tr("{name}: light").format(name=name))
        dark.setAccessibleName(self.tr("{name}: dark").format(name=name))
        return light, dark

    def _assemble(self) -> None:
        self.rows.addWidget(Text(self.tr("Settings"), "title"))
        self.rows.addWidget(Text(self.tr("Each takes effect at once."), "muted"))
        self._add_card(
            self.tr("The board"),
            _line(self.tr("Board is on"), self.screen_),
            _line("", self.numbers),
            _line(self.tr("Colors"), self.board_light, self.board_dark),
            _line(self.tr("Language"), self.language),
            _line(self.tr("Names"), self.names),
            _line(self.tr("Motion"), self.reduced_motion),
        )
        self._lay(self.warnings)
        self._add_card(
            self.tr("Sound"),
            _line(self.tr("Volume"), self.volume, self.test),
            _line(self.tr("Silence"), self.silent),
            self.sound_message,
        )
        self._add_card(
            self.tr("This window"),
            _line(self.tr("Colors"), self.console_light, self.console_dark),
            _line(self.tr("Letters"), self.text_size),
            _line(self.tr("Clock"), self.twelve, self.twenty_four),
        )
        self._lay(self.lock)
        self.rows.addStretch(1)
        for pair in (
            (self.board_light, self.board_dark),
            (self.console_light, self.console_dark),
            (self.twelve, self.twenty_four),
        ):
            group = OneOfMany(self)
            for button in pair:
                group.addButton(button)

    def _add_card(self, title: str, *widgets: QWidget) -> None:
        card = Card(margin=MARGIN)
        card.rows.addWidget(Text(title, "strong"))
        for widget in widgets:
            card.rows.addWidget(widget)
        self._lay(card)

    def _lay(self, card: Card) -> None:
        """Put a card no wider than is good to read; the row tells its height for the width it really gets."""
        card.setMaximumWidth(_WIDEST)
        row = QHBoxLayout()
        row.addWidget(card, 1)
        row.addStretch(0)
        self.rows.addLayout(row)

    def _connect(self) -> None:
        self.screen_.activated.connect(lambda: self._keep(board_screen=str(self.screen_.currentData())))
        self.language.activated.connect(lambda: self._keep(language=str(self.language.currentData())))
        self.board_light.clicked.connect(lambda: self._keep(board_theme=ThemeChoice.LIGHT))
        self.board_dark.clicked.connect(lambda: self._keep(board_theme=ThemeChoice.DARK))
        self.console_light.clicked.connect(lambda: self._keep(console_theme=ThemeChoice.LIGHT))
        self.console_dark.clicked.connect(lambda: self._keep(console_theme=ThemeChoice.DARK))
        self.twelve.clicked.connect(lambda: self._keep(twelve_hours=True))
        self.twenty_four.clicked.connect(lambda: self._keep(twelve_hours=False))
        self.names.clicked.connect(lambda: self._keep(names_on_board=self.names.isChecked()))
        self.reduced_motion.clicked.connect(
            lambda: self._keep(reduced_motion=self.reduced_motion.isChecked())
        )
        self.silent.clicked.connect(lambda: self._keep(silent=self.silent.isChecked()))
        self.volume.valueChanged.connect(lambda: self._keep(volume=self.volume.part))
        self.text_size.activated.connect(lambda: self._keep(text_percent=int(self.text_size.currentData())))
        self.numbers.clicked.connect(self.numbers_wished)
        self.test.clicked.connect(self._test)
        self._desk.settings_changed.connect(self._show)

    def _keep(self, **changed: object) -> None:
        self._desk.keep_settings(self._desk.settings.model_copy(update=changed))

    def _test(self) -> None:
        self._chimes.test()
        self.look()

    def _show(self) -> None:
        settings = self._desk.settings
        self._show_screens(settings.board_screen)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        dark = ThemeChoice.DARK
        (self.board_dark if settings.board_theme is dark else self.board_light).setChecked(True)
        (self.console_dark if settings.console_theme is dark else self.console_light).setChecked(True)
        (self.twelve if settings.twelve_hours else self.twenty_four).setChecked(True)
        self.text_size.setCurrentIndex(self.text_size.findData(settings.text_percent))
        self.names.setChecked(settings.names_on_board)
        self.reduced_motion.setChecked(settings.reduced_motion)
        self.silent.setChecked(settings.silent)
        self.test.setEnabled(not settings.silent)
        with QSignalBlocker(self.volume):
            self.volume.show_part(settings.volume)
        self.look()

    def _show_screens(self, chosen: str) -> None:
        choices = [("", self.tr("The second screen, where there is one"))]
        numbered = self.tr("{number}: {screen}")
        choices.extend(
            (name, numbered.format(number=number, screen=name))
            for number, name in enumerate(self._screens, start=1)
        )
        if chosen and chosen not in self._screens:
            choices.append((chosen, self.tr("{screen} (not connected now)").format(screen=chosen)))
        if [
            (self.screen_.itemData(at), self.screen_.itemText(at)) for at in range(self.screen_.count())
        ] != choices:
            self.screen_.clear()
            for name, shown in choices:
                self.screen_.addItem(shown, name)
        self.screen_.setCurrentIndex(self.screen_.findData(chosen))


def _line(label: str, *widgets: QWidget) -> QWidget:
    """A label, and beside it what is chosen by it."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    name = Text(label)
    LetterWidth(name, _LABEL_WIDTH)
    row.addWidget(name)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, VolumeSlider | Switch) else 0)
    if not any(isinstance(widget, VolumeSlider | Switch) for widget in widgets):
        row.addStretch(1)
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return line
