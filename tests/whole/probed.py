"""The real program off the screen, with or without a supervisor, asked how its lesson stands."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0
"""Seconds until somebody gives up waiting for the program."""

_DRIVEN = str(Path(__file__).parent / "driven.py")
_SUPERVISED = """
import os, sys
from stationboard.supervision.supervisor import Supervisor
sys.exit(Supervisor([sys.executable, *sys.argv[1:]], os.environ).run())
"""

_THEN = """
import runpy, sys
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@dataclass(frozen=True, slots=True)
class Sight:
    """How the lesson stood at the moment `incl` of the clock that counts sleep, both in milliseconds.

    `left` is the rest of the phase numbered `index`, `board` everything written on the board; `over` whether
    the lesson has come to its end; `events` how many its list has.
    """

    incl: int
    left: int
    index: int
    board: tuple[str, ...]
    pid: int
    over: bool = False
    events: int = 0

    def countdown_off(self, before: Sight) -> int:
        """By how many milliseconds the countdown is wrong, going by what it was `before`."""
        return abs((before.left - self.left) - (self.incl - before.incl))

    def board_off(self) -> int:
        """By how many milliseconds the digits on the board are wrong; a board without them, by all of it."""
        shown = [
            _milliseconds(text) for text in self.board if text.replace(":", "").isdigit() and ":" in text
        ]
        # Digits are right from a second more than what is left down to what is left.
        return min(
            (max(0, digits - 1000 - self.left, self.left - digits) for digits in shown), default=self.left
        )


def environment(data: Path, **more: str) -> dict[str, str]:
    """The environment for a program off the screen with its data in `data`."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "STATIONBOARD_DATA": str(data),
        "STATIONBOARD_UNSUPERVISED": "1",
        **more,
    }


class Probed:
    """One program, or one after another under a supervisor; leaving the block kills what still runs."""

    def __init__(
        self,
        surroundings: Mapping[str, str],
        words: Sequence[str],
        *,
        supervised: bool,
        under: Sequence[str] = (),
        first: str = "",
    ) -> None:
        """`under` is a command that runs the program, as strace does; `first` is Python to run before it."""
        start = ["-c", _SUPERVISED] if supervised else ["-c", first + _THEN] if first else []
        self.process = subprocess.Popen(
            [*under, sys.executable, *start, _DRIVEN, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(surroundings),
            text=True,
        )
        self._child = self.process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        if self._child != self.process.pid and self._runs(self._child):
            os.kill(self._child, signal.SIGKILL)
        self.process.communicate()

    def ask(self, question: str, **more: object) -> Any:  # noqa: ANN401 - what JSON holds
        """What the program answers; the first answer comes once it has painted its board."""
        assert self.process.stdout is not None
        self.send(question, **more)
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"the program has gone, with status {self.process.wait(PATIENCE)}")
        return json.loads(line)

    def send(self, question: str, **more: object) -> None:
        """Ask without waiting for the answer."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"ask": question, **more}) + "\n")
        self.process.stdin.flush()

    def rest(self) -> list[Any]:
        """The answers to what was sent, of a program that has ended since."""
        assert self.process.stdout is not None
        whole = [line for line in self.process.stdout.read().split("\n")[:-1] if line]
        return [json.loads(line) for line in whole]

    def lesson(self) -> Sight:
        """How the lesson stands, as soon as the program can tell."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            told = self.ask("lesson")
            if told is not None and told["board"] is not None:
                self._child = told["pid"]
                board = tuple(str(text) for text in told.pop("board"))
                return Sight(board=board, left=told.pop("left") or 0, **told)
            time.sleep(0.01)
        raise AssertionError("no lesson appeared")

    def wait_for(self, there: Callable[[], bool]) -> None:
        """Wait until something is there."""
        deadline = time.monotonic() + PATIENCE
        while not there():
            assert time.monotonic() < deadline, "it did not come about"
            time.sleep(0.01)

    def crash(self, how: int) -> None:
        """End the program by a signal, and wait until it has gone."""
        gone = self._child
        os.kill(gone, how)
        if gone == self.process.pid:
            self.process.wait(PATIENCE)
            return
        self.wait_for(lambda: not self._runs(gone))

    def leave(self) -> int:
        """Ask it to end; gives its exit status."""
        self.process.terminate()
        return self.process.wait(PATIENCE)

    @staticmethod
    def _runs(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        return True


def _milliseconds(digits: str) -> int:
    whole, part = digits.split(":")
    return (int(whole) * 60 + int(part)) * 1000
