from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"
APPLICATION = "org.stationboard.StationBoard"


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


@needs("desktop-file-validate")
def test_a_linux_desktop_accepts_the_menu_entry() -> None:
    entry = PACKAGING / f"{APPLICATION}.desktop"

    told = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)

    assert (told.returncode, told.stdout) == (0, "")


@needs("appstreamcli")
def test_a_software_center_accepts_the_description() -> None:
    description = PACKAGING / f"{APPLICATION}.metainfo.xml"
    command = ["appstreamcli", "validate", "--no-net", str(description)]

    told = subprocess.run(command, capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stdout


@needs("update-mime-database")
def test_a_desktop_knows_a_pack_by_its_name(tmp_path: Path) -> None:
    types = tmp_path / "mime"
    (types / "packages").mkdir(parents=True)
    shutil.copy(PACKAGING / f"{APPLICATION}.mime.xml", types / "packages")
    subprocess.run(["update-mime-database", types], check=True, capture_output=True)
    program = (
        "from PySide6.QtCore import QMimeDatabase as database;"
        "print(database().mimeTypeForFile('Period 3.stationboard', database.MatchMode.MatchExtension).name())"
    )

    told = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
    )

    assert told.stdout.strip() == "application/vnd.stationboard+json"
