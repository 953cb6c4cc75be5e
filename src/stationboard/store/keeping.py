"""What keeping a document needs, or gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from stationboard.store.codec import DocumentT
from stationboard.store.files import Files
from stationboard.store.problem import Problem


@dataclass(frozen=True, slots=True)
class Keeping:
    """How documents are kept.

    `now` gives UTC milliseconds; `device` names this computer in the files. `backups` holds of each document
    its newest saved copy (`<id>.json`) with the content before that (`<id>.before.json`).
    """

    files: Files
    backups: Path
    quarantine: Path
    now: Callable[[], int]
    device: str


@dataclass(frozen=True, slots=True)
class Opened(Generic[DocumentT]):
    """A document as it was read: `rev` counts its saves, `saved_at` is UTC milliseconds."""

    id: str
    document: DocumentT
    rev: int
    saved_at: int
    read_only: bool = False


@dataclass(frozen=True, slots=True)
class Saved:
    """A document that is on the medium, with anything that had to be kept beside it."""

    id: str
    rev: int
    problem: Problem | None = None
