"""What a report may tell of the log."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from stationboard.store.disk import LocalDisk
from stationboard.store.fault_log import LoggedFault, logged_faults
from stationboard.store.strict_json import parse

MARK = "Xqzjan"


def log(folder: Path, *texts: str) -> None:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / ("stationboard.log" + (f".{number}" if number else ""))).write_text(text, "utf-8")


def real_trace(message: str) -> str:
    """A trace as the program's own log would hold it, from one of its modules."""
    try:
        parse(message.encode())
    except ValueError:
        return logging.Formatter().formatException(sys.exc_info())
    raise AssertionError


def test_the_kind_and_the_place_of_an_error_are_told_and_how_often(tmp_path: Path) -> None:
    trace = real_trace("{")
    log(tmp_path, f"2026-11-12 ERROR stationboard: nobody caught this\n{trace}\n", f"{trace}\n")
    faults = logged_faults(LocalDisk(), tmp_path)
    assert ("ValueError", 2) in [(fault.kind, fault.count) for fault in faults]
    assert all(fault.place.startswith("store/strict_json.py:") for fault in faults)


def test_nothing_an_error_says_is_told_however_it_is_written(tmp_path: Path) -> None:
    frame = '  File "/home/Xqzjan/stationboard/qt/loop.py", line 7, in life'
    stranger = '  File "/home/Xqzjan/Xqzjan.py", line 7, in Xqzjan'
    begin = "Traceback (most recent call last):"
    texts = (
        f"{begin}\n{frame}\n    Xqzjan()\nKeyError: 'Xqzjan'\nXqzjanError: more of it\n",
        f"{begin}\n{stranger}\nValueError\nXqzjan: the message went on\n",
        f"{begin}\n{stranger}\nXqzjan\n",
        f"WARNING store: Xqzjan.json is damaged.\n{begin}\n",
    )
    log(tmp_path, *texts)
    found = logged_faults(LocalDisk(), tmp_path)
    assert MARK not in str(found)
    assert set(found) == {
        LoggedFault("KeyError", "qt/loop.py:7", 1),
        LoggedFault("ValueError", "elsewhere", 1),
        LoggedFault("an error", "elsewhere", 1),
    }


def test_without_a_log_nothing_is_told(tmp_path: Path) -> None:
    assert logged_faults(LocalDisk(), tmp_path / "nowhere") == ()
    (tmp_path / "stationboard.log").mkdir()
    assert logged_faults(LocalDisk(), tmp_path) == ()
