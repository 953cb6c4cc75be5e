"""A document of each kind, to be damaged."""

from __future__ import annotations

import itertools
from pathlib import Path
from random import Random
from typing import Any, Final, Generic

from stationboard.domain.confidential import Confidential, PrivateFacts, Tie
from stationboard.domain.document import StudentId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.timetable import Timetable
from stationboard.lesson.record import LessonRecord
from stationboard.library.settings import Settings
from stationboard.store.codec import Codec, DocumentT
from stationboard.store.errors import DamagedFileError
from stationboard.store.files import Files
from stationboard.store.kept import KeptDocument
from stationboard.store.kinds import CLASS, CONFIDENTIAL, LESSON, ROUTINE, SETTINGS, TIMETABLE
from stationboard.store.problem import Trouble
from stationboard.store.stored import Reader
from stationboard.store.watch import JUDGED_AFTER, Watch
from tests.store.notebook import MORNING, keeping
from tests.store.power_cut_disk import PowerCutDisk
from tests.support import classroom
from tests.support.week import week

_ROOT: Final = Path("/home")
_ID: Final = "7d9f0c5e-4a0c-4d1c-9d5e-3f0f3a2b1c4d"


class DamagedDocument(Generic[DocumentT]):
    """A document saved twice, `older` and then `newer`, with all its copies; methods tell what is wrong."""

    def __init__(self, codec: Codec[DocumentT], older: DocumentT, newer: DocumentT) -> None:
        self.name: str = codec.kind
        self._codec = codec
        self._older = older
        self._newer = newer
        self._path = _ROOT / "documents" / f"{_ID}.json"
        self._disk = PowerCutDisk()
        kept = self._kept(self._disk)
        kept.save(older)
        kept.save(newer, back_up=True)
        self._reader = Reader(self._disk, codec)
        self.newest: bytes = self._disk.read(self._path, 10**7)

    def read(self, content: bytes) -> tuple[bool, str | None]:
        """Whether the content passes for one that somebody wrote, with the program or by hand, and what is
        wrong with what is read from it: only what was written may be.
        """
        try:
            found = self._read(content)
        except DamagedFileError:
            return self._reader.read_edited_by_hand(self._path, _ID) is not None, None
        except Exception as error:  # noqa: BLE001 - whatever else is raised is what is looked for
            return False, repr(error)
        return True, None if found == self._newer else f"read as {found}"

    def wrong_when_put_right(self, content: bytes) -> str | None:
        """What is wrong after the program was started with the damaged file and has put things right."""
        disk = self._damaged(content)
        wrong = self._wrong_in(disk, self._newer)
        kept = content in _files_in(disk, _ROOT / "quarantine")
        return wrong if wrong is not None or kept or self._is_sound(content) else "the bytes were not kept"

    def wrong_with_both_damaged(self, content: bytes, chance: Random) -> str | None:
        """The same with the shadow damaged as well: the newest backup is left."""
        disk = self._damaged(content)
        shadow = content[: chance.randrange(len(content) + 1)] + b"?"
        _put(disk, _ROOT / "shadow" / self.name / f"{_ID}.json", shadow)
        return self._wrong_in(disk, self._newer if self._is_sound(content) else self._older)

    def _wrong_in(self, disk: PowerCutDisk, must: DocumentT) -> str | None:
        try:
            kept = self._kept(disk)
            watch = Watch(kept)
            opened = kept.load()
            glances = [watch.look() for _ in range(JUDGED_AFTER)]
            again = self._kept(disk).load()
        except Exception as error:  # noqa: BLE001 - whatever is raised is what is looked for
            return repr(error)
        told = {glance.problem.trouble for glance in glances if glance.problem is not None}
        changed = [glance.changed for glance in glances]
        found = [one.document for one in (opened, *changed, again) if one is not None]
        if opened is None or again is None or any(one != must for one in found):
            return f"{found} is in force, and {told} was told"
        beside = len(_files_in(disk, self._path.parent)) - 1
        return None if not beside or Trouble.CHANGED_OUTSIDE in told else f"{beside} files more, and {told}"

    def _is_sound(self, content: bytes) -> bool:
        try:
            self._read(content)
        except DamagedFileError:
            return False
        return True

    def _read(self, content: bytes) -> DocumentT | None:
        _put(self._disk, self._path, content)
        return self._reader.read(self._path, _ID).document

    def _damaged(self, content: bytes) -> PowerCutDisk:
        disk = self._disk.found_with({})
        _put(disk, self._path, content)
        return disk

    def _kept(self, disk: PowerCutDisk) -> KeptDocument[DocumentT]:
        ticks = itertools.count()
        home = keeping(disk, _ROOT, lambda: MORNING + next(ticks) * 60_000)
        return KeptDocument(home, self._path, _ID, self._codec)


def documents() -> tuple[DamagedDocument[Any], ...]:
    """One of every kind that the store keeps."""
    roster = few_students()
    small = roster.model_copy(update={"students": (), "groupings": ()})
    routine = classroom.routine().model_copy(update={"name": "Rotations – Zoë, 李"})
    opened = classroom.open_lesson(_short_routine(), roster).events
    lesson = LessonRecord(id="lesson-1", events=opened)
    ava, liam = StudentId("ava_r"), StudentId("liam_t")
    private = Confidential(
        id=roster.id,
        students=(PrivateFacts(student=ava, notes="Glasses; sits in front.", level="2b"),),
        apart=(Tie(students=(ava, liam), reason="They talk."),),
    )
    return (
        DamagedDocument(CLASS, small, roster),
        DamagedDocument(ROUTINE, classroom.routine(), routine),
        DamagedDocument(LESSON, LessonRecord(id="lesson-0", events=opened), lesson),
        DamagedDocument(SETTINGS, Settings(), Settings(board_screen="Epson EB-530", volume=0.4)),
        DamagedDocument(CONFIDENTIAL, Confidential(id=roster.id), private),
        DamagedDocument(TIMETABLE, Timetable(), week()),
    )


def few_students() -> Roster:
    """A class with two students in every group: all that a file of a class can hold, and no more of it."""
    whole = classroom.roster()
    math = whole.groupings[0]
    groups = tuple(one.model_copy(update={"students": one.students[:2]}) for one in math.groups)
    seated = {student for group in groups for student in group.students}
    return whole.model_copy(
        update={
            "students": tuple(one for one in whole.students if one.id in seated),
            "groupings": (math.model_copy(update={"groups": groups}),),
        }
    )


def _short_routine() -> Routine:
    """One station and a closing: the file of a lesson holds its routine and its class, which are damaged as
    files of their own.
    """
    whole = classroom.routine()
    return whole.model_copy(update={"stations": whole.stations[:1], "blocks": whole.blocks[-1:]})


def _files_in(disk: PowerCutDisk, folder: Path) -> list[bytes]:
    return [disk.read(folder / name, 10**7) for name in Files(disk).names(folder)]


def _put(disk: PowerCutDisk, path: Path, content: bytes) -> None:
    fd = disk.create(path)
    disk.write_at(fd, content, 0)
    disk.close(fd)
