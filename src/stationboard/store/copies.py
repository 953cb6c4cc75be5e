"""The copies of one document beside its file: shadow, backups, versions of other computers, quarantine."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Generic

from stationboard.store.backups import Backups
from stationboard.store.codec import DocumentT
from stationboard.store.edits import Edits, Order, order
from stationboard.store.envelope import NewerFileError, as_edits
from stationboard.store.errors import DamagedFileError
from stationboard.store.keeping import Keeping
from stationboard.store.stored import Reader, Stored
from stationboard.store.strict_json import LARGEST, canonical, parse


class Copies(Generic[DocumentT]):
    """Where the copies of the document `document_id` at `path` are; its methods that write raise
    `OSError`.
    """

    def __init__(
        self, keeping: Keeping, reader: Reader[DocumentT], path: Path, kind: str, document_id: str
    ) -> None:
        self._keeping: Final = keeping
        self._reader: Final = reader
        self._path: Final = path
        self._id: Final = document_id
        self._shadow: Final = keeping.shadows / kind / f"{document_id}.json"
        self._seen: Final = self._shadow.with_suffix(".edits")
        self.backups: Final = Backups(keeping.files, keeping.backups / kind / document_id)

    def shadow(self, main: Stored[DocumentT] | None = None) -> Stored[DocumentT] | None:
        """The newest version this computer saved or took over, if its copy is there, and sound.

        Raises:
            OSError: the disk does not give it.
        """
        if main is not None and self._reader.bytes_at(self._shadow) == main.raw:
            return main
        try:
            return self._reader.read(self._shadow, self._id)
        except (FileNotFoundError, DamagedFileError, NewerFileError):
            return None

    def newest_backup(self) -> Stored[DocumentT] | None:
        """The newest backup that is sound, and that the disk gives."""
        try:
            backups = tuple(one.path for one in self.backups.all())
        except OSError:
            return None
        return self._reader.read_newest(backups, self._id)

    def seen(self) -> Edits:
        """The edits that were made or met before, as far as `keep_shadow` kept them.

        Raises:
            OSError: the disk does not give them.
            ValueError: their file is damaged.
        """
        try:
            raw = self._keeping.files.disk.read(self._seen, LARGEST)
        except FileNotFoundError:
            return {}
        return as_edits(parse(raw))

    def keep_shadow(self, version: Stored[DocumentT], seen: Edits) -> None:
        """Let the shadow be `version`; those of the edits `seen` that are not in it are kept apart from it.

        Otherwise the next run of the program could give another edit the number of one of them.
        """
        if order(version.edits, seen) is not Order.SAME:
            content = canonical(seen)
            if self._reader.bytes_at(self._seen) != content:
                self._keeping.files.write_durably(self._seen, content)
        if self._reader.bytes_at(self._shadow) != version.raw:
            self._keeping.files.write_durably(self._shadow, version.raw)

    def back_up(self, version: Stored[DocumentT]) -> None:
        """Keep `version` among the backups; one that says the document was removed is nothing to keep."""
        if version.document is not None:
            self.backups.add(version.raw, self._keeping.now())

    def back_up_when_due(self, version: Stored[DocumentT]) -> None:
        """Keep `version` among the backups where the newest of them is old enough."""
        if self.backups.due(self._keeping.now()):
            self.back_up(version)

    def lay_beside(self, version: Stored[DocumentT]) -> Path:
        """Put `version` beside the document's file, where every computer finds it; gives where."""
        names, number = self._keeping.files.names(self._path.parent), 1
        while (name := f"{self._id}.{self._keeping.device}.{number}.json") in names:
            beside = self._path.with_name(name)
            if self._reader.bytes_at(beside) == version.raw:
                return beside
            number += 1
        self._keeping.files.write_durably(self._path.with_name(name), version.raw)
        return self._path.with_name(name)

    def take_away(self, path: Path, version: Stored[DocumentT]) -> None:
        """Remove the file of `version`, unless somebody has put another one in its place by now."""
        if self._reader.bytes_at(path) == version.raw:
            self._keeping.files.remove(path)

    def set_aside(self) -> Path:
        """Copy the bytes of the document's file to quarantine, whatever they are; gives the copy."""
        return self._keeping.files.copy_aside(self._path, self._keeping.quarantine, self._keeping.now())
