"""What a report may tell of the log."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from stationboard.store import fault_log
from stationboard.store.disk import LocalDisk
from stationboard.store.fault_log import LoggedFault, logged_faults

ROOT = Path(__file__).parents[2]
MARK = "Xqzjan"
RUN = """
import logging, sys
from pathlib import Path
from stationboard.domain.quantity import Millis
from stationboard.machine.faults import Faults
from stationboard.machine.logbook import keep_log
from stationboard.store.moment import from_text
from stationboard.store.strict_json import parse

keep_log(Path(sys.argv[1]))
faults = Faults()
for _ in range(int(sys.argv[2])):
    try:
        from_text("Xqzjan is no moment")
    except ValueError as error:
        faults.note(error)
try:
    try:
        {}["Xqzjan"]
    except KeyError as error:
        parse(b"{")
except ValueError:
    logging.getLogger("stationboard.store.writer").exception("A save failed.")
logging.getLogger("somebody.else").error("Xqzjan: no fault of ours")
"""


def run(folder: Path, times: int) -> None:
    """A run of the program that goes wrong so many times at one place, and once at another."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(folder), str(times)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr


def counts(folder: Path) -> dict[str, int]:
    faults = logged_faults(LocalDisk(), folder)
    assert {fault.kind for fault in faults} <= {"ValueError", "JSONDecodeError"}
    return {fault.place.partition(":")[0]: fault.count for fault in faults}


def test_what_the_programs_own_log_holds_is_told_with_kind_and_line_and_how_often(tmp_path: Path) -> None:
    run(tmp_path, 3)
    assert counts(tmp_path) == {"store/moment.py": 3, "store/strict_json.py": 1}
    run(tmp_path, 2)
    assert counts(tmp_path) == {"store/moment.py": 5, "store/strict_json.py": 2}
    assert MARK not in str(logged_faults(LocalDisk(), tmp_path))


def test_a_fault_that_is_no_longer_written_in_full_is_still_counted(tmp_path: Path) -> None:
    run(tmp_path, 230)
    assert counts(tmp_path)["store/moment.py"] == 200


def test_nothing_an_error_says_is_told_however_it_is_written(tmp_path: Path) -> None:
    begin = "2026-11-12 10:31:07,512 ERROR stationboard.machine.faults: fault 1 at qt/loop.py life"
    frame, stranger = "  qt/loop.py:7 in life", "  Xqzjan/Xqzjan.py:7 in Xqzjan"
    texts = (
        f"{begin}\n{stranger}\nXqzjan.XqzjanError: more\nwhich led to\n{frame}\nKeyError",
        f"{begin}\n{stranger}\nOSError ENOSPC",
        f"{begin}\n{stranger}\nXqzjan: the message went on",
        "2026-11-12 10:31:07,512 WARNING stationboard.store: Xqzjan.json is damaged.\nXqzjan",
        begin,
    )
    log = "\n".join(texts)
    (tmp_path / "stationboard.log").write_text(log, "utf-8")
    found = logged_faults(LocalDisk(), tmp_path)
    assert MARK not in str(found)
    assert set(found) == {
        LoggedFault("KeyError", "qt/loop.py:7", 1),
        LoggedFault("OSError ENOSPC", "elsewhere", 1),
        LoggedFault("an error", "elsewhere", 1),
    }


def test_every_room_of_the_program_is_known_to_be_ours() -> None:
    rooms = {path.parent.name for path in (ROOT / "src" / "stationboard").glob("*/__init__.py")}
    assert rooms == {room for room in rooms if fault_log.is_ours(f"{room}/any_module.py")}


def test_without_a_log_nothing_is_told(tmp_path: Path) -> None:
    assert logged_faults(LocalDisk(), tmp_path / "nowhere") == ()
    (tmp_path / "stationboard.log").mkdir()
    assert logged_faults(LocalDisk(), tmp_path) == ()
