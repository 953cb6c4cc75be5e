"""What goes wrong is logged without anybody's name, though the error that was raised tells it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.private_words import MARK, told

ROOT = Path(__file__).parents[2]

ERRORS = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from stationboard.domain.confidential import PrivateFacts
from stationboard.machine.faults import Faults
from stationboard.machine.hooks import catch_everything
from stationboard.machine.logbook import keep_log
from stationboard.qt.lesson_desk import LessonDesk
from tests.support.classroom import roster, routine
from stationboard.domain.routine import PlaceInCycle
from tests.support.hand_clock import HandClock, ListJournal

keep_log(Path(sys.argv[1]))
catch_everything(Faults())
application = QCoreApplication([])
desk = LessonDesk(HandClock(), ListJournal())
people = roster()
ava = people.students[0].model_copy(update={{"last": "R{MARK}1", "id": "{MARK}2"}})
people = people.model_copy(update={{"students": (ava,), "groupings": ()}})

def bad_key():
    {{}}[ava.id]

def bad_value():
    raise ValueError(f"cannot show {{people!r}}")

def bad_document():
    PrivateFacts.model_validate({{"student": ava.id, "level": ["{MARK}3"], "{MARK}4": 1}})

def chained():
    try:
        bad_key()
    except KeyError as error:
        raise RuntimeError(ava.last) from error

for slot in (bad_key, bad_value, bad_document, chained):
    desk.changed.connect(slot)
desk.put_away()
"""


def test_an_error_that_tells_a_name_is_logged_without_it(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    done = subprocess.run(
        [sys.executable, "-c", ERRORS, str(folder)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    logged = "".join(file.read_text("utf-8") for file in folder.iterdir())
    assert all(place in logged for place in ("bad_key", "bad_value", "bad_document", "chained"))
    assert told(logged) == []
    assert told(done.stderr) == []
