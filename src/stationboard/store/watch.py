"""What became of a document's file since it was last looked at, with everything put right that can be."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Generic

from stationboard.store.codec import DocumentT
from stationboard.store.edits import Order
from stationboard.store.envelope import NewerFileError
from stationboard.store.errors import DamagedFileError, disk_reason
from stationboard.store.keeping import Opened
from stationboard.store.kept import KeptDocument
from stationboard.store.problem import Problem, Trouble
from stationboard.store.stored import Stored

JUDGED_AFTER: Final = 5
"""A file that is found the same at so many looks in a row, and cannot be read, is damaged; before that,
somebody may be writing it. The looks are a second apart, and a sync tool that stops for three seconds in the
middle of a file is not at fault (fault 23).
"""


@dataclass(frozen=True, slots=True)
class Glance(Generic[DocumentT]):
    """What a look at one document found; `changed` takes the place of what was known of it.

    `gone` is the id of a document that somebody removed.
    """

    changed: Opened[DocumentT] | None = None
    gone: str = ""
    problem: Problem | None = None
    in_doubt: bool = False


class Watch(Generic[DocumentT]):
    """Looks at one document's file, at least a second apart; for the writer's thread."""

    def __init__(self, kept: KeptDocument[DocumentT]) -> None:
        self._kept: Final = kept
        self._doubts = 0
        self._doubted: int | None = None
        """What the bytes add up to that were in doubt at the last look; None where the file was gone."""
        self._was_there = False
        self._is_newer = False

    def look(self) -> Glance[DocumentT]:
        """Compare the file with the version in force, and put right what is not; never raises `OSError`."""
        try:
            self._kept.expect_library()
            return self._look()
        except OSError as error:
            return replace(self._show(self._kept.newest()), problem=self._unreadable(error))

    def weigh(self, path: Path, version: Stored[DocumentT]) -> tuple[Glance[DocumentT], bool]:
        """Compare a version in another file with the one in force, and whether it stays there as another one.

        A newer one takes its place; one whose edits are all in it goes to the backups. Raises `OSError`.
        """
        kept, standing = self._kept, self._kept.standing
        standing.see(version)
        if standing.known is None and kept.path.name in kept.keeping.files.names(kept.path.parent):
            return Glance(), True
        relation = standing.relation(version)
        if relation is Order.APART:
            told = standing.known is not None and version.says_the_same(standing.known)
            if told or version.document is None:
                kept.copies.take_away(path, version)
            return Glance(), not told and version.document is not None
        glance: Glance[DocumentT] = Glance()
        if relation is Order.AHEAD:
            if standing.known is not None:
                kept.copies.back_up(standing.known)
            kept.keeping.files.write_durably(kept.path, version.raw)
            glance = self._take(version)
        else:
            kept.copies.back_up(version)
        kept.copies.take_away(path, version)
        return glance, False

    def _look(self) -> Glance[DocumentT]:
        kept = self._kept
        try:
            main = kept.reader.read(kept.path, kept.id)
        except FileNotFoundError:
            return self._missing()
        except DamagedFileError as error:
            return self._damaged(error)
        except NewerFileError as newer:
            return self._newer(newer)
        self._doubts, self._was_there, self._is_newer = 0, True, False
        kept.standing.see(main)
        if kept.stray is not None:
            kept.copies.lay_beside(kept.stray)
            kept.stray = None
        if kept.standing.adopt_try(main):
            return Glance()
        return self._compare(main)

    def _compare(self, main: Stored[DocumentT]) -> Glance[DocumentT]:
        kept, standing = self._kept, self._kept.standing
        known = standing.known
        match standing.relation(main):
            case Order.AHEAD | Order.APART:
                return self._take(main)
            case Order.BEHIND:
                if known is not None:
                    kept.keeping.files.write_durably(kept.path, known.raw)
            case Order.SAME:
                if not standing.is_pending:
                    kept.keep_shadow(main)
        return Glance()

    def _take(self, version: Stored[DocumentT]) -> Glance[DocumentT]:
        kept = self._kept
        before = kept.standing.known
        if before is not None and version.document is None:
            kept.copies.back_up(before)  # so that it can be brought back on this computer too
        kept.give_way_to(version)
        kept.keep_shadow(version)
        opened = kept.opened()
        return Glance(changed=opened, gone=kept.id if opened is None and before is not None else "")

    def _newer(self, newer: NewerFileError) -> Glance[DocumentT]:
        """Show as much of it as can be understood, not to be changed; told once."""
        kept, told = self._kept, self._is_newer
        self._is_newer = True
        reason = f"schema {newer.envelope.schema}"
        problem = Problem(Trouble.NEWER, kept.id, self._newer_title(newer), reason, kept.keeping.now())
        return Glance(changed=None if told else kept.open_newer(newer), problem=problem)

    def _missing(self) -> Glance[DocumentT]:
        kept, known = self._kept, self._kept.standing.known
        if known is None:
            return self._show(kept.shadow())
        if known.document is None:
            return Glance()
        if self._may_be_under_way(None):
            return Glance(in_doubt=True)
        kept.keeping.files.write_durably(kept.path, known.raw)
        if not self._was_there:
            # A power cut while it was first saved; nobody has ever missed it.
            return Glance()
        return Glance(problem=self._problem(Trouble.PUT_BACK, "its file was gone", None))

    def _damaged(self, error: DamagedFileError) -> Glance[DocumentT]:
        kept = self._kept
        if self._may_be_under_way(zlib.crc32(kept.reader.bytes_at(kept.path) or b"")):
            return Glance(in_doubt=True)
        aside = kept.copies.set_aside()
        by_hand = kept.reader.read_edited_by_hand(kept.path, kept.id)
        known = kept.standing.known
        version = known or kept.newest() or by_hand
        if version is None:
            return Glance(problem=self._problem(Trouble.LOST, error.reason, aside))
        if by_hand is not None and version is not by_hand:
            kept.copies.lay_beside(by_hand)
        kept.keeping.files.write_durably(kept.path, version.raw)
        glance: Glance[DocumentT] = Glance() if version is known else self._take(version)
        if by_hand is not None:
            return replace(glance, problem=self._problem(Trouble.CHANGED_OUTSIDE, error.reason, aside))
        restored = self._problem(Trouble.RESTORED, error.reason, aside, version.envelope.saved_at)
        return replace(glance, problem=restored)

    def _may_be_under_way(self, content: int | None) -> bool:
        if content != self._doubted:
            self._doubts, self._doubted = 0, content
        self._doubts += 1
        return self._doubts < JUDGED_AFTER

    def _show(self, copy: Stored[DocumentT] | None) -> Glance[DocumentT]:
        """Show a copy that the disk did not give before, when nothing else is to be had."""
        if self._kept.standing.known is not None or copy is None:
            return Glance()
        self._kept.standing.take(copy)
        return Glance(changed=self._kept.opened())

    def _unreadable(self, error: OSError) -> Problem:
        known = self._kept.standing.known
        copy = None if known is None else known.envelope.saved_at
        return self._problem(Trouble.UNREADABLE, disk_reason(error), None, copy)

    def _newer_title(self, newer: NewerFileError) -> str:
        data = newer.envelope.data or {}
        try:
            return self._kept.codec.title(self._kept.codec.decode(data, newer.envelope.schema))
        except ValueError:
            return self._kept.path.name

    def _problem(
        self, trouble: Trouble, reason: str, kept: Path | None, copy_from: int | None = None
    ) -> Problem:
        document = self._kept
        return Problem(
            trouble, document.id, document.title(), reason, document.keeping.now(), copy_from, kept
        )
