"""Starts the program with its windows under a supervisor, headless commands without one."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from stationboard.supervision.terms import terms_of, wants_supervisor


def start() -> int:
    """Run what the command line asks for; the exit status is that of `stationboard.main.main`."""
    words = sys.argv[1:]
    if wants_supervisor(words, os.environ):
        from stationboard.supervision.supervisor import supervise  # noqa: PLC0415 - a child does not need it

        with suppress(OSError):  # no second process to be had: then without a supervisor
            return supervise(words)
    from stationboard.main import main  # noqa: PLC0415 - a supervisor loads nothing

    if not terms_of(os.environ).supervised:
        return main(words)
    from stationboard.supervision.endings import UNHANDLED  # noqa: PLC0415 - see above

    try:
        return main(words)
    except Exception as error:  # noqa: BLE001 - whatever it was, the supervisor starts the program again
        sys.excepthook(type(error), error, error.__traceback__)
        return UNHANDLED


if __name__ == "__main__":
    sys.exit(start())
