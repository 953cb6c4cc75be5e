"""Stories of documents of an older schema, brought up to date one after another."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final, cast

from stationboard.store.codec import ModelCodec
from stationboard.store.disk import Disk
from stationboard.store.envelope import Envelope, decode, encode
from stationboard.store.files import Files
from stationboard.store.shelf import Shelf
from stationboard.store.strict_json import JsonObject
from tests.store.notebook import MORNING, Notebook, keeping, settled

OLD: Final = 1
NEW: Final = 2


@dataclass(frozen=True, slots=True)
class Update:
    """A document of the older schema is changed, and so written in the new one."""

    document_id: str
    count: int


class MigrationStory:
    """So many documents in files of the old schema; see `LibraryStory` for what its methods are for."""

    def __init__(self, root: Path, chance: Random, documents: int | None = None) -> None:
        """So many `documents`, or one to five."""
        self._root = root
        count = chance.randint(1, 5) if documents is None else documents
        self._old = {f"book-{number}": number for number in range(count)}
        ids = chance.sample(sorted(self._old), len(self._old))
        self.acts: tuple[Update, ...] = tuple(Update(one, self._old[one] + 100) for one in ids)
        self.before: tuple[str, ...] = tuple(self._old)

    def begin(self, disk: Disk) -> None:
        """Lay the old files on `disk`, as the older version of the program did."""
        for document_id, count in self._old.items():
            Files(disk).write_durably(self._path(document_id), _old_file(document_id, count))

    def run(self, disk: Disk) -> Callable[[Update], None]:
        """The newer version of the program started on `disk`."""
        shelf = self._shelf(disk)
        turns = {one.id: one.turn for one in shelf.load_all()}

        def do(update: Update) -> None:
            if update.document_id not in turns:  # the disk did not give it when the program was started
                turns.update({one.id: one.turn for one in settled(shelf).changed})
            if update.document_id not in turns:
                raise FileNotFoundError(update)
            shelf.save(update.document_id, _notebook(update.count), turns[update.document_id])

        return do

    def wrong(self, disk: Disk, acknowledged: int, *, begun: bool = True) -> str | None:
        """What is amiss: each file must be old or new, and of what became new the old must be kept."""
        try:
            shelf = self._shelf(disk)
            found = {one.id: one.document.count for one in shelf.load_all()}
            look = settled(shelf)
        except Exception as error:  # noqa: BLE001 - whatever stops the program is what is looked for
            return f"the program cannot go on: {error!r}"
        found |= {one.id: one.document.count for one in look.changed}
        allowed = [self._after(count) for count in (acknowledged, acknowledged + begun)]
        if found not in allowed:
            return f"there is {found}, and must be {allowed}"
        if look.problems or look.versions:
            return f"there are problems: {look.problems} {look.versions}"
        lost = [one for one in found if found[one] >= 100 and not self._old_is_kept(disk, shelf, one)]
        return f"the old content of {lost} is not kept" if lost else None

    def _after(self, count: int) -> dict[str, int]:
        return self._old | {act.document_id: act.count for act in self.acts[:count]}

    def _old_is_kept(self, disk: Disk, shelf: Shelf[Notebook], document_id: str) -> bool:
        kept = [disk.read(backup.path, 1_000_000) for backup in shelf.backups(document_id)]
        return _old_file(document_id, self._old[document_id]) in kept

    def _shelf(self, disk: Disk) -> Shelf[Notebook]:
        ticks = itertools.count()
        return Shelf(
            keeping(disk, self._root, lambda: MORNING + next(ticks) * 60_000),
            self._root / "notebooks",
            _NEWER,
        )

    def _path(self, document_id: str) -> Path:
        return self._root / "notebooks" / f"{document_id}.json"


def _renamed(content: JsonObject) -> JsonObject:
    return {"name": content["title"], "count": content["count"], "students": content["students"]}


_NEWER: Final = ModelCodec("notebook", Notebook, lambda notebook: notebook.name, (_renamed,))


def _notebook(count: int) -> Notebook:
    return Notebook(name="5B", count=count)


def _old_file(document_id: str, count: int) -> bytes:
    students = cast("JsonObject", {"students": list(_notebook(count).students)})
    content: JsonObject = {"title": "5B", "count": count, **students}
    raw = encode(Envelope("notebook", OLD, document_id, {"home": 1}, MORNING, "home", content))
    assert decode(raw, document_id, "notebook", NEW).schema == OLD
    return raw
