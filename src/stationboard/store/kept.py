"""One document kept on disk with its copies."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, Generic

from stationboard.store.codec import Codec, DocumentT
from stationboard.store.copies import Copies
from stationboard.store.edits import Edits, Order, together
from stationboard.store.envelope import NewerFileError
from stationboard.store.errors import DamagedFileError, LibraryGoneError
from stationboard.store.keeping import Keeping, Opened, Saved
from stationboard.store.problem import Problem, Trouble
from stationboard.store.standing import Standing
from stationboard.store.stored import Reader, Stored


class KeptDocument(Generic[DocumentT]):
    """The file of one document with its copies; nothing that lies on disk ever stops `load`."""

    def __init__(
        self,
        keeping: Keeping,
        path: Path,
        document_id: str,
        codec: Codec[DocumentT],
        first_turn: int = 0,
    ) -> None:
        self.keeping: Final = keeping
        self.path: Final = path
        self.id: Final = document_id
        self.codec: Final = codec
        self.reader: Final = Reader(keeping.files.disk, codec)
        self.copies: Final = Copies(keeping, self.reader, path, codec.kind, document_id)
        self.standing: Final = Standing[DocumentT](first_turn)
        self._line = keeping.device
        self._is_unmet = False
        self._remembers = False
        self.stray: Stored[DocumentT] | None = None
        """What this computer saved last, where it was found to be apart from the document's file."""

    def load(self) -> Opened[DocumentT] | None:
        """The document, from its file or from a copy; changes nothing, never raises an error of the disk.

        What is amiss is told, and put right, by `KeptWatch.look`.
        """
        self.remember()
        try:
            main = self.reader.read(self.path, self.id)
        except NewerFileError as newer:
            return self.open_newer(newer)
        except FileNotFoundError:
            self._begin(self.shadow())
        except (OSError, DamagedFileError):
            self._begin(self.newest())
        else:
            self._choose(main)
        return self.opened()

    def load_copy(self) -> Opened[DocumentT] | None:
        """The document as this computer's copy has it, without a look at its file; see `load`."""
        self.remember()
        self._begin(self.newest())
        return self.opened()

    def take_draft(self, document: DocumentT | None) -> None:
        """Let what the folder kept waiting in an earlier run be this computer's copy; see `load_copy`.

        What it takes the place of goes to the backups. Raises `OSError`.
        """
        self.load_copy()
        change = self._change(document, self.standing.turn)
        known = self.standing.known
        if change is known:
            return
        if known is not None:
            self.copies.back_up(known)
        self.keep_shadow(change)
        self._begin(change)

    def remember(self) -> None:
        """Know the edits of earlier runs; where that cannot be, nothing goes on with their numbers."""
        if self._remembers:
            return
        self._remembers = True
        try:
            self.standing.seen = together(self.standing.seen, self.copies.seen())
        except (OSError, ValueError):
            self._begin_another_line()

    def save(self, document: DocumentT | None, turn: int = 0, *, back_up: bool = False) -> Saved[DocumentT]:
        """Put a change on the medium with its copies; return only when it is there.

        `turn` is that of the version which was changed. A version that holds edits of others is never written
        over: the change is then laid beside it, and `Saved.instead` is that version. Without a `document` the
        document is removed. With `back_up` the content before is kept whether or not a backup is due.

        Raises:
            OSError: it is not certain to be on the medium; try again later. What was there is still whole.
            NewerFileError: the file is of a newer version and was not touched.
            UnsavableError: the document would not read back.
        """
        if document is not None:
            self.standing.revive(turn)
        change = self._change(document, turn)
        spoiled = self._copy(change, back_up=back_up or document is None)
        self.expect_library()
        present, problem = self._present()
        if present is not None and self.standing.adopt_try(present):
            return self.save(document, turn)
        if present is not None and self.standing.relation(present) in {Order.AHEAD, Order.APART}:
            self.standing.take(present)
            if present.document is None and document is not None:
                return self.save(document, turn, back_up=back_up)
        if turn == self.standing.turn:
            if present is None or present.raw != change.raw:
                self.standing.tries(change)
                self.keeping.files.write_durably(self.path, change.raw)
            self.standing.wrote(change, turn)
            instead = None
        else:
            # A removal gives way to whatever somebody else has written meanwhile.
            if change.document is not None:
                problem = self.two_versions(self.copies.lay_beside(change))
            self.standing.wrote(change, turn)
            instead = self.opened()
            self._keep_known()
        if spoiled is not None:
            raise spoiled
        return Saved(self.id, change.edits, problem, instead)

    def settle(
        self, chosen: Stored[DocumentT], others: Sequence[tuple[Path, Stored[DocumentT]]]
    ) -> Saved[DocumentT]:
        """Let `chosen` be in force for good; the one in force and `others` go to the backups.

        Where somebody else's version came into force meanwhile, nothing is settled: `Saved.instead` is that
        one.

        Raises:
            OSError: it is not certain to be on the medium; nothing was lost.
            NewerFileError: the file is of a newer version and was not touched.
        """
        self.expect_library()
        present, _ = self._present()
        if present is not None and self.standing.relation(present) in {Order.AHEAD, Order.APART}:
            self.give_way_to(present)
            return Saved(self.id, present.edits, None, self.opened())
        edits = chosen.edits
        for version in (self.standing.known, *(other for _, other in others)):
            if version is not None:
                edits = together(edits, version.edits)
                if not version.says_the_same(chosen):
                    self.copies.back_up(version)
        settled = self._make(chosen.document, self.standing.after(edits, self._line))
        self.keep_shadow(settled)
        self.keeping.files.write_durably(self.path, settled.raw)
        self.standing.take(settled)
        for path, version in others:
            # It is settled all the same: a look finds that the version is no news, and takes it away.
            with suppress(OSError):
                self.copies.take_away(path, version)
        return Saved(self.id, settled.edits, None, self.opened())

    def give_way_to(self, version: Stored[DocumentT]) -> None:
        """Let somebody else's version be in force; the one before lies beside it where it holds more. Raises
        `OSError`.
        """
        known = self.standing.known
        if (
            known is not None
            and known.document is not None
            and self.standing.relation(version) is Order.APART
            and not known.says_the_same(version)
        ):
            self.copies.lay_beside(known)
        self.standing.take(version)

    def opened(self) -> Opened[DocumentT] | None:
        """The version in force; nothing where there is none, or it says the document was removed."""
        known = self.standing.known
        if known is None or known.document is None:
            return None
        envelope, turn = known.envelope, self.standing.turn
        return Opened(self.id, known.document, known.edits, envelope.saved_at, turn, device=envelope.device)

    def title(self) -> str:
        """What the teacher calls the document; its file's name where that cannot be known."""
        known = self.standing.known
        return self.path.name if known is None or known.document is None else self.codec.title(known.document)

    def shadow(self, main: Stored[DocumentT] | None = None) -> Stored[DocumentT] | None:
        """This computer's copy, if the disk gives it; if not, it must be met before it is written over."""
        try:
            return self.copies.shadow(main)
        except OSError:
            self._is_unmet = True
            self._begin_another_line()
            return None

    def newest(self) -> Stored[DocumentT] | None:
        """This computer's copy, else the newest backup that is sound."""
        return self.shadow() or self.copies.newest_backup()

    def keep_shadow(self, version: Stored[DocumentT]) -> None:
        """Let `version` be this computer's copy. Raises `OSError`."""
        if self._is_unmet:
            self._meet(self.copies.shadow())
        self.copies.keep_shadow(version, together(self.standing.seen, version.edits))

    def two_versions(self, kept: Path) -> Problem:
        """The problem of a version at `kept` beside the one in force."""
        reason = f"the other is in “{kept.name}”"
        return Problem(Trouble.TWO_VERSIONS, self.id, self.title(), reason, self.keeping.now(), kept=kept)

    def expect_library(self) -> None:
        """Raises `LibraryGoneError` where the folder is not there; it must not be made anew."""
        marker = self.keeping.marker
        if marker is not None and marker.name not in self.keeping.files.names(marker.parent):
            raise LibraryGoneError

    def _meet(self, shadow: Stored[DocumentT] | None) -> None:
        """Lay beside the file what the disk did not give when the program was started, if it is news."""
        if shadow is not None and shadow.document is not None:
            self.standing.see(shadow)
            if self.standing.relation(shadow) in {Order.AHEAD, Order.APART}:
                self.copies.lay_beside(shadow)
        self._is_unmet = False

    def _begin_another_line(self) -> None:
        self._line = f"{self.keeping.device}-{uuid.uuid4().hex[:8]}"

    def _begin(self, version: Stored[DocumentT] | None) -> None:
        if version is not None:
            self.standing.begin(version)

    def _choose(self, main: Stored[DocumentT]) -> None:
        """Of the file and what this computer saved last, the newer one; where neither is, the file."""
        shadow = self.shadow(main)
        self.standing.begin(main)
        if shadow is None or shadow is main:
            return
        self.standing.see(shadow)
        match self.standing.relation(shadow):
            case Order.AHEAD:
                self.standing.begin(shadow)
            case Order.APART:
                self.stray = None if shadow.document is None or shadow.says_the_same(main) else shadow
            case Order.BEHIND | Order.SAME:
                pass

    def _change(self, document: DocumentT | None, turn: int) -> Stored[DocumentT]:
        """The version to write; the one in force where it says the same already."""
        change = self._make(document, self.standing.next_edits(turn, self._line))
        known = self.standing.known
        if known is not None and turn == self.standing.turn and change.says_the_same(known):
            return known
        return change

    def _make(self, document: DocumentT | None, edits: Edits) -> Stored[DocumentT]:
        keeping = self.keeping
        return self.reader.make(document, self.id, edits, keeping.now(), keeping.device)

    def _copy(self, change: Stored[DocumentT], *, back_up: bool) -> OSError | None:
        """Keep `change` on this computer before it goes to the library; a fault must not keep it from there,
        unless what it takes the place of would be kept nowhere. Raises `OSError` then.
        """
        self.standing.is_pending = True
        before = self.standing.known if self.standing.known is not change else None
        must_stay = before is not None and (back_up or before.envelope.schema != change.envelope.schema)
        if before is not None and must_stay:
            self.copies.back_up(before)
        try:
            if before is not None and not must_stay:
                self.copies.back_up_when_due(before)
            self.keep_shadow(change)
        except OSError as error:
            return error
        return None

    def _keep_known(self) -> None:
        if self.standing.known is not None:
            self.keep_shadow(self.standing.known)

    def _present(self) -> tuple[Stored[DocumentT] | None, Problem | None]:
        try:
            return self.reader.read(self.path, self.id), None
        except FileNotFoundError:
            return None, None
        except DamagedFileError as error:
            kept = self.copies.set_aside()
            now = self.keeping.now()
            return None, Problem(Trouble.SAVED_ANEW, self.id, self.title(), error.reason, now, kept=kept)

    def open_newer(self, newer: NewerFileError) -> Opened[DocumentT] | None:
        """Show as much of a newer version's file as can be understood."""
        envelope = newer.envelope
        with suppress(ValueError):
            if envelope.data is not None:
                document = self.codec.decode(envelope.data, envelope.schema)
                return Opened(
                    self.id,
                    document,
                    envelope.edits,
                    envelope.saved_at,
                    read_only=True,
                    device=envelope.device,
                )
        return None
