"""What comes with the program, whole or not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.commands.board_text import board_lines
from stationboard.domain.quantity import later, minutes
from stationboard.lesson.imagined import BEGIN, opened_in_thought, started_in_thought
from stationboard.lesson.reading import read
from stationboard.machine.resources import resource_folder
from stationboard.store.bundled import NOBODY, load_bundled
from stationboard.store.disk import LocalDisk
from stationboard.store.loose_files import UnreadableFileError


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    for name in ("sample", "routines"):
        shutil.copytree(resource_folder() / name, tmp_path / name)
    return tmp_path


def test_a_sample_that_was_not_installed_whole_is_left_out(resources: Path) -> None:
    whole = load_bundled(LocalDisk(), resources)
    (resources / "sample" / "class.json").write_bytes(b"\0" * 80)
    (resources / "routines" / "1-math-rotations.json").unlink()
    (resources / "routines" / "2-read-180-60-minutes.json").write_text("{")
    found = load_bundled(LocalDisk(), resources)
    assert found.sample_class == NOBODY
    assert found.routines == whole.routines[2:]
    assert NOBODY.id == whole.sample_class.id


def test_every_routine_but_the_sample_names_its_source_and_makes_a_board_for_every_day() -> None:
    whole = load_bundled(LocalDisk(), resource_folder())
    ids = [routine.id for routine in whole.routines]
    assert ids[0] == "sample-math-rotations"
    assert len(set(ids)) == len(ids) == 16
    for routine in whole.routines[1:]:
        assert routine.source, routine.id
        for day in range(1, routine.cycle + 1):
            log = started_in_thought(opened_in_thought(routine, whole.sample_class, day))
            for minute in range(0, 240, 7):
                reading = read(log.state, later(BEGIN, minutes(minute)))
                assert board_lines(frame(log.state, reading, Manner()))


def test_without_any_routine_a_sentence_says_what_to_do(resources: Path) -> None:
    shutil.rmtree(resources / "routines")
    with pytest.raises(UnreadableFileError, match="Install Station Board again"):
        load_bundled(LocalDisk(), resources)
