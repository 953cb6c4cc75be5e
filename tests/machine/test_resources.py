from __future__ import annotations

from pathlib import Path

import pytest

from stationboard.machine.resources import ResourcesMissingError, resource_folder


def module_in(package: Path) -> Path:
    module = package / "machine" / "resources.py"
    module.parent.mkdir(parents=True)
    module.touch()
    return module


def test_a_source_checkout_keeps_its_resources_at_the_top() -> None:
    folder = resource_folder()

    assert folder == Path(__file__).resolve().parents[2] / "resources"
    assert sorted(path.name for path in (folder / "fonts").glob("*.ttf")) == [
        "Andika_400Regular.ttf",
        "Andika_700Bold.ttf",
        "AtkinsonHyperlegibleNext_400Regular.ttf",
        "AtkinsonHyperlegibleNext_600SemiBold.ttf",
        "AtkinsonHyperlegibleNext_700Bold.ttf",
        "AtkinsonHyperlegibleNext_800ExtraBold.ttf",
    ]


def test_a_source_checkout_never_takes_a_stale_copy_inside_its_package(tmp_path: Path) -> None:
    package = tmp_path / "src" / "stationboard"
    module = module_in(package)
    (package / "resources").mkdir()
    (tmp_path / "resources").mkdir()

    assert resource_folder(module) == tmp_path / "resources"


def test_an_installed_program_keeps_its_resources_inside_its_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "stationboard"
    module = module_in(package)
    (package / "resources").mkdir()
    (tmp_path / "resources").mkdir()  # somebody else's

    assert resource_folder(module) == package / "resources"


def test_a_frozen_program_finds_its_resources_where_it_was_unpacked(tmp_path: Path) -> None:
    module = module_in(tmp_path / "app" / "stationboard")
    (tmp_path / "unpacked" / "resources").mkdir(parents=True)

    assert resource_folder(module, str(tmp_path / "unpacked")) == tmp_path / "unpacked" / "resources"


def test_a_damaged_installation_is_told_with_the_folder_that_is_missing(tmp_path: Path) -> None:
    module = module_in(tmp_path / "stationboard")

    with pytest.raises(ResourcesMissingError, match=r"stationboard.resources.*Install Station Board again"):
        resource_folder(module)
