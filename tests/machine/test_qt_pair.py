from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from stationboard.machine.qt_pair import refusal, refusal_here


@pytest.mark.parametrize("python", [(3, 10), (3, 11)])
def test_the_pair_that_aborts_in_mid_lesson_is_refused_in_one_sentence(python: tuple[int, int]) -> None:
    sentence = refusal(python, "6.12.0")

    assert sentence is not None
    assert f"Python {python[0]}.{python[1]}:" in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("python", "pyside"), [((3, 11), "6.11.3"), ((3, 11), "6.12.1"), ((3, 12), "6.12.0"), ((3, 13), "6.12.0")]
)
def test_every_other_pair_may_start(python: tuple[int, int], pyside: str) -> None:
    assert refusal(python, pyside) is None


def test_the_pair_on_this_computer_may_start() -> None:
    assert refusal_here() is None


def test_the_bad_pair_is_noticed_without_importing_qt(tmp_path: Path) -> None:
    installed = tmp_path / "PySide6_Essentials-6.12.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: PySide6_Essentials\nVersion: 6.12.0\n")
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r});"
        "from stationboard.machine.qt_pair import refusal_here;"
        "print(refusal_here(), 'PySide6' in sys.modules)"
    )

    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    refused = sys.version_info < (3, 12)
    assert told.startswith("PySide6 6.12.0" if refused else "None")
    assert told.endswith("False\n")
