"""The whole library: moved, shared by two computers, and found again."""

from __future__ import annotations

import errno
import itertools
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from stationboard.domain.confidential import Confidential, PrivateFacts
from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.library.settings import Settings
from stationboard.machine.clock import SystemClock
from stationboard.store.disk import Disk, LocalDisk
from stationboard.store.files import Files
from stationboard.store.keeping import Keeping
from stationboard.store.library_folder import LibraryFolder, Loaded
from stationboard.store.loose_files import read_document
from stationboard.store.places import MARKER, places_in
from stationboard.store.problem import Trouble
from stationboard.store.watch import JUDGED_AFTER
from stationboard.store.writers import Writers
from tests.store.notebook import MORNING
from tests.store.scripted_disk import ScriptedDisk, When
from tests.support import classroom

SOON = 10.0
AVA = classroom.roster().students[0].id


@contextmanager
def program(
    root: Path, name: str = "home", disk: Disk | None = None
) -> Generator[tuple[LibraryFolder, Loaded]]:
    """A run of the program on one computer's data folder."""
    places, minutes = places_in(root), itertools.count()
    writer = Writers(SystemClock().incl)
    keeping = Keeping(
        Files(disk or LocalDisk()),
        places.shadows,
        places.backups,
        places.quarantine,
        lambda: MORNING + next(minutes) * 60_000,
        name,
    )
    folder = LibraryFolder(keeping, places, writer.library, writer.local)
    try:
        yield folder, folder.load()
    finally:
        assert writer.close(SOON)


def in_room(room: str) -> Roster:
    return classroom.roster().model_copy(update={"room": room})


def rooms(loaded: Loaded) -> list[str]:
    return [opened.document.room for opened in loaded.classes]


def usb(root: Path, name: str = "usb") -> Path:
    (root / name).mkdir(exist_ok=True)
    return root / name


def test_a_library_moved_to_a_shared_folder_is_found_there_at_the_next_start(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        folder.save_class(in_room("12"), 0)
        moved = folder.move_to(usb(tmp_path)).result(SOON)
        assert rooms(moved) == ["12"]
        folder.save_class(in_room("13"), moved.classes[0].turn).result(SOON)
    (file,) = (tmp_path / "usb" / "classes").iterdir()
    assert '"room": "13"' in file.read_text("utf-8")
    assert (tmp_path / "usb" / MARKER).read_text("utf-8").startswith("This folder belongs to Station Board")
    with program(tmp_path / "home") as (_, loaded):
        assert rooms(loaded) == ["13"]


def test_a_second_computer_that_joins_the_folder_brings_its_classes_and_gets_the_others(
    tmp_path: Path,
) -> None:
    other = classroom.roster().model_copy(update={"id": ClassId("another"), "room": "40"})
    with program(tmp_path / "home") as (folder, _):
        folder.save_class(in_room("12"), 0)
        folder.move_to(usb(tmp_path)).result(SOON)
    with program(tmp_path / "school", "school") as (folder, _):
        folder.save_class(other, 0)
        assert sorted(rooms(folder.move_to(usb(tmp_path)).result(SOON))) == ["12", "40"]
    with program(tmp_path / "home") as (folder, loaded):
        assert rooms(loaded) == ["12"]
        look = folder.look().result(SOON)
        assert [opened.document.room for opened in look.classes.changed] == ["40"]


def test_moving_back_to_this_computer_finds_what_was_changed_meanwhile(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        folder.save_class(in_room("12"), 0)
        moved = folder.move_to(usb(tmp_path)).result(SOON)
        folder.save_class(in_room("13"), moved.classes[0].turn)
        assert rooms(folder.move_to(None).result(SOON)) == ["13"]
        look = folder.look().result(SOON)
        assert (look.problems, look.classes.versions) == ((), ())
    (file,) = (tmp_path / "home" / "classes").iterdir()
    assert '"room": "13"' in file.read_text("utf-8")


def test_a_folder_that_cannot_be_used_is_refused_and_everything_stays_where_it_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with program(tmp_path / "home") as (folder, _):
        folder.save_class(in_room("12"), 0).result(SOON)
        assert isinstance(folder.move_to(tmp_path / "file").exception(SOON), OSError)
        assert isinstance(folder.move_to(tmp_path / "nowhere").exception(SOON), OSError)
        folder.save_class(in_room("13"), 0).result(SOON)
    assert not (tmp_path / "nowhere").exists()
    with program(tmp_path / "home") as (_, loaded):
        assert rooms(loaded) == ["13"]


def test_a_drive_that_is_taken_out_leaves_the_classes_and_an_empty_mount_point_is_not_written_to(
    tmp_path: Path,
) -> None:
    with program(tmp_path / "home") as (folder, _):
        folder.save_class(in_room("12"), 0)
        folder.move_to(usb(tmp_path)).result(SOON)
    (tmp_path / "usb").rename(tmp_path / "drawer")
    (tmp_path / "usb").mkdir()
    with program(tmp_path / "home") as (folder, loaded):
        assert rooms(loaded) == ["12"]
        for _ in range(4):
            look = folder.look().result(SOON)
            assert {problem.trouble for problem in look.problems} == {Trouble.LIBRARY_GONE}
        assert list((tmp_path / "usb").iterdir()) == []
        (tmp_path / "usb").rmdir()
        (tmp_path / "drawer").rename(tmp_path / "usb")
        assert folder.look().result(SOON).problems == ()


@pytest.mark.parametrize("damage", [b"", b"{}", b"\0" * 40])
def test_damaged_settings_are_restored_and_the_library_is_still_found(tmp_path: Path, damage: bytes) -> None:
    with program(tmp_path / "home") as (folder, _):
        folder.save_class(in_room("12"), 0)
        folder.move_to(usb(tmp_path)).result(SOON)
    (tmp_path / "home" / "settings.json").write_bytes(damage)
    with program(tmp_path / "home") as (folder, loaded):
        assert rooms(loaded) == ["12"]
        looks = [folder.look().result(SOON) for _ in range(JUDGED_AFTER)]
    assert [problem.trouble for problem in looks[-1].problems] == [Trouble.RESTORED]


def test_what_a_class_was_before_can_be_read_again(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        for room in ("12", "13", "14"):
            folder.save_class(in_room(room), 0, back_up=True).result(SOON)
        before = folder.class_backups(classroom.roster().id).result(SOON)
    assert [roster.room for _, roster in before] == ["13", "12"]


def test_private_facts_are_kept_beside_the_classes_and_move_with_them(tmp_path: Path) -> None:
    facts = Confidential(id=classroom.roster().id, students=(PrivateFacts(student=AVA, notes="glasses"),))
    with program(tmp_path / "home") as (folder, _):
        folder.save_confidential(facts, 0)
        folder.move_to(usb(tmp_path)).result(SOON)
    with program(tmp_path / "school", "school") as (folder, _):
        folder.move_to(usb(tmp_path)).result(SOON)
        assert [opened.document for opened in folder.read_confidential().result(SOON)] == [facts]


def test_the_safety_of_the_library_is_told(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        for room in ("12", "13"):
            folder.save_class(in_room(room), 0).result(SOON)
        safety = folder.safety().result(SOON)
        assert (safety.library, safety.backups, safety.quarantined) == (tmp_path / "home", 1, ())
        assert safety.last_backup is not None
        assert 0 < safety.last_backup - MORNING < 60 * 60_000


def test_a_class_made_after_the_library_was_moved_is_in_force_and_goes_on_to_be(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        folder.move_to(usb(tmp_path)).result(SOON)
        for room in ("12", "13"):
            saved = folder.save_class(in_room(room), 0).result(SOON)
            assert (saved.problem, saved.instead) == (None, None)
    with program(tmp_path / "home") as (folder, loaded):
        assert rooms(loaded) == ["13"]
        assert folder.look().result(SOON).classes.versions == ()


def test_a_class_that_was_removed_before_the_library_was_moved_can_be_brought_back(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        folder.save_class(in_room("12"), 0).result(SOON)
        folder.remove_class(classroom.roster().id, 0).result(SOON)
        folder.move_to(usb(tmp_path)).result(SOON)
        folder.save_class(in_room("12"), 0).result(SOON)
    with program(tmp_path / "home") as (folder, loaded):
        assert rooms(loaded) == ["12"]
        assert folder.look().result(SOON).classes.versions == ()


def with_a_version_beside(root: Path) -> None:
    """Two computers have changed the class in the folder they share; nobody has chosen yet."""
    with program(root / "home") as (folder, _):
        folder.move_to(usb(root)).result(SOON)
        folder.save_class(in_room("12"), 0).result(SOON)
        with program(root / "school", "school") as (other, _):
            turn = other.move_to(usb(root)).result(SOON).classes[0].turn
            folder.save_class(in_room("13"), 0).result(SOON)
            assert other.save_class(in_room("14"), turn).result(SOON).instead is not None


def test_versions_nobody_has_chosen_between_move_with_the_library(tmp_path: Path) -> None:
    with_a_version_beside(tmp_path)
    with program(tmp_path / "home") as (folder, _):
        assert rooms(folder.move_to(usb(tmp_path, "other usb")).result(SOON)) == ["13"]
        (beside,) = folder.look().result(SOON).classes.versions
    assert (beside.document.room, beside.path.parent.parent.name) == ("14", "other usb")


def test_a_library_of_which_a_version_cannot_be_read_is_not_moved(tmp_path: Path) -> None:
    with_a_version_beside(tmp_path)

    def worn_out(_number: int, _step: str, _when: When) -> None:
        if is_worn_out and ".school." in disk.paths[-1].name:
            raise OSError(errno.EIO, "worn out")

    disk, is_worn_out = ScriptedDisk(worn_out), False
    with program(tmp_path / "home", disk=disk) as (folder, _):
        is_worn_out = True
        assert isinstance(folder.move_to(usb(tmp_path, "other usb")).exception(SOON), OSError)
    with program(tmp_path / "home") as (folder, loaded):
        assert rooms(loaded) == ["13"]
        assert len(folder.look().result(SOON).classes.versions) == 1


def test_of_a_fresh_computer_nothing_is_told_that_is_not_so(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        safety = folder.safety().result(SOON)
    assert (safety.backups, safety.last_backup, safety.quarantined, safety.removed) == (0, None, (), ())
    assert (safety.shared, safety.unreachable, safety.read_only, safety.faults) == (False, "", False, ())


def test_a_removed_class_is_listed_with_the_day_and_can_be_brought_back(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        folder.save_class(in_room("12"), 0).result(SOON)
        folder.save_class(in_room("13"), 0).result(SOON)
        assert folder.safety().result(SOON).removed == ()
        folder.remove_class(classroom.roster().id, 0).result(SOON)
        (removed,) = folder.safety().result(SOON).removed
        assert isinstance(removed.document, Roster)
        assert (removed.document.room, removed.id) == ("13", classroom.roster().id)
        assert 0 < removed.at - MORNING < 60 * 60_000
        folder.save_class(removed.document, removed.turn).result(SOON)
        assert folder.safety().result(SOON).removed == ()
    with program(tmp_path / "home") as (_, loaded):
        assert rooms(loaded) == ["13"]


def test_a_class_that_another_computer_removed_can_be_brought_back_here(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (home, _), program(tmp_path / "school", "school") as (school, _):
        home.save_class(in_room("12"), 0)
        home.move_to(usb(tmp_path)).result(SOON)
        school.move_to(usb(tmp_path)).result(SOON)
        home.remove_class(classroom.roster().id, 1).result(SOON)
        assert school.look().result(SOON).classes.removed == (classroom.roster().id,)
        (removed,) = school.safety().result(SOON).removed
        assert isinstance(removed.document, Roster)
        saved = school.save_class(removed.document, removed.turn).result(SOON)
        assert saved.instead is None
        assert [one.document.room for one in home.look().result(SOON).classes.changed] == ["12"]


def test_copies_elsewhere_can_be_opened_one_by_one_and_together(tmp_path: Path) -> None:
    plan = classroom.routine()
    with program(tmp_path / "home") as (folder, _):
        made = folder.copy_out(usb(tmp_path), [in_room("12"), plan]).result(SOON)
        missing = folder.copy_out(tmp_path / "nowhere", [in_room("12"), plan]).exception(SOON)
    assert isinstance(missing, OSError)
    assert not (tmp_path / "nowhere").exists()
    (class_file,), (routine_file,) = (made / "classes").iterdir(), (made / "routines").iterdir()
    assert read_document(LocalDisk(), class_file) == in_room("12")
    assert read_document(LocalDisk(), routine_file) == plan
    with program(tmp_path / "other", "other") as (folder, _):
        assert rooms(folder.move_to(made).result(SOON)) == ["12"]


def test_a_library_that_cannot_be_reached_is_told_with_the_reason(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        folder.move_to(usb(tmp_path)).result(SOON)
        assert folder.safety().result(SOON).unreachable == ""
        (tmp_path / "usb").rename(tmp_path / "drawer")
        safety = folder.safety().result(SOON)
    assert (safety.shared, safety.unreachable) == (True, "the folder is not there")


def test_files_set_aside_tell_when_and_which_whatever_their_names(tmp_path: Path) -> None:
    quarantine = tmp_path / "home" / "quarantine"
    quarantine.mkdir(parents=True)
    for name in (
        "20261112T104200Z-period-3.json",
        "20261113T104200Z-2-settings.json",
        "99999999T999999Z-x",
        "what",
    ):
        (quarantine / name).write_bytes(b"")
    with program(tmp_path / "home") as (folder, _):
        found = folder.safety().result(SOON).quarantined
    assert [(one.id, one.at is None) for one in found] == [
        ("settings", False),
        ("period-3", False),
        ("99999999T999999Z-x", True),
        ("what", True),
    ]


def test_settings_that_could_not_be_read_at_the_start_can_be_changed_for_good(tmp_path: Path) -> None:
    with program(tmp_path / "home") as (folder, _):
        folder.save_settings(Settings(board_screen="old")).result(SOON)

    def worn_out(_number: int, step: str, _when: When) -> None:
        if is_worn_out and step == "read":
            raise OSError(errno.EIO, "worn out")

    is_worn_out = True
    with program(tmp_path / "home", disk=ScriptedDisk(worn_out)) as (folder, loaded):
        assert loaded.settings.board_screen == ""
        is_worn_out = False
        folder.save_settings(Settings(board_screen="new")).result(SOON)
    with program(tmp_path / "home") as (_, loaded):
        assert loaded.settings.board_screen == "new"
