"""Plain copies of all classes and routines in a folder that the teacher names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.store.codec import Codec, DocumentT
from stationboard.store.keeping import Keeping
from stationboard.store.kinds import CLASS, ROUTINE
from stationboard.store.moment import stamp
from stationboard.store.stored import Reader

_NAME: Final = "Station Board copy"


def copy_out(keeping: Keeping, folder: Path, classes: Sequence[Roster], routines: Sequence[Routine]) -> Path:
    """Write each document as a file of its own into a new folder in `folder`, which is returned.

    Such a folder can be chosen as the library, and each file can be opened by itself.

    Raises:
        OSError: not everything is certain to be on the medium.
    """
    keeping.files.disk.names(folder)
    made = folder / f"{_NAME} {stamp(keeping.now())}"
    for roster in classes:
        _write(keeping, CLASS, made / "classes", roster.id, roster)
    for routine in routines:
        _write(keeping, ROUTINE, made / "routines", routine.id, routine)
    keeping.files.make_folders(made)
    return made


def _write(
    keeping: Keeping, codec: Codec[DocumentT], folder: Path, document_id: str, document: DocumentT
) -> None:
    reader = Reader(keeping.files.disk, codec)
    version = reader.make(document, document_id, {keeping.device: 1}, keeping.now(), keeping.device)
    keeping.files.write_durably(folder / f"{document_id}.json", version.raw)
