"""Runs the program until it is asked to end."""

from __future__ import annotations

import faulthandler
from dataclasses import dataclass

from stationboard.machine.clock import SystemClock
from stationboard.machine.crash_log import keep_crash_log
from stationboard.machine.faults import Faults
from stationboard.machine.hooks import catch_everything
from stationboard.machine.instance import Claim
from stationboard.machine.logbook import keep_log
from stationboard.qt.application import open_application
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.first_lesson import FirstLesson
from stationboard.qt.program import Program
from stationboard.qt.stopping import StopRequest
from stationboard.store.places import Places


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How the program comes to run.

    `places` is the data folder and `claim` our hold on it; `after` tells in a few words what interrupted the
    run before this one (empty: nothing); `safe` leaves out whatever can be left out. `window` is the board's,
    where it is open already, and `mishap` what kept it from being so.
    """

    places: Places
    claim: Claim
    after: str = ""
    safe: bool = False
    window: BoardWindow | None = None
    mishap: Exception | None = None


def run_application(first: FirstLesson | None, how: Circumstances) -> int:
    """Run the program until it is closed; 0 when it ended well.

    Raises:
        PlanError: `first` cannot be run with its class.
    """
    keep_log(how.places.log)
    crash_log = keep_crash_log(how.places.crash_log, SystemClock().local().isoformat(timespec="seconds"))
    faults = Faults()
    catch_everything(faults)
    if how.mishap is not None:
        faults.note(how.mishap)
    application = open_application(safe=how.safe)
    stop = StopRequest()
    program = Program(application, stop.ask, how.claim, faults, safe=how.safe, window=how.window)
    program.open_board(first, how.after)
    # asyncio takes longer to load than a picture of the board to paint.
    from stationboard.qt.loop import run_until_stopped  # noqa: PLC0415

    program.open_sound()
    program.open_console()
    run_until_stopped(application, stop, lambda: program.stand_by(how.places), program.close, faults)
    how.claim.give_back()
    if crash_log is not None:
        faulthandler.disable()
        crash_log.close()
    return 0
