"""Sets up what lies behind the windows: store, clock, the desks of lesson and library."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from stationboard.domain.quantity import Millis
from stationboard.machine.clock import SystemClock
from stationboard.machine.lesson_clock import LessonClock
from stationboard.machine.resources import resource_folder
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.lesson_keeper import LessonKeeper, anchor_of
from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.safety_desk import SafetyDesk
from stationboard.qt.saving_light import SavingLight
from stationboard.qt.saving_standing import SavingStanding
from stationboard.store.afterglow_file import AfterglowFile
from stationboard.store.ballast import Ballast
from stationboard.store.bundled import load_bundled
from stationboard.store.computer import computer_name
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.interruptions import Interruptions
from stationboard.store.keeping import Keeping
from stationboard.store.lesson_file import LessonFile, read_lesson, set_aside
from stationboard.store.library_folder import LibraryFolder
from stationboard.store.owned_disk import OwnedDisk
from stationboard.store.places import find_places
from stationboard.store.problem import Problem, Trouble
from stationboard.store.recovering import LeftBehind, Recovered, read_left, recover
from stationboard.store.slots import LessonSlots
from stationboard.store.unlocking import UnlockFile
from stationboard.store.writers import Writers


@dataclass(frozen=True, slots=True)
class Desks:
    """All that the windows need."""

    lesson: LessonDesk
    library: LibraryDesk
    folder: LibraryFolder
    keeper: LessonKeeper
    system: SystemClock
    writers: Writers
    interruptions: Interruptions
    found: Recovered | LeftBehind | None
    """The lesson that the program had left behind when it stopped."""
    left: Mapping[Path, LeftBehind]
    """Lessons that were over then and not yet kept, by the files they lie in."""
    forgotten: UnlockFile
    """Where a teacher who forgot the PIN asks for help."""
    safety: SafetyDesk
    saving: SavingStanding
    lesson_file: LessonFile
    glow_file: AfterglowFile


def set_up(parent: QObject, ours: Callable[[], bool] = lambda: True) -> Desks:
    """Read what is kept on this computer and make the desks; neither a damaged file nor a library in a
    folder that does not answer stops anything.

    Nothing is written once `ours` says that the data folder is another program's.
    """
    system, disk = SystemClock(), OwnedDisk(LocalDisk(), ours)
    files, places = Files(disk), find_places(os.environ)
    saving = SavingLight(parent)
    ballast = Ballast(files, places.ballast)
    writers = Writers(system.incl, saving.tell, running=ballast.saving)
    writers.local.ask(ballast.lay)
    # The lesson that was under way comes first: it needs nothing of the library.
    slots = LessonSlots(files, places.slots)
    kept = read_lesson(slots)
    clock = LessonClock(system)
    found = recover(kept, anchor_of(system, clock)) if kept is not None else None
    left = read_left(files, places)
    lost = set_aside(files, places, system.wall()) if found is None else None
    problems = () if lost is None else (lost,)
    if isinstance(found, LeftBehind) and found.left_open is not None:
        name = found.log.state.opened.roster.name
        problems = (Problem(Trouble.LEFT_OPEN, "lesson", name, "", system.wall(), copy_from=found.left_open),)
    clock.offset = found.offset if isinstance(found, Recovered) else Millis(0)
    file = LessonFile(slots, writers.local, lambda: anchor_of(system, clock))
    lesson = LessonDesk(clock, file, parent)
    device = computer_name(files, places.computer, platform.node())
    keeping = Keeping(files, places.shadows, places.backups, places.quarantine, system.wall, device)
    folder = LibraryFolder(keeping, places, writers.library, writers.local)
    bundled = load_bundled(disk, resource_folder())
    library = LibraryDesk(folder.load(), bundled, folder, parent, problems)
    standing = SavingStanding(library, saving, system.wall)
    keeper = LessonKeeper(lesson, clock, file, library)
    interruptions = Interruptions(files, places.interruptions, writers.local)
    safety = SafetyDesk(library, folder, interruptions.count_in_lessons)
    forgotten = UnlockFile(files, places.unlock)
    return Desks(
        lesson,
        library,
        folder,
        keeper,
        system,
        writers,
        interruptions,
        found,
        left,
        forgotten,
        safety,
        standing,
        file,
        AfterglowFile(files, places.afterglow, writers.local),
    )
