"""A shelf whose computer dies, fills up or loses power at every step."""

from __future__ import annotations

import errno
import itertools
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from typing_extensions import override

from stationboard.store.disk import LocalDisk
from stationboard.store.problem import Problem
from stationboard.store.shelf import Shelf
from tests.store.notebook import ID, Notebook, numbered, settled, shelf
from tests.store.power_cut_disk import PowerCut, PowerCutDisk, Unsynced
from tests.store.scripted_disk import ScriptedDisk, When, die_at, error_of, fail_at

SAVES = 4
ROOT = Path("/")
ENDINGS = tuple(itertools.product(Unsynced, (False, True)))
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def save_until_killed(root: Path, number: int, when: When) -> tuple[int, bool]:
    """Save in a child that dies at a step; how many saves it acknowledged, and whether it died."""
    listen, speak = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            notebooks = shelf(ScriptedDisk(die_at(number, when)), root)
            for count in range(1, SAVES + 1):
                notebooks.save(ID, numbered(count))
                os.write(speak, b".")
            status = 0
        finally:
            os._exit(status)
    os.close(speak)
    with os.fdopen(listen, "rb") as stream:
        acknowledged = len(stream.read())
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, 77}
    return acknowledged, status == 77


def found(notebooks: Shelf[Notebook]) -> tuple[int, tuple[Problem, ...]]:
    """What the next run finds, and still finds once everything was looked at and put right."""
    counts = [opened.document.count for opened in notebooks.load_all()]
    look = settled(notebooks)
    counts += [opened.document.count for opened in look.changed]
    assert len(counts) <= 1
    assert look.versions == ()
    return (counts or [0])[0], look.problems


@needs_fork
def test_killed_at_any_step_nothing_acknowledged_is_lost_and_nothing_is_damaged(tmp_path: Path) -> None:
    points = 0
    for when in ("before", "half", "after"):
        for number in itertools.count():
            root = tmp_path / f"{when}{number}"
            root.mkdir()
            acknowledged, died = save_until_killed(root, number, when)
            recovered, problems = found(shelf(LocalDisk(), root))
            assert acknowledged <= recovered <= acknowledged + 1
            assert problems == ()
            points += died
            if not died and number > 70:
                break
    assert points > 120


def count_after(disk: PowerCutDisk) -> int:
    """What the next run finds; any problem fails the test."""
    count, problems = found(shelf(disk, ROOT))
    assert problems == ()
    return count


def saves_cut_at(disk: PowerCutDisk) -> int:
    """Save until the power goes; how many saves were acknowledged."""
    acknowledged = 0
    try:
        notebooks = shelf(disk, ROOT)
        notebooks.load_all()
        for count in range(1, SAVES + 1):
            notebooks.save(ID, numbered(count))
            acknowledged = count
    except PowerCut:
        pass
    return acknowledged


def states_lost(kind: type[PowerCutDisk]) -> int:
    """In how many states after a power cut an acknowledged save is lost or the file is damaged."""
    whole = kind()
    saves_cut_at(whole)
    lost = 0
    for cut in range(whole.steps + 1):
        disk = kind(cut)
        acknowledged = saves_cut_at(disk)
        for content, names in ENDINGS:
            try:
                sound = (
                    acknowledged <= count_after(disk.after_the_cut(content, names=names)) <= acknowledged + 1
                )
            except AssertionError:
                sound = False
            lost += not sound
    return lost


def test_power_cut_at_any_step_nothing_acknowledged_is_lost_whatever_the_disk_had_not_yet_written() -> None:
    assert states_lost(PowerCutDisk) == 0


def test_the_power_cut_test_notices_a_missing_file_sync() -> None:
    class Forgetful(PowerCutDisk):
        @override
        def sync(self, fd: int) -> None:
            pass

    assert states_lost(Forgetful) > 0


def test_the_power_cut_test_notices_a_missing_folder_sync() -> None:
    class Forgetful(PowerCutDisk):
        @override
        def sync_folder(self, folder: Path) -> None:
            pass

    assert states_lost(Forgetful) > 0


@pytest.mark.parametrize(
    "code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS], ids=errno.errorcode.get
)
@pytest.mark.parametrize("when", ["before", "half", "after"])
def test_whatever_step_of_a_save_fails_a_later_try_saves_it_and_nothing_was_lost(
    tmp_path: Path, code: int, when: When
) -> None:
    failures = 0
    for number in range(60):
        root = tmp_path / str(number)
        shelf(LocalDisk(), root).save(ID, numbered(1))
        notebooks = shelf(ScriptedDisk(fail_at(number, when, lambda: OSError(code, os.strerror(code)))), root)
        notebooks.load_all()
        error = error_of(lambda: notebooks.save(ID, numbered(2)))  # noqa: B023 - called at once
        if error is not None:
            assert error == code
            failures += 1
            assert shelf(LocalDisk(), root).load_all()[0].document.count in {1, 2}
            notebooks.save(ID, numbered(2))
        (document,) = shelf(LocalDisk(), root).load_all()
        assert (document.document, found(shelf(LocalDisk(), root))) == (numbered(2), (2, ()))
        assert sum(document.edits.values()) in {2, 3}
    assert failures >= (3 if when == "half" else 15)


@pytest.mark.parametrize("code", [errno.EIO, errno.EACCES], ids=errno.errorcode.get)
def test_whatever_step_of_loading_or_looking_fails_the_class_is_shown_and_its_file_is_not_lost(
    tmp_path: Path, code: int
) -> None:
    for number in range(60):
        root = tmp_path / str(number)
        notebooks = shelf(LocalDisk(), root)
        for count in (1, 2):
            notebooks.save(ID, numbered(count))
        (root / "notebooks" / f"{ID}.json").write_bytes(b"torn")
        disk = ScriptedDisk(fail_at(number, "before", lambda: OSError(code, os.strerror(code))))
        faulty = shelf(disk, root)
        (document,) = faulty.load_all()
        assert document.document.count in {1, 2}
        settled(faulty)
        later = shelf(LocalDisk(), root)
        assert later.load_all()[0].document.count in {1, 2}
        settled(later)
        assert [path.read_bytes() for path in (root / "quarantine").iterdir()] == [b"torn"]


def test_a_class_is_not_removed_before_its_last_content_is_among_the_backups(tmp_path: Path) -> None:
    """A removal that went on after the backup failed, and was then cut short, left the content nowhere."""

    def worn_out(_number: int, step: str, when: When) -> None:
        if step == "names" and disk.paths[-1].name == ID:
            raise OSError(errno.EIO, "worn out")

    sound = shelf(LocalDisk(), tmp_path)
    for count in (1, 2):
        sound.save(ID, numbered(count))
    disk = ScriptedDisk(worn_out)
    notebooks = shelf(disk, tmp_path)
    notebooks.load_all()
    assert error_of(lambda: notebooks.remove(ID)) == errno.EIO
    assert [one.document.count for one in shelf(LocalDisk(), tmp_path).load_all()] == [2]


def test_a_class_that_the_disk_did_not_give_at_the_start_is_shown_as_soon_as_it_does(tmp_path: Path) -> None:
    """Its file is not in the library, and this computer's copy could not be read when the program started."""
    shelf(LocalDisk(), tmp_path).save(ID, numbered(1))
    (tmp_path / "notebooks" / f"{ID}.json").unlink()
    worn_out = True

    def script(_number: int, step: str, _when: When) -> None:
        if worn_out and step == "read":
            raise OSError(errno.EIO, "worn out")

    notebooks = shelf(ScriptedDisk(script), tmp_path)
    assert notebooks.load_all() == ()
    worn_out = False
    assert [one.document.count for one in settled(notebooks).changed] == [1]


def test_a_change_of_which_no_copy_could_be_kept_reaches_the_library_and_is_not_told_to_be_saved(
    tmp_path: Path,
) -> None:
    notebooks = shelf(LocalDisk(), tmp_path)
    notebooks.save(ID, numbered(1))
    (tmp_path / "shadow").rename(tmp_path / "moved")
    (tmp_path / "shadow").write_bytes(b"")
    assert error_of(lambda: notebooks.save(ID, numbered(2))) == errno.ENOTDIR
    (tmp_path / "shadow").unlink()
    assert [one.document.count for one in shelf(LocalDisk(), tmp_path).load_all()] == [2]
    assert error_of(lambda: notebooks.save(ID, numbered(2))) is None


@pytest.mark.parametrize("damage", [b"torn", None])
def test_a_copy_that_the_disk_does_not_give_at_the_start_is_not_written_over_by_an_older_version(
    tmp_path: Path, damage: bytes | None
) -> None:
    """The library's file is damaged, or an old one came back; the newest is this computer's own copy."""
    sound, main = shelf(LocalDisk(), tmp_path), tmp_path / "notebooks" / f"{ID}.json"
    sound.save(ID, numbered(1))
    old = main.read_bytes()
    for count in (2, 3):
        sound.save(ID, numbered(count))
    main.write_bytes(old if damage is None else damage)
    is_worn_out = True

    def worn_out(_number: int, step: str, _when: When) -> None:
        if is_worn_out and step == "read" and disk.paths[-1] == tmp_path / "shadow" / "notebook" / main.name:
            raise OSError(errno.EIO, "worn out")

    disk = ScriptedDisk(worn_out)
    notebooks = shelf(disk, tmp_path)
    assert [one.document.count for one in notebooks.load_all()] == [1]
    settled(notebooks)
    is_worn_out = False
    settled(notebooks)
    settled(notebooks)
    assert [one.document.count for one in shelf(LocalDisk(), tmp_path).load_all()] == [3]


PROGRAM = """
    import sys
    from pathlib import Path
    from stationboard.store.disk import LocalDisk
    from tests.store.notebook import ID, numbered, shelf

    notebooks = shelf(LocalDisk(), Path(sys.argv[1]))
    (start,) = [found.document.count for found in notebooks.load_all()] or [0]
    for count in range(start + 1, 1_000_000):
        notebooks.save(ID, numbered(count))
        print(count, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_program_killed_again_and_again_while_saving_never_loses_a_save(tmp_path: Path) -> None:
    last = 0
    for kill in range(6):
        command = [sys.executable, "-c", textwrap.dedent(PROGRAM), str(tmp_path)]
        path = os.pathsep.join(("src", "."))
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
        ) as program:
            assert program.stdout is not None
            for _ in range(5 + 7 * kill):
                program.stdout.readline()
            program.send_signal(signal.SIGKILL)
            lines = program.stdout.read().splitlines(keepends=True)
        acknowledged = max([last, *(int(line) for line in lines if line.endswith(b"\n"))])
        count, problems = found(shelf(LocalDisk(), tmp_path))
        assert problems == ()
        assert count >= max(acknowledged, last + 5 + 7 * kill)
        last = count
