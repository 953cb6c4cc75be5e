"""New ids that no other part of a document has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_UNSAFE = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


def new_id(wanted: str, taken: Iterable[str]) -> str:
    """An id that reads like `wanted`, with a number behind it where that is taken."""
    plain = unicodedata.normalize("NFKD", wanted.lower()).encode("ascii", "ignore").decode()
    stem = _UNSAFE.sub("-", plain)[:_LONGEST].strip("-") or "new"
    known = set(taken)
    if stem not in known:
        return stem
    return next(name for number in range(2, len(known) + 3) if (name := f"{stem}-{number}") not in known)
