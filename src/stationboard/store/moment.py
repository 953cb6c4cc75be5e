"""Moments of the wall clock as text."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_FORM: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
_STAMP: Final = "%Y%m%dT%H%M%SZ"


def to_text(moment: int) -> str:
    """UTC milliseconds as ``2026-03-02T09:42:07.125Z``.

    Raises:
        ValueError: the year is not between 1 and 9999.
    """
    return _utc(moment).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_text(text: str) -> int:
    """The UTC milliseconds that `to_text` wrote.

    Raises:
        ValueError: the text is anything else.
    """
    if _FORM.fullmatch(text) is None:
        raise ValueError(f"“{text}” is not a moment such as 2026-03-02T09:42:07.125Z")
    return (datetime.fromisoformat(text) - _EPOCH) // timedelta(milliseconds=1)


def stamp(moment: int) -> str:
    """UTC milliseconds as the beginning of a file name: ``20260302T094207Z``, sorting by time."""
    return _utc(moment).strftime(_STAMP)


def moment_of_stamp(text: str) -> int:
    """The UTC milliseconds that `stamp` wrote, to the second.

    Raises:
        ValueError: the text is anything else.
    """
    return (datetime.strptime(text, _STAMP).replace(tzinfo=UTC) - _EPOCH) // timedelta(milliseconds=1)


def day_of(moment: int) -> date:
    """The day in UTC that a moment in UTC milliseconds falls on."""
    return _utc(moment).date()


def _utc(moment: int) -> datetime:
    try:
        return _EPOCH + timedelta(milliseconds=moment)
    except OverflowError as error:
        raise ValueError(f"{moment} is not a moment between the years 1 and 9999") from error
