"""Starts the program, and starts it again whenever it crashes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from types import FrameType
from typing import Final

from stationboard.supervision.endings import crash_of
from stationboard.supervision.restarts import Restarts, Verdict
from stationboard.supervision.terms import Terms

PASSED_ON: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
"""What asks the supervisor to end asks the program."""
GIVEN_UP: Final = 1
SENTENCE: Final = (
    "Station Board stopped working several times in a row, in safe mode too, and was not started again; "
    "a lesson under way is kept."
)


class Supervisor:
    """Watches over one program at a time; should it be killed itself, the program lives on."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        now: Callable[[], float] = time.monotonic,  # noqa: TID251 - it loads nothing, not even our clock
    ) -> None:
        self._command = command
        self._environment = environment
        self._now = now
        self._restarts = Restarts()
        self._asked: int | None = None
        self._child: subprocess.Popen[bytes] | None = None

    def run(self) -> int:
        """Run the program to its end; its exit status, negative where a signal ended it.

        Raises:
            OSError: it cannot be started.
        """
        before = [(number, signal.signal(number, self._pass_on)) for number in PASSED_ON]
        try:
            return self._run()
        finally:
            for number, action in before:
                signal.signal(number, action)

    def _run(self) -> int:
        terms = Terms(supervised=True)
        while True:
            status = self._run_once(terms)
            crash = crash_of(status)
            if crash is None or self._asked is not None:
                return status
            match self._restarts.crashed(self._now()):
                case Verdict.AGAIN:
                    terms = Terms(supervised=True, after=crash, safe=terms.safe)
                case Verdict.SAFE:
                    terms = Terms(supervised=True, after=crash, safe=True)
                case Verdict.ENOUGH:
                    sys.stderr.write(SENTENCE + "\n")
                    return GIVEN_UP

    def _run_once(self, terms: Terms) -> int:
        with subprocess.Popen(self._command, env=terms.environment(self._environment)) as child:
            self._child = child
            if self._asked is not None:  # while it was being started
                child.send_signal(self._asked)
            return child.wait()

    def _pass_on(self, number: int, _frame: FrameType | None) -> None:
        self._asked = number
        if self._child is not None:
            if sys.platform == "win32":  # the console has told the program already
                return
            self._child.send_signal(number)


def supervise(words: Sequence[str]) -> int:
    """Run this same program with the command line `words` under supervision; its exit status.

    Raises:
        OSError: the program cannot be started a second time on this computer.
    """
    status = Supervisor((*_this_program(), *words), os.environ).run()
    if status < 0:
        # Whoever started us is told the same: ended by this signal.
        signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    return status


def _this_program() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    # `python -m` looks in the present folder too, which the installed command must not.
    as_module = sys.modules["__main__"].__spec__ is not None
    return (sys.executable, *(() if as_module else ("-P",)), "-m", "stationboard")
