"""The real program opens the board at once, also after it was killed, and nothing is shown that is not so."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from stationboard.machine.clock import SystemClock
from stationboard.store.afterglow import Scene
from stationboard.store.afterglow_file import read_afterglow
from stationboard.store.disk import LocalDisk
from stationboard.store.glimpse import glimpse
from stationboard.store.places import places_in
from tests.whole.probed import PATIENCE, Probed, environment

AFTER = {"STATIONBOARD_SUPERVISED": "1", "STATIONBOARD_AFTER": "signal 9"}

WATCHED = """
import json, sys
from stationboard.qt import first_light

class FirstLight(first_light.FirstLight):
    def paintEvent(self, event):
        super().paintEvent(event)
        scene = self.scene
        print(json.dumps({
            "digits": None if scene is None else scene.countdown.text(self._incl()),
            "mishap": repr(self.mishap),
            "size": [self.window().width(), self.window().height()],
            "loaded": [name for name in ("pydantic", "lucide", "argparse", "asyncio") if name in sys.modules],
            "own": sum(name.startswith("stationboard.") for name in sys.modules),
        }), flush=True)

first_light.FirstLight = FirstLight
from stationboard.main import main
sys.exit(main(sys.argv[1:]))
"""


def _start(data: Path, *words: str, **told: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WATCHED, *words],
        env=environment(data, **told),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _first_light(data: Path, words: Sequence[str] = ("run", "sample"), **told: str) -> Any:  # noqa: ANN401 - what JSON holds
    """What the first light shows; the program is killed before it has loaded anything else."""
    with _start(data, *words, **told) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.kill()
        assert line, process.communicate()[1]
        return json.loads(line)


def _kept(data: Path) -> Scene | None:
    """The picture that is true for the lesson on disk, if there is one."""
    places, clock = places_in(data), SystemClock()
    glow, lesson = read_afterglow(LocalDisk(), places.afterglow), glimpse(LocalDisk(), places.slots)
    if glow is None or glow.scene is None or lesson is None:
        return None
    return glow.scene if glow.scene.is_true(lesson.checksum, clock.boot_id(), clock.incl()) else None


def _kill_a_lesson(data: Path, **told: str) -> Scene:
    """Run the sample lesson until its board is kept, then kill the program."""
    with Probed(environment(data, **told), ["run", "sample"], supervised=False) as program:
        program.lesson()
        program.wait_for(lambda: _kept(data) is not None)
        program.crash(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    places_in(data).lock.unlink()  # it tells that the killed program was up
    scene = _kept(data)
    assert scene is not None
    return scene


def _seconds(digits: str) -> int:
    whole, part = digits.split(":")
    return int(whole) * 60 + int(part)


def test_a_killed_lesson_is_back_at_once_with_the_digits_of_that_moment(data_folder: Path) -> None:
    scene = _kill_a_lesson(data_folder)
    clock = SystemClock()
    time.sleep(1.2)
    before = clock.incl()
    shown = _first_light(data_folder, **AFTER)
    after = clock.incl()
    assert shown["mishap"] == "None"
    assert shown["digits"] in {scene.countdown.text(before), scene.countdown.text(after)} | {
        scene.countdown.text(moment) for moment in range(before, after, 100)
    }
    assert _seconds(shown["digits"]) < _seconds(scene.countdown.digits.text)


def test_on_a_fine_screen_it_is_back_too(data_folder: Path) -> None:
    scene = _kill_a_lesson(data_folder, QT_SCALE_FACTOR="1.5")
    assert scene.still.ratio == 1.5
    assert _first_light(data_folder, **AFTER, QT_SCALE_FACTOR="1.5")["digits"] is not None
    assert _first_light(data_folder, **AFTER)["digits"] is None


def test_the_program_behind_the_picture_goes_on_with_the_lesson(data_folder: Path) -> None:
    scene = _kill_a_lesson(data_folder)
    with Probed(environment(data_folder, **AFTER), ["run", "sample"], supervised=False) as program:
        sight = program.lesson()
        assert abs(scene.countdown.ends - sight.incl - sight.left) <= 2
        windows = program.ask("windows")
        assert set(windows) <= {"BoardWindow", "ConsoleWindow"}
        assert "BoardWindow" in windows


def test_a_picture_of_another_boot_or_lesson_is_not_shown(data_folder: Path) -> None:
    _kill_a_lesson(data_folder)
    path = places_in(data_folder).afterglow
    content = path.read_bytes()
    path.write_bytes(content[:-1])
    assert _first_light(data_folder, **AFTER)["digits"] is None
    path.write_bytes(content)
    assert _first_light(data_folder, **AFTER)["digits"] is not None
    places_in(data_folder).slots.unlink()
    assert _first_light(data_folder)["digits"] is None


@pytest.mark.parametrize("words", [("run", "sample"), ("--sample",)])
def test_a_lesson_that_nobody_has_seen_yet_begins_with_a_curtain(
    data_folder: Path, words: tuple[str, ...]
) -> None:
    shown = _first_light(data_folder, words)
    assert (shown["digits"], shown["mishap"]) == (None, "None")


def test_the_first_light_waits_for_nothing_that_the_lesson_needs(data_folder: Path) -> None:
    curtain = _first_light(data_folder)
    _kill_a_lesson(data_folder)
    picture = _first_light(data_folder, **AFTER)
    for shown in (curtain, picture):
        assert {"pydantic", "lucide", "asyncio"}.isdisjoint(shown["loaded"])
        assert shown["own"] < 60


def test_the_first_light_makes_none_of_qts_own_names(data_folder: Path) -> None:
    """They are made all at once, which takes longer than painting; see `stationboard.qt.strokes`."""
    program = (
        "import sys, time\n"
        "from PySide6 import QtCore\n"
        "from stationboard.machine.clock import SystemClock\n"
        "from stationboard.qt.application import open_application\n"
        "from stationboard.qt.first_light import open_first_light\n"
        "application = open_application()\n"
        "print(open_first_light(None, None, SystemClock().incl)[1], 'Qt' in vars(QtCore))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(data_folder),
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    assert done.stdout.split() == ["None", "False"]


def test_a_wrong_name_ends_with_its_sentence_and_no_window(data_folder: Path) -> None:
    with _start(data_folder, "run", "No such routine") as process:
        told, sentence = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert json.loads(told.splitlines()[0])["digits"] is None
    lines = [line for line in sentence.splitlines() if not line.startswith("This plugin")]
    assert len(lines) == 1
    assert lines[0].startswith("There is no routine “No such routine”; there are “")


def test_a_day_that_the_routine_does_not_have_ends_with_its_sentence(data_folder: Path) -> None:
    with _start(data_folder, "run", "sample", "--day", "99") as process:
        _, sentence = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert "day" in sentence.casefold()


def test_where_only_the_console_is_wanted_no_board_opens(data_folder: Path) -> None:
    with Probed(environment(data_folder), [], supervised=False) as program:
        program.wait_for(lambda: "ConsoleWindow" in program.ask("windows"))
        assert set(program.ask("windows")) == {"ConsoleWindow"}
    assert not places_in(data_folder).afterglow.exists()


def test_a_console_that_opens_with_a_lesson_on_disk_has_its_board_first(data_folder: Path) -> None:
    _kill_a_lesson(data_folder)
    assert _first_light(data_folder, ())["digits"] is not None


def _run_until_up(data: Path, program: str, **told: str) -> tuple[int, str]:
    """Run `program` until both windows are there, then ask it to end; its status, and what it said."""
    with subprocess.Popen(
        [sys.executable, "-c", program, "run", "sample"],
        env=environment(data, **AFTER, **told),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        lock = places_in(data).lock
        deadline = time.monotonic() + PATIENCE
        while not (lock.exists() and lock.read_text().endswith("up")):
            assert time.monotonic() < deadline
            assert process.poll() is None
            time.sleep(0.05)
        process.terminate()
        told_of = process.communicate(timeout=PATIENCE)[0]
    return process.returncode, told_of


def test_in_safe_mode_there_is_no_first_light(data_folder: Path) -> None:
    _kill_a_lesson(data_folder)
    assert _run_until_up(data_folder, WATCHED, STATIONBOARD_SAFE_MODE="1") == (0, "")


def test_a_first_light_that_fails_does_not_stop_the_start_and_is_told_of(data_folder: Path) -> None:
    _kill_a_lesson(data_folder)
    broken = WATCHED.replace(
        "from stationboard.main",
        """
def fail(*_):
    raise ZeroDivisionError
first_light.open_first_light = fail
from stationboard.main""",
    )
    assert _run_until_up(data_folder, broken) == (0, "")
    log = "".join(path.read_text() for path in places_in(data_folder).log.iterdir())
    assert "ZeroDivisionError" in log
