"""Makes the pictures in docs/images from the sample lesson: `python scripts/make_images.py`.

Needs no display. Run it after every change to what appears, and look at what it made.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_API", "pyside6")

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from stationboard.board.telling import Manner
from stationboard.board.theme import DARK, LIGHT, Theme
from stationboard.domain.document import BlockId, StudentId
from stationboard.domain.quantity import NOTHING, ClockTime, Instant, Millis, clock_time, minutes, seconds
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.lesson.events import Event
from stationboard.library.settings import Settings, ThemeChoice
from stationboard.machine.faults import Faults
from stationboard.machine.fuse import Fuses
from stationboard.machine.resources import resource_folder
from stationboard.qt.board_presenter import BoardPresenter
from stationboard.qt.board_side import BoardSide
from stationboard.qt.board_view import BoardView
from stationboard.qt.console.look import style
from stationboard.qt.console.run.run_page import RunPage
from stationboard.qt.console.window import ConsoleWindow, Page
from stationboard.qt.console_side import ConsoleSide
from stationboard.qt.desks import set_up
from stationboard.qt.fonts import load_fonts
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter
from stationboard.store.bundled import load_bundled
from stationboard.store.disk import LocalDisk

IMAGES = ROOT / "docs" / "images"
BOARD = (1600, 900)
CONSOLE = (1440, 900)


@dataclass
class StillClock:
    """Stands where it is set; the lesson starts at 9:05."""

    spent: Millis = NOTHING

    def now(self) -> Instant:
        return Instant(self.spent)

    def local(self) -> ClockTime:
        return ClockTime(clock_time(9, 5) + self.spent)

    def date(self) -> str:
        return "2026-11-23"


class NoJournal:
    """Keeps nothing: these lessons are for a picture only."""

    def begin(self, events: tuple[Event, ...]) -> None:
        del events

    def append(self, event: Event) -> None:
        del event


class Sitting:
    """A sample lesson with its board, held still for a picture."""

    def __init__(self, theme: Theme, *, show_room: bool = False) -> None:
        self.clock = StillClock()
        self.desk = LessonDesk(self.clock, NoJournal())
        self.view = BoardView(theme, QtMeasure(), BoardPainter())
        self.view.resize(*BOARD)
        self.presenter = BoardPresenter(
            self.desk, lambda: Settings(reduced_motion=True), Manner, Fuses(Faults()).glide, self.desk
        )
        self.presenter.add_view(self.view)
        bundled = load_bundled(LocalDisk(), resource_folder())
        routine = bundled.routines[0].model_copy(update={"show_room": show_room})
        self.desk.open(bundled.sample_class, routine, PlaceInCycle(), clock_time(10, 25))

    def start(self) -> None:
        self.desk.wish(cmd.Start(self.clock.local()))

    def at(self, spent: Millis) -> None:
        self.clock.spent = spent
        self.desk.look()

    def student(self, first: str) -> StudentId:
        state = self.desk.state
        assert state is not None
        return next(student.id for student in state.opened.roster.students if student.first == first)


def save(widget: QWidget, name: str) -> None:
    widget.show()
    for _ in range(4):  # what lies in a scrolling page finds its size in several goes
        QApplication.processEvents()
    widget.grab().save(str(IMAGES / f"{name}.png"))
    widget.hide()
    print(f"docs/images/{name}.png")


def board_images() -> None:
    for theme, suffix in ((LIGHT, ""), (DARK, "_dark")):
        sitting = Sitting(theme)
        save(sitting.view, f"ready{suffix}")
        sitting.start()
        for name, spent in (
            ("opening", minutes(5)),
            ("round", minutes(33.6)),
            ("warning", minutes(39.5)),
            ("transition", minutes(41.2)),
            ("finished", minutes(85)),
        ):
            sitting.at(spent)
            save(sitting.view, f"{name}{suffix}")
        on_plan = Sitting(theme, show_room=True)
        on_plan.start()
        on_plan.at(minutes(41.2))
        save(on_plan.view, f"room{suffix}")
        paused = Sitting(theme)
        paused.start()
        paused.at(minutes(33.6))
        paused.desk.wish(cmd.Pause())
        save(paused.view, f"paused{suffix}")


def console_images(application: QApplication) -> None:
    for choice, suffix in ((ThemeChoice.LIGHT, ""), (ThemeChoice.DARK, "_dark")):
        style.wear(application, choice)
        sitting = Sitting(LIGHT)
        preview = BoardView(LIGHT, QtMeasure(), BoardPainter(), laid_out_at=QSize(*BOARD))
        sitting.presenter.add_view(preview)
        page = RunPage(sitting.desk, preview, files=LocalDisk())
        empty = [QWidget() for _ in range(4)]
        window = ConsoleWindow(
            sitting.desk,
            (
                Page("Run", "play", page),
                Page("Class & groups", "users", empty[0]),
                Page("Stations", "map-pin", empty[1]),
                Page("Routines", "repeat", empty[2]),
                Page("Settings", "settings", empty[3], at_foot=True),
            ),
        )
        window.resize(*CONSOLE)
        sitting.start()
        sitting.at(minutes(12))
        sitting.desk.wish(cmd.Pause())
        sitting.at(minutes(15))
        sitting.desk.wish(cmd.Resume())
        sitting.at(seconds(36 * 60 + 36))
        sitting.desk.wish(cmd.MarkAbsent(sitting.student("Grace")))
        state = sitting.desk.state
        assert state is not None
        sitting.desk.wish(cmd.MoveStudent(sitting.student("Ravi"), state.chart.groups[0].id))
        save(window, f"console{suffix}")


def setting_up_images(application: QApplication) -> None:
    with TemporaryDirectory() as folder:
        os.environ["STATIONBOARD_DATA"] = folder
        desks = set_up(application)
        console = ConsoleSide(application, desks, BoardSide(desks, application))
        console.window.resize(*CONSOLE)
        for choice, suffix in ((ThemeChoice.LIGHT, ""), (ThemeChoice.DARK, "_dark")):
            settings = desks.library.settings.model_copy(update={"console_theme": choice})
            desks.library.keep_settings(settings)
            for page, name in ((console.stations_page, "stations"), (console.routines_page, "routines")):
                console.window.show_page(page)
                console.window.show()
                console.routines_page.view.blocks.choose(BlockId("rounds"))
                save(console.window, f"{name}{suffix}")
        console.close()
        desks.writer.close(5)


def main() -> None:
    application = QApplication([])
    load_fonts(resource_folder() / "fonts")
    IMAGES.mkdir(parents=True, exist_ok=True)
    board_images()
    console_images(application)
    setting_up_images(application)


if __name__ == "__main__":
    main()
