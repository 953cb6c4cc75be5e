"""A screen, a keyboard and a mouse of a test's own, with the real program on it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0
"""Seconds until a test gives up waiting for something to appear."""
NEEDED = ("Xvfb", "xdotool", "openbox")


def missing() -> list[str]:
    """The programs this needs that are not here."""
    return [name for name in NEEDED if shutil.which(name) is None]


@contextmanager
def screen(size: str) -> Generator[dict[str, str]]:
    """A virtual screen with a window manager; gives the environment for programs on it."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        display = f":{told.readline().strip()}"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(
        ["openbox"], env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        yield environment
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


class Driven:
    """The program as a person has it before them: what is to be seen, and a mouse and keys to answer with."""

    def __init__(self, environment: dict[str, str], words: Sequence[str] = ()) -> None:
        self._environment = environment
        paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).parent / "driven.py"), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**environment, "PYTHONPATH": paths},
            text=True,
        )

    def ask(self, question: str, **more: object) -> Any:  # noqa: ANN401 - what JSON holds
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"ask": question, **more}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def board(self) -> list[str]:
        """The texts on the board, each as it is written there."""
        return list(self.ask("board") or [])

    def wait_for(self, what: str, there: Callable[[], object]) -> Any:  # noqa: ANN401 - whatever `there` gives
        """Wait until `there` gives something, and give it."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if found := there():
                return found
            time.sleep(0.05)
        names = self.ask("names")
        raise AssertionError(f"{what} did not appear; there are {names}; the board says {self.board()}")

    def wait_for_board(self, *texts: str) -> list[str]:
        """Wait until all of `texts` are on the board, and give everything that is."""
        return list(
            self.wait_for(
                f"{texts} on the board", lambda: all(text in self.board() for text in texts) and self.board()
            )
        )

    def where(self, name: str) -> tuple[int, int]:
        """Where the widget called `name` is on the screen, once it is there."""
        x, y = self.wait_for(name, lambda: self.ask("where", name=name))
        return x, y

    def click(self, name: str, *, button: int = 1) -> None:
        x, y = self.where(name)
        self._do("mousemove", "--sync", x, y, "click", button)

    def drag(self, name: str, target: str) -> None:
        """Take the thing called `name`, and let it go on the one called `target`, in steps as a hand does."""
        (x, y), (goal_x, goal_y) = self.where(name), self.where(target)
        self._do("mousemove", "--sync", x, y, "mousedown", 1)
        for step in range(1, 13):
            self._do("mousemove", x + (goal_x - x) * step // 12, y + (goal_y - y) * step // 12)
            time.sleep(0.03)
        self._do("mouseup", 1)

    def key(self, *keys: str) -> None:
        self._do("key", *keys)

    def type(self, text: str) -> None:
        self._do("type", "--delay", 20, text)

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.send_signal(signal.SIGKILL)
        self._close()

    def leave(self) -> int:
        """Ask it to end; gives its exit status."""
        self._process.send_signal(signal.SIGTERM)
        return self._close()

    def ended(self) -> int:
        """Wait until it has ended by itself; gives its exit status."""
        return self._close()

    def _close(self) -> int:
        status = self._process.wait(PATIENCE)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        return status

    def _do(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self._environment, check=True, timeout=PATIENCE)
