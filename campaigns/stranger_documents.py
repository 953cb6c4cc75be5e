"""Documents of every kind as strangers may send them, with the way each of them is read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any, Final, cast

from pydantic import BaseModel

from stationboard.commands.check import check_command
from stationboard.domain.confidential import Confidential, PrivateFacts, Tie
from stationboard.domain.document import ClassId, StudentId
from stationboard.lesson import commands as cmd
from stationboard.lesson.record import LessonRecord
from stationboard.library.pin import SALT_BYTES, new_pin
from stationboard.library.settings import Settings
from stationboard.machine.resources import resource_folder
from stationboard.store.bundled import load_bundled
from stationboard.store.codec import ModelCodec
from stationboard.store.disk import LocalDisk
from stationboard.store.envelope import Envelope, encode
from stationboard.store.kinds import CLASS, CONFIDENTIAL, LESSON, ROUTINE, SETTINGS, TIMETABLE
from stationboard.store.strict_json import parse
from tests.support.classroom import roster, routine, started
from tests.support.week import week

Check = Callable[[bytes], str | None]
"""Reads a file's bytes; the sentence of a refusal, or nothing where it can be used."""

_STRANGE: Final[tuple[object, ...]] = (
    0,
    -1,
    1,
    99,
    10**6,
    10**12,
    10**25,
    1.5,
    None,
    True,
    "",
    "foxes",
    "99:99",
    "\u202e",
    [],
    {},
)


def documents(folder: Path) -> dict[str, tuple[list[bytes], Check]]:
    """For each kind sound files, bare and in the store's envelope, with what reads them."""
    file = folder / "list.csv"

    def command(raw: bytes) -> str | None:
        return _checked(file, raw)

    routines = [routine(), *load_bundled(LocalDisk(), resource_folder()).routines]
    private = Confidential(
        id=ClassId("5b"),
        students=(PrivateFacts(student=StudentId("ava"), notes="n", supports=("s",), level="l"),),
        apart=(Tie(students=(StudentId("ava"), StudentId("ben"))),),
    )
    chosen = Settings(pin=new_pin("2580", bytes(SALT_BYTES)), locked=True)
    return {
        "class": (_both_ways(CLASS, [roster()]), command),
        "routine": (_both_ways(ROUTINE, routines), command),
        "lesson": (_both_ways(LESSON, [_record()]), command),
        "confidential": (_both_ways(CONFIDENTIAL, [private]), lambda raw: _decoded(CONFIDENTIAL, raw)),
        "settings": (_both_ways(SETTINGS, [chosen]), lambda raw: _decoded(SETTINGS, raw)),
        "timetable": (_both_ways(TIMETABLE, [week()]), lambda raw: _decoded(TIMETABLE, raw)),
    }


def oddly_valued(raw: bytes, chance: Random) -> bytes:
    """The bare document in `raw` with one to three values changed for strange ones."""
    whole = json.loads(raw)
    content = whole["data"] if "crc32" in whole else whole
    for _ in range(chance.randint(1, 3)):
        _change_one(content, chance)
    return json.dumps(content, ensure_ascii=False).encode()


def _change_one(content: dict[str, Any], chance: Random) -> None:
    """Put a strange value somewhere into `content`."""
    within: Any = content
    while within:
        key = chance.choice(_places(within))
        if not isinstance(within[key], dict | list) or chance.random() < 0.2:
            within[key] = chance.choice(_STRANGE)
            return
        within = within[key]


def _places(value: object) -> list[Any]:
    if isinstance(value, dict):
        return list(cast("dict[str, object]", value))
    return list(range(len(cast("list[object]", value))))


def _record() -> LessonRecord:
    lesson = started()
    commands: list[cmd.Command] = [cmd.Pause(), cmd.Resume(), cmd.MarkAbsent(StudentId("ava_r"))]
    commands += [cmd.MoveOn(), cmd.Note("n"), cmd.Undo(), cmd.End()]
    for at, command in enumerate(commands, 1):
        lesson.do(command, at)
    return LessonRecord(id="lesson-1", events=lesson.log.events)


def _both_ways(codec: ModelCodec[Any], found: list[Any]) -> list[bytes]:
    bare = [one.model_dump_json(indent=1).encode() for one in found if isinstance(one, BaseModel)]
    wrapped = [
        encode(Envelope(codec.kind, codec.schema, f"id-{at}", {"here": 1}, 0, "here", codec.encode(one)))
        for at, one in enumerate(found)
    ]
    return [*bare, *wrapped]


def _checked(file: Path, raw: bytes) -> str | None:
    """What `stationboard check` says of a file that cannot be used."""
    file.write_bytes(raw)
    said = StringIO()
    with redirect_stdout(StringIO()), redirect_stderr(said):
        status = check_command([str(file)], None)
    return said.getvalue().strip().replace(f"{file.parent}{os.sep}", "") if status else None


def _decoded(codec: ModelCodec[Any], raw: bytes) -> str | None:
    try:
        codec.decode(parse(raw), codec.schema)
    except ValueError as error:
        return f"list.csv cannot be used: {error}."
    return None
