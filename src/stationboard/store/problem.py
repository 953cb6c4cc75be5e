"""What the store found amiss; the console puts it into words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Trouble(StrEnum):
    """The kinds of thing that can be amiss with a kept document."""

    RESTORED = "restored"
    """The file was damaged; a copy was used."""
    LOST = "lost"
    """The file is damaged; there is no good copy. The damaged file is still there."""
    UNREADABLE = "unreadable"
    """The disk did not give the file; a copy may have been used. The file was not touched."""
    SAVED_ANEW = "saved anew"
    """The file had been damaged when it was saved over; the damaged one was kept."""
    NEWER = "newer"
    """A newer version of the program made it; it is not changed."""
    TWO_VERSIONS = "two versions"
    """The same document lies in another file too, or was changed by somebody else; both are kept."""
    PUT_BACK = "put back"
    """The file was gone and was written again from this computer's copy."""
    CHANGED_OUTSIDE = "changed outside"
    """Somebody changed the file by other means than Station Board; what was saved last is kept too."""
    LEFT_OPEN = "left open"
    """A lesson was left alone for so long that it is over; it was kept as it stood when it was last alive."""
    LIBRARY_GONE = "library gone"
    """The library's folder is not there; this computer's copies are in use."""

    @property
    def is_over(self) -> bool:
        """Whether it has been put right, and only needs to be told."""
        return self not in {Trouble.LOST, Trouble.UNREADABLE, Trouble.NEWER, Trouble.LIBRARY_GONE}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something amiss with one document.

    `title` is the document's own title where it could be read, otherwise its file's name. `copy_from` is when
    the copy in use was saved (None: none is in use) and `found` the moment of finding out, both UTC
    milliseconds. `reason` ends a sentence. `kept` is where the other bytes can be found.
    """

    trouble: Trouble
    id: str
    title: str
    reason: str
    found: int
    copy_from: int | None = None
    kept: Path | None = None
