"""A folder of documents of one kind, one file each."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final, Generic

from stationboard.store.backups import Backup
from stationboard.store.codec import Codec, DocumentT
from stationboard.store.edits import Order, order
from stationboard.store.envelope import NewerFileError, is_id
from stationboard.store.errors import DamagedFileError, LibraryGoneError, UnsavableError, disk_reason
from stationboard.store.keeping import Keeping, Look, Opened, OtherVersion, Removed, Saved
from stationboard.store.kept import KeptDocument
from stationboard.store.problem import Problem, Trouble
from stationboard.store.stored import Reader, Stored
from stationboard.store.watch import Glance, Watch

_ENDING: Final = ".json"


class Shelf(Generic[DocumentT]):
    """The documents of one kind, in files named `<id>.json` after the id inside; titles never become file
    names.

    Not for two threads at once: load at the start, afterwards ask the writer's thread.
    """

    def __init__(self, keeping: Keeping, folder: Path, codec: Codec[DocumentT], first_turn: int = 0) -> None:
        """`first_turn` is above every turn that anybody was told of by a shelf before this one."""
        self._keeping: Final = keeping
        self._first_turn: Final = first_turn
        self._folder: Final = folder
        self._codec: Final = codec
        self._reader: Final = Reader(keeping.files.disk, codec)
        self._documents: dict[str, KeptDocument[DocumentT]] = {}
        self._watches: dict[str, Watch[DocumentT]] = {}
        self._is_swept: bool = False

    @property
    def kind(self) -> str:
        """What its documents are called in their files."""
        return self._codec.kind

    def load_all(self) -> tuple[Opened[DocumentT], ...]:
        """Every document that can be had, in the order of the ids; changes nothing, never raises `OSError`.

        One whose file is gone is there from this computer's copy. What is amiss is told by `look`.
        """
        opened = (self._document(one).load() for one in self._ids())
        return tuple(one for one in opened if one is not None)

    def load_copies(self) -> tuple[Opened[DocumentT], ...]:
        """Every document of which this computer has a copy, as that has it; the folder is not looked at.

        `look` compares them with the folder. Changes nothing, never raises `OSError`.
        """
        stems = self._stems(self._keeping.shadows / self._codec.kind)
        opened = (self._document(one).load_copy() for one in sorted(stems))
        return tuple(one for one in opened if one is not None)

    def draft(self, document_id: str, document: DocumentT | None) -> bytes:
        """What a document is to become, as the content of a file. Raises `UnsavableError`."""
        keeping = self._keeping
        version = self._reader.make(document, document_id, {keeping.device: 1}, keeping.now(), keeping.device)
        return version.raw

    def take_draft(self, path: Path) -> None:
        """Let a document that is not loaded yet be what its draft at `path` says.

        Raises:
            OSError: the disk does not give it, or does not take it; it is still there.
            DamagedFileError, NewerFileError: it cannot be read.
        """
        draft = self._reader.read(path)
        if is_id(draft.envelope.id):
            self._document(draft.envelope.id).take_draft(draft.document)

    def save(
        self, document_id: str, document: DocumentT, turn: int = 0, *, back_up: bool = False
    ) -> Saved[DocumentT]:
        """Put a document on the medium; see `KeptDocument.save`."""
        if not is_id(document_id):
            raise UnsavableError(document_id, "its id must be small letters, digits, “-” and “_”, at most 64")
        return self._document(document_id).save(document, turn, back_up=back_up)

    def remove(self, document_id: str, turn: int = 0) -> Saved[DocumentT] | None:
        """Remove a document, keeping its last content in the backups; see `KeptDocument.save`."""
        if not is_id(document_id) or self._document(document_id).standing.known is None:
            return None
        return self._document(document_id).save(None, turn)

    def look(self) -> Look[DocumentT]:
        """What has become of the folder since the last look, at least a second ago; never raises `OSError`.

        What can be put right is put right: damaged files from their copies, old ones by newer ones.
        """
        self._sweep_once()
        try:
            self._names()
            glances = [self._watch(one).look() for one in self._ids()]
            names = self._names()
        except OSError as error:
            return Look(problems=(self._unreachable(error),))
        versions: list[OtherVersion[DocumentT]] = []
        for name in names:
            glance, version = self._weigh(name)
            glances.append(glance)
            versions.extend([version] if version is not None else [])
        return Look(
            changed=tuple(glance.changed for glance in glances if glance.changed is not None),
            removed=tuple(glance.gone for glance in glances if glance.gone),
            problems=tuple(glance.problem for glance in glances if glance.problem is not None),
            versions=_newest_of_each(versions),
            in_doubt=any(glance.in_doubt for glance in glances),
        )

    def keep_version(
        self, document_id: str, chosen: Path | None, beside: Collection[Path]
    ) -> Saved[DocumentT]:
        """Let the version at `chosen` be in force, or without it the one that is.

        The others the teacher knows of, at `beside`, go to the backups.

        Raises:
            OSError: it is not certain to be on the medium, or the version is gone; nothing was lost.
            DamagedFileError: the version cannot be read any more.
            NewerFileError: the document's file is of a newer version of the program.
        """
        kept = self._document(document_id)
        version = kept.standing.known if chosen is None else self._reader.read(chosen, document_id)
        if version is None:
            raise UnsavableError(document_id, "there is no version of it in force")
        found = ((path, self._version(path.name)) for path in beside)
        others = [(path, other) for path, other in found if other is not None]
        return kept.settle(version, [one for one in others if one[1].envelope.id == document_id])

    def versions_beside(self) -> tuple[Stored[DocumentT], ...]:
        """The versions in files that have not the name of a document; none where the library is not there.

        Raises:
            OSError: the disk does not give one of them.
        """
        try:
            names = self._names()
        except LibraryGoneError:
            return ()
        found = [self._sound_version(name) for name in names]
        return tuple(version for version in found if version is not None)

    def write_missing(self, beside: Collection[Stored[DocumentT]]) -> None:
        """Write the documents that this computer knows of, and that the folder has not, with the versions
        that lay `beside` them elsewhere. Raises `OSError`.
        """
        there = self._names()
        for version in beside:
            if version.document is not None:
                self._document(version.envelope.id).copies.lay_beside(version)
        for kept in self._documents.values():
            known = kept.standing.known
            if known is not None and kept.path.name not in there:
                self._keeping.files.write_durably(kept.path, known.raw)

    @property
    def last_turn(self) -> int:
        """The highest turn that anybody was told of."""
        return max((kept.standing.turn for kept in self._documents.values()), default=self._first_turn)

    def backups(self, document_id: str) -> tuple[Backup, ...]:
        """What the document was before, newest first. Raises `OSError`."""
        return self._document(document_id).copies.backups.all()

    def read_backup(self, backup: Backup, document_id: str) -> DocumentT | None:
        """The document as it was in a backup; nothing where that is gone or damaged."""
        found = self._reader.read_newest((backup.path,), document_id)
        return None if found is None else found.document

    def all_backups(self) -> tuple[Backup, ...]:
        """The backups of every document, also of those removed. Raises `OSError`."""
        return tuple(one for document_id in self._backed_up() for one in self.backups(document_id))

    def opened(self, document_id: str) -> Opened[DocumentT] | None:
        """The version of a document that is in force, if there is one."""
        return self._document(document_id).opened()

    def removed(self) -> tuple[Removed[DocumentT], ...]:
        """The documents that were taken away and can be brought back, the latest first. Raises `OSError`."""
        found: list[Removed[DocumentT]] = []
        for document_id in self._backed_up():
            standing = self._document(document_id).standing
            if standing.known is None or standing.known.document is not None:
                continue
            read = (self.read_backup(one, document_id) for one in self.backups(document_id))
            newest = next((document for document in read if document is not None), None)
            if newest is not None:
                at = standing.known.envelope.saved_at
                found.append(Removed(document_id, newest, at, standing.turn))
        return tuple(sorted(found, key=lambda one: one.at, reverse=True))

    def _backed_up(self) -> tuple[str, ...]:
        names = self._keeping.files.names(self._keeping.backups / self._codec.kind)
        return tuple(name for name in names if is_id(name))

    def _document(self, document_id: str) -> KeptDocument[DocumentT]:
        if document_id not in self._documents:
            path = self._folder / f"{document_id}{_ENDING}"
            kept = KeptDocument(self._keeping, path, document_id, self._codec, self._first_turn)
            self._documents[document_id] = kept
        return self._documents[document_id]

    def _watch(self, document_id: str) -> Watch[DocumentT]:
        if document_id not in self._watches:
            kept = self._document(document_id)
            kept.remember()
            self._watches[document_id] = Watch(kept)
        return self._watches[document_id]

    def _ids(self) -> tuple[str, ...]:
        """The documents that this program, this computer's copies or the library know of."""
        found = {*self._documents, *self._stems(self._keeping.shadows / self._codec.kind)}
        found.update(stem for stem in self._stems(self._folder) if stem in found or self._is_at_home(stem))
        return tuple(sorted(found))

    def _stems(self, folder: Path) -> tuple[str, ...]:
        try:
            names = self._keeping.files.names(folder)
        except OSError:
            return ()
        stems = (name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING))
        return tuple(stem for stem in stems if is_id(stem))

    def _is_at_home(self, stem: str) -> bool:
        """Whether a file bears its document's name; sync tools make names that only look like one."""
        try:
            return self._reader.read(self._folder / f"{stem}{_ENDING}").envelope.id == stem
        except (OSError, DamagedFileError, NewerFileError):
            return True

    def _names(self) -> tuple[str, ...]:
        """The names in the folder. Raises `OSError`, also where the library is not there."""
        marker = self._keeping.marker
        if marker is not None and marker.name not in self._keeping.files.names(marker.parent):
            raise LibraryGoneError
        return self._keeping.files.names(self._folder)

    def _sweep_once(self) -> None:
        """Take away what saves that died left behind."""
        if self._is_swept:
            return
        self._is_swept = True
        shadows, backups = (
            folder / self._codec.kind for folder in (self._keeping.shadows, self._keeping.backups)
        )
        folders = (self._folder, shadows, *(backups / one for one in self._ids()))
        self._keeping.files.sweep(folders, self._keeping.now())

    def _version(self, name: str) -> Stored[DocumentT] | None:
        try:
            return self._sound_version(name)
        except OSError:
            return None

    def _sound_version(self, name: str) -> Stored[DocumentT] | None:
        """The version in a file that has not the name of a document, as sync tools leave them: the id inside
        tells whose it is (fault 21). Raises `OSError`.
        """
        if (
            name.startswith(".")
            or not name.endswith(_ENDING)
            or name.removesuffix(_ENDING) in self._documents
        ):
            return None
        try:
            return self._reader.read(self._folder / name)
        except (FileNotFoundError, DamagedFileError, NewerFileError):
            return None

    def _weigh(self, name: str) -> tuple[Glance[DocumentT], OtherVersion[DocumentT] | None]:
        version, path = self._version(name), self._folder / name
        if version is None:
            return Glance(), None
        envelope = version.envelope
        try:
            glance, stays = self._watch(envelope.id).weigh(path, version)
        except OSError as error:
            return Glance(problem=self._unreachable(error)), None
        if not stays or version.document is None:
            return glance, None
        return glance, OtherVersion(
            envelope.id, version.document, version.edits, envelope.saved_at, envelope.device, path
        )

    def _unreachable(self, error: OSError) -> Problem:
        now = self._keeping.now()
        if isinstance(error, LibraryGoneError):
            return Problem(Trouble.LIBRARY_GONE, "", self._folder.parent.name, disk_reason(error), now)
        return Problem(Trouble.UNREADABLE, "", self._folder.name, disk_reason(error), now)


def _newest_of_each(versions: list[OtherVersion[DocumentT]]) -> tuple[OtherVersion[DocumentT], ...]:
    """Those that hold something no other version of the same document holds."""
    found: list[OtherVersion[DocumentT]] = []
    for version in versions:
        rivals = [one for one in versions if one.id == version.id and one is not version]
        behind = any(order(version.edits, one.edits) is Order.BEHIND for one in rivals)
        twice = any(
            order(version.edits, one.edits) is Order.SAME and one.document == version.document
            for one in found
            if one.id == version.id
        )
        if not behind and not twice:
            found.append(version)
    return tuple(found)
