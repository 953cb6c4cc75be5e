"""A shelf of documents on the real disk."""

from __future__ import annotations

import errno
import json
import os
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stationboard.store.codec import ModelCodec
from stationboard.store.disk import LocalDisk
from stationboard.store.envelope import NewerFileError, decode, encode
from stationboard.store.errors import UnsavableError, disk_reason
from stationboard.store.keeping import Look
from stationboard.store.kept import KeptDocument
from stationboard.store.problem import Problem, Trouble
from stationboard.store.shelf import Shelf
from stationboard.store.watch import Glance, Watch
from tests.store.notebook import CODEC, ID, MORNING, Notebook, keeping, numbered, settled, shelf
from tests.store.scripted_disk import ScriptedDisk, When

DISK = LocalDisk()


class CloudFileError(OSError):
    """What Windows raises where a file is in the cloud only; to Python its `code` is the number 22."""

    def __init__(self, code: int) -> None:
        super().__init__(errno.EINVAL, "The cloud operation failed")
        self.winerror: int = code


OTHER = "0b7e7dfc-0000-4000-8000-000000000000"


@pytest.fixture(autouse=True)
def school_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The school is an hour ahead of UTC."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system takes its time zone from nowhere a test may change")
    monkeypatch.setenv("TZ", "XXX-1")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def main_file(root: Path) -> Path:
    return root / "notebooks" / f"{ID}.json"


def saved(root: Path, *counts: int) -> Shelf[Notebook]:
    found = shelf(DISK, root)
    for count in counts:
        found.save(ID, numbered(count))
    return found


def found_by(notebooks: Shelf[Notebook]) -> tuple[list[Notebook], list[Trouble]]:
    """The documents of a new run once everything was put right, and what was told on the way."""
    opened = {one.id: one.document for one in notebooks.load_all()}
    look = settled(notebooks)
    opened |= {one.id: one.document for one in look.changed}
    return list(opened.values()), [problem.trouble for problem in look.problems]


def restored(root: Path, now: int = MORNING) -> tuple[Notebook, Problem]:
    """The one document of a new run, with the one thing that was amiss."""
    notebooks = shelf(DISK, root, lambda: now)
    (document,) = notebooks.load_all()
    (problem,) = settled(notebooks).problems
    return document.document, problem


def quarantined(root: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted((root / "quarantine").glob("*"))]


def test_what_was_saved_is_there_in_the_next_run(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2).save(OTHER, Notebook(name="Grade 3", count=7))
    notebooks = shelf(DISK, tmp_path)
    documents = notebooks.load_all()
    assert notebooks.look() == Look()
    assert [(found.id, found.document.name, found.edits, found.saved_at) for found in documents] == [
        (OTHER, "Grade 3", {"room-12": 1}, MORNING),
        (ID, "5B", {"room-12": 2}, MORNING),
    ]


def test_a_shelf_that_was_never_used_is_empty(tmp_path: Path) -> None:
    assert shelf(DISK, tmp_path).load_all() == ()
    assert shelf(DISK, tmp_path).look() == Look()
    assert list(tmp_path.iterdir()) == []


def test_saving_again_in_the_next_run_goes_on_counting(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2)
    found = shelf(DISK, tmp_path)
    found.load_all()
    assert found.save(ID, numbered(3)).edits == {"room-12": 3}


def test_saving_what_is_there_already_changes_nothing(tmp_path: Path) -> None:
    found = saved(tmp_path, 1, 2)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.json")}
    assert found.save(ID, numbered(2)).edits == {"room-12": 2}
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.json")} == before


def test_the_newest_copy_and_the_first_content_of_the_day_are_kept(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2, 3)
    copies = {
        path.relative_to(tmp_path).as_posix(): decode(path.read_bytes(), "", "notebook", 1).data
        for folder in ("shadow", "backups")
        for path in (tmp_path / folder).rglob("*.json")
    }
    assert {name: content["count"] for name, content in copies.items() if content is not None} == {
        f"shadow/notebook/{ID}.json": 3,
        f"backups/notebook/{ID}/000001-20260302T094200Z.json": 1,
    }


@pytest.mark.parametrize("damage", [b"", bytes(300), b'{"format": "stationboard"', b"x" * (3 << 20)])
def test_a_damaged_class_is_restored_from_its_copy_with_a_word_to_the_teacher(
    tmp_path: Path, damage: bytes
) -> None:
    saved(tmp_path, 1, 2)
    main_file(tmp_path).write_bytes(damage)
    document, problem = restored(tmp_path, MORNING + 3_600_000)
    assert document == numbered(2)
    assert (problem.trouble, problem.title, problem.copy_from) == (Trouble.RESTORED, "5B", MORNING)
    assert quarantined(tmp_path) == [damage]
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(2)], [])


def test_a_file_that_a_sync_tool_is_still_writing_is_not_judged(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2)
    whole = main_file(tmp_path).read_bytes()
    main_file(tmp_path).write_bytes(whole[:100])
    notebooks = shelf(DISK, tmp_path)
    assert notebooks.load_all()[0].document == numbered(2)
    assert notebooks.look() == Look(in_doubt=True)
    assert notebooks.look() == Look(in_doubt=True)
    main_file(tmp_path).write_bytes(whole)
    assert notebooks.look() == Look()
    assert not (tmp_path / "quarantine").exists()


def test_when_the_newest_copy_is_damaged_too_the_newest_backup_is_used(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2)
    main_file(tmp_path).write_bytes(b"")
    (tmp_path / "shadow" / "notebook" / f"{ID}.json").write_bytes(b"")
    document, problem = restored(tmp_path)
    assert (document, problem.trouble) == (numbered(1), Trouble.RESTORED)
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(1)], [])


def test_a_class_without_any_good_copy_is_reported_at_every_start_and_kept_once(tmp_path: Path) -> None:
    (tmp_path / "notebooks").mkdir()
    main_file(tmp_path).write_bytes(b"not json")
    for _ in range(3):
        notebooks = shelf(DISK, tmp_path)
        assert notebooks.load_all() == ()
        (problem,) = settled(notebooks).problems
        assert (problem.trouble, problem.title) == (Trouble.LOST, f"{ID}.json")
    assert quarantined(tmp_path) == [b"not json"]
    assert main_file(tmp_path).read_bytes() == b"not json"


def test_one_damaged_class_never_stops_the_others(tmp_path: Path) -> None:
    found = saved(tmp_path, 1)
    found.save(OTHER, Notebook(name="Grade 3", count=7))
    (tmp_path / "shadow" / "notebook" / f"{OTHER}.json").unlink()
    (tmp_path / "notebooks" / f"{OTHER}.json").write_bytes(b"")
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(1)], [Trouble.LOST])


def test_a_document_with_a_wrong_field_is_treated_as_damaged_and_the_field_is_named(tmp_path: Path) -> None:
    saved(tmp_path, 1)
    envelope = decode(main_file(tmp_path).read_bytes(), "", "notebook", 1)
    wrong = encode(replace(envelope, data={**(envelope.data or {}), "count": "many"}))
    main_file(tmp_path).write_bytes(wrong)
    document, problem = restored(tmp_path)
    assert (document, problem.reason) == (numbered(1), "in data.count, input should be a valid integer")
    assert quarantined(tmp_path) == [wrong]


def test_a_file_put_under_another_classs_name_is_not_taken_for_it(tmp_path: Path) -> None:
    found = saved(tmp_path, 1)
    found.save(OTHER, Notebook(name="Grade 3", count=7))
    main_file(tmp_path).write_bytes((tmp_path / "notebooks" / f"{OTHER}.json").read_bytes())
    notebooks = shelf(DISK, tmp_path)
    assert [one.document for one in notebooks.load_all()] == [Notebook(name="Grade 3", count=7), numbered(1)]
    (problem,) = settled(notebooks).problems
    assert problem.reason == f"it holds the notebook {OTHER}"


def test_a_file_that_a_sync_tool_leaves_half_written_for_three_seconds_is_not_judged(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2)
    whole = main_file(tmp_path).read_bytes()
    main_file(tmp_path).write_bytes(whole[:100])
    found = shelf(DISK, tmp_path)
    assert [one.document for one in found.load_all()] == [numbered(2)]
    for _second in range(4):
        assert found.look() == Look(in_doubt=True)
    main_file(tmp_path).write_bytes(whole)
    assert found.look() == Look()
    assert quarantined(tmp_path) == []


def test_a_file_that_still_grows_is_waited_for_however_long_it_takes(tmp_path: Path) -> None:
    saved(tmp_path, 1)
    whole = main_file(tmp_path).read_bytes()
    found = shelf(DISK, tmp_path)
    for second in range(20):
        main_file(tmp_path).write_bytes(whole[: 10 * second])
        assert found.look() == Look(in_doubt=True)
    main_file(tmp_path).write_bytes(whole)
    found.look()
    assert quarantined(tmp_path) == []


def newer_file(root: Path, **fields: object) -> bytes:
    saved(root, 1)
    envelope = decode(main_file(root).read_bytes(), "", "notebook", 1)
    raw = encode(replace(envelope, schema=2, data={**(envelope.data or {}), **fields}))
    main_file(root).write_bytes(raw)
    return raw


def test_a_class_of_a_newer_version_opens_read_only_and_its_bytes_are_never_touched(tmp_path: Path) -> None:
    raw = newer_file(tmp_path, count=5)
    found = shelf(DISK, tmp_path)
    (document,) = found.load_all()
    (problem,) = settled(found).problems
    assert (document.document, document.read_only) == (numbered(5), True)
    assert (problem.trouble, problem.title) == (Trouble.NEWER, "5B")
    with pytest.raises(NewerFileError):
        found.save(ID, numbered(6))
    assert main_file(tmp_path).read_bytes() == raw
    assert quarantined(tmp_path) == []


def test_a_class_of_a_newer_version_that_cannot_be_shown_is_reported_and_never_touched(
    tmp_path: Path,
) -> None:
    raw = newer_file(tmp_path, seating="a field of next year")
    assert found_by(shelf(DISK, tmp_path)) == ([], [Trouble.NEWER])
    assert main_file(tmp_path).read_bytes() == raw


def test_a_class_that_a_newer_version_writes_while_it_is_open_can_be_read_and_not_changed(
    tmp_path: Path,
) -> None:
    ours = saved(tmp_path, 1)
    newer_file(tmp_path, count=5)
    (shown,) = ours.look().changed
    assert (shown.document, shown.read_only) == (numbered(5), True)
    assert ours.look().changed == ()


def test_a_class_of_an_older_version_is_brought_up_to_date_only_when_it_is_saved(tmp_path: Path) -> None:
    saved(tmp_path, 1)
    old = main_file(tmp_path).read_bytes()
    codec = ModelCodec("notebook", Notebook, CODEC.title, (lambda content: {**content, "count": 100},))
    found = Shelf(keeping(DISK, tmp_path), tmp_path / "notebooks", codec)
    (document,) = found.load_all()
    assert found.look() == Look()
    assert document.document == numbered(100)
    assert main_file(tmp_path).read_bytes() == old
    found.save(ID, document.document)
    assert decode(main_file(tmp_path).read_bytes(), "", "notebook", 2).schema == 2
    (backup,) = found.backups(ID)
    assert backup.path.read_bytes() == old


def test_a_class_damaged_while_the_program_runs_is_kept_before_it_is_saved_over(tmp_path: Path) -> None:
    ours = saved(tmp_path, 1, 2)
    main_file(tmp_path).write_bytes(b"torn")
    result = ours.save(ID, numbered(3))
    assert result.problem is not None
    assert (result.edits, result.problem.trouble) == ({"room-12": 3}, Trouble.SAVED_ANEW)
    assert quarantined(tmp_path) == [b"torn"]
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(3)], [])


def test_foreign_files_and_folders_among_the_classes_are_left_alone(tmp_path: Path) -> None:
    saved(tmp_path, 1)
    (tmp_path / "notebooks" / "desktop.ini").write_bytes(b"[x]")
    (tmp_path / "notebooks" / "list.json").mkdir()
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(1)], [Trouble.UNREADABLE])
    assert (tmp_path / "notebooks" / "desktop.ini").read_bytes() == b"[x]"
    assert (tmp_path / "notebooks" / "list.json").is_dir()


def test_a_removed_class_is_away_its_last_content_is_in_the_backups_and_saving_brings_it_back(
    tmp_path: Path,
) -> None:
    found = saved(tmp_path, 1, 2)
    found.remove(ID)
    found.remove(ID)
    assert found_by(shelf(DISK, tmp_path)) == ([], [])
    again = shelf(DISK, tmp_path)
    again.load_all()
    newest = again.backups(ID)[0]
    assert again.read_backup(newest, ID) == numbered(2)
    assert again.save(ID, numbered(2)).edits == {"room-12": 4}
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(2)], [])


def test_a_class_that_was_never_saved_is_removed_without_a_trace(tmp_path: Path) -> None:
    assert shelf(DISK, tmp_path).remove(ID) is None
    assert list(tmp_path.iterdir()) == []


def test_a_class_whose_file_goes_while_the_program_runs_is_put_back_with_a_word(tmp_path: Path) -> None:
    notebooks = saved(tmp_path, 1, 2)
    notebooks.look()
    main_file(tmp_path).unlink()
    (problem,) = settled(notebooks).problems
    assert (problem.trouble, problem.title) == (Trouble.PUT_BACK, "5B")
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(2)], [])


def test_a_class_whose_file_is_gone_at_the_start_is_there_from_its_copy(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2)
    main_file(tmp_path).unlink()
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(2)], [])
    assert main_file(tmp_path).exists()


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.EIO, "cloud file is not here"),
        OSError(errno.EINVAL, "Invalid argument"),
        CloudFileError(362),
        CloudFileError(395),
    ],
    ids=[
        "EIO",
        "EINVAL (22)",
        "Windows 362: no cloud provider runs",
        "Windows 395: access to the cloud refused",
    ],
)
def test_a_file_the_disk_does_not_give_is_shown_from_its_copy_and_not_touched(
    tmp_path: Path, error: OSError
) -> None:
    def cloud_only(_number: int, step: str, when: When) -> None:
        if step == "read" and disk.paths[-1] == main_file(tmp_path):
            raise error

    saved(tmp_path, 1)
    before = main_file(tmp_path).read_bytes()
    disk = ScriptedDisk(cloud_only)
    notebooks = shelf(disk, tmp_path)
    (document,) = notebooks.load_all()
    (problem,) = settled(notebooks).problems
    assert document.document == numbered(1)
    reason = disk_reason(error)
    assert problem == Problem(Trouble.UNREADABLE, ID, "5B", reason, MORNING, copy_from=MORNING)
    assert main_file(tmp_path).read_bytes() == before
    assert {step for step, _ in disk.trace} == {"read", "names"}


def test_a_damaged_file_that_cannot_be_kept_is_not_written_over(tmp_path: Path) -> None:
    def full(_number: int, step: str, when: When) -> None:
        if step == "write_at":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    saved(tmp_path, 1)
    main_file(tmp_path).write_bytes(b"torn")
    assert found_by(shelf(ScriptedDisk(full), tmp_path)) == ([numbered(1)], [Trouble.UNREADABLE])
    assert main_file(tmp_path).read_bytes() == b"torn"


def test_a_folder_that_cannot_be_listed_is_a_problem_and_its_classes_are_there_from_their_copies(
    tmp_path: Path,
) -> None:
    def gone(_number: int, step: str, when: When) -> None:
        if step == "names" and disk.paths[-1].name == "notebooks":
            raise OSError(errno.ENXIO, "no such drive")

    saved(tmp_path, 1)
    disk = ScriptedDisk(gone)
    notebooks = shelf(disk, tmp_path)
    assert [one.document for one in notebooks.load_all()] == [numbered(1)]
    (problem,) = settled(notebooks).problems
    assert (problem.title, problem.reason) == ("notebooks", "the disk said “no such drive”")


def test_an_id_that_could_leave_the_folder_is_refused(tmp_path: Path) -> None:
    found = shelf(DISK, tmp_path)
    with pytest.raises(UnsavableError, match="its id must be"):
        found.save("../5b", numbered(1))
    assert found.remove("../5b") is None


def test_a_document_that_cannot_be_written_leaves_the_one_before_it(tmp_path: Path) -> None:
    found = saved(tmp_path, 1)
    with pytest.raises(UnsavableError):
        found.save(ID, Notebook(name="x" * (2 << 20), count=2))
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(1)], [])


def test_litter_of_killed_saves_is_swept_at_the_first_look(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2)
    folders = (
        tmp_path / "notebooks",
        tmp_path / "shadow" / "notebook",
        tmp_path / "backups" / "notebook" / ID,
    )
    litter = [folder / f".stationboard-{'0' * 32}.tmp" for folder in folders]
    for path in litter:
        path.write_bytes(b"half")
        os.utime(path, (0, 0))
    assert found_by(shelf(DISK, tmp_path)) == ([numbered(2)], [])
    assert not any(path.exists() for path in litter)


def test_the_settings_are_one_document_outside_any_shelf(tmp_path: Path) -> None:
    settings = KeptDocument(keeping(DISK, tmp_path), tmp_path / "settings.json", "settings", CODEC)
    assert settings.load() is None
    settings.save(numbered(1))
    again = KeptDocument(keeping(DISK, tmp_path), tmp_path / "settings.json", "settings", CODEC)
    document = again.load()
    assert document is not None
    assert (document.document, Watch(again).look()) == (numbered(1), Glance())


def test_no_class_name_ever_becomes_a_file_name(tmp_path: Path) -> None:
    shelf(DISK, tmp_path).save(ID, Notebook(name="CON/5B: Zoë?", count=1))
    names = {path.name for path in tmp_path.rglob("*")}
    assert not [name for name in names if re.search("CON|5B|Zo", name)]
    assert json.loads(main_file(tmp_path).read_bytes())["data"]["name"] == "CON/5B: Zoë?"
