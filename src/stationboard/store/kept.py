"""One document kept on disk with its copies."""

from __future__ import annotations

import errno
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from stationboard.store.codec import Codec, DocumentT
from stationboard.store.envelope import Envelope, NewerFileError, decode, encode
from stationboard.store.errors import DamagedFileError
from stationboard.store.keeping import Keeping, Opened, Saved
from stationboard.store.problem import Problem, Trouble
from stationboard.store.strict_json import LARGEST, JsonObject


@dataclass(frozen=True, slots=True)
class _Found(Generic[DocumentT]):
    raw: bytes
    envelope: Envelope
    document: DocumentT


class KeptDocument(Generic[DocumentT]):
    """The file of one document with its copies; nothing that lies on disk ever stops `load`."""

    def __init__(self, keeping: Keeping, path: Path, document_id: str, codec: Codec[DocumentT]) -> None:
        self._keeping: Keeping = keeping
        self._path: Path = path
        self._id: str = document_id
        self._codec: Codec[DocumentT] = codec
        self._copy: Path = keeping.backups / f"{document_id}.json"
        self._before: Path = keeping.backups / f"{document_id}.before.json"
        self._rev: int = 0
        self._known: int | None = None

    def load(self) -> tuple[Opened[DocumentT] | None, Problem | None]:
        """The document with what was amiss; both None when there is no such file. Never raises an error of
        the disk.

        A damaged file is copied to quarantine, and only then replaced by its newest good copy.
        """
        try:
            found = self._read(self._path)
        except FileNotFoundError:
            return None, None
        except NewerFileError as newer:
            return self._open_newer(newer.envelope)
        except DamagedFileError as error:
            return self._restore(error.reason)
        except OSError as error:
            return self._from_copy(
                Trouble.UNREADABLE, error.strerror or str(error), self._newest_copy(), None
            )
        self._know(found)
        return self._opened(found), None

    def save(self, document: DocumentT) -> Saved:
        """Put the document on the medium with its copies; return only when it is there.

        What lies in its place and is not what we last saw there (damaged, or changed by somebody else) is
        copied to quarantine first.

        Raises:
            OSError: it is not certain to be on the medium; try again later. What was there is still whole.
            NewerFileError: the file is of a newer version and was not touched.
            UnsavableError: the document would not read back.
        """
        present, problem = self._look_before_saving()
        content = self._codec.encode(document)
        if present is not None and (present.envelope.schema, present.envelope.data) == (
            self._codec.schema,
            content,
        ):
            raw = present.raw
        else:
            raw = self._write(content, present)
        if self._bytes(self._copy) != raw:
            self._keeping.files.write_durably(self._copy, raw)
        return Saved(self._id, self._rev, problem)

    def remove(self) -> None:
        """Take the document's file away; its last content stays in the backups. Raises `OSError`."""
        files = self._keeping.files
        present, _ = self._look_before_saving()
        if present is not None and self._bytes(self._copy) != present.raw:
            files.write_durably(self._copy, present.raw)
        files.remove(self._path)
        self._known = None

    def _write(self, content: JsonObject, present: _Found[DocumentT] | None) -> bytes:
        keeping = self._keeping
        envelope = Envelope(
            kind=self._codec.kind,
            schema=self._codec.schema,
            id=self._id,
            rev=self._rev + 1,
            saved_at=keeping.now(),
            device=keeping.device,
            data=content,
        )
        raw = encode(envelope)
        if present is not None and self._bytes(self._before) != present.raw:
            keeping.files.write_durably(self._before, present.raw)
        keeping.files.write_durably(self._path, raw)
        self._rev, self._known = envelope.rev, zlib.crc32(raw)
        return raw

    def _look_before_saving(self) -> tuple[_Found[DocumentT] | None, Problem | None]:
        try:
            found = self._read(self._path)
        except FileNotFoundError:
            self._count_from_copy()
            return None, None
        except DamagedFileError as error:
            self._count_from_copy()
            return None, self._set_aside(Trouble.SAVED_ANEW, error.reason)
        problem = None
        if self._known not in (None, zlib.crc32(found.raw)):
            reason = f"another program or computer saved it as number {found.envelope.rev}"
            problem = self._set_aside(Trouble.TWO_VERSIONS, reason)
        self._know(found)
        return found, problem

    def _set_aside(self, trouble: Trouble, reason: str) -> Problem:
        now = self._keeping.now()
        kept = self._keeping.files.copy_aside(self._path, self._keeping.quarantine, now)
        return Problem(trouble, self._id, self._path.name, reason, now, kept=kept)

    def _count_from_copy(self) -> None:
        copy = self._newest_copy()
        if copy is not None:
            self._rev = max(self._rev, copy.envelope.rev)

    def _know(self, found: _Found[DocumentT]) -> None:
        self._rev = max(self._rev, found.envelope.rev)
        self._known = zlib.crc32(found.raw)

    def _restore(self, reason: str) -> tuple[Opened[DocumentT] | None, Problem]:
        keeping, copy = self._keeping, self._newest_copy()
        kept: Path | None = None
        # Without a kept original nothing is written over it; the work goes on with the copy in memory.
        with suppress(OSError):
            kept = keeping.files.copy_aside(self._path, keeping.quarantine, keeping.now())
            if copy is not None:
                keeping.files.write_durably(self._path, copy.raw)
        return self._from_copy(Trouble.RESTORED if copy else Trouble.LOST, reason, copy, kept)

    def _from_copy(
        self, trouble: Trouble, reason: str, copy: _Found[DocumentT] | None, kept: Path | None
    ) -> tuple[Opened[DocumentT] | None, Problem]:
        now = self._keeping.now()
        if copy is None:
            return None, Problem(trouble, self._id, self._path.name, reason, now, kept=kept)
        self._rev = max(self._rev, copy.envelope.rev)
        title = self._codec.title(copy.document)
        return self._opened(copy), Problem(
            trouble, self._id, title, reason, now, copy.envelope.saved_at, kept
        )

    def _open_newer(self, envelope: Envelope) -> tuple[Opened[DocumentT] | None, Problem]:
        now, reason = self._keeping.now(), f"schema {envelope.schema}"
        try:
            document = self._codec.decode(envelope.data, envelope.schema)
        except ValueError:
            return None, Problem(Trouble.NEWER, self._id, self._path.name, reason, now)
        opened = Opened(self._id, document, envelope.rev, envelope.saved_at, read_only=True)
        return opened, Problem(Trouble.NEWER, self._id, self._codec.title(document), reason, now)

    def _newest_copy(self) -> _Found[DocumentT] | None:
        for path in (self._copy, self._before):
            try:
                return self._read(path)
            except (OSError, DamagedFileError, NewerFileError):
                continue
        return None

    def _read(self, path: Path) -> _Found[DocumentT]:
        try:
            raw = self._keeping.files.disk.read(path, LARGEST)
        except OSError as error:
            if error.errno == errno.EFBIG:
                raise DamagedFileError(path.name, error.strerror or "too long") from error
            raise
        envelope = decode(raw, path.name, self._codec.kind, self._codec.schema)
        if envelope.id != self._id:
            raise DamagedFileError(path.name, f"it holds the {envelope.kind} {envelope.id}")
        try:
            return _Found(raw, envelope, self._codec.decode(envelope.data, envelope.schema))
        except ValueError as error:
            raise DamagedFileError(path.name, str(error)) from error

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return self._keeping.files.disk.read(path, LARGEST)
        except OSError:
            return None

    def _opened(self, found: _Found[DocumentT]) -> Opened[DocumentT]:
        return Opened(self._id, found.document, found.envelope.rev, found.envelope.saved_at)
