"""The look of the teacher's windows: palette, type sizes and style sheet, all made from the colors."""

from __future__ import annotations

from string import Template
from typing import Final

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from stationboard.library.settings import ThemeChoice, WindowTheme
from stationboard.qt.console.look.colors import Colors, colors_for
from stationboard.qt.fonts import BOARD_FAMILY, SECOND_FAMILY

TITLE: Final = 26
BODY: Final = 15
SMALL: Final = 13
"""The three type sizes in pixels; only the countdown has one of its own."""
HEADING: Final = 19
"""The name of the class above the pages, in pixels."""

RADIUS: Final = 10
"""Of cards and buttons, in pixels."""
GAP: Final = 12
"""Between things that belong together, in pixels."""
MARGIN: Final = 24
"""Around a page, in pixels."""


def wear(app: QApplication, choice: ThemeChoice | WindowTheme, percent: int = 100) -> None:
    """Dress all windows of `app`, with letters of `percent` of their size; the bundled fonts must have been
    loaded.
    """
    colors = colors_for(choice)
    worn = sheet(colors, percent)
    if app.styleSheet() == worn:
        return  # dressing takes a tenth of a second, in which no board is painted
    # Each of these tells every widget to measure itself anew: no more of them than there must be.
    if not app.styleSheet():
        app.setStyle("Fusion")
    paints = palette(colors)
    if app.palette() != paints:
        app.setPalette(paints)
    letters = _letters(BODY * percent // 100, QFont.Weight.Normal)
    if app.font() != letters:
        app.setFont(letters)
    app.setStyleSheet(worn)


def font(size: int = BODY, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False) -> QFont:
    """The console's letters: `size` in pixels, enlarged as the windows are; with `tabular` all digits are
    equally wide.
    """
    made = _letters(enlarged(size), weight)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def enlarged(pixels: int) -> int:
    """A length that holds letters, as large as the teacher wants the letters to be."""
    worn = QApplication.font()
    if worn.family() != BOARD_FAMILY or worn.pixelSize() <= BODY:
        return pixels
    return pixels * worn.pixelSize() // BODY


def _letters(size: int, weight: QFont.Weight) -> QFont:
    made = QFont()
    made.setFamilies([BOARD_FAMILY, SECOND_FAMILY])
    made.setPixelSize(size)
    made.setWeight(weight)
    return made


def palette(colors: Colors) -> QPalette:
    """The palette that Fusion paints its own parts with."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, color in (
        (role.Window, colors.page),
        (role.WindowText, colors.ink),
        (role.Base, colors.card),
        (role.AlternateBase, colors.chip),
        (role.Text, colors.ink),
        (role.PlaceholderText, colors.muted),
        (role.Button, colors.card),
        (role.ButtonText, colors.ink),
        (role.BrightText, colors.now),
        (role.ToolTipBase, colors.primary),
        (role.ToolTipText, colors.on_primary),
        (role.Highlight, colors.blue),
        (role.HighlightedText, colors.on_blue),
        (role.Link, colors.blue),
        (role.Mid, colors.line),
        (role.Midlight, colors.line),
        (role.Dark, colors.edge),
        (role.Accent, colors.blue),
    ):
        made.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colors.past_ink))
    return made


def sheet(colors: Colors, percent: int = 100) -> str:
    """The style sheet for what Fusion and the palette leave plain.

    Widgets choose their look by properties: texts by `role` (title, strong, muted, small) and by what
    they lie `on` (side, amber), papers by `paper` (card, amber, blue, side, panel, rule, clear).
    """
    named = {name: getattr(colors, name) for name in Colors.__slots__}
    return Template(_SHEET).substitute(
        named,
        title=TITLE * percent // 100,
        body=BODY * percent // 100,
        small=SMALL * percent // 100,
        heading=HEADING * percent // 100,
        radius=RADIUS,
    )


_SHEET: Final = """
QLabel { background: transparent; color: $ink; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 700; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${small}px; }
QLabel[on="side"] { color: $side_ink; }
QLabel[on="side"][role="small"] { color: $side_muted; }
QLabel[on="amber"] { color: $amber_ink; }

QFrame[paper="card"] { background: $card; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[paper="amber"] { background: $amber_paper; border: 1px solid $amber_line; border-radius: ${radius}px; }
QFrame[paper="blue"] { background: $blue_paper; border: 1px solid $blue; border-radius: ${radius}px; }
QWidget[paper="side"] { background: $side; }
QFrame[paper="panel"] { background: $card; border: none; border-left: 1px solid $line; }
QFrame[paper="panel"][leftward="true"] { border-left: none; border-right: 1px solid $line; }
QFrame[paper="rule"] { background: $line; border: none; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[paper="clear"] { background: transparent; }
QScrollBar:vertical { width: 10px; margin: 2px; background: transparent; border: none; }
QScrollBar:horizontal { height: 10px; margin: 2px; background: transparent; border: none; }
QScrollBar::handle { background: $edge; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QTimeEdit, QComboBox {
    background: $card; color: $ink; border: 1px solid $edge; border-radius: 8px; padding: 7px 10px;
    selection-background-color: $blue; selection-color: $on_blue;
}
QLineEdit[role="title"] { font-size: ${title}px; font-weight: 700; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QTimeEdit:focus,
QComboBox:focus { border: 2px solid $blue; padding: 6px 9px; }
QLineEdit:disabled, QComboBox:disabled { color: $past_ink; background: $card; border-color: $line; }
QComboBox QAbstractItemView {
    background: $card; color: $ink; border: 1px solid $edge; outline: none;
    selection-background-color: $blue_paper; selection-color: $ink;
}
QListWidget { background: $card; color: $ink; border: 1px solid $edge; border-radius: 8px; padding: 4px;
    outline: none; }
QListWidget:focus { border: 2px solid $blue; padding: 3px; }
QListWidget::item { border-radius: 6px; padding: 0 8px; color: $ink; }
QListWidget::item:hover { background: $chip; }
QListWidget::item:selected { background: $blue_paper; color: $ink; }
QListWidget[paper="clear"] { background: transparent; border: 2px solid transparent; padding: 0; }
QListWidget[paper="clear"]:focus { border-color: $blue; padding: 0; }
QListWidget::item:focus { border: 2px solid $blue; }
QCheckBox, QRadioButton { background: transparent; spacing: 10px; padding: 3px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $blue; border-radius: 6px; padding: 1px; }

QMenu { background: $card; color: $ink; border: 1px solid $edge; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 7px 22px 7px 14px; border-radius: 6px; }
QMenu::item:selected { background: $blue_paper; color: $ink; }
QMenu::item:disabled { color: $past_ink; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QToolTip { background: $primary; color: $on_primary; border: none; padding: 6px 9px; font-size: ${small}px; }
"""
