"""Two computers with one synced folder: nothing is written over that somebody else has not seen."""

from __future__ import annotations

import errno
import random
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

import pytest

from stationboard.store.disk import LocalDisk
from stationboard.store.envelope import decode
from stationboard.store.errors import LibraryGoneError
from stationboard.store.keeping import OtherVersion, Saved
from stationboard.store.problem import Trouble
from stationboard.store.shelf import Shelf
from tests.store.notebook import CODEC, ID, MORNING, Notebook, keeping, numbered, settled
from tests.store.scripted_disk import ScriptedDisk, When

DISK = LocalDisk()


@dataclass
class Computer:
    """A program with its own data folder and a library that may be shared: what its teacher sees."""

    name: str
    home: Path
    library: Path
    shelf: Shelf[Notebook]
    shown: dict[str, Notebook]
    turns: dict[str, int]
    versions: tuple[OtherVersion[Notebook], ...] = ()
    troubles: tuple[Trouble, ...] = ()

    def save(self, document: Notebook) -> None:
        self.shown[ID] = document
        self._follow(self.shelf.save(ID, document, self.turns.get(ID, 0)))

    def remove(self) -> None:
        saved = self.shelf.remove(ID, self.turns.get(ID, 0))
        self.shown.pop(ID)
        if saved is not None:
            self._follow(saved)

    def settle(self, chosen: Path | None) -> None:
        self._follow(self.shelf.keep_version(ID, chosen, [version.path for version in self.versions]))

    def _follow(self, saved: Saved[Notebook]) -> None:
        if saved.instead is not None:
            self.shown[ID], self.turns[ID] = saved.instead.document, saved.instead.turn

    def look(self) -> None:
        look = settled(self.shelf)
        for opened in look.changed:
            self.shown[opened.id], self.turns[opened.id] = opened.document, opened.turn
        for gone in look.removed:
            self.shown.pop(gone, None)
        self.versions = look.versions
        self.troubles = tuple(problem.trouble for problem in look.problems)

    @property
    def counts(self) -> list[int]:
        """What the teacher can see of the notebook: the one in force, then those beside it."""
        others = sorted(version.document.count for version in self.versions)
        return [*([self.shown[ID].count] if ID in self.shown else []), *others]


def computer(root: Path, name: str, library: Path | None = None) -> Computer:
    library = library or root / f"{name} library"
    kept = keeping(DISK, root / name, device=name, marker=library.parent / "marker.txt")
    library.parent.mkdir(parents=True, exist_ok=True)
    (library.parent / "marker.txt").write_bytes(b"")
    shelf = Shelf(kept, library, CODEC)
    opened = shelf.load_all()
    return Computer(
        name,
        root / name,
        library,
        shelf,
        {one.id: one.document for one in opened},
        {one.id: one.turn for one in opened},
    )


def pair(root: Path) -> tuple[Computer, Computer]:
    """Two computers that see the very same folder, as on a network drive."""
    shared = root / "shared" / "notebooks"
    home = computer(root, "home", shared)
    home.save(numbered(1))
    school = computer(root, "school", shared)
    home.look()
    school.look()
    return home, school


def test_what_one_computer_saves_the_other_shows(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    home.save(numbered(2))
    school.look()
    assert (school.counts, school.troubles) == ([2], ())
    school.save(numbered(3))
    home.look()
    assert (home.counts, home.troubles) == ([3], ())


def test_a_class_changed_on_both_is_kept_twice_and_both_teachers_see_both(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    home.save(numbered(20))
    school.save(numbered(30))
    home.look()
    school.look()
    assert home.counts == school.counts == [20, 30]
    assert {version.device for version in home.versions} == {"school"}


def test_a_change_made_before_the_other_computers_version_arrived_does_not_write_over_it(
    tmp_path: Path,
) -> None:
    home, school = pair(tmp_path)
    turn = school.turns[ID]
    home.save(numbered(20))
    school.look()
    assert school.counts == [20]
    saved = school.shelf.save(ID, numbered(30), turn)
    assert saved.instead is not None
    school.look()
    assert school.counts == [20, 30]


def test_settling_for_one_version_puts_the_other_among_the_backups_on_both_computers(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    home.save(numbered(20))
    school.save(numbered(30))
    school.look()
    (other,) = school.versions
    school.settle(other.path)
    home.look()
    school.look()
    assert home.counts == school.counts == [30]
    assert 20 in [document.count for document in backed_up(school)]
    home.save(numbered(31))
    school.look()
    assert school.counts == [31]


def test_settling_for_the_one_in_force_takes_the_other_away(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    home.save(numbered(20))
    school.save(numbered(30))
    home.look()
    home.settle(None)
    home.look()
    school.look()
    assert home.counts == school.counts == [20]
    assert 30 in [document.count for document in backed_up(home)]


def backed_up(one: Computer) -> list[Notebook]:
    found = [one.shelf.read_backup(backup, ID) for backup in one.shelf.backups(ID)]
    return [document for document in found if document is not None]


def test_a_class_removed_on_one_computer_goes_on_the_other_and_can_be_brought_back(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    home.remove()
    school.look()
    assert school.counts == []
    home.save(numbered(1))
    school.look()
    assert school.counts == [1]


def test_a_class_removed_on_one_computer_and_changed_on_the_other_stays(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    school.save(numbered(2))
    home.remove()
    home.look()
    assert home.counts == [2]


def test_an_edit_of_the_same_words_on_both_computers_is_no_conflict(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    home.save(numbered(5))
    school.save(numbered(5))
    home.look()
    school.look()
    assert (home.counts, school.counts) == ([5], [5])


SYNC_NAMES = [
    "{id}.sync-conflict-20261123-101500-ABCDEFG.json",
    "{id} (home's conflicted copy 2026-11-23).json",
    "{id} (1).json",
    "{id} (2).json",
    "{id}-LAPTOP.json",
    "{id}-DESKTOP-4F7K2.json",
    "{id}-laptop.json",
    "{id} - Copy.json",
    "{id} - Copie.json",
    "{id} Kopie.json",
    "Copy of {id}.json",
    "Kopie von {id}.json",
    "{id}_conflict-20261123.json",
    "{id} (Case Conflict).json",
    "{id} (Zoë's conflicted copy).json",
    "{id}~1.json",
    "{id} 2.json",
    "{id}.json.json",
    "{id}[Conflict].json",
    "5b.json",
]


@pytest.mark.parametrize("shape", SYNC_NAMES)
def test_a_second_version_left_by_a_sync_tool_is_found_by_the_id_inside(tmp_path: Path, shape: str) -> None:
    home, _ = pair(tmp_path)
    elsewhere = computer(tmp_path, "elsewhere", tmp_path / "copy" / "notebooks")
    shutil.copytree(home.library, elsewhere.library)
    elsewhere = computer(tmp_path, "elsewhere", elsewhere.library)
    elsewhere.save(numbered(30))
    home.save(numbered(20))
    copy = home.library / shape.format(id=ID)
    shutil.copyfile(elsewhere.library / f"{ID}.json", copy)
    again = computer(tmp_path, "home", home.library)
    again.look()
    assert again.counts == [20, 30]
    assert [version.path for version in again.versions] == [copy]
    assert copy.exists()


def test_a_sync_tools_copy_of_an_older_version_is_put_among_the_backups(tmp_path: Path) -> None:
    home, _ = pair(tmp_path)
    old = (home.library / f"{ID}.json").read_bytes()
    home.save(numbered(2))
    (home.library / f"{ID} (1).json").write_bytes(old)
    home.look()
    assert home.counts == [2]
    assert not (home.library / f"{ID} (1).json").exists()
    assert 1 in [document.count for document in backed_up(home)]


def test_a_sync_tools_copy_of_a_newer_version_takes_the_place_of_the_older_one(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    old = (home.library / f"{ID}.json").read_bytes()
    school.save(numbered(2))
    (home.library / f"{ID}.json").rename(home.library / f"{ID} (1).json")
    (home.library / f"{ID}.json").write_bytes(old)
    home.look()
    assert home.counts == [2]
    assert decode((home.library / f"{ID}.json").read_bytes(), "", "notebook", 1).device == "school"


def test_a_disk_that_gave_back_an_old_version_does_not_lose_the_newer_one(tmp_path: Path) -> None:
    home, _ = pair(tmp_path)
    old = (home.library / f"{ID}.json").read_bytes()
    home.save(numbered(2))
    (home.library / f"{ID}.json").write_bytes(old)
    again = computer(tmp_path, "home", home.library)
    assert again.counts == [2]
    again.look()
    assert (again.counts, again.troubles) == ([2], ())
    assert decode((home.library / f"{ID}.json").read_bytes(), "", "notebook", 1).edits == {"home": 2}


def test_a_file_changed_with_a_text_editor_is_shown_beside_what_was_saved(tmp_path: Path) -> None:
    home, _ = pair(tmp_path)
    file = home.library / f"{ID}.json"
    file.write_text(file.read_text("utf-8").replace('"5B"', '"5B (Tuesday)"'), "utf-8")
    home.look()
    assert home.troubles == (Trouble.CHANGED_OUTSIDE,)
    assert home.shown[ID].name == "5B"
    assert [version.document.name for version in home.versions] == ["5B (Tuesday)"]


def test_while_the_library_is_away_the_class_is_there_and_edits_merge_when_it_is_back(tmp_path: Path) -> None:
    home, _ = pair(tmp_path)
    away = tmp_path / "unplugged"
    home.library.parent.rename(away)
    with pytest.raises(LibraryGoneError):
        home.save(numbered(2))
    home.look()
    assert (home.counts, home.troubles) == ([2], (Trouble.LIBRARY_GONE,))
    later = computer_without_library(tmp_path, home)
    assert later.counts == [2]
    assert not home.library.parent.exists()
    away.rename(home.library.parent)
    later.look()
    assert (later.counts, later.troubles) == ([2], ())
    assert decode((home.library / f"{ID}.json").read_bytes(), "", "notebook", 1).data == {
        "name": "5B",
        "count": 2,
        "students": list(numbered(2).students),
    }


def computer_without_library(root: Path, like: Computer) -> Computer:
    kept = keeping(DISK, root / like.name, device=like.name, marker=like.library.parent / "marker.txt")
    shelf = Shelf(kept, like.library, CODEC)
    opened = shelf.load_all()
    return Computer(
        like.name,
        root / like.name,
        like.library,
        shelf,
        {one.id: one.document for one in opened},
        {one.id: one.turn for one in opened},
    )


def test_an_edit_made_here_while_the_library_was_away_and_one_made_there_are_both_kept(
    tmp_path: Path,
) -> None:
    home, school = pair(tmp_path)
    away = tmp_path / "unplugged"
    shutil.copytree(home.library.parent, away)
    shutil.rmtree(home.library.parent)
    with pytest.raises(LibraryGoneError):
        home.save(numbered(20))
    away.rename(home.library.parent)
    school.save(numbered(30))
    later = computer(tmp_path, "home", home.library)
    later.look()
    assert later.counts == [30, 20]


def test_a_thousand_random_edits_on_two_computers_lose_none(tmp_path: Path) -> None:
    """A folder on each side, copied over each other at random as a careless sync tool would.

    Every edit adds a word of its own; each must stay where a teacher of one of the computers can see it, or
    among the backups of the one who gave it up by settling.
    """
    chance = random.Random(11)
    home, school = computer(tmp_path, "home"), computer(tmp_path, "school")
    words: list[str] = []
    settled_away: set[str] = set()
    for number in range(1000):
        one = chance.choice((home, school))
        step = chance.random()
        if step < 0.45:
            shown = one.shown.get(ID, Notebook(name="5B", count=0, students=()))
            words.append(f"word {number}")
            one.save(shown.model_copy(update={"students": (*shown.students, words[-1])}))
        elif step < 0.7:
            one.look()
        elif step < 0.95:
            other = school if one is home else home
            carry(one.library, other.library)
        elif one.versions:
            chosen = chance.choice((None, *(version.path for version in one.versions)))
            if chosen is None or chosen.exists():
                before = {word for held in visible(one) for word in held}
                one.settle(chosen)
                one.look()
                settled_away |= before - {word for held in visible(one) for word in held}
    for _ in range(4):
        carry(home.library, school.library)
        school.look()
        carry(school.library, home.library)
        home.look()
    kept = {word for one in (home, school) for held in visible(one) for word in held}
    assert len(words) > 400
    assert set(words) - settled_away <= kept
    assert home.shown == school.shown


def visible(one: Computer) -> list[tuple[str, ...]]:
    """The words in every version that the computer's teacher can get at."""
    here = [one.shown[ID].students] if ID in one.shown else []
    beside = [version.document.students for version in one.versions]
    return [*here, *beside]


def carry(source: Path, target: Path) -> None:
    """What a sync tool does: a file goes over, and what differs there becomes a conflict copy."""
    target.mkdir(parents=True, exist_ok=True)
    if not source.exists():
        return
    for file in sorted(source.glob("*.json")):
        there = target / file.name
        if not there.exists():
            shutil.copyfile(file, there)
        elif there.read_bytes() != file.read_bytes():
            shutil.copyfile(there, target / f"{there.stem}.sync-conflict-{uuid.uuid4().hex[:8]}.json")
            shutil.copyfile(file, there)


def test_the_clock_of_the_other_computer_decides_nothing(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    late = keeping(
        DISK, tmp_path / "school", lambda: MORNING - 10**11, "school", school.library.parent / "marker.txt"
    )
    shelf = Shelf(late, school.library, CODEC)
    shelf.load_all()
    shelf.save(ID, numbered(2))
    home.look()
    assert home.counts == [2]


def test_after_a_restart_no_edit_gets_the_number_of_one_that_lies_beside(tmp_path: Path) -> None:
    """An edit made before the first look, with the other version out of sight, had hidden that version."""
    home, school = pair(tmp_path)
    home.save(numbered(20))
    school.save(numbered(30))
    again = computer(tmp_path, "school", school.library)
    assert again.counts == [20]
    again.save(numbered(21))
    again.save(numbered(22))
    again.look()
    assert again.counts == [22, 30]


@pytest.mark.parametrize("damage", [b"", b"{", b'{"school": "many"}'])
def test_where_the_numbers_of_earlier_runs_cannot_be_read_new_ones_are_begun(
    tmp_path: Path, damage: bytes
) -> None:
    home, school = pair(tmp_path)
    home.save(numbered(20))
    school.save(numbered(30))
    (school.home / "shadow" / "notebook" / f"{ID}.edits").write_bytes(damage)
    again = computer(tmp_path, "school", school.library)
    again.save(numbered(21))
    again.look()
    assert again.counts == [21, 30]


def test_a_class_changed_here_stays_although_it_was_removed_on_the_other_computer_meanwhile(
    tmp_path: Path,
) -> None:
    home, school = pair(tmp_path)
    home.remove()
    school.save(numbered(2))
    school.look()
    home.look()
    assert (school.counts, home.counts) == ([2], [2])
    school.save(numbered(3))
    school.look()
    assert school.counts == [3]


def test_what_was_settled_is_in_force_although_the_other_file_could_not_be_taken_away(tmp_path: Path) -> None:
    home, school = pair(tmp_path)
    home.save(numbered(20))
    school.save(numbered(30))
    school.look()
    (other,) = school.versions
    held = keeping(
        ScriptedDisk(_refuse_to_remove),
        tmp_path / "school",
        device="school",
        marker=school.library.parent / "marker.txt",
    )
    school.shelf = Shelf(held, school.library, CODEC)
    school.shelf.load_all()
    school.settle(other.path)
    assert (school.counts, other.path.exists()) == ([30, 30], True)
    again = computer(tmp_path, "school", school.library)
    again.look()
    assert (again.counts, other.path.exists()) == ([30], False)


def _refuse_to_remove(_number: int, step: str, _when: When) -> None:
    if step == "remove":
        raise PermissionError(errno.EACCES, "somebody has the file open")


def test_a_version_that_arrives_while_the_teacher_chooses_hides_none_of_the_others(tmp_path: Path) -> None:
    """A sync service had put it in the place of the one in force, which nobody kept then."""
    home, _ = pair(tmp_path)
    elsewhere = computer(tmp_path, "elsewhere", tmp_path / "copy" / "notebooks")
    shutil.copytree(home.library, elsewhere.library)
    elsewhere = computer(tmp_path, "elsewhere", elsewhere.library)
    elsewhere.save(numbered(30))
    home.save(numbered(20))
    shutil.copyfile(elsewhere.library / f"{ID}.json", home.library / f"{ID}.json")
    home.settle(None)
    assert home.counts == [30]
    home.look()
    assert home.counts == [30, 20]
