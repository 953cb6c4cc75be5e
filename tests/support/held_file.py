"""The error of a file that another program has open on Windows."""

from __future__ import annotations

import errno


class HeldFileError(PermissionError):
    """What Windows raises when a virus scanner has the file open; `code` is 5, 32 or 33."""

    def __init__(self, code: int) -> None:
        super().__init__(errno.EACCES, "in use")
        self.winerror: int = code
