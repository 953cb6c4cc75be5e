"""The real program, answering questions about itself on standard input; run with its command line's words.

It changes nothing in the program: it looks, on the GUI thread, and tells. Whoever asks moves mouse and keys,
or where there is no screen lets it press a button or change a class (`acting.py`).
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from stationboard.board.marks import Text
from stationboard.lesson.reading import View
from stationboard.machine.clock import SystemClock
from stationboard.main import main
from stationboard.qt.board_view import BoardView
from stationboard.qt.lesson_desk import LessonDesk
from tests.whole.acting import Heart, all_saved, press, write, written


class Answers(QObject):
    """Answers each question on the thread of the windows."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._heart = Heart(self)
        self.asked.connect(self._answer)

    def _answer(self, line: str) -> None:
        print(json.dumps(_answer_to(json.loads(line), self._heart)), flush=True)  # noqa: T201 - whoever asked reads it


def _answer_to(question: dict[str, str], heart: Heart) -> object:
    match question["ask"]:
        case "where":
            return _place_of(question["name"])
        case "board":
            return _board_texts()
        case "names":
            return sorted({_name_of(widget) for widget in _widgets() if _name_of(widget)})
        case "grab":
            view = _board()
            return view is not None and view.grab().save(question["file"])
        case "focus":
            focus = QApplication.focusWidget()
            return focus is not None and focus.isActiveWindow() and (focus.objectName() or _name_of(focus))
        case "windows":
            return _windows()
        case "active":
            window = QApplication.activeWindow()
            # The types leave out that no window of ours may be in front.
            return window is not None and window.windowTitle()  # pyright: ignore[reportUnnecessaryComparison]
        case "lesson":
            return _lesson()
        case "cut":
            return _cut_texts()
        case "press":
            return press(question["name"])
        case "write":
            return write(question["word"])
        case "written":
            return written()
        case "saved":
            return all_saved()
        case "gap":
            return heart.longest()
        case _:
            return None


def _lesson() -> dict[str, object] | None:
    """What is left of the phase in milliseconds, at which moment, and what the board says then."""
    application = QApplication.instance()
    desk = None if application is None else application.findChild(LessonDesk)
    reading = None if desk is None else desk.reading()
    if reading is None:
        return None
    return {
        "incl": SystemClock().incl(),
        "left": reading.left,
        "index": reading.index,
        "over": reading.view is View.FINISHED,
        "events": len(desk.log.events) if desk is not None and desk.log is not None else 0,
        "board": _board_texts(),
        "pid": os.getpid(),
    }


def _widgets() -> list[QWidget]:
    return [widget for widget in QApplication.allWidgets() if widget.isVisible()]


def _name_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (str(text()) if callable(text) else "")


def _place_of(name: str) -> list[int] | None:
    """The middle of the widget on the screen: one named exactly so, else one whose name begins so."""
    for fits in (str.__eq__, str.startswith):
        for widget in _widgets():
            if fits(_name_of(widget), name) and not widget.visibleRegion().isEmpty():
                middle = widget.mapToGlobal(widget.visibleRegion().boundingRect().center())
                return [middle.x(), middle.y()]
    return None


def _board() -> BoardView | None:
    for window in QApplication.topLevelWidgets():
        if window.windowTitle() == "Station Board" and (views := window.findChildren(BoardView)):
            return views[0]
    return None


def _board_texts() -> list[str] | None:
    view = _board()
    if view is None or view.picture is None:
        return None
    return [mark.text for mark in view.picture.marks if isinstance(mark, Text)]


def _windows() -> dict[str, object]:
    """Where the board and the console are, whether they fill a screen, and which of them is in front."""
    return {
        type(window).__name__: {
            "place": window.geometry().getRect(),
            "full": window.isFullScreen(),
            "active": window.isActiveWindow(),
        }
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and type(window).__name__ in {"BoardWindow", "ConsoleWindow"}
    }


def _cut_texts() -> list[str]:
    """Texts of the board whose box reaches out of its picture."""
    view = _board()
    if view is None or view.picture is None:
        return []
    width, height = view.picture.width, view.picture.height
    return [
        mark.text
        for mark in view.picture.marks
        if isinstance(mark, Text)
        and (mark.box.x < 0 or mark.box.y < 0 or mark.box.right > width or mark.box.bottom > height)
    ]


def _listen() -> None:
    answers: Answers | None = None
    for line in sys.stdin:
        while QApplication.instance() is None:
            threading.Event().wait(0.02)
        if answers is None:
            answers = Answers()
            application = QApplication.instance()
            assert application is not None
            answers.moveToThread(application.thread())
        answers.asked.emit(line)


if __name__ == "__main__":
    threading.Thread(target=_listen, daemon=True).start()
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
    sys.exit(main(sys.argv[1:]))
