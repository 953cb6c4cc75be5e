"""Opens the program's windows, with a lesson running where the command line names one."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Final, assert_never

from stationboard.commands.lighting import Lit, first_light
from stationboard.commands.trouble import InputError
from stationboard.machine.clock import SystemClock
from stationboard.machine.instance import Claim, claim
from stationboard.store.places import Places, find_places
from stationboard.supervision.terms import Terms, terms_of

if TYPE_CHECKING:
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
    lit = Lit() if terms.safe else first_light(places, coming=begun is not None)
    try:
        first = None if begun is None else _first_lesson(begun, wish)
        return _run(first, places, taken, Terms(after=after, safe=terms.safe), lit)
    except InputError:
        if lit.window is not None:
            lit.window.put_away()
        raise


def _run(
    first: FirstLesson | None,
    places: Places,
    taken: Claim,
    terms: Terms,
    lit: Lit,
) -> int:
    # Only now: all of this takes longer to load than a picture of the board to paint.
    from stationboard.machine.resources import ResourcesMissingError
    from stationboard.planning.compiling import PlanError
    from stationboard.qt.app import Circumstances, run_application
    from stationboard.store.loose_files import UnreadableFileError

    how = Circumstances(places, taken, terms.after, terms.safe, lit.window, lit.mishap)
    try:
        return run_application(first, how)
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
