"""Documents in files that somebody hands over: written by hand, or taken from another data folder."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.lesson.record import LessonRecord
from stationboard.store.codec import ModelCodec
from stationboard.store.disk import Disk
from stationboard.store.envelope import FORMAT, NewerFileError, decode
from stationboard.store.errors import DamagedFileError, StoreError, disk_reason
from stationboard.store.kinds import CLASS, LESSON, ROUTINE
from stationboard.store.plain_words import plain_throughout
from stationboard.store.strict_json import LARGEST, JsonObject, parse

LooseDocument = Roster | Routine | LessonRecord

_CODECS: Final[dict[str, ModelCodec[Roster] | ModelCodec[Routine] | ModelCodec[LessonRecord]]] = {
    "class": CLASS,
    "routine": ROUTINE,
    "lesson": LESSON,
}


class UnreadableFileError(StoreError):
    """A file that nobody can use; `str()` is one sentence naming it, and the field where that is at fault."""


def read_document(disk: Disk, path: Path) -> LooseDocument:
    """The class, routine or lesson in the file at `path`, with or without the store's envelope.

    Raises:
        UnreadableFileError: it is not there, too large, or no sound document.
    """
    try:
        raw = disk.read(path, LARGEST)
    except FileNotFoundError as error:
        raise UnreadableFileError(f"There is no file {path}.") from error
    except OSError as error:
        raise UnreadableFileError(f"{path} cannot be read: {disk_reason(error)}.") from error
    return document_in(raw.removeprefix(b"\xef\xbb\xbf"), str(path))


def document_in(raw: bytes, name: str) -> LooseDocument:
    """The document in `raw`; `name` is what a message calls it.

    Raises:
        UnreadableFileError: it is no sound document.
    """
    try:
        parsed = parse(raw)
        kind = _kind_of(parsed)
        codec = _CODECS[kind]
        if parsed.get("format") == FORMAT:
            envelope = decode(raw, name, kind, codec.schema)
            if envelope.data is None:
                raise ValueError("it was removed")  # noqa: TRY301
            return codec.decode(plain_throughout(envelope.data), envelope.schema)
        return codec.decode(plain_throughout(parsed), codec.schema)
    except (DamagedFileError, NewerFileError) as error:
        raise UnreadableFileError(str(error)) from error
    except ValueError as error:
        raise UnreadableFileError(f"{name} cannot be used: {error}.") from error


def _kind_of(parsed: JsonObject) -> str:
    if parsed.get("format") == FORMAT:
        kind = parsed.get("kind")
        if not isinstance(kind, str) or kind not in _CODECS:
            raise ValueError(f"it holds a {kind}, not a class, a routine or a lesson")
        return kind
    for field, kind in (("blocks", "routine"), ("events", "lesson"), ("students", "class")):
        if field in parsed:
            return kind
    raise ValueError('it has neither "blocks" (a routine) nor "students" (a class)')
