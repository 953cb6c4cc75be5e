"""What keeping a document needs, or gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from stationboard.store.codec import DocumentT
from stationboard.store.edits import Edits
from stationboard.store.files import Files
from stationboard.store.problem import Problem


@dataclass(frozen=True, slots=True)
class Keeping:
    """How documents are kept.

    `now` gives UTC milliseconds; `device` names this computer in the files, in letters a file name may have.
    `shadows` holds the newest saved copy of each document, `backups` what it was before; both stay on this
    computer. `marker` is the file by which the library folder is known to be there; nothing where the folder
    is this computer's own.
    """

    files: Files
    shadows: Path
    backups: Path
    quarantine: Path
    now: Callable[[], int]
    device: str
    marker: Path | None = None


@dataclass(frozen=True, slots=True)
class Opened(Generic[DocumentT]):
    """A document as it was read; `saved_at` is UTC milliseconds.

    `turn` counts how often somebody else's version took the place of this program's; whoever saves a change
    of `document` says with it on which version the change was made. `device` names the computer that saved
    it.
    """

    id: str
    document: DocumentT
    edits: Edits
    saved_at: int
    turn: int = 0
    read_only: bool = False
    device: str = ""


@dataclass(frozen=True, slots=True)
class Saved(Generic[DocumentT]):
    """A document that is on the medium; `instead` is the version that is in force where it is not this one.

    It then lies beside that one, because both hold edits that the other does not.
    """

    id: str
    edits: Edits
    problem: Problem | None = None
    instead: Opened[DocumentT] | None = None


@dataclass(frozen=True, slots=True)
class OtherVersion(Generic[DocumentT]):
    """A version that lies beside the one in force, with edits that one has not; `saved_at` is UTC
    milliseconds.
    """

    id: str
    document: DocumentT
    edits: Edits
    saved_at: int
    device: str
    path: Path


@dataclass(frozen=True, slots=True)
class Removed(Generic[DocumentT]):
    """A document that was taken away, as its newest backup has it.

    `at` is when, in UTC milliseconds; whoever brings it back says `turn` with it, as with a change.
    """

    id: str
    document: DocumentT
    at: int
    turn: int


@dataclass(frozen=True, slots=True)
class Look(Generic[DocumentT]):
    """What a look at the disk found: how things stand now.

    Each of `changed` takes the place of what was known of it; those in `removed` are gone. Where `in_doubt`,
    somebody may still be writing: look again in a second.
    """

    changed: tuple[Opened[DocumentT], ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    versions: tuple[OtherVersion[DocumentT], ...] = ()
    in_doubt: bool = False
