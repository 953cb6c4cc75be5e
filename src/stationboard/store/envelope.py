"""The envelope every document lies in on disk: bytes to values, or values to bytes."""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass, replace
from typing import Final, TypeGuard, cast

from stationboard.store.edits import Edits
from stationboard.store.errors import DamagedFileError, StoreError, UnsavableError
from stationboard.store.moment import from_text, to_text
from stationboard.store.strict_json import JsonObject, canonical, parse

FORMAT: Final = "stationboard"
"""What every file says it is; how the checksum is computed never changes under this name."""

_ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_RESERVED: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_CRC: Final = re.compile(r"[0-9a-f]{8}")
_FIELDS: Final = ("format", "kind", "schema", "id", "edits", "saved_at", "device", "crc32", "data")
_MOST_LINES: Final = 200


@dataclass(frozen=True, slots=True)
class Envelope:
    """One document as it lies on disk.

    `kind` is "class", "routine" or the like; `schema` the number of the shape `data` has, from 1; `edits`
    tells which computers' edits are in it; `saved_at` is UTC milliseconds; `device` names the computer that
    saved it. Without `data` the document was removed: the file stays, so that other computers learn of it.
    """

    kind: str
    schema: int
    id: str
    edits: Edits
    saved_at: int
    device: str
    data: JsonObject | None

    @property
    def rev(self) -> int:
        """How often the document was saved, from 1."""
        return sum(self.edits.values())


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


def decode_edited_by_hand(raw: bytes, name: str, kind: str) -> Envelope:
    """Read an envelope of which only the checksum is wrong: a person, or a tool, changed its content.

    What it claims about edits is not believed: it is given a line of its own, told by its content.

    Raises:
        DamagedFileError: something else is wrong with it, or the checksum is right.
    """
    try:
        parsed = parse(raw)
        right = _checksum(parsed)
        if parsed.get("crc32") == right:
            raise ValueError("its checksum is right")  # noqa: TRY301
        envelope = _open({**parsed, "crc32": right})
    except ValueError as error:
        raise DamagedFileError(name, str(error)) from error
    if envelope.kind != kind:
        raise DamagedFileError(name, f"it holds a {envelope.kind} where a {kind} was expected")
    return replace(envelope, edits={f"by-hand-{right}": 1}, device="by-hand")


def as_edits(value: object) -> Edits:
    """`value` as the edits of a version. Raises `ValueError` where it is anything else."""
    if not isinstance(value, dict) or not 0 < len(cast("JsonObject", value)) <= _MOST_LINES:
        raise ValueError("edits does not count the edits of any computer")
    edits = cast("JsonObject", value)
    if not all(_is_count(count) for count in edits.values()):
        raise ValueError("edits has a count that is not a whole number from 1")
    return cast("Edits", edits)


def _fields(envelope: Envelope) -> JsonObject:
    return {
        "format": FORMAT,
        "kind": envelope.kind,
        "schema": envelope.schema,
        "id": envelope.id,
        "edits": dict(envelope.edits),
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
    if content is not None and not isinstance(content, dict):
        raise ValueError("data is neither an object nor null")
    return Envelope(
        kind=_text(parsed, "kind"),
        schema=_count(parsed, "schema"),
        id=text_id,
        edits=as_edits(parsed["edits"]),
        saved_at=from_text(_text(parsed, "saved_at")),
        device=_text(parsed, "device"),
        data=cast("JsonObject | None", content),
    )


def _text(parsed: JsonObject, field: str) -> str:
    value = parsed[field]
    if not isinstance(value, str):
        raise ValueError(f"{field} is not text")  # noqa: TRY004 - the file is at fault
    return value


def _count(parsed: JsonObject, field: str) -> int:
    value = parsed[field]
    if not _is_count(value):
        raise ValueError(f"{field} is not a whole number from 1")
    return value


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1
