"""How a document stands in this run of the program: which version is in force, after which others."""

from __future__ import annotations

import zlib
from typing import Generic

from stationboard.store.codec import DocumentT
from stationboard.store.edits import Edits, Order, order, together, with_one_more
from stationboard.store.stored import Stored


class Standing(Generic[DocumentT]):
    """What this program knows of one document's versions; knows nothing of any disk.

    `known` is the version in force. Whenever somebody else's version takes its place, `turn` is counted up,
    so that a change the teacher made to the one before can be told from a change made to it.
    """

    def __init__(self, first_turn: int = 0) -> None:
        self.known: Stored[DocumentT] | None = None
        self.turn: int = first_turn
        self.seen: Edits = {}
        """Every edit there is, as far as this program knows."""
        self._bases: dict[int, Edits] = {}
        self._tried: set[int] = set()
        self.is_pending: bool = False
        """Whether a change is under way that is not on the medium yet."""

    def begin(self, version: Stored[DocumentT]) -> None:
        """Start with a version, before anybody was told of one."""
        self.see(version)
        self.known = version

    def see(self, version: Stored[DocumentT]) -> None:
        """Remember which edits there are."""
        self.seen = together(self.seen, version.edits)

    def take(self, version: Stored[DocumentT]) -> None:
        """Let somebody else's version be in force."""
        self.see(version)
        self._bases[self.turn] = self.known.edits if self.known is not None else {}
        self.turn += 1
        self.known = version

    def revive(self, turn: int) -> None:
        """A change made in `turn` brings back what is not there, or was removed, and is then in force.

        Whoever made it was told of no version that took the place of the one removed.
        """
        if self.known is None or self.known.document is None:
            self.turn = turn

    def wrote(self, version: Stored[DocumentT], turn: int) -> None:
        """A change made in `turn` is on the medium."""
        self.see(version)
        self._tried.clear()
        self.is_pending = False
        if turn == self.turn:
            self.known = version
        else:
            self._bases[turn] = version.edits

    def tries(self, version: Stored[DocumentT]) -> None:
        """A change is about to be written; should that fail, it may be on the medium all the same."""
        self._tried.add(zlib.crc32(version.raw))

    def adopt_try(self, present: Stored[DocumentT]) -> bool:
        """Whether `present` is a change whose writing failed, and yet came about; it is then in force."""
        if zlib.crc32(present.raw) not in self._tried:
            return False
        self.wrote(present, self.turn)
        return True

    def next_edits(self, turn: int, computer: str) -> Edits:
        """The edits of a change made to the version of `turn`."""
        known: Edits = self.known.edits if self.known is not None else {}
        base = known if turn == self.turn else self._bases.get(turn, {})
        return self.after(base, computer)

    def after(self, edits: Edits, computer: str) -> Edits:
        """The edits of a change made to a version, or to several together, that hold `edits`."""
        return with_one_more(edits, self.seen, computer)

    def relation(self, other: Stored[DocumentT]) -> Order:
        """How `other` stands to the version in force; SAME only where they say the same."""
        if self.known is None:
            return Order.AHEAD
        if other.raw == self.known.raw:
            return Order.SAME
        relation = order(other.edits, self.known.edits)
        if relation is Order.SAME and not other.says_the_same(self.known):
            return Order.APART
        return relation
