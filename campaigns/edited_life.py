"""A lesson and a class in the real program, edited through one life of the program after another."""

from __future__ import annotations

import itertools
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Final, Self

from campaigns.tally import Tally
from tests.whole.probed import Probed, Sight, environment

ALLOWED: Final = 300
"""Milliseconds by which a countdown may be wrong (fault 35)."""
TICK: Final = 250
"""Milliseconds by which the digits may lag: the program looks so often."""
BACK: Final = 3.0
"""Seconds after which the right digits must be on the board again (faults 35 and 45)."""
MINUTE: Final = 60_000


class EditedLife:
    """What was asked for, what was acknowledged, and what must therefore be there.

    An edit of the lesson is acknowledged when the click returns, one of the class when the console says that
    all is saved. Leaving the block kills the program.
    """

    def __init__(self, tally: Tally, data: Path, *, supervised: bool) -> None:
        self._tally = tally
        self._data = data
        self._supervised = supervised
        self._words = itertools.count()
        self._asked: list[str] = []
        self._presses = 0
        self._sure_presses = 0
        self._sure_words: list[str] = []
        self._sent: list[str] = []
        self._program = self._started()
        self._before: Sight = self._program.lesson()
        known = self._wait_for_words()
        self._asked, self._sure_words = [*known], known

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._program.__exit__(kind, error, trace)

    def send_edits(self, count: int) -> None:
        """Ask for so many edits of lesson and class, without waiting for any."""
        for _ in range(count):
            word = self._word()
            self._send("press", name="One minute more")
            self._send("write", word=word)
            self._send("saved")

    def edit(self, count: int) -> None:
        """The same, waiting until all of them are acknowledged."""
        for _ in range(count):
            self._presses += 1
            pressed = self._program.ask("press", name="One minute more")
            self._sure_presses += bool(pressed)
            self._program.ask("write", word=self._word())
        self._program.wait_for(lambda: self._program.ask("saved") is True)
        self._sure_words = [*self._asked]

    def kill(self, how: int) -> None:
        """End the program; where nobody starts it again, read what it had still acknowledged."""
        self._program.crash(how)
        self._tally.count("kills")
        if not self._supervised:
            self._take_answers(self._program.rest())

    def start_again(self) -> None:
        """The next life."""
        self._program.__exit__(None, None, None)
        self._program = self._started()

    def check(self) -> None:
        """What was acknowledged is there, and at most what was asked for; the countdown is right."""
        after = self._board_right()
        gained = after.events - self._before.events - (after.pid != self._before.pid)
        self._tally.count("edits of the lesson", self._sure_presses)
        if not self._sure_presses <= gained <= self._presses:
            self._tally.violated(
                f"{self._sure_presses} to {self._presses} edits of the lesson must be there, and {gained} are"
            )
        off = abs((self._before.left + gained * MINUTE - after.left) - (after.incl - self._before.incl))
        self._tally.most("ms at most by which the countdown was off", off)
        if off > ALLOWED or after.index != self._before.index:
            self._tally.violated(f"the countdown is off by {off} ms, in phase {after.index}")
        self._before, self._presses, self._sure_presses = after, 0, 0
        self._check_words()
        if (self._data / "quarantine").exists():
            self._tally.violated("a file was set aside as damaged")

    def _check_words(self) -> None:
        known = self._wait_for_words()
        self._tally.count("edits of the class", len(set(self._asked) - set(known)) + len(known))
        at_least, at_most = len(self._sure_words), len(self._asked)
        if not at_least <= len(known) <= at_most or known != self._asked[: len(known)]:
            self._tally.violated(f"of the words {self._asked[-12:]} there are {known[-12:]}")
        self._asked, self._sure_words = [*known], known

    def _board_right(self) -> Sight:
        """The lesson as soon as the digits on the board are right, or as it is when the time is over."""
        for _ in range(round(BACK * 1000 / TICK)):
            sight = self._program.lesson()
            if sight.board_off() <= ALLOWED + TICK:
                return sight
            Event().wait(TICK / 1000)
        self._tally.violated("the digits on the board are wrong")
        return self._program.lesson()

    def _wait_for_words(self) -> list[str]:
        self._program.wait_for(lambda: self._program.ask("written") is not None)
        return list(self._program.ask("written"))

    def _word(self) -> str:
        word = f"w{next(self._words)}-{self._program.process.pid}"
        self._asked.append(word)
        return word

    def _send(self, question: str, **more: object) -> None:
        self._presses += question == "press"
        self._sent.append(more["word"] if question == "write" else question)  # type: ignore[arg-type]
        self._program.send(question, **more)

    def _take_answers(self, answers: list[object]) -> None:
        last = ""
        for asked, answer in zip(self._sent, answers, strict=False):
            if asked == "press":
                self._sure_presses += answer is True
            elif asked != "saved":
                last = asked
            elif answer is True and last:
                self._sure_words = self._asked[: self._asked.index(last) + 1]
        self._sent.clear()

    def _started(self) -> Probed:
        program = Probed(environment(self._data), ["--sample"], supervised=self._supervised)
        program.lesson()
        program.wait_for(lambda: bool(program.ask("names")))
        return program
