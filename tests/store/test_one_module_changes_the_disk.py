"""The store changes the disk in one module only, where every step can be made to fail."""

from __future__ import annotations

import ast
from pathlib import Path

import stationboard.store.disk

STORE = Path(stationboard.store.disk.__file__).parent
MODULES = {"os", "shutil", "tempfile", "fcntl", "mmap"}
METHODS = {
    *("write_text", "write_bytes", "mkdir", "unlink", "rmdir", "rename", "touch", "chmod", "symlink_to"),
    *("hardlink_to", "open", "fdopen"),
}


def changes(source: str) -> set[str]:
    """The ways to the disk that a module's source takes."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                found |= {name.name for name in names} & MODULES
            case ast.ImportFrom(module=str(module)) if module in MODULES:
                found.add(module)
            case ast.Call(func=ast.Attribute(attr=name)) | ast.Call(func=ast.Name(id=name)) if (
                name in METHODS
            ):
                found.add(name)
            case _:
                pass
    return found


def test_only_the_disk_module_of_the_store_changes_the_disk() -> None:
    ways = {path.name: changes(path.read_text(encoding="utf-8")) for path in STORE.glob("*.py")}
    assert ways.pop("disk.py") >= {"os", "open", "mkdir", "unlink"}
    assert {name: found for name, found in ways.items() if found} == {}


def test_the_rule_sees_each_way_to_the_disk() -> None:
    assert changes("import os") == {"os"}
    assert changes("from shutil import copy") == {"shutil"}
    assert changes("path.write_text('x')") == {"write_text"}
    assert changes("open('x', 'w')") == {"open"}
    assert changes("disk.replace(a, b); text.replace('a', 'b')") == set()
