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
from stationboard.store.errors import UnsavableError
from stationboard.store.kept import KeptDocument
from stationboard.store.problem import Trouble
from stationboard.store.shelf import Shelf
from tests.store.notebook import CODEC, ID, MORNING, Notebook, keeping, numbered, shelf
from tests.store.scripted_disk import ScriptedDisk, When

DISK = LocalDisk()
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


def quarantined(root: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted((root / "quarantine").glob("*"))]


def test_what_was_saved_is_there_in_the_next_run(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2).save(OTHER, Notebook(name="Grade 3", count=7))
    documents, problems = shelf(DISK, tmp_path).load_all()
    assert problems == ()
    assert [(found.id, found.document.name, found.rev, found.saved_at) for found in documents] == [
        (OTHER, "Grade 3", 1, MORNING),
        (ID, "5B", 2, MORNING),
    ]
    assert shelf(DISK, tmp_path).load(ID) == (documents[1], None)


def test_a_shelf_that_was_never_used_is_empty(tmp_path: Path) -> None:
    assert shelf(DISK, tmp_path).load_all() == ((), ())
    assert shelf(DISK, tmp_path).load(ID) == (None, None)
    assert list(tmp_path.iterdir()) == []


def test_saving_again_in_the_next_run_goes_on_counting(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2)
    assert shelf(DISK, tmp_path).save(ID, numbered(3)).rev == 3
    found = shelf(DISK, tmp_path)
    found.load_all()
    assert found.save(ID, numbered(4)).rev == 4


def test_saving_what_is_there_already_changes_nothing(tmp_path: Path) -> None:
    found = saved(tmp_path, 1, 2)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.json")}
    assert found.save(ID, numbered(2)).rev == 2
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.json")} == before


def test_the_newest_copy_and_the_content_before_it_are_kept(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2, 3)
    copies = {
        path.name: decode(path.read_bytes(), "", "notebook", 1) for path in (tmp_path / "backups").iterdir()
    }
    assert {name: (copy.rev, copy.data["count"]) for name, copy in copies.items()} == {
        f"{ID}.json": (3, 3),
        f"{ID}.before.json": (2, 2),
    }


@pytest.mark.parametrize("damage", [b"", bytes(300), b'{"format": "stationboard"', b"x" * (3 << 20)])
def test_a_damaged_class_is_restored_from_its_copy_with_a_word_to_the_teacher(
    tmp_path: Path, damage: bytes
) -> None:
    saved(tmp_path, 1, 2)
    main_file(tmp_path).write_bytes(damage)
    (document,), (problem,) = shelf(DISK, tmp_path, lambda: MORNING + 3_600_000).load_all()
    assert (document.document, document.rev, document.read_only) == (numbered(2), 2, False)
    assert problem.sentence == "5B was damaged and was restored from the copy of 10:42."
    assert quarantined(tmp_path) == [damage]
    assert shelf(DISK, tmp_path).load_all() == ((document,), ())


def test_a_copy_of_another_day_is_named_with_its_date(tmp_path: Path) -> None:
    saved(tmp_path, 1)
    main_file(tmp_path).write_bytes(b"")
    _, problem = shelf(DISK, tmp_path, lambda: MORNING + 24 * 3_600_000).load(ID)
    assert problem is not None
    assert problem.sentence == "5B was damaged and was restored from the copy of 2026-03-02 10:42."


def test_when_the_newest_copy_is_damaged_too_the_one_before_it_is_used(tmp_path: Path) -> None:
    saved(tmp_path, 1, 2)
    main_file(tmp_path).write_bytes(b"")
    (tmp_path / "backups" / f"{ID}.json").write_bytes(b"")
    document, problem = shelf(DISK, tmp_path).load(ID)
    assert document is not None
    assert problem is not None
    assert (document.document, problem.trouble) == (numbered(1), Trouble.RESTORED)


def test_a_class_without_any_good_copy_is_reported_at_every_start_and_kept_once(tmp_path: Path) -> None:
    (tmp_path / "notebooks").mkdir()
    main_file(tmp_path).write_bytes(b"not json")
    for _ in range(3):
        documents, (problem,) = shelf(DISK, tmp_path).load_all()
        assert documents == ()
        assert problem.trouble is Trouble.LOST
        assert problem.sentence.startswith(
            f"{ID}.json cannot be read and has no good copy; its file was kept"
        )
    assert quarantined(tmp_path) == [b"not json"]
    assert main_file(tmp_path).read_bytes() == b"not json"


def test_one_damaged_class_never_stops_the_others(tmp_path: Path) -> None:
    found = saved(tmp_path, 1)
    found.save(OTHER, Notebook(name="Grade 3", count=7))
    for copy in (tmp_path / "backups").iterdir():
        copy.unlink()
    (tmp_path / "notebooks" / f"{OTHER}.json").write_bytes(b"")
    (document,), (problem,) = shelf(DISK, tmp_path).load_all()
    assert (document.id, problem.id) == (ID, OTHER)


def test_a_document_with_a_wrong_field_is_treated_as_damaged_and_the_field_is_named(tmp_path: Path) -> None:
    saved(tmp_path, 1)
    envelope = decode(main_file(tmp_path).read_bytes(), "", "notebook", 1)
    wrong = encode(replace(envelope, data={**envelope.data, "count": "many"}))
    main_file(tmp_path).write_bytes(wrong)
    document, problem = shelf(DISK, tmp_path).load(ID)
    assert document is not None
    assert problem is not None
    assert (document.document, problem.reason) == (
        numbered(1),
        "in data.count, input should be a valid integer",
    )
    assert quarantined(tmp_path) == [wrong]


def test_a_file_put_under_another_classs_name_is_not_taken_for_it(tmp_path: Path) -> None:
    found = saved(tmp_path, 1)
    found.save(OTHER, Notebook(name="Grade 3", count=7))
    main_file(tmp_path).write_bytes((tmp_path / "notebooks" / f"{OTHER}.json").read_bytes())
    document, problem = shelf(DISK, tmp_path).load(ID)
    assert document is not None
    assert problem is not None
    assert (document.document, problem.reason) == (numbered(1), f"it holds the notebook {OTHER}")


def newer_file(root: Path, **fields: object) -> bytes:
    saved(root, 1)
    envelope = decode(main_file(root).read_bytes(), "", "notebook", 1)
    raw = encode(replace(envelope, schema=2, data={**envelope.data, **fields}))
    main_file(root).write_bytes(raw)
    return raw


def test_a_class_of_a_newer_version_opens_read_only_and_its_bytes_are_never_touched(tmp_path: Path) -> None:
    raw = newer_file(tmp_path, count=5)
    found = shelf(DISK, tmp_path)
    (document,), (problem,) = found.load_all()
    assert (document.document, document.read_only) == (numbered(5), True)
    assert problem.sentence == "5B was made by a newer version of Station Board and is not changed."
    with pytest.raises(NewerFileError):
        found.save(ID, numbered(6))
    with pytest.raises(NewerFileError):
        found.remove(ID)
    assert main_file(tmp_path).read_bytes() == raw
    assert quarantined(tmp_path) == []


def test_a_class_of_a_newer_version_that_cannot_be_shown_is_reported_and_never_touched(
    tmp_path: Path,
) -> None:
    raw = newer_file(tmp_path, seating="a field of next year")
    documents, (problem,) = shelf(DISK, tmp_path).load_all()
    assert (documents, problem.trouble) == ((), Trouble.NEWER)
    assert main_file(tmp_path).read_bytes() == raw


def test_a_class_of_an_older_version_is_brought_up_to_date_only_when_it_is_saved(tmp_path: Path) -> None:
    saved(tmp_path, 1)
    old = main_file(tmp_path).read_bytes()
    codec = ModelCodec("notebook", Notebook, CODEC.title, (lambda content: {**content, "count": 100},))
    found = Shelf(keeping(DISK, tmp_path), tmp_path / "notebooks", codec)
    (document,), _ = found.load_all()
    assert document.document == numbered(100)
    assert main_file(tmp_path).read_bytes() == old
    found.save(ID, document.document)
    assert decode(main_file(tmp_path).read_bytes(), "", "notebook", 2).schema == 2
    assert (tmp_path / "backups" / f"{ID}.before.json").read_bytes() == old


def test_a_class_changed_by_another_computer_is_kept_before_it_is_saved_over(tmp_path: Path) -> None:
    ours, theirs = saved(tmp_path, 1), shelf(DISK, tmp_path)
    theirs.load_all()
    theirs.save(ID, numbered(50))
    result = ours.save(ID, numbered(2))
    assert result.problem is not None
    assert result.problem.trouble is Trouble.TWO_VERSIONS
    assert result.rev == 3
    (kept,) = quarantined(tmp_path)
    assert decode(kept, "", "notebook", 1).data["count"] == 50
    assert ours.save(ID, numbered(3)).problem is None


def test_a_class_damaged_while_the_program_runs_is_kept_before_it_is_saved_over(tmp_path: Path) -> None:
    ours = saved(tmp_path, 1, 2)
    main_file(tmp_path).write_bytes(b"torn")
    result = ours.save(ID, numbered(3))
    assert result.problem is not None
    assert (result.rev, result.problem.trouble) == (3, Trouble.SAVED_ANEW)
    assert quarantined(tmp_path) == [b"torn"]
    assert shelf(DISK, tmp_path).load_all()[1] == ()


def test_saving_over_a_damaged_class_that_was_never_loaded_goes_on_counting_from_its_copy(
    tmp_path: Path,
) -> None:
    saved(tmp_path, 1, 2, 3)
    main_file(tmp_path).write_bytes(b"torn")
    assert shelf(DISK, tmp_path).save(ID, numbered(4)).rev == 4


@pytest.mark.parametrize(
    "name",
    ["5B (conflict).json", f"{ID}.sync-conflict-20260302.json", f"{ID} (1).json", "Kopie von 5B.JSON.json"],
)
def test_a_second_version_left_by_a_sync_tool_is_found_by_the_id_inside(tmp_path: Path, name: str) -> None:
    saved(tmp_path, 1)
    (tmp_path / "notebooks" / name).write_bytes(main_file(tmp_path).read_bytes())
    documents, (problem,) = shelf(DISK, tmp_path).load_all()
    assert len(documents) == 1
    assert (problem.id, problem.trouble) == (ID, Trouble.TWO_VERSIONS)
    assert name in problem.sentence
    assert (tmp_path / "notebooks" / name).exists()


def test_foreign_files_and_folders_among_the_classes_are_left_alone(tmp_path: Path) -> None:
    saved(tmp_path, 1)
    (tmp_path / "notebooks" / "desktop.ini").write_bytes(b"[x]")
    (tmp_path / "notebooks" / "list.json").mkdir()
    documents, problems = shelf(DISK, tmp_path).load_all()
    assert len(documents) == 1
    assert [problem.trouble for problem in problems] == [Trouble.UNREADABLE]
    assert (tmp_path / "notebooks" / "desktop.ini").read_bytes() == b"[x]"
    assert (tmp_path / "notebooks" / "list.json").is_dir()


def test_a_removed_class_is_away_and_its_last_content_is_in_the_backups(tmp_path: Path) -> None:
    found = saved(tmp_path, 1, 2)
    found.remove(ID)
    found.remove(ID)
    assert shelf(DISK, tmp_path).load_all() == ((), ())
    copy = decode((tmp_path / "backups" / f"{ID}.json").read_bytes(), "", "notebook", 1)
    assert copy.data["count"] == 2
    assert shelf(DISK, tmp_path).save(ID, numbered(2)).rev == 3


def test_a_file_the_disk_does_not_give_is_shown_from_its_copy_and_not_touched(tmp_path: Path) -> None:
    def cloud_only(_number: int, step: str, when: When) -> None:
        if step == "read" and disk.trace[-1][1] == main_file(tmp_path).name and len(disk.trace) < 8:
            raise OSError(errno.EIO, "cloud file is not here")

    saved(tmp_path, 1)
    before = main_file(tmp_path).read_bytes()
    disk = ScriptedDisk(cloud_only)
    copy = tmp_path / "backups" / f"{ID}.json"
    copy.rename(tmp_path / "backups" / f"{ID}.before.json")
    document, problem = shelf(disk, tmp_path).load(ID)
    assert document is not None
    assert problem is not None
    assert document.document == numbered(1)
    assert (
        problem.sentence == "5B cannot be read just now; the copy of 10:42 is used (cloud file is not here)."
    )
    assert main_file(tmp_path).read_bytes() == before
    assert {step for step, _ in disk.trace} == {"read"}


def test_a_damaged_file_that_cannot_be_kept_is_not_written_over(tmp_path: Path) -> None:
    def full(_number: int, step: str, when: When) -> None:
        if step == "write_at":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    saved(tmp_path, 1)
    main_file(tmp_path).write_bytes(b"torn")
    document, problem = shelf(ScriptedDisk(full), tmp_path).load(ID)
    assert document is not None
    assert problem is not None
    assert (document.document, problem.kept) == (numbered(1), None)
    assert main_file(tmp_path).read_bytes() == b"torn"


def test_a_folder_that_cannot_be_listed_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    def gone(_number: int, step: str, when: When) -> None:
        if step == "names":
            raise OSError(errno.EIO, "no such drive")

    saved(tmp_path, 1)
    documents, (problem,) = shelf(ScriptedDisk(gone), tmp_path).load_all()
    assert documents == ()
    assert problem.sentence == "notebooks cannot be read just now (no such drive)."


def test_an_id_that_could_leave_the_folder_is_refused(tmp_path: Path) -> None:
    found = shelf(DISK, tmp_path)
    with pytest.raises(UnsavableError, match="its id must be"):
        found.save("../5b", numbered(1))
    assert found.load("../5b") == (None, None)
    found.remove("../5b")


def test_a_document_that_cannot_be_written_leaves_the_one_before_it(tmp_path: Path) -> None:
    found = saved(tmp_path, 1)
    with pytest.raises(UnsavableError):
        found.save(ID, Notebook(name="x" * (2 << 20), count=2))
    assert shelf(DISK, tmp_path).load_all()[0][0].document == numbered(1)


def test_litter_of_killed_saves_is_swept_at_the_start(tmp_path: Path) -> None:
    saved(tmp_path, 1)
    litter = [tmp_path / folder / f".stationboard-{'0' * 32}.tmp" for folder in ("notebooks", "backups")]
    for path in litter:
        path.write_bytes(b"half")
        os.utime(path, (0, 0))
    assert shelf(DISK, tmp_path).load_all()[1] == ()
    assert not any(path.exists() for path in litter)


def test_the_settings_are_one_document_outside_any_shelf(tmp_path: Path) -> None:
    settings = KeptDocument(keeping(DISK, tmp_path), tmp_path / "settings.json", "settings", CODEC)
    assert settings.load() == (None, None)
    settings.save(numbered(1))
    again = KeptDocument(keeping(DISK, tmp_path), tmp_path / "settings.json", "settings", CODEC)
    document, problem = again.load()
    assert document is not None
    assert (document.document, problem) == (numbered(1), None)


def test_no_class_name_ever_becomes_a_file_name(tmp_path: Path) -> None:
    shelf(DISK, tmp_path).save(ID, Notebook(name="CON/5B: Zoë?", count=1))
    names = {path.name for path in tmp_path.rglob("*")}
    assert not [name for name in names if re.search("CON|5B|Zo", name)]
    assert json.loads(main_file(tmp_path).read_bytes())["data"]["name"] == "CON/5B: Zoë?"
