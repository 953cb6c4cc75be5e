"""Workbooks, archives, calendars and pictures from strangers, damaged at random or made to do harm.

Each is read as the program reads it, and the time and the memory it takes are looked at, file by file. In
half of the packed files the damage is in what is packed, so that it gets as far as the reader inside.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from datetime import timedelta, timezone
from functools import partial
from pathlib import Path
from random import Random
from time import process_time
from typing import Final

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication

from campaigns.peak_memory import PeakMemory
from campaigns.stranger_pictures import hostile_pictures, pictures
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.qt.picture_import import PictureRefused, read_picture
from stationboard.store.calendars.bells import read_bells
from stationboard.store.calendars.events import CalendarError
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.reading import read_each, read_list
from stationboard.store.rosters.source import ListSource, NamedBytes
from tests.store.calendars.test_bells import SCHOOL as CALENDAR
from tests.support import school_exports as exports
from tests.support.hostile_files import mutated

FILES: Final = {Scale.FULL: 4_000, Scale.SAMPLE: 60}
"""Of each kind."""
SLOWEST: Final = 1.0
"""Seconds of the processor that one file may take (fault 47 of the catalog)."""
MOST_MEMORY: Final = 100 << 20
"""Bytes that one file may take (fault 47)."""
_EASTERN: Final = timezone(timedelta(hours=-5))
_LONGEST: Final = 600
_NAMED: Final = ("a file", ".csv", ".xlsx")
"""A sentence names the file, or the one in it that is at fault."""


def run(scale: Scale, seed: int) -> Summary:
    """Each is read or refused in one sentence, in a second and 100 MB, and nothing else is raised."""
    tally, memory = Tally("fuzzing", seed), PeakMemory()
    application = QGuiApplication.instance() or QGuiApplication([])
    application.setApplicationName("fuzzing")
    QLoggingCategory.setFilterRules("qt.gui.imageio*=false")
    with tempfile.TemporaryDirectory() as folder:
        picture = partial(_picture, Path(folder) / "a file")
        kinds: dict[str, tuple[tuple[bytes, ...], Callable[[bytes], str]]] = {
            "workbooks": (_workbooks(), partial(_list, "a file.xlsx")),
            "archives": (_archives(), partial(_list, "a file.zip")),
            "calendars": ((CALENDAR,), _calendar),
            "pictures": (pictures(), picture),
        }
        for word, (sound, read) in kinds.items():
            chance = Random(f"{seed}/{word}")
            for content in sound:
                _try(tally, memory, f"a sound one of the {word}", partial(read, content))
            for _ in range(FILES[scale]):
                raw = _damaged(chance.choice(sound), chance.choice(sound), chance)
                tally.count(f"damaged {word}")
                _try(tally, memory, f"{word}: {raw!r}", partial(read, raw))
        for name, raw in hostile_pictures().items():
            tally.count("hostile pictures")
            _try(tally, memory, name, partial(picture, raw))
    if memory.known:
        tally.most("MiB at most for one file", memory.most >> 20)
    return tally.summary()


def _try(tally: Tally, memory: PeakMemory, told: str, act: Callable[[], str]) -> None:
    memory.begin()
    begun = process_time()
    try:
        sentence = act()
    except Exception as error:  # noqa: BLE001 - nothing may be raised at all
        tally.violated(f"{error!r} came of {told}")
        return
    seconds, taken = process_time() - begun, memory.taken()
    tally.most("ms at most for one file", round(seconds * 1000))
    if seconds > SLOWEST:
        tally.violated(f"{seconds:.1f} s for {told}")
    if taken > MOST_MEMORY:
        tally.violated(f"{taken >> 20} MiB for {told}")
    is_one = "\n" not in sentence and sentence.endswith(".") and len(sentence) < _LONGEST
    if sentence and not (is_one and any(name in sentence for name in _NAMED)):
        tally.violated(f"“{sentence}” is not one sentence that names the file; it came of {told}")


def _list(name: str, raw: bytes) -> str:
    source = ListSource(name, (NamedBytes(name, raw),))
    try:
        read_list(source)
        read_each(source)
    except RosterError as error:
        return str(error)
    return ""


def _calendar(raw: bytes) -> str:
    try:
        read_bells(raw, "a file.ics", _EASTERN)
    except CalendarError as error:
        return str(error)
    return ""


def _picture(path: Path, raw: bytes) -> str:
    path.write_bytes(raw)
    try:
        read_picture(path)
    except PictureRefused as error:
        return str(error)
    return ""


def _workbooks() -> tuple[bytes, ...]:
    rows = [["Name", "Group"], *([f"Lee {number}, Ann", "Red"] for number in range(24))]
    return (
        exports.workbook({"P1": rows, "P2": [["Ann Lee"]]}),
        exports.workbook({"Class": [["First", "Last", "Born"], ["Ava", "Rossi", 44_000.5]]}, merge="A1:B1"),
    )


def _archives() -> tuple[bytes, ...]:
    return tuple(
        exports.zipped(files)
        for files in (
            exports.ONE_ROSTER_11,
            exports.ONE_ROSTER_12,
            exports.CLEVER,
            exports.SCHOOL_DATA_SYNC_2,
        )
    )


def _damaged(raw: bytes, other: bytes, chance: Random) -> bytes:
    if not raw.startswith(b"PK") or chance.random() < 0.5:
        return mutated(raw, other, chance)
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as before,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as after,
    ):
        names = before.namelist()
        struck = chance.choice(names)
        for name in names:
            content = before.read(name)
            after.writestr(name, mutated(content, content, chance) if name == struck else content)
    return packed.getvalue()
