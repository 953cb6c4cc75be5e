"""The store's own errors, each of which reads as one sentence for a teacher."""

from __future__ import annotations

import errno
from typing import Final

FULL: Final = "the disk is full"

_REASONS: Final = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: "this folder may not be written to",
    errno.EPERM: "this folder may not be written to",
    errno.EROFS: "the disk is read-only",
    errno.EIO: "the disk reported a fault",
    errno.ENOENT: "the folder is not there",
    errno.ENOTDIR: "the folder is not there",
    errno.EFBIG: "the file is too large",
    errno.ENOMEM: "memory is full",
}


class StoreError(Exception):
    """Anything the store itself refuses; `str()` is one clear sentence."""


class DamagedFileError(StoreError):
    """A file whose content cannot be trusted."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} is damaged: {reason}.")
        self.name: str = name
        self.reason: str = reason


class UnsavableError(StoreError):
    """A document that would not read back as it is; saving it again cannot help."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} cannot be saved: {reason}.")
        self.reason: str = reason


class NotSavedError(StoreError):
    """A save that was given up because the program was closing."""


class LibraryGoneError(OSError):
    """The library's folder is not there: a drive was taken out, or a sync service is off (fault 16)."""

    def __init__(self) -> None:
        super().__init__(errno.ENOENT, "the library folder cannot be reached")


def disk_sentence(error: OSError) -> str:
    """What the console says when a save failed; promises nothing that is not so (fault 5 of the catalog)."""
    if isinstance(error, LibraryGoneError):
        return "The library folder cannot be reached; changes are kept on this computer until it is back."
    return f"Not saved: {disk_reason(error)}. Everything is kept here; I keep trying."


def error_sentence(error: BaseException) -> str:
    """What the console says of anything that went wrong; a fault of the program itself is in its log."""
    match error:
        case StoreError():
            return str(error)
        case OSError():
            return disk_sentence(error)
        case _:
            return f"Not done: the program made a mistake ({type(error).__name__}); its log tells more."


def disk_reason(error: OSError) -> str:
    """What went wrong on the disk, as the end of a sentence."""
    return _REASONS.get(error.errno or 0) or f"the disk said “{error.strerror or error}”"
