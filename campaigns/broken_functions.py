"""Functions of the program that are made to raise, each for a while."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FrameType, FunctionType


class BrokenError(Exception):
    """What a broken function raises: something nobody thought of."""


@dataclass(frozen=True, slots=True)
class Breakable:
    """A function by its full name, with every object that runs its code."""

    name: str
    functions: tuple[FunctionType, ...]


def called_in(act: Callable[[], object], packages: Sequence[str]) -> list[Breakable]:
    """The functions of `packages` that are called while `act` runs, comprehensions left out."""
    codes: dict[CodeType, str] = {}

    def note(frame: FrameType, event: str, _argument: object) -> None:
        module = str(frame.f_globals.get("__name__", ""))
        if event == "call" and module.startswith(tuple(packages)):
            codes.setdefault(frame.f_code, f"{module}.{frame.f_code.co_qualname}")

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    found: list[Breakable] = []
    for code, name in sorted(codes.items(), key=lambda one: one[1]):
        functions = tuple(one for one in gc.get_referrers(code) if isinstance(one, FunctionType))
        if functions and not code.co_name.startswith("<"):
            found.append(Breakable(name, functions))
    return found


@contextmanager
def broken(function: Breakable) -> Generator[None]:
    """Whoever calls it meanwhile gets a `BrokenError`; who holds a method already, too."""
    before = [(one, one.__code__) for one in function.functions]
    for one, code in before:
        one.__code__ = _raising(len(code.co_freevars))
    try:
        yield
    finally:
        for one, code in before:
            one.__code__ = code


def _raising(names: int) -> CodeType:
    """Code that raises, and could see so many names of a function around it, as Python wants it."""
    seen = [f"name{number}" for number in range(names)]
    lines = [
        "def around():",
        *(f"    {name} = 0" for name in seen),
        "    def raising(*_given, **_named):",
        f"        ({' '.join(f'{name},' for name in seen)})",
        "        from campaigns.broken_functions import BrokenError",
        "        raise BrokenError",
        "    return raising",
    ]
    made: dict[str, FunctionType] = {}
    exec("\n".join(lines), made)  # noqa: S102 - the text is all ours
    code: CodeType = made["around"]().__code__
    return code
