"""Files damaged in every way, of every kind."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

from campaigns.damaged_document import DamagedDocument, documents
from campaigns.file_damage import Damage, flipped, mutated, truncated
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.store.bundled import load_bundled
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.loose_files import UnreadableFileError, read_document
from tests.store.power_cut_disk import PowerCutDisk

MUTATIONS: Final = {Scale.FULL: 20_000, Scale.SAMPLE: 150}
STEP: Final = {Scale.FULL: 1, Scale.SAMPLE: 61}
WHOLE: Final = {"mutated": 5, "cut off or flipped": 20}
"""Of what is surely unreadable, every so many-th is put right as a whole; the others are only read."""

_RESOURCES: Final = Path(__file__).parents[1] / "resources"


def run(scale: Scale, seed: int) -> Summary:
    """Nothing is silently wrong, and no damaged bytes are thrown away."""
    tally, chance = Tally("damage", seed), Random(seed)
    kinds = documents()
    files = [kind.newest for kind in kinds]
    for kind in kinds:
        numbers = itertools.count()
        for damage, whole in _every(kind.newest, files, chance, scale):
            tally.count("damaged files")
            readable, wrong = kind.read(damage.content)
            if wrong is None and (readable or next(numbers) % whole == 0):
                tally.count("put right")
                wrong = _wrong_when_put_right(kind, damage, chance)
            if wrong is not None:
                tally.violated(f"{kind.name}, {damage.how}: {wrong}")
    _damage_what_is_bundled(tally, chance, scale)
    return tally.summary()


def _every(raw: bytes, others: list[bytes], chance: Random, scale: Scale) -> Iterator[tuple[Damage, int]]:
    """Each damage, and of how many one is put right."""
    for damages in (truncated(raw), flipped(raw)):
        for damage in itertools.islice(damages, 0, None, STEP[scale]):
            yield damage, WHOLE["cut off or flipped"]
    for damage in mutated(raw, others, chance, MUTATIONS[scale]):
        yield damage, WHOLE["mutated"]


def _wrong_when_put_right(kind: DamagedDocument[Any], damage: Damage, chance: Random) -> str | None:
    if chance.random() < 0.1:
        return kind.wrong_with_both_damaged(damage.content, chance)
    return kind.wrong_when_put_right(damage.content)


def _damage_what_is_bundled(tally: Tally, chance: Random, scale: Scale) -> None:
    """The program's own files have no checksum: each must be refused by name, or be a sound document."""
    disk = PowerCutDisk()
    files = {
        path: path.read_bytes() for path in sorted(_RESOURCES.glob("*/*.json")) if path.parent.name != "words"
    }
    for path, raw in files.items():
        Files(disk).write_durably(path, raw)
    numbers = itertools.count()
    for path, raw in files.items():
        for damage in mutated(raw, list(files.values()), chance, MUTATIONS[scale] // 10):
            Files(disk).write_durably(path, damage.content)
            tally.count("damaged bundled files")
            try:
                if next(numbers) % WHOLE["cut off or flipped"] == 0:
                    load_bundled(disk, _RESOURCES)
                read_document(disk, path)
            except UnreadableFileError as error:
                if path.name not in str(error):
                    tally.violated(f"{path.name}, {damage.how}: {error}")
            except Exception as error:  # noqa: BLE001 - whatever else is raised is what is looked for
                tally.violated(f"{path.name}, {damage.how}: {error!r}")
        Files(disk).write_durably(path, raw)
    assert load_bundled(LocalDisk(), _RESOURCES) == load_bundled(disk, _RESOURCES)
