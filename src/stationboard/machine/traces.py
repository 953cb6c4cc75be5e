"""What may be told of an exception without telling what it was about: never a value, which may be a name."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

_PACKAGE = Path(__file__).parents[1]


def trace_of(error: BaseException) -> str:
    """The kinds of `error` and of its causes, with the lines they came from; the first cause comes first."""
    return "\nwhich led to\n".join(_one(part) for part in reversed(tuple(_chain(error))))


def place_of(trace: TracebackType | None) -> str:
    """Where in the program an exception came from: its innermost line of ours, as ``qt/ticker.py tick``."""
    frames = extract_tb(trace, limit=None)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    innermost = (ours or frames)[-1:]
    return f"{_short(innermost[0].filename)} {innermost[0].name}" if innermost else "somewhere"


def kind_of(error: BaseException) -> str:
    """The name of its class; of a system error also which one it was."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    if isinstance(error, OSError) and error.errno is not None:
        return f"{kind} {errno.errorcode.get(error.errno, error.errno)}"
    return kind


def _one(error: BaseException) -> str:
    frames = extract_tb(error.__traceback__)
    lines = (f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames)
    return "\n".join((*lines, kind_of(error)))


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _short(filename: str) -> str:
    """A file's name without the folders above the program, which tell whose computer this is."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE).as_posix()
    return "/".join(path.parts[-2:])
