"""A folder of documents of one kind, one file each."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Generic

from stationboard.store.codec import Codec, DocumentT
from stationboard.store.envelope import Envelope, NewerFileError, decode, is_id
from stationboard.store.errors import DamagedFileError, UnsavableError
from stationboard.store.keeping import Keeping, Opened, Saved
from stationboard.store.kept import KeptDocument
from stationboard.store.problem import Problem, Trouble
from stationboard.store.strict_json import LARGEST

_ENDING: Final = ".json"


class Shelf(Generic[DocumentT]):
    """The documents of one kind, in files named `<id>.json` after the id inside; titles never become file
    names.

    Not for two threads at once: load at the start, afterwards ask the writer's thread.
    """

    def __init__(self, keeping: Keeping, folder: Path, codec: Codec[DocumentT]) -> None:
        self._keeping: Keeping = keeping
        self._folder: Path = folder
        self._codec: Codec[DocumentT] = codec
        self._documents: dict[str, KeptDocument[DocumentT]] = {}

    def load_all(self) -> tuple[tuple[Opened[DocumentT], ...], tuple[Problem, ...]]:
        """Every document that can be had, with what was amiss, both in the order of the ids; never raises
        `OSError`.

        What saves that died left in the folder and in the backups is swept away on the way.
        """
        self._keeping.files.sweep(
            (self._folder, self._keeping.backups, self._keeping.quarantine), self._keeping.now()
        )
        try:
            names = self._keeping.files.names(self._folder)
        except OSError as error:
            return (), (self._unreadable_folder(error),)
        opened: list[Opened[DocumentT]] = []
        problems: list[Problem] = []
        for name in names:
            document, problem = self._load_name(name)
            opened.extend([document] if document else [])
            problems.extend([problem] if problem else [])
        return tuple(opened), tuple(problems)

    def load(self, document_id: str) -> tuple[Opened[DocumentT] | None, Problem | None]:
        """One document with what was amiss; both None when there is none. Never raises `OSError`."""
        return self._document(document_id).load() if is_id(document_id) else (None, None)

    def save(self, document_id: str, document: DocumentT) -> Saved:
        """Put a document on the medium; see `KeptDocument.save` for what it raises."""
        if not is_id(document_id):
            raise UnsavableError(document_id, "its id must be small letters, digits, “-” and “_”, at most 64")
        return self._document(document_id).save(document)

    def remove(self, document_id: str) -> None:
        """Take a document away, keeping its last content in the backups. Raises `OSError` or
        `NewerFileError`.
        """
        if is_id(document_id):
            self._document(document_id).remove()

    def _document(self, document_id: str) -> KeptDocument[DocumentT]:
        if document_id not in self._documents:
            path = self._folder / f"{document_id}{_ENDING}"
            self._documents[document_id] = KeptDocument(self._keeping, path, document_id, self._codec)
        return self._documents[document_id]

    def _load_name(self, name: str) -> tuple[Opened[DocumentT] | None, Problem | None]:
        if name.startswith(".") or not name.endswith(_ENDING):
            return None, None
        stem = name.removesuffix(_ENDING)
        if is_id(stem):
            return self._document(stem).load()
        return None, self._other_version(name)

    def _other_version(self, name: str) -> Problem | None:
        """Sync tools put a second version beside the first under a name of their own; the id inside tells
        (fault 21).
        """
        try:
            envelope = self._decode(name)
            title = self._codec.title(self._codec.decode(envelope.data, envelope.schema))
        except (OSError, DamagedFileError, NewerFileError, ValueError):
            return None
        found, kept = self._keeping.now(), self._folder / name
        reason = f"the other is in “{name}”"
        return Problem(Trouble.TWO_VERSIONS, envelope.id, title, reason, found, kept=kept)

    def _decode(self, name: str) -> Envelope:
        raw = self._keeping.files.disk.read(self._folder / name, LARGEST)
        return decode(raw, name, self._codec.kind, self._codec.schema)

    def _unreadable_folder(self, error: OSError) -> Problem:
        reason = error.strerror or str(error)
        return Problem(Trouble.UNREADABLE, "", self._folder.name, reason, self._keeping.now())
