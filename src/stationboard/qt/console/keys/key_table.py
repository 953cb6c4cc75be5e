"""The table of all keys: for the filter that answers them, and for the help sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt


class KeyAct(Enum):
    """What a key does."""

    START_PAUSE = auto()
    NEXT = auto()
    PREVIOUS = auto()
    MORE = auto()
    LESS = auto()
    HOLD = auto()
    EYES = auto()
    HELPED = auto()
    BLANK = auto()
    SHOW_BOARD = auto()
    FULL_SCREEN = auto()
    UNDO = auto()
    REDO = auto()
    LOCK = auto()
    PAGE = auto()
    SETTINGS = auto()
    HELP = auto()
    QUIT = auto()


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key, with Ctrl and Shift where they count."""

    key: Qt.Key
    ctrl: bool = False
    shift: bool = False


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the table: what the keys do, how they are written, and the sentence about them."""

    act: KeyAct | None
    """Nothing for a key that only the part of the window with the focus knows."""
    strokes: tuple[Stroke, ...]
    written: str
    sentence: str


def _plain(*keys: Qt.Key) -> tuple[Stroke, ...]:
    return tuple(Stroke(key) for key in keys)


def _n(context: str, sentence: str) -> str:  # noqa: ARG001 - the translation tool reads both
    """Mark `sentence` for translation."""
    return sentence


TABLE: Final = (
    KeyLine(KeyAct.START_PAUSE, _plain(Qt.Key.Key_Space), "Space", _n("Keys", "Start, pause, go on")),
    KeyLine(
        KeyAct.NEXT,
        _plain(Qt.Key.Key_PageDown, Qt.Key.Key_Right),
        "Page Down, Right",
        _n("Keys", "Go to the next part of the lesson (clicker: forward)"),
    ),
    KeyLine(
        KeyAct.PREVIOUS,
        _plain(Qt.Key.Key_PageUp, Qt.Key.Key_Left),
        "Page Up, Left",
        _n("Keys", "Go back to the part before (clicker: back)"),
    ),
    KeyLine(
        KeyAct.MORE,
        _plain(Qt.Key.Key_Plus, Qt.Key.Key_Equal),
        "+",
        _n("Keys", "One minute more for this part"),
    ),
    KeyLine(KeyAct.LESS, _plain(Qt.Key.Key_Minus), "−", _n("Keys", "One minute less for this part")),
    KeyLine(
        KeyAct.HOLD, _plain(Qt.Key.Key_H), "H", _n("Keys", "Hold this part until you go on, or let it go")
    ),
    KeyLine(KeyAct.EYES, _plain(Qt.Key.Key_E), "E", _n("Keys", "Eyes on me, or go on")),
    KeyLine(
        KeyAct.BLANK,
        _plain(Qt.Key.Key_B, Qt.Key.Key_Period),
        "B, .",
        _n("Keys", "Blank the board, or show it again"),
    ),
    KeyLine(KeyAct.SHOW_BOARD, _plain(Qt.Key.Key_F5), "F5", _n("Keys", "Show the board")),
    KeyLine(
        KeyAct.FULL_SCREEN,
        _plain(Qt.Key.Key_F11),
        "F11",
        _n("Keys", "Board over the full screen, or in a window"),
    ),
    KeyLine(
        KeyAct.HELPED,
        _plain(Qt.Key.Key_N),
        "N",
        _n("Keys", "Who has waited longest for help is helped"),
    ),
    KeyLine(
        KeyAct.PAGE,
        tuple(Stroke(Qt.Key(Qt.Key.Key_1.value + at), ctrl=True) for at in range(9)),
        "Ctrl+1 … 8",
        _n("Keys", "Open the first, second … page"),
    ),
    KeyLine(
        KeyAct.SETTINGS, (Stroke(Qt.Key.Key_Comma, ctrl=True),), "Ctrl+,", _n("Keys", "Open the settings")
    ),
    KeyLine(
        None,
        (),
        "Tab, Shift+Tab",
        _n("Keys", "Go to the next control, or the one before; arrows go on within it"),
    ),
    KeyLine(
        None, (), "M 1 … 9", _n("Keys", "Send the chosen student to the first, second … group or station")
    ),
    KeyLine(None, (), "0", _n("Keys", "Take the chosen students out of their group (class page)")),
    KeyLine(None, (), "L", _n("Keys", "Keep the chosen students in place, or let them go (class page)")),
    KeyLine(None, (), "A", _n("Keys", "Mark the chosen student absent, or present")),
    KeyLine(None, (), "C", _n("Keys", "Call the chosen student, and others, to the teacher")),
    KeyLine(None, (), "G", _n("Keys", "Give the chosen student back to where the group is")),
    KeyLine(None, (), "S", _n("Keys", "Let the chosen student stay here next round")),
    KeyLine(None, (), "W", _n("Keys", "The chosen student waits for help, or has been helped")),
    KeyLine(None, (), "R", _n("Keys", "All rounds of the chosen student")),
    KeyLine(None, (), "Enter", _n("Keys", "All that can be done for the chosen student or group")),
    KeyLine(
        None,
        (),
        "Alt+Up, Alt+Down",
        _n("Keys", "Move the chosen block or station earlier, or later"),
    ),
    KeyLine(None, (), "Arrows", _n("Keys", "Move the chosen thing in the room; with Shift a little")),
    KeyLine(None, (), "R", _n("Keys", "Turn the chosen thing in the room")),
    KeyLine(None, (), "Ctrl+D", _n("Keys", "Copy the chosen thing in the room")),
    KeyLine(None, (), "Delete", _n("Keys", "Take the chosen thing, station or student away")),
    KeyLine(KeyAct.UNDO, (Stroke(Qt.Key.Key_Z, ctrl=True),), "Ctrl+Z", _n("Keys", "Undo")),
    KeyLine(
        KeyAct.REDO,
        (Stroke(Qt.Key.Key_Z, ctrl=True, shift=True), Stroke(Qt.Key.Key_Y, ctrl=True)),
        "Ctrl+Shift+Z",
        _n("Keys", "Redo"),
    ),
    KeyLine(
        KeyAct.LOCK, (Stroke(Qt.Key.Key_L, ctrl=True),), "Ctrl+L", _n("Keys", "Lock the teacher's window")
    ),
    KeyLine(KeyAct.HELP, _plain(Qt.Key.Key_F1, Qt.Key.Key_Question), "F1, ?", _n("Keys", "Show these keys")),
    KeyLine(KeyAct.QUIT, (Stroke(Qt.Key.Key_Q, ctrl=True),), "Ctrl+Q", _n("Keys", "Leave Station Board")),
)
"""Every key of the program."""
