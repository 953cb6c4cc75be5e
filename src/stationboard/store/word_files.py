"""The languages the board can speak."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from stationboard.board.words import ENGLISH, Catalog, CatalogError, read_catalog
from stationboard.store.disk import Disk

LARGEST: Final = 256 * 1024


def load_catalogs(disk: Disk, folder: Path) -> dict[str, Catalog]:
    """Every catalog in `folder` by its language, with English; one that cannot be read is left out."""
    found = {ENGLISH.language: ENGLISH}
    try:
        names = disk.names(folder)
    except OSError:
        return found
    for name in names:
        try:
            catalog = read_catalog(disk.read(folder / name, LARGEST).decode("utf-8"))
        except (OSError, UnicodeDecodeError, CatalogError):
            continue
        found[catalog.language] = catalog
    return found
