"""What this computer is called in the files it saves."""

from __future__ import annotations

import re
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Final

from stationboard.store.files import Files

_LONGEST: Final = 24
_MARK: Final = re.compile(rb"[0-9a-f]{8}")


def computer_name(files: Files, path: Path, node: str) -> str:
    """A name of its own for this computer and data folder, in letters a file name may have:
    ``room-12-1f3a9c20``.

    Two computers may have the same `node` name, and a data folder may be copied to another computer; so the
    name is made of both the node's and a random mark kept at `path`. Where the mark cannot be kept, it holds
    for this run only. Never raises `OSError`.
    """
    plain = re.sub(r"[^a-z0-9]+", "-", node.lower()).strip("-")[:_LONGEST].strip("-") or "computer"
    return f"{plain}-{_mark(files, path)}"


def _mark(files: Files, path: Path) -> str:
    with suppress(OSError):
        kept = files.disk.read(path, 64).strip()
        if _MARK.fullmatch(kept):
            return kept.decode()
    mark = uuid.uuid4().hex[:8]
    with suppress(OSError):
        files.write_durably(path, mark.encode() + b"\n")
    return mark
