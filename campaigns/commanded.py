"""One file given to the program's commands in a process of its own, whose memory and traces are looked at."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
MOST_MEMORY: Final = 100 * 1024
"""KiB that a file may cost above what an ordinary one does (fault 47 of the catalog)."""
MOST_SECONDS: Final = 1.0
_GOOD: Final = b"First name,Last name\nAva,Rossi\n"


def import_in_a_child(content: bytes | None) -> tuple[str, ...]:
    """What was wrong with `stationboard import` of a list; with no `content`, of a sparse file of 2 GB."""
    return _given("import", content)


def check_in_a_child(content: bytes) -> tuple[str, ...]:
    """What was wrong with `stationboard check` of a document."""
    return _given("check", content)


@cache
def _ordinary(command: str) -> tuple[float, int]:
    """Seconds and KiB that an ordinary file takes."""
    with tempfile.TemporaryDirectory() as folder:
        status, _, seconds, memory = _run(command, Path(folder), _GOOD)
        if command == "import" and status != 0:
            raise AssertionError("an ordinary list must be read")
        return seconds, memory


def _given(command: str, content: bytes | None) -> tuple[str, ...]:
    usual_seconds, usual_memory = _ordinary(command)
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        library = folder / "data" / "classes"
        library.mkdir(parents=True)
        (library / "kept.json").write_bytes(b"kept")
        status, said, seconds, memory = _run(command, folder, content)
        if status not in (0, 1):
            wrong.append(f"exit status {status}: {said[-300:]}")
        if status == 1 and (len(said.strip().splitlines()) != 1 or "list.csv" not in said):
            wrong.append(f"not one sentence about the file: {said[:300]}")
        if seconds > usual_seconds + MOST_SECONDS:
            wrong.append(f"{seconds:.1f} s, where an ordinary file takes {usual_seconds:.1f} s")
        if memory > usual_memory + MOST_MEMORY:
            wrong.append(f"{memory // 1024} MiB, where an ordinary file takes {usual_memory // 1024} MiB")
        if sorted(path.name for path in (folder / "data").rglob("*")) != ["classes", "kept.json"]:
            wrong.append("the library has changed")
        if status == 1 and (folder / "class.json").exists():
            wrong.append("a class was written though the list was refused")
    return tuple(wrong)


def _run(command: str, folder: Path, content: bytes | None) -> tuple[int, str, float, int]:
    """Exit status, what it said on standard error, seconds of computing, KiB of memory."""
    file = folder / "list.csv"
    with file.open("wb") as made:
        if content is None:
            made.truncate(2 << 30)
        else:
            made.write(content)
    words = (
        ["import", str(file), "-o", str(folder / "class.json")]
        if command == "import"
        else ["check", str(file)]
    )
    with tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(
            [sys.executable, "-m", "stationboard", *words],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "STATIONBOARD_DATA": str(folder / "data")},
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace")
    return child.returncode, said, used.ru_utime + used.ru_stime, _kib(used)


def _kib(used: resource.struct_rusage) -> int:
    return used.ru_maxrss // 1024 if sys.platform == "darwin" else used.ru_maxrss
