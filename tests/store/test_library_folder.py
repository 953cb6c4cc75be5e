"""The whole library: moved, shared by two computers, and found again."""

from __future__ import annotations

import itertools
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from stationboard.domain.confidential import Confidential, PrivateFacts
from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.machine.clock import SystemClock
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.keeping import Keeping
from stationboard.store.library_folder import LibraryFolder, Loaded
from stationboard.store.places import MARKER, places_in
from stationboard.store.problem import Trouble
from stationboard.store.writer import Writer
from tests.store.notebook import MORNING
from tests.support import classroom

SOON = 10.0
AVA = classroom.roster().students[0].id


@contextmanager
def program(root: Path, name: str = "home") -> Generator[tuple[LibraryFolder, Loaded]]:
    """A run of the program on one computer's data folder."""
    places, minutes = places_in(root), itertools.count()
    writer = Writer(SystemClock().incl)
    keeping = Keeping(
        Files(LocalDisk()),
        places.shadows,
        places.backups,
        places.quarantine,
        lambda: MORNING + next(minutes) * 60_000,
        name,
    )
    folder = LibraryFolder(keeping, places, writer)
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
    with program(tmp_path / "home") as (_, loaded):
        assert sorted(rooms(loaded)) == ["12", "40"]


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
        looks = [folder.look().result(SOON) for _ in range(3)]
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
