"""Opens the board's window before the program is loaded, where a lesson is going to be on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stationboard.machine.clock import SystemClock
from stationboard.store.disk import LocalDisk
from stationboard.store.glimpse import Now, glimpse
from stationboard.store.places import Places

if TYPE_CHECKING:
    from stationboard.qt.board_window import BoardWindow


class Lit(NamedTuple):
    """The board's window, if it is open already, and what went wrong on the way to it, if anything did."""

    window: BoardWindow | None = None
    mishap: Exception | None = None


def first_light(places: Places, *, coming: bool) -> Lit:
    """Open the window at once where a lesson is `coming` or goes on; what it shows is a tenth of the program.

    Never raises: it is the lesson that must come, not what comes before it.
    """
    try:
        return _first_light(places, coming=coming)
    except Exception as error:  # noqa: BLE001 - see above
        return Lit(mishap=error)


def _first_light(places: Places, *, coming: bool) -> Lit:
    clock, disk = SystemClock(), LocalDisk()
    now = Now(clock.incl(), clock.wall(), clock.boot_id())
    lesson = glimpse(disk, places.slots)
    if not coming and (lesson is None or not lesson.seems_to_go_on(now)):
        return Lit()
    # Only now: the teacher may want no more than the console.
    from stationboard.qt.application import open_application
    from stationboard.qt.first_light import open_first_light
    from stationboard.store.afterglow_file import read_afterglow

    open_application()
    glow = read_afterglow(disk, places.afterglow)
    scene = None if glow is None else glow.scene
    if scene is not None and (lesson is None or not scene.is_true(lesson.checksum, now.boot_id, now.incl)):
        scene = None
    return Lit(*open_first_light(glow, scene, clock.incl))
