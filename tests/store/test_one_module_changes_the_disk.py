"""The program changes the disk in one module only, where every step can be made to fail."""

from __future__ import annotations

import ast
from pathlib import Path

import stationboard

SOURCE = Path(stationboard.__file__).parent
THE_DISK = "store/disk.py"
APART = {
    # The hold on the data folder, which comes before there is a disk to write to by steps.
    "machine/instance.py": {"fcntl", "os.open", "os.write", "os.ftruncate", "mkdir"},
    # Logs go where they can and hold nothing of the teacher's; what fails there is passed by.
    "machine/logbook.py": {"mkdir", "os.fdopen"},
    "machine/own_file.py": {"os.open"},
    "machine/crash_log.py": {"mkdir", "replace", "open"},
    # The null device, for whoever reads what is printed no more.
    "main.py": {"os.open"},
}
"""Modules that change the disk by themselves, and how."""
MODULES = {"shutil", "tempfile", "fcntl", "mmap"}
METHODS = {
    *("write_text", "write_bytes", "mkdir", "unlink", "rmdir", "rename", "touch", "chmod", "symlink_to"),
    *("hardlink_to",),
}
OF_OS = {
    *("open", "fdopen", "write", "pwrite", "truncate", "ftruncate", "replace", "rename", "remove", "unlink"),
    *("mkdir", "makedirs", "rmdir", "removedirs", "link", "symlink", "chmod"),
}
"""The part of `os` that changes the disk; the rest tells of the environment."""


def changes(source: str) -> set[str]:
    """The ways to change the disk that a module's source takes."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                found |= {name.name for name in names} & MODULES
            case ast.ImportFrom(module=str(module)) if module in {*MODULES, "os"}:
                found.add(module)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="os"), attr=name)) if name in OF_OS:
                found.add(f"os.{name}")
            case ast.Call(func=ast.Attribute(attr=name)) if name in METHODS:
                found.add(name)
            case ast.Call(func=ast.Attribute(attr="replace"), args=[_]):
                found.add("replace")  # of a path; that of a text takes two
            case ast.Call(func=ast.Attribute(attr="open") | ast.Name(id="open")) if _writes(node):
                found.add("open")
            case _:
                pass
    return found


def _writes(opening: ast.Call) -> bool:
    modes = [given.value for given in opening.args if isinstance(given, ast.Constant)]
    modes += [given.value.value for given in opening.keywords if isinstance(given.value, ast.Constant)]
    return any(isinstance(mode, str) and set(mode) & set("wax+") and len(mode) <= 3 for mode in modes)


def test_only_one_module_changes_the_disk_but_for_the_lock_and_the_logs() -> None:
    paths = {path.relative_to(SOURCE).as_posix(): path for path in SOURCE.rglob("*.py")}
    ways = {name: changes(path.read_text(encoding="utf-8")) for name, path in paths.items()}
    assert ways.pop(THE_DISK) >= {"os.open", "os.write", "mkdir", "unlink"}
    assert {name: found for name, found in ways.items() if found - APART.get(name, set())} == {}
    assert {name for name in APART if not ways[name]} == set()


def test_the_rule_sees_each_way_to_the_disk() -> None:
    assert changes("os.replace('x', 'y')") == {"os.replace"}
    assert changes("from os import replace") == {"os"}
    assert changes("from shutil import copy") == {"shutil"}
    assert changes("path.write_text('x')") == {"write_text"}
    assert changes("open('x', 'w')") == {"open"}
    assert changes("path.open(mode='ab')") == {"open"}
    assert changes("path.replace(other)") == {"replace"}
    assert changes("text.replace('a', 'b'); path.open('rb'); dialog.open(); os.environ.get('x')") == set()
