"""What a class was before: kept by number, so that no wrong clock can take it away."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from stationboard.store.backups import DAYS, INTERVAL, MOST_AT_ONCE, NEWEST, Backup, Backups, to_thin
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from tests.store.notebook import MORNING

DAY = 24 * 60 * 60 * 1000
YEAR = 365 * DAY


def backups(root: Path) -> Backups:
    return Backups(Files(LocalDisk()), root / "5b")


def contents(found: Backups) -> list[bytes]:
    return [one.path.read_bytes() for one in found.all()]


def test_the_first_change_of_a_day_is_backed_up_and_then_one_every_half_hour(tmp_path: Path) -> None:
    found = backups(tmp_path)
    assert found.due(MORNING)
    found.add(b"1", MORNING)
    assert not found.due(MORNING + INTERVAL - 1)
    assert found.due(MORNING + INTERVAL)
    late = MORNING + 14 * 60 * 60 * 1000
    found.add(b"2", late)
    assert found.due(late + INTERVAL * 2 // 3)


def test_a_clock_that_was_set_back_makes_a_backup_due_and_the_number_still_tells_which_is_newer(
    tmp_path: Path,
) -> None:
    found = backups(tmp_path)
    found.add(b"1", MORNING)
    assert found.due(MORNING - 10 * YEAR)
    found.add(b"2", MORNING - 10 * YEAR)
    assert contents(found) == [b"2", b"1"]


def test_the_same_content_is_not_kept_twice_in_a_row(tmp_path: Path) -> None:
    found = backups(tmp_path)
    for _ in range(3):
        found.add(b"1", MORNING)
    assert contents(found) == [b"1"]


@pytest.mark.parametrize("seed", range(20))
def test_whatever_the_clock_said_the_newest_twenty_are_never_thinned(seed: int) -> None:
    chance = random.Random(seed)
    there: tuple[Backup, ...] = ()
    for number in range(1, 400):
        taken = MORNING + chance.randrange(-10 * YEAR, 10 * YEAR)
        there = (Backup(number, taken, Path(str(number))), *there)
        gone = to_thin(there)
        assert len(gone) <= MOST_AT_ONCE
        assert not set(gone) & set(there[:NEWEST])
        there = tuple(one for one in there if one not in gone)


def test_after_a_year_of_lessons_the_last_days_weeks_and_months_can_be_gone_back_to() -> None:
    there: tuple[Backup, ...] = ()
    for number in range(1, 2000):
        there = (Backup(number, MORNING + number * DAY // 5, Path(str(number))), *there)
        gone = to_thin(there)
        there = tuple(one for one in there if one not in gone)
    newest = MORNING + 1999 * DAY // 5
    days_ago = sorted({newest // DAY - one.taken // DAY for one in there})
    assert len(there) < 60
    assert days_ago[:DAYS] == list(range(DAYS))
    assert [ago for ago in days_ago if 30 <= ago < 70]
    assert days_ago[-1] > 200


def test_a_thinned_backup_is_really_gone(tmp_path: Path) -> None:
    found = backups(tmp_path)
    for number in range(NEWEST + 5):
        found.add(str(number).encode(), MORNING + number * 1000)
    assert [int(content) for content in contents(found)] == [*range(NEWEST + 4, 4, -1)]


def test_files_that_are_no_backups_are_left_alone(tmp_path: Path) -> None:
    found = backups(tmp_path)
    found.add(b"1", MORNING)
    for name in ("notes.txt", "1-20260302T094200Z.json", "000009-99999999T999999Z.json"):
        (tmp_path / "5b" / name).write_bytes(b"?")
    assert [one.number for one in found.all()] == [9, 1]
    found.add(b"2", MORNING)
    assert found.all()[0].number == 10
