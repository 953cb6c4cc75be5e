"""Opens files that are this user's alone."""

from __future__ import annotations

import os


def for_this_user(path: str, flags: int) -> int:
    """An `opener` for `open`: a file it makes has mode 0600 whatever the umask; links are not followed."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o600)
