"""Moments of the past in a teacher's words."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale


def moment_words(moment: int, now: int, *, twelve_hours: bool) -> str:
    """``10:42``, on another day ``12 Nov, 10:42``, in another year ``12 Nov 2025``.

    Both moments are UTC milliseconds; the words are local time.
    """
    then, today = QDateTime.fromMSecsSinceEpoch(moment), QDateTime.fromMSecsSinceEpoch(now)
    locale = QLocale()
    time = locale.toString(then.time(), "h:mm AP" if twelve_hours else "H:mm")
    if then.date() == today.date():
        return time
    if then.date().year() == today.date().year():
        return f"{locale.toString(then.date(), 'd MMM')}, {time}"
    return locale.toString(then.date(), "d MMM yyyy")
