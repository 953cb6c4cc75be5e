"""How often the program was interrupted on this computer; nobody else is told."""

from __future__ import annotations

import json
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from stationboard.store.files import Files
from stationboard.store.moment import from_text, to_text
from stationboard.store.writer import Writer

MOST: Final = 1000
"""Older interruptions than so many are forgotten."""
LARGEST: Final = 256 * 1024
"""A file of more bytes is not ours, and is begun anew."""

SILENT: Final = "power or kill"
"""The cause where the program and its supervisor stopped at once; only the lesson's file tells of it."""


@dataclass(frozen=True, slots=True)
class Interruption:
    """One unwanted end of the program.

    `at` is UTC milliseconds, `cause` a few words such as ``signal 11`` (`SILENT` where nobody was left to
    tell); `in_lesson` tells whether a lesson
    was under way.
    """

    at: int
    cause: str
    in_lesson: bool


class Interruptions:
    """A text file with a line of JSON for each interruption, the latest last."""

    def __init__(self, files: Files, path: Path, writer: Writer) -> None:
        self._files: Final = files
        self._path: Final = path
        self._writer: Final = writer

    def all(self) -> tuple[Interruption, ...]:
        """Every interruption that is known; a line that nobody can read is passed by. Never raises."""
        try:
            text = self._files.disk.read(self._path, LARGEST).decode("utf-8", "replace")
        except OSError:
            return ()
        read = (_read(line) for line in text.splitlines())
        return tuple(one for one in read if one is not None)

    def count_in_lessons(self) -> Future[int]:
        """How many interruptions there were while a lesson was under way."""
        return self._writer.ask(lambda: sum(one.in_lesson for one in self.all()))

    def add(self, interruption: Interruption) -> Future[None]:
        """Count one more; the future is done when it is on the medium."""
        return self._writer.save("interruptions", lambda: self._write(interruption))

    def _write(self, latest: Interruption) -> None:
        kept = (*self.all(), latest)[-MOST:]
        text = "".join(_line(one) for one in kept)
        self._files.write_durably(self._path, text.encode("utf-8"))


def _line(one: Interruption) -> str:
    told = {"at": to_text(one.at), "cause": one.cause, "in_lesson": one.in_lesson}
    return json.dumps(told, ensure_ascii=False) + "\n"


def _read(line: str) -> Interruption | None:
    with suppress(ValueError, RecursionError):
        told: object = json.loads(line)
        if isinstance(told, dict):
            match cast("dict[str, object]", told):
                case {"at": str(at), "cause": str(cause), "in_lesson": bool(in_lesson)}:
                    return Interruption(from_text(at), cause, in_lesson)
                case _:
                    pass
    return None
