"""The envelope every document lies in on disk: bytes to values, or values to bytes."""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass
from typing import Final, cast

from stationboard.store.errors import DamagedFileError, StoreError, UnsavableError
from stationboard.store.moment import from_text, to_text
from stationboard.store.strict_json import JsonObject, canonical, parse

FORMAT: Final = "stationboard"
"""What every file says it is; how the checksum is computed never changes under this name."""

_ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_RESERVED: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_CRC: Final = re.compile(r"[0-9a-f]{8}")
_FIELDS: Final = ("format", "kind", "schema", "id", "rev", "saved_at", "device", "crc32", "data")


@dataclass(frozen=True, slots=True)
class Envelope:
    """One document as it lies on disk.

    `kind` is "class", "routine" or the like; `schema` the number of the shape `data` has, from 1; `rev`
    counts the saves of this document, from 1; `saved_at` is UTC milliseconds; `device` names the computer
    that saved it.
    """

    kind: str
    schema: int
    id: str
    rev: int
    saved_at: int
    device: str
    data: JsonObject


class NewerFileError(StoreError):
    """A sound file of a newer version of the program: to be shown at most, and never rewritten."""

    def __init__(self, name: str, envelope: Envelope) -> None:
        super().__init__(f"{name} was made by a newer version of Station Board and is left as it is.")
        self.envelope: Envelope = envelope


def is_id(text: str) -> bool:
    """Whether `text` may name a document, and so its file on every system: a UUID in small letters, or the
    like.
    """
    return _ID.fullmatch(text) is not None and _RESERVED.fullmatch(text) is None


def encode(envelope: Envelope) -> bytes:
    """The envelope as indented UTF-8 JSON that `decode` gives back equal.

    Raises:
        UnsavableError: it would not read back as it is (too large, too deep, NaN, a broken character, a bad
        id).
    """
    try:
        fields = _fields(envelope)
        whole = {**fields, "crc32": _checksum(fields), "data": envelope.data}
        raw = (json.dumps(whole, indent=2, ensure_ascii=False, allow_nan=False) + "\n").encode()
        if decode(raw, envelope.id, envelope.kind, envelope.schema) != envelope:
            raise ValueError("it would not read back as it is")  # noqa: TRY301
    except DamagedFileError as error:
        raise UnsavableError(envelope.id, error.reason) from error
    except (ValueError, TypeError, RecursionError) as error:
        raise UnsavableError(envelope.id, str(error)) from error
    return raw


def decode(raw: bytes, name: str, kind: str, schema: int) -> Envelope:
    """Read back what `encode` wrote; `name` is what the file is called in a message.

    Raises:
        DamagedFileError: anything about it cannot be trusted, or it is of another kind than `kind`.
        NewerFileError: it is sound, with a schema above `schema`.
    """
    try:
        envelope = _open(parse(raw))
    except ValueError as error:
        raise DamagedFileError(name, str(error)) from error
    if envelope.kind != kind:
        raise DamagedFileError(name, f"it holds a {envelope.kind} where a {kind} was expected")
    if envelope.schema > schema:
        raise NewerFileError(name, envelope)
    return envelope


def _fields(envelope: Envelope) -> JsonObject:
    return {
        "format": FORMAT,
        "kind": envelope.kind,
        "schema": envelope.schema,
        "id": envelope.id,
        "rev": envelope.rev,
        "saved_at": to_text(envelope.saved_at),
        "device": envelope.device,
        "data": envelope.data,
    }


def _checksum(fields: JsonObject) -> str:
    return f"{zlib.crc32(canonical({key: fields[key] for key in fields if key != 'crc32'})):08x}"


def _open(parsed: JsonObject) -> Envelope:
    if parsed.get("format") != FORMAT:
        raise ValueError("it is not a Station Board file")
    crc = parsed.get("crc32")
    if not isinstance(crc, str) or _CRC.fullmatch(crc) is None:
        raise ValueError("crc32 is missing")
    if crc != _checksum(parsed):
        raise ValueError("its content does not match its checksum")
    if parsed.keys() != set(_FIELDS):
        raise ValueError(f"it must have exactly the fields {', '.join(_FIELDS)}")
    text_id = _text(parsed, "id")
    if not is_id(text_id):
        raise ValueError(f"“{text_id}” is not an id")
    content = parsed["data"]
    if not isinstance(content, dict):
        raise ValueError("data is not an object")  # noqa: TRY004 - the file is at fault
    return Envelope(
        kind=_text(parsed, "kind"),
        schema=_count(parsed, "schema"),
        id=text_id,
        rev=_count(parsed, "rev"),
        saved_at=from_text(_text(parsed, "saved_at")),
        device=_text(parsed, "device"),
        data=cast("JsonObject", content),
    )


def _text(parsed: JsonObject, field: str) -> str:
    value = parsed[field]
    if not isinstance(value, str):
        raise ValueError(f"{field} is not text")  # noqa: TRY004 - the file is at fault
    return value


def _count(parsed: JsonObject, field: str) -> int:
    value = parsed[field]
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"{field} is not a whole number from 1")
    return value
