"""Plain copies of everything that is kept, in a folder that the teacher names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from stationboard.domain.confidential import Confidential
from stationboard.domain.document import Document
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.timetable import Timetable
from stationboard.lesson.record import LessonRecord
from stationboard.library.settings import Settings
from stationboard.store.codec import Codec, DocumentT
from stationboard.store.keeping import Keeping
from stationboard.store.kinds import CLASS, CONFIDENTIAL, LESSON, ROUTINE, SETTINGS, TIMETABLE, TIMETABLE_ID
from stationboard.store.moment import stamp
from stationboard.store.places import Places, places_in
from stationboard.store.stored import Reader

_NAME: Final = "Station Board copy"


def copy_out(keeping: Keeping, folder: Path, documents: Sequence[Document]) -> Path:
    """Write each document as a file of its own into a new folder in `folder`, which is returned.

    Such a folder can be chosen as the library, and each file can be opened by itself.

    Raises:
        OSError: not everything is certain to be on the medium.
    """
    keeping.files.disk.names(folder)
    made = folder / f"{_NAME} {stamp(keeping.now())}"
    places = places_in(made)
    for document in documents:
        _copy(keeping, places, document)
    keeping.files.make_folders(made)
    return made


def _copy(keeping: Keeping, places: Places, document: Document) -> None:
    match document:
        case Roster():
            _write(keeping, CLASS, places.classes, document.id, document)
        case Routine():
            _write(keeping, ROUTINE, places.routines, document.id, document)
        case Timetable():
            _write(keeping, TIMETABLE, places.timetable, TIMETABLE_ID, document)
        case Confidential():
            _write(keeping, CONFIDENTIAL, places.confidential, document.id, document)
        case LessonRecord():
            _write(keeping, LESSON, places.lessons, document.id, document)
        case Settings():
            _write(keeping, SETTINGS, places.root, places.settings.stem, document)
        case _:
            raise TypeError(type(document).__name__)


def _write(
    keeping: Keeping, codec: Codec[DocumentT], folder: Path, document_id: str, document: DocumentT
) -> None:
    reader = Reader(keeping.files.disk, codec)
    version = reader.make(document, document_id, {keeping.device: 1}, keeping.now(), keeping.device)
    keeping.files.write_durably(folder / f"{document_id}.json", version.raw)
