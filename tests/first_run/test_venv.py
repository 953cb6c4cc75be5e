from __future__ import annotations

import subprocess
import sys
import venv as standard_venv
from pathlib import Path

import pytest

from first_run.venv import checksum, fits, is_filled, python_in, set_up
from first_run.words import CannotGoOnError

THIS = (sys.version_info.major, sys.version_info.minor)


def write_lock(folder: Path) -> Path:
    """A lock that asks for nothing, so that filling from it needs no network."""
    lock = folder / "requirements.lock"
    lock.write_text("# nothing\n", encoding="utf-8")
    return lock


def write_source(folder: Path) -> Path:
    source = folder / "src"
    source.mkdir()
    (source / "blackboard.py").write_text("chalk = 'white'\n", encoding="utf-8")
    return source


def chalk_in(venv: Path) -> str:
    command = [str(python_in(venv)), "-c", "import blackboard; print(blackboard.chalk)"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return write_lock(tmp_path)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_source(tmp_path)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a first run has been; made once, because making it takes seconds."""
    folder = tmp_path_factory.mktemp("room 12 é")
    lock = write_lock(folder)
    set_up(folder / ".venv", lock, enough=[lock], source=write_source(folder))
    return folder


def test_the_first_run_makes_an_environment_that_imports_the_source(checkout: Path) -> None:
    assert fits(checkout / ".venv", THIS)
    assert is_filled(checkout / ".venv", [checkout / "requirements.lock"])
    assert chalk_in(checkout / ".venv") == "white"


def test_the_second_run_does_and_says_nothing(checkout: Path, capfd: pytest.CaptureFixture[str]) -> None:
    settings = checkout / ".venv" / "pyvenv.cfg"
    before = settings.stat().st_mtime_ns
    lock = checkout / "requirements.lock"

    set_up(checkout / ".venv", lock, enough=[lock], source=checkout / "src")

    assert settings.stat().st_mtime_ns == before
    assert capfd.readouterr() == ("", "")


def test_a_checkout_that_was_moved_still_runs_its_own_source(checkout: Path) -> None:
    moved = checkout.rename(checkout.with_name("room 14"))
    try:
        assert chalk_in(moved / ".venv") == "white"
    finally:
        moved.rename(checkout)


def test_a_changed_lock_is_noticed(tmp_path: Path, lock: Path) -> None:
    venv = tmp_path / ".venv"
    venv.mkdir()
    (venv / "filled-from.sha256").write_text(checksum(lock), encoding="ascii")
    assert is_filled(venv, [lock])

    lock.write_text("# nothing any more\n", encoding="utf-8")

    assert not is_filled(venv, [lock])


def test_an_environment_filled_for_the_tests_also_runs_the_program(tmp_path: Path, lock: Path) -> None:
    tests_lock = tmp_path / "requirements-dev.lock"
    tests_lock.write_text("# nothing, and pytest\n", encoding="utf-8")
    (tmp_path / "filled-from.sha256").write_text(checksum(tests_lock), encoding="ascii")

    assert is_filled(tmp_path, [lock, tests_lock])
    assert not is_filled(tmp_path, [lock])


def test_an_unreadable_memory_of_the_lock_counts_as_none(tmp_path: Path, lock: Path) -> None:
    (tmp_path / "filled-from.sha256").write_bytes(b"\xff\x00")

    assert not is_filled(tmp_path, [lock])


def test_an_environment_of_another_python_is_made_anew(lock: Path, source: Path) -> None:
    venv = source.parent / ".venv"
    python_in(venv).parent.mkdir(parents=True)
    python_in(venv).touch()
    (venv / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.9.2\n", encoding="utf-8")
    assert not fits(venv, THIS)

    set_up(venv, lock, enough=[lock], source=source)

    assert chalk_in(venv) == "white"


def test_an_environment_that_was_cut_short_before_pip_is_made_anew(lock: Path, source: Path) -> None:
    venv = source.parent / ".venv"
    standard_venv.create(venv, with_pip=False)
    assert fits(venv, THIS)

    set_up(venv, lock, enough=[lock], source=source)

    assert is_filled(venv, [lock])
    assert chalk_in(venv) == "white"


@pytest.mark.skipif(sys.platform == "win32", reason="there, the environment holds a copy of Python")
def test_an_environment_whose_python_was_removed_does_not_fit(tmp_path: Path) -> None:
    standard_venv.create(tmp_path, with_pip=False, symlinks=True)
    assert fits(tmp_path, THIS)

    for name in ("python", "python3"):
        (tmp_path / "bin" / name).unlink()
        (tmp_path / "bin" / name).symlink_to(tmp_path / "removed")

    assert not fits(tmp_path, THIS)


def test_a_lock_that_cannot_be_installed_is_told_and_not_remembered(
    lock: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock.write_text("no-such-part==1.0 --hash=sha256:" + "0" * 64 + "\n", encoding="utf-8")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("UV_OFFLINE", "1")
    venv = source.parent / ".venv"

    with pytest.raises(CannotGoOnError, match="could not be installed"):
        set_up(venv, lock, enough=[lock], source=source)

    assert not is_filled(venv, [lock])
