"""What the store found amiss, put so that a teacher can read it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from stationboard.store.moment import spoken


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
    milliseconds. `kept` is where the other bytes can be found.
    """

    trouble: Trouble
    id: str
    title: str
    reason: str
    found: int
    copy_from: int | None = None
    kept: Path | None = None

    @property
    def sentence(self) -> str:
        """One English sentence, with the time as this computer tells it."""
        copy = "" if self.copy_from is None else f"the copy of {spoken(self.copy_from, self.found)}"
        match self.trouble:
            case Trouble.RESTORED:
                return f"{self.title} was damaged and was restored from {copy}."
            case Trouble.LOST:
                return f"{self.title} cannot be read and has no good copy; its file was kept ({self.reason})."
            case Trouble.UNREADABLE:
                used = f"; {copy} is used" if copy else ""
                return f"{self.title} cannot be read just now{used} ({self.reason})."
            case Trouble.SAVED_ANEW:
                return (
                    f"{self.title} was damaged and is now saved anew; the old file is kept ({self.reason})."
                )
            case Trouble.NEWER:
                return f"{self.title} was made by a newer version of Station Board and is not changed."
            case Trouble.TWO_VERSIONS:
                return f"There are two versions of {self.title}; both are kept ({self.reason})."
            case Trouble.PUT_BACK:
                return f"The file of {self.title} was gone and was put back."
            case Trouble.CHANGED_OUTSIDE:
                return f"{self.title} was changed outside Station Board; please check it ({self.reason})."
            case Trouble.LIBRARY_GONE:
                return "The library folder cannot be reached; this computer's copies are in use."
            case _:
                assert_never(self.trouble)
