"""Changes that wait for a shared folder, kept on this computer until the folder has them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from stationboard.store.codec import DocumentT
from stationboard.store.errors import NotSavedError, StoreError
from stationboard.store.keeping import Keeping
from stationboard.store.shelf import Shelf

PATIENCE: Final = 1_000
"""Milliseconds that a save may take before its content is kept here meanwhile; as a rule none does."""

ResultT = TypeVar("ResultT")


class Saver(Protocol):
    """Whoever runs the tasks that write on this computer; see `Writer`."""

    def save(self, key: str, task: Callable[[], ResultT], delay: int = 0, /) -> Future[ResultT]:
        """Run `task` in `delay` milliseconds; under one key only the latest."""
        ...


class Drafts:
    """Files in `folder`, each with what a document is to become, or that it is to go.

    A folder on a network may hang in the midst of one save, and all that follow wait behind it.
    """

    def __init__(self, keeping: Keeping, folder: Path, local: Saver) -> None:
        self._keeping: Final = keeping
        self._folder: Final = folder
        self._local: Final = local
        self._latest: dict[str, Future[Any]] = {}

    def watch(
        self,
        shelf: Shelf[DocumentT],
        document_id: str,
        document: DocumentT | None,
        saved: Future[Any],
    ) -> None:
        """Keep the change that `saved` is about, unless it is soon done; forget it when it is."""
        path = self._folder / shelf.kind / f"{document_id}.json"
        key = f"draft {shelf.kind} {document_id}"
        self._latest[key] = saved
        if not saved.done():
            self._local.save(key, lambda: self._write(shelf, path, document_id, document), PATIENCE)
        saved.add_done_callback(lambda done: self._forget(key, path, done))

    def bring_in(self, shelf: Shelf[Any]) -> None:
        """Let the documents of `shelf`, as yet unloaded, be what was kept here; never raises `OSError`."""
        with suppress(OSError):
            for name in self._keeping.files.names(self._folder / shelf.kind):
                path = self._folder / shelf.kind / name
                with suppress(OSError, StoreError):
                    shelf.take_draft(path)
                    self._keeping.files.remove(path)

    def _write(
        self, shelf: Shelf[DocumentT], path: Path, document_id: str, document: DocumentT | None
    ) -> None:
        with suppress(StoreError):  # what cannot be saved at all is told of by whoever saves it
            self._keeping.files.write_durably(path, shelf.draft(document_id, document))

    def _forget(self, key: str, path: Path, done: Future[Any]) -> None:
        closed_before = isinstance(done.exception(), NotSavedError)
        if self._latest.get(key) is done and not closed_before:
            self._latest.pop(key, None)
            self._local.save(key, lambda: self._keeping.files.remove(path))
