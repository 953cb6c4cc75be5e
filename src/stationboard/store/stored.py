"""One version of a document as it lies in a file: bytes to values."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from stationboard.store.codec import Codec, DocumentT
from stationboard.store.disk import Disk
from stationboard.store.edits import Edits
from stationboard.store.envelope import Envelope, NewerFileError, decode, decode_edited_by_hand, encode
from stationboard.store.errors import DamagedFileError, UnsavableError
from stationboard.store.strict_json import LARGEST, JsonObject


@dataclass(frozen=True, slots=True)
class Stored(Generic[DocumentT]):
    """A version with its bytes; without a `document` it says that the document was removed."""

    raw: bytes
    envelope: Envelope
    document: DocumentT | None

    @property
    def edits(self) -> Edits:
        """Which computers' edits are in it."""
        return self.envelope.edits

    def says_the_same(self, other: Stored[DocumentT]) -> bool:
        """Whether both have the same content in the same form, whoever saved them when."""
        mine, others = self.envelope, other.envelope
        return (mine.schema, mine.data) == (others.schema, others.data)


class Reader(Generic[DocumentT]):
    """Reads versions of one kind of document, and makes the bytes of new ones."""

    def __init__(self, disk: Disk, codec: Codec[DocumentT]) -> None:
        self._disk = disk
        self._codec = codec

    def read(self, path: Path, document_id: str | None = None) -> Stored[DocumentT]:
        """The version in a file; with `document_id`, of that document only.

        Raises:
            OSError: the disk does not give it.
            DamagedFileError: it cannot be trusted, or is of another kind or document.
            NewerFileError: it is of a newer version of the program.
        """
        raw = self._raw(path)
        envelope = decode(raw, path.name, self._codec.kind, self._codec.schema)
        return self._stored(raw, envelope, path.name, document_id)

    def read_newest(self, paths: tuple[Path, ...], document_id: str) -> Stored[DocumentT] | None:
        """The version in the first of `paths` that is sound."""
        for path in paths:
            try:
                return self.read(path, document_id)
            except (OSError, DamagedFileError, NewerFileError):
                continue
        return None

    def read_edited_by_hand(self, path: Path, document_id: str) -> Stored[DocumentT] | None:
        """The version in a file of which only the checksum is wrong, with `edits` that no other has."""
        try:
            raw = self._raw(path)
            envelope = decode_edited_by_hand(raw, path.name, self._codec.kind)
            found = self._stored(raw, envelope, path.name, document_id)
            return Stored(encode(envelope), envelope, found.document)
        except (OSError, ValueError, DamagedFileError):
            return None

    def bytes_at(self, path: Path) -> bytes | None:
        """What is in a file, sound or not; nothing where it cannot be read."""
        try:
            return self._disk.read(path, LARGEST)
        except OSError:
            return None

    def make(
        self, document: DocumentT | None, document_id: str, edits: Edits, saved_at: int, device: str
    ) -> Stored[DocumentT]:
        """A new version; without a `document`, one that says it was removed.

        Raises:
            UnsavableError: it would not read back.
        """
        try:
            envelope = Envelope(
                kind=self._codec.kind,
                schema=self._codec.schema,
                id=document_id,
                edits=edits,
                saved_at=saved_at,
                device=device,
                data=None if document is None else self._encoded(document),
            )
            return Stored(encode(envelope), envelope, document)
        except UnsavableError as error:
            title = document_id if document is None else self._codec.title(document)
            shown = title.encode("utf-8", "replace").decode("utf-8")
            raise UnsavableError(shown, error.reason) from error

    def _encoded(self, document: DocumentT) -> JsonObject:
        try:
            return self._codec.encode(document)
        except ValueError as error:
            raise UnsavableError("", "it has characters that are no text") from error

    def _raw(self, path: Path) -> bytes:
        try:
            return self._disk.read(path, LARGEST)
        except OSError as error:
            if error.errno == errno.EFBIG:
                raise DamagedFileError(path.name, error.strerror or "too long") from error
            raise

    def _stored(
        self, raw: bytes, envelope: Envelope, name: str, document_id: str | None
    ) -> Stored[DocumentT]:
        if document_id not in (None, envelope.id):
            raise DamagedFileError(name, f"it holds the {envelope.kind} {envelope.id}")
        if envelope.data is None:
            return Stored(raw, envelope, None)
        try:
            return Stored(raw, envelope, self._codec.decode(envelope.data, envelope.schema))
        except ValueError as error:
            raise DamagedFileError(name, str(error)) from error
