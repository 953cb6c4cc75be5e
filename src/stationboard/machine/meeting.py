"""Where the programs of one data folder find each other."""

from __future__ import annotations

import hashlib
from pathlib import Path


def meeting_name(root: Path) -> str:
    """The name of the local socket for the data folder `root`: two folders are two programs.

    It is short, because a socket's path may have no more than a hundred letters or so, and tells nothing.
    """
    try:
        whole = root.resolve()
    except (OSError, RuntimeError):
        whole = root.absolute()
    return f"stationboard-{hashlib.sha256(str(whole).encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"
