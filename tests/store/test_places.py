"""Where things are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from stationboard.store.places import VARIABLE, find_places, places_in


def test_everything_lies_in_the_folder_the_environment_names(tmp_path: Path) -> None:
    places = find_places({VARIABLE: str(tmp_path)})
    assert places.root == tmp_path
    found = {
        places.classes, places.routines, places.lessons, places.settings,
        places.slots, places.backups, places.quarantine, places.log,
    }  # fmt: skip
    names = "classes routines lessons settings.json lesson.slots backups quarantine log"
    assert found == {tmp_path / name for name in names.split()}
    assert list(tmp_path.iterdir()) == []


def test_a_relative_folder_stays_the_same_when_the_program_changes_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_places({VARIABLE: "here"}) == places_in(tmp_path / "here")


@pytest.mark.parametrize("environment", [{}, {VARIABLE: ""}, {VARIABLE: "  "}])
def test_otherwise_it_is_this_users_own_data_folder(environment: dict[str, str]) -> None:
    root = find_places(environment).root
    assert root.is_absolute()
    assert root.name == "Station Board"
