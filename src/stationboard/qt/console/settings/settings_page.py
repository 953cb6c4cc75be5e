"""The page of the settings that hold for every lesson."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.domain.sentence import Sentence
from stationboard.library.settings import ThemeChoice, WindowTheme
from stationboard.machine.sound import SoundName
from stationboard.qt.console.look.style import MARGIN, enlarged
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.one_of_many import OneOfMany
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.switches import OneOf, Switch
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.settings.pin_card import PinCard
from stationboard.qt.console.settings.volume_slider import VolumeSlider
from stationboard.qt.console.settings.warnings_card import WarningsCard
from stationboard.qt.library_desk import LibraryDesk

_WIDEST: Final = 760
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

    def play(self, name: SoundName) -> None:
        """Play one of the sounds of a lesson."""
        ...


class SettingsPage(ScrollPage):
    """Shows the settings; each takes effect at once, by the desk's `settings_changed`.

    `languages` are codes with names, for the board. Signals: `numbers_wished` to see which screen is which;
    `folder_wished` to see where everything is kept.
    """

    numbers_wished = Signal()
    folder_wished = Signal()

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
        self.console_system = OneOf(self.tr("As the system"))
        self.console_contrast = OneOf(self.tr("High contrast"))
        self.console_system.setAccessibleName(self.tr("This window: as the system"))
        self.console_contrast.setAccessibleName(self.tr("This window: high contrast"))
        self.names = Switch(self.tr("Show the names of the students"))
        self.twelve, self.twenty_four = OneOf(self.tr("1:10")), OneOf(self.tr("13:10"))
        self.twelve.setAccessibleName(self.tr("Clock of 12 hours"))
        self.twenty_four.setAccessibleName(self.tr("Clock of 24 hours"))
        self.reduced_motion = Switch(self.tr("Nothing slides or grows"))
        self.system_motion = Prose(self.tr("Your system asks for no motion: nothing does already."), "small")
        self.system_motion.hide()
        self.silent = Switch(self.tr("No sound at all"))
        self.volume = VolumeSlider(self.tr("Volume"))
        self.test = PlainButton(self.tr("Test sound"), icon="volume-2")
        self.sounds = {name: PlainButton(words, icon="play") for name, words in self._sound_names()}
        self.sound_message = Notice()
        self.folder = Prose("")
        self.to_safety = PlainButton(self.tr("See how safe it is…"), icon="shield-check")
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

    def tell_system(self, *, no_motion: bool) -> None:
        """Say what the whole computer has been asked for."""
        self.system_motion.setVisible(no_motion)

    def show_folder(self, folder: str) -> None:
        """Tell where classes, routines and settings are kept."""
        self.folder.show_text(folder)

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

    def _sound_names(self) -> tuple[tuple[SoundName, str], ...]:
        return (
            (SoundName.WARNING, self.tr("Warning")),
            (SoundName.CLEAN_UP, self.tr("Clean up")),
            (SoundName.WALK, self.tr("Walk to another room")),
            (SoundName.START, self.tr("A round starts")),
            (SoundName.END, self.tr("Time is up")),
        )

    def _assemble(self) -> None:
        self.rows.addWidget(Text(self.tr("Settings"), "title"))
        words = self.tr("Each takes effect at once, the time of the warning with the next lesson.")
        self.rows.addWidget(Prose(words, "muted"))
        self._add_card(
            self.tr("The board"),
            _line(self.tr("Board is on"), self.screen_),
            _line("", self.numbers),
            _line(self.tr("Colors"), self.board_light, self.board_dark),
            _line(self.tr("Language"), self.language),
            _line(self.tr("Names"), self.names),
            _line(self.tr("Motion"), self.reduced_motion),
            self.system_motion,
        )
        self._lay(self.warnings)
        self._add_card(
            self.tr("Sound"),
            FormLine(self.tr("Volume"), self.volume),
            _line("", self.test),
            _line(self.tr("Hear each"), *self.sounds.values()),
            _line(self.tr("Silence"), self.silent),
            self.sound_message,
        )
        self._add_card(
            self.tr("This window"),
            _line(
                self.tr("Colors"),
                self.console_system,
                self.console_light,
                self.console_dark,
                self.console_contrast,
            ),
            _line(self.tr("Letters"), self.text_size),
            _line(self.tr("Clock"), self.twelve, self.twenty_four),
        )
        self._add_card(
            self.tr("Where classes, routines and settings are kept"), self.folder, _line("", self.to_safety)
        )
        self._lay(self.lock)
        self.rows.addStretch(1)
        for choices in (
            (self.board_light, self.board_dark),
            (self.console_system, self.console_light, self.console_dark, self.console_contrast),
            (self.twelve, self.twenty_four),
        ):
            group = OneOfMany(self)
            for button in choices:
                group.addButton(button)

    def _add_card(self, title: str, *widgets: QWidget) -> None:
        card = Card(margin=MARGIN)
        card.rows.addWidget(Text(title, "strong"))
        for widget in widgets:
            card.rows.addWidget(widget)
        self._lay(card)

    def _lay(self, card: Card) -> None:
        """Put a card no wider than is good to read; the row tells its height for the width it really gets."""
        WithLetters(card, lambda: card.setMaximumWidth(enlarged(_WIDEST)))
        row = QHBoxLayout()
        row.addWidget(card, 1)
        row.addStretch(0)
        self.rows.addLayout(row)

    def _connect(self) -> None:
        self.screen_.activated.connect(lambda: self._keep(board_screen=str(self.screen_.currentData())))
        self.language.activated.connect(lambda: self._keep(language=str(self.language.currentData())))
        self.board_light.clicked.connect(lambda: self._keep(board_theme=ThemeChoice.LIGHT))
        self.board_dark.clicked.connect(lambda: self._keep(board_theme=ThemeChoice.DARK))
        for button, theme in self._window_themes():
            button.clicked.connect(lambda _=False, theme=theme: self._keep(console_theme=theme))
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
        for name, hear in self.sounds.items():
            hear.setAccessibleName(self.tr("Hear: {sound}").format(sound=hear.label))
            hear.clicked.connect(lambda _=False, name=name: self._hear(name))
        self.to_safety.clicked.connect(self.folder_wished)
        self._desk.settings_changed.connect(self._show)

    def _keep(self, **changed: object) -> None:
        self._desk.keep_settings(self._desk.settings.model_copy(update=changed))

    def _window_themes(self) -> tuple[tuple[OneOf, WindowTheme], ...]:
        return (
            (self.console_system, WindowTheme.SYSTEM),
            (self.console_light, WindowTheme.LIGHT),
            (self.console_dark, WindowTheme.DARK),
            (self.console_contrast, WindowTheme.CONTRAST),
        )

    def _hear(self, name: SoundName) -> None:
        self._chimes.play(name)
        self.look()

    def _test(self) -> None:
        self._chimes.test()
        self.look()

    def _show(self) -> None:
        settings = self._desk.settings
        self._show_screens(settings.board_screen)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        dark = ThemeChoice.DARK
        (self.board_dark if settings.board_theme is dark else self.board_light).setChecked(True)
        for button, theme in self._window_themes():
            if theme == settings.console_theme:
                button.setChecked(True)
        (self.twelve if settings.twelve_hours else self.twenty_four).setChecked(True)
        self.text_size.setCurrentIndex(self.text_size.findData(settings.text_percent))
        self.names.setChecked(settings.names_on_board)
        self.reduced_motion.setChecked(settings.reduced_motion)
        self.silent.setChecked(settings.silent)
        for hear in (self.test, *self.sounds.values()):
            hear.setEnabled(not settings.silent)
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
    """A label, and beside it what is chosen by it, line after line where there is no room in one."""
    if len(widgets) == 1 and isinstance(widgets[0], Switch):
        return FormLine(label, *widgets)
    held = QWidget()
    row = WrapRow(held)
    for widget in widgets:
        row.addWidget(widget)
    policy = held.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    held.setSizePolicy(policy)
    return FormLine(label, held)
