"""Opens the program's windows, with a lesson running where the command line names one."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Final, assert_never

from stationboard.commands.trouble import InputError
from stationboard.machine.clock import SystemClock
from stationboard.machine.instance import Claim, claim
from stationboard.store.disk import LocalDisk
from stationboard.store.glimpse import Now, glimpse
from stationboard.store.places import Places, find_places
from stationboard.supervision.terms import Terms, terms_of

if TYPE_CHECKING:
    from stationboard.qt.board_window import BoardWindow
    from stationboard.qt.first_lesson import FirstLesson

NOT_ANSWERING: Final = "not answering"
"""The cause of an interruption after which the teacher opened the program anew."""


def windows_command(routine: str | None, wish: argparse.Namespace) -> int:
    """Run the program until it is closed; where it is open already, let it come forward.

    Args:
        routine: the routine to start at once; the console's start page where there is none.
        wish: the command line, with the class and the day of `run`.

    Raises:
        InputError: the routine or the class named cannot be found or read, or the program that is open does
            not answer.
    """
    terms, places = terms_of(os.environ), find_places(os.environ)
    taken, after = claim(places.lock), terms.after
    if taken is None:
        taken, after = _meet(places), after or NOT_ANSWERING
    if taken is None:
        return 0
    # After a crash the lesson file tells what was under way; nothing is begun a second time.
    begun = None if terms.after else routine
    window, mishap = _first_light(terms, places, coming=begun is not None)
    try:
        first = None if begun is None else _first_lesson(begun, wish)
        return _run(first, places, taken, Terms(after=after, safe=terms.safe), (window, mishap))
    except InputError:
        if window is not None:
            window.put_away()
        raise


def _first_light(
    terms: Terms, places: Places, *, coming: bool
) -> tuple[BoardWindow | None, Exception | None]:
    """The board's window, open at once where a lesson is `coming` or goes on, and why not where it should be.

    What it shows needs a tenth of the program; the rest is loaded while the class looks at it.
    """
    if terms.safe:
        return None, None
    try:
        clock, disk = SystemClock(), LocalDisk()
        now = Now(clock.incl(), clock.wall(), clock.boot_id())
        lesson = glimpse(disk, places.slots)
        goes_on = lesson is not None and lesson.seems_to_go_on(now)
        if not (goes_on or coming):
            return None, None
        from stationboard.qt.application import open_application
        from stationboard.qt.first_light import open_first_light
        from stationboard.store.afterglow_file import read_afterglow

        open_application()
        glow = read_afterglow(disk, places.afterglow)
        scene = None if glow is None else glow.scene
        true = (
            scene is not None and lesson is not None and scene.is_true(lesson.checksum, now.boot_id, now.incl)
        )
        return open_first_light(glow, scene if true else None, clock.incl), None
    except Exception as error:  # noqa: BLE001 - it is the lesson that must come, not what comes before it
        return None, error


def _run(
    first: FirstLesson | None,
    places: Places,
    taken: Claim,
    terms: Terms,
    lit: tuple[BoardWindow | None, Exception | None],
) -> int:
    # Only now: all of this takes longer to load than a picture of the board to paint.
    from stationboard.machine.resources import ResourcesMissingError
    from stationboard.planning.compiling import PlanError
    from stationboard.qt.app import Circumstances, run_application
    from stationboard.store.loose_files import UnreadableFileError

    window, mishap = lit
    try:
        return run_application(first, Circumstances(places, taken, terms.after, terms.safe, window, mishap))
    except (PlanError, ResourcesMissingError, UnreadableFileError) as error:
        raise InputError(str(error)) from error


def _first_lesson(routine: str, wish: argparse.Namespace) -> FirstLesson:
    from stationboard.commands.finding import find
    from stationboard.commands.rehearsing import expect_day
    from stationboard.domain.routine import PlaceInCycle
    from stationboard.qt.first_lesson import FirstLesson

    found = find(routine, getattr(wish, "class_name", None))
    day = getattr(wish, "day", 1)
    expect_day(found.routine, day)
    return FirstLesson(found.roster, found.routine, PlaceInCycle(day=day))


def _meet(places: Places) -> Claim | None:
    """Settle with the program that is open already; our claim where we may open all the same."""
    from stationboard.machine.meeting import meeting_name
    from stationboard.qt.second_start import Declined, HandedOver, Taken, settle

    outcome = settle(places.lock, meeting_name(places.root), SystemClock().wall)
    match outcome:
        case Taken(taken):
            return taken
        case Declined(asked=False):
            raise InputError("Station Board is already open but does not answer.")
        case HandedOver() | Declined():
            return None
        case _:
            assert_never(outcome)
