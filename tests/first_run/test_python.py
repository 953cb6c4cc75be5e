from __future__ import annotations

import sys
from pathlib import Path

import pytest

from first_run.python import first_that_answers, suitable_python, suits
from first_run.words import CannotGoOnError


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_pythons_that_can_run_the_program_are_used_as_they_are(version: tuple[int, int]) -> None:
    assert suits(version)
    assert suitable_python(version) is None


@pytest.mark.parametrize("version", [(2, 7), (3, 10), (3, 14), (4, 0)])
def test_without_a_suitable_python_one_sentence_names_what_is_needed(
    version: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(CannotGoOnError) as told:
        suitable_python(version)

    assert str(told.value) == (
        f"Station Board needs Python 3.11 to 3.13, and this is Python {version[0]}.{version[1]}."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="makes stand-ins as shell scripts")
def test_an_old_python_finds_the_newer_one_behind_a_stand_in_that_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_ins = {
        "python3.13": "#!/bin/sh\necho 'python3.13: command not found' >&2\nexit 127\n",
        "python3.12": f'#!/bin/sh\nexec "{sys.executable}" "$@"\n',
    }
    for name, text in stand_ins.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert suitable_python((3, 9)) == sys.executable


@pytest.mark.skipif(sys.platform == "win32", reason="makes a stand-in as a shell script")
def test_a_python_that_is_not_what_its_name_says_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    liar = tmp_path / "python3.13"
    liar.write_text("#!/bin/sh\nprintf '/usr/bin/python3\\n3 9\\n'\n")
    liar.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert first_that_answers([["python3.13"]]) is None
