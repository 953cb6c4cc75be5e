"""Opens the program's windows, with a lesson running where the command line names one."""

from __future__ import annotations

import argparse

from stationboard.commands.finding import find
from stationboard.commands.rehearsing import expect_day
from stationboard.commands.trouble import InputError
from stationboard.domain.routine import PlaceInCycle
from stationboard.planning.compiling import PlanError


def windows_command(routine: str | None, wish: argparse.Namespace) -> int:
    """Run the program until it is closed.

    Args:
        routine: the routine to start at once; the console's start page where there is none.
        wish: the command line, with the class and the day of `run`.

    Raises:
        InputError: the routine or the class named cannot be found or read.
    """
    found = find(routine, getattr(wish, "class_name", None)) if routine is not None else None
    day = getattr(wish, "day", 1)
    if found is not None:
        expect_day(found.routine, day)
    # Only now, so that a wrong name is told before Qt is loaded.
    from stationboard.qt.app import AlreadyOpenError, run_application
    from stationboard.qt.first_lesson import FirstLesson

    first = None
    if found is not None:
        first = FirstLesson(found.roster, found.routine, PlaceInCycle(day=day))
    try:
        return run_application(first)
    except (PlanError, AlreadyOpenError) as error:
        raise InputError(str(error)) from error
